package io.giftrecon.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What standard error goes to. Java does not know; the shell's own tools do, on every Unix. */
final class Terminal {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5}) (\\d{1,5})\\s*");
  private static final int USUAL = 80;

  private Terminal() {}

  /**
   * How wide the terminal is that standard error goes to, in columns; 0 if it goes to a file or to
   * another program, or to a terminal that cannot draw over a line ({@code TERM=dumb}).
   */
  static int columns() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return 0;
    }
    try {
      Process shell =
          new ProcessBuilder("sh", "-c", "test -t 2 && stty size <&2 2>/dev/null")
              .redirectError(Redirect.INHERIT)
              .start();
      shell.getOutputStream().close();
      return width(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return 0;
    }
  }

  /** Rows and columns as stty tells them; nothing if it is no terminal. */
  static int width(String answer) {
    Matcher size = SIZE.matcher(answer);
    if (!size.matches()) {
      return 0;
    }
    int columns = Integer.parseInt(size.group(2));
    return columns == 0 ? USUAL : columns;
  }
}
