package io.giftrecon.cli;

import java.util.regex.Pattern;

/** Words as a shell reads them. */
final class Shell {
  private static final Pattern PLAIN =
      Pattern.compile("[\\w./:@%+-]+", Pattern.UNICODE_CHARACTER_CLASS);

  private Shell() {}

  /** The word as it stands where a shell takes it so, else in quotes. */
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
