package io.giftrecon.campaign;

import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody who writes Chinese most likely mistyped where YAML cannot be read on. The parser
 * stops a line or more behind it, and speaks English.
 */
final class YamlMistake {
  private static final Pattern FULL_WIDTH_COLON = Pattern.compile("\\s*(- *)?[\\w-]+ *：.*");
  private static final Pattern TAB = Pattern.compile(" *\t.*");

  private YamlMistake() {}

  /**
   * The mistake, at the line where it stands.
   *
   * @param line where the parser stopped, counted from 1
   */
  static Message before(int line, String text, Path file) {
    List<String> lines = text.lines().toList();
    for (int at = Math.min(line, lines.size()); at > 0; at--) {
      if (FULL_WIDTH_COLON.matcher(lines.get(at - 1)).matches()) {
        return Message.of("job.full-width-colon", file, at);
      }
      if (TAB.matcher(lines.get(at - 1)).matches()) {
        return Message.of("job.tab", file, at);
      }
    }
    return Message.of("job.syntax", file, Math.max(1, Math.min(line, lines.size())));
  }
}
