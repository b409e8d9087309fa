package io.giftrecon.xlsx;

/**
 * One cell as XML. It is a text in its own cell or a plain figure; there is no way to write a
 * formula.
 */
final class CellXml {
  /** What a cell can hold. */
  private static final int LONGEST = 32_767;

  private static final String CUT = "…（过长，已截断，全文见 CSV）";
  private static final int ESCAPE_LENGTH = 7;

  /** Beyond these Excel would round. */
  private static final int MOST_DIGITS = 12;

  private CellXml() {}

  /** Adds a cell; nothing for an empty one without a fill. */
  static void add(StringBuilder xml, String column, int row, String text, CellStyle style) {
    if (text.isEmpty() && (style == CellStyle.TEXT || style == CellStyle.FIGURE)) {
      return;
    }
    xml.append("<c r=\"").append(column).append(row).append("\" s=\"");
    if (text.isEmpty()) {
      xml.append(style.number()).append("\"/>");
    } else if (style == CellStyle.FIGURE && isFigure(text)) {
      xml.append(text.indexOf('.') < 0 ? style.number() : CellStyle.amountNumber());
      xml.append("\"><v>").append(text).append("</v></c>");
    } else {
      xml.append(style.number()).append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      addText(xml, text);
      xml.append("</t></is></c>");
    }
  }

  /** The letters of a column, counted from 0. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private static boolean isFigure(String text) {
    int dot = text.indexOf('.');
    String whole = dot < 0 ? text : text.substring(0, dot);
    return isDigits(whole)
        && whole.length() <= MOST_DIGITS
        && (dot < 0 || (text.length() == dot + 3 && isDigits(text.substring(dot + 1))));
  }

  private static boolean isDigits(String text) {
    boolean digits = !text.isEmpty();
    for (int i = 0; i < text.length() && digits; i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits;
  }

  static void addText(StringBuilder xml, String text) {
    if (text.length() > LONGEST) {
      addText(xml, text.substring(0, LONGEST - CUT.length()) + CUT);
      return;
    }
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    xml.append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        case '_' -> xml.append(isEscape(text, i) ? "_x005F_" : "_");
        default -> addCharacter(xml, text, i, c);
      }
    }
  }

  /** Digits, letters and Chinese: nearly every text is of these alone. */
  private static boolean isPlain(char c) {
    return (c >= '-' && c < '<') || (c > '>' && c < Character.MIN_SURROGATE && c != '_');
  }

  /** Workbooks write what XML cannot as {@code _x0001_}; half a character is none at all. */
  private static void addCharacter(StringBuilder xml, String text, int at, char c) {
    boolean paired =
        Character.isHighSurrogate(c)
            ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
            : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    if (c < ' ' && c != '\t' && c != '\n') {
      xml.append("_x%04X_".formatted((int) c));
    } else if (c >= '\ufffe' || (Character.isSurrogate(c) && !paired)) {
      xml.append('\ufffd');
    } else {
      xml.append(c);
    }
  }

  private static boolean isEscape(String text, int at) {
    return text.startsWith("_x", at)
        && at + ESCAPE_LENGTH <= text.length()
        && text.charAt(at + ESCAPE_LENGTH - 1) == '_'
        && text.substring(at + 2, at + ESCAPE_LENGTH - 1).matches("[0-9A-Fa-f]{4}");
  }
}
