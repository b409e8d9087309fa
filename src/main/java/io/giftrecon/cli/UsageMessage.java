package io.giftrecon.cli;

import io.giftrecon.campaign.Nearest;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is wrong with a command line. picocli speaks English alone: its own sentence is the first
 * argument of each message here, and stands in the English bundle as it is.
 */
final class UsageMessage {
  /** With more of them it is another word. */
  private static final int MOST_SLIPS = 2;

  private UsageMessage() {}

  static Message of(ParameterException failure) {
    String said = String.valueOf(failure.getMessage()).replaceFirst("^Error: ", "");
    ArgSpec arg = failure.getArgSpec();
    if (failure instanceof UserMessage own) {
      return own.userMessage();
    }
    if (failure instanceof MissingParameterException missing) {
      return missing(said, missing.getMissing());
    }
    if (failure instanceof UnmatchedArgumentException unmatched) {
      Optional<String> meant = command(unmatched);
      if (meant.isPresent()) {
        return Message.of("usage.no-such-command", unmatched.getUnmatched().get(0), meant.get());
      }
      return unmatched.isUnknownOption()
          ? Message.of("usage.unknown-option", said, unmatched.getUnmatched())
          : Message.of("usage.unknown-argument", said, unmatched.getUnmatched());
    }
    if (failure instanceof OverwrittenOptionException twice) {
      return Message.of("usage.twice", said, name(twice.getOverwritten()));
    }
    if (failure instanceof MutuallyExclusiveArgsException) {
      return Message.of("usage.exclusive", said);
    }
    if (arg == null) {
      return Message.of("usage.other", said);
    }
    return failure.getCause() instanceof UserMessage why
        ? Message.of("usage.wrong-value", said, name(arg), why.userMessage())
        : Message.of("usage.no-value", said, name(arg), String.valueOf(failure.getValue()));
  }

  /** The command that a mistyped one is nearest to, if any is near. */
  private static Optional<String> command(UnmatchedArgumentException unmatched) {
    List<String> commands = List.copyOf(unmatched.getCommandLine().getSubcommands().keySet());
    String typed = unmatched.getUnmatched().get(0);
    if (commands.isEmpty() || unmatched.isUnknownOption()) {
      return Optional.empty();
    }
    String nearest = Nearest.of(typed, commands);
    return Nearest.edits(typed, nearest) <= MOST_SLIPS ? Optional.of(nearest) : Optional.empty();
  }

  private static Message missing(String said, List<ArgSpec> missing) {
    List<String> names =
        missing.stream().filter(ArgSpec::required).map(UsageMessage::synopsis).toList();
    boolean oneOfThem =
        missing.size() > 1
            && missing.stream().allMatch(arg -> arg.group() != null && arg.group().exclusive());
    return oneOfThem
        ? Message.of("usage.missing-one-of", said, choices(missing.get(0).group()))
        : Message.of("usage.missing", said, names);
  }

  /** Every way of a choice; of an option that brings others with it, the one that must be there. */
  private static List<String> choices(ArgGroupSpec group) {
    return Stream.concat(
            group.subgroups().stream().flatMap(each -> each.args().stream()), group.args().stream())
        .filter(ArgSpec::required)
        .map(UsageMessage::synopsis)
        .toList();
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private static String synopsis(ArgSpec arg) {
    return arg instanceof OptionSpec option
        ? option.longestName() + "=" + option.paramLabel()
        : arg.paramLabel();
  }
}
