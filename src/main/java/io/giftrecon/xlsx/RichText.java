package io.giftrecon.xlsx;

import io.giftrecon.words.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a workbook: runs of different fonts put together, the hints for reading it left out. */
final class RichText {
  /** Twice what Excel lets a cell hold. */
  private static final int LONGEST = 1 << 16;

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private RichText() {}

  /** Reads on to the end of an element and adds the texts inside. */
  static void read(PartReader reader, String element, StringBuilder text) {
    boolean inText = false;
    while (reader.next()) {
      if (reader.ends(element)) {
        return;
      }
      if (reader.starts("rPh")) {
        skip(reader);
      } else if (reader.starts("t")) {
        inText = true;
      } else if (reader.ends("t")) {
        inText = false;
      } else if (inText) {
        add(reader, text);
      }
    }
  }

  /** Adds a piece of text, unless it makes a monster. */
  static void add(PartReader reader, StringBuilder text) {
    reader.addTextTo(text);
    if (text.length() > LONGEST) {
      throw new BrokenWorkbookException(Message.of("book.long-text", LONGEST));
    }
  }

  /** {@code _x000D_} is how workbooks write characters that XML has none for. */
  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }

  private static void skip(PartReader reader) {
    while (reader.next() && !reader.ends("rPh")) {
      // How a Japanese name is spoken.
    }
  }
}
