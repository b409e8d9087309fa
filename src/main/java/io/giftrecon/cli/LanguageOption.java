package io.giftrecon.cli;

import io.giftrecon.words.Language;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code --lang}, wherever it stands. It is looked for before the command line is understood, so
 * that help and usage errors speak that language too.
 */
final class LanguageOption {
  static final String NAME = "--lang";

  @Option(names = NAME, converter = Words.class)
  private @Nullable Language asked;

  private LanguageOption() {}

  /** The language asked for; the other one if there is none, or one that we do not speak. */
  static Language in(String[] args, Language otherwise) {
    // Most nights ask for none: the model would be built for nothing.
    if (Arrays.stream(args).noneMatch(LanguageOption::mayAsk)) {
      return otherwise;
    }
    LanguageOption option = new LanguageOption();
    try {
      new CommandLine(option)
          .setUnmatchedArgumentsAllowed(true)
          .setOverwrittenOptionsAllowed(true)
          .parseArgs(args);
    } catch (ParameterException e) {
      return otherwise;
    }
    return option.asked == null ? otherwise : option.asked;
  }

  /** The option itself, or a file of arguments that may hold it. */
  private static boolean mayAsk(String arg) {
    return arg.startsWith(NAME) || arg.startsWith("@");
  }

  /** The languages by their codes. */
  static final class Words extends Choice<Language> {
    Words() {
      super(
          Map.of(
              Language.ENGLISH.code(),
              Language.ENGLISH,
              Language.CHINESE.code(),
              Language.CHINESE));
    }
  }
}
