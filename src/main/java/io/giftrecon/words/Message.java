package io.giftrecon.words;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence for people in every {@link Language}.
 *
 * @param key of the bundles
 * @param args the values in the sentence: texts and numbers as they are, other messages in the same
 *     language, lists with that language's separator
 */
public record Message(String key, List<Object> args) {
  /** {@code {0}} is an argument as it is, {@code {0,number}} a count with separated thousands. */
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(,number)?\\}");

  /** A chain of causes may lead back to itself. */
  private static final int MOST_CAUSES = 50;

  public Message {
    args = List.copyOf(args);
  }

  /** A message; callers write the key as a literal, so that it can be searched for. */
  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args));
  }

  /** Why something failed: the failure's message for users if it has one, else its own text. */
  public static Object reason(Throwable failure) {
    return failure instanceof UserMessage told
        ? told.userMessage()
        : String.valueOf(failure.getMessage());
  }

  /** What people are told of a failure that ends a command. */
  public static Message ofFailure(Throwable failure) {
    if (ranOutOfMemory(failure)) {
      return Message.of("run.no-memory");
    }
    if (failure instanceof UserMessage told) {
      return told.userMessage();
    }
    return Message.of(
        "run.unexpected",
        failure instanceof Error || failure.getMessage() == null
            ? failure.toString()
            : failure.getMessage());
  }

  /** Whatever was made of it on its way: a ledger that could not be opened then is not damaged. */
  private static boolean ranOutOfMemory(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(MOST_CAUSES)
        .anyMatch(OutOfMemoryError.class::isInstance);
  }

  /** The sentence in a language. */
  public String in(Language language) {
    return PLACE
        .matcher(language.sentence(key))
        .replaceAll(place -> Matcher.quoteReplacement(argument(place, language)));
  }

  private String argument(MatchResult place, Language language) {
    Object argument = args.get(Integer.parseInt(place.group(1)));
    return place.group(2) != null && argument instanceof Number count
        ? String.format(Locale.ROOT, "%,d", count.longValue())
        : shown(argument, language);
  }

  private static String shown(Object argument, Language language) {
    if (argument instanceof Message message) {
      return message.in(language);
    }
    if (argument instanceof List<?> list) {
      return list.stream()
          .map(each -> shown(each, language))
          .collect(Collectors.joining(language.comma()));
    }
    return String.valueOf(argument);
  }
}
