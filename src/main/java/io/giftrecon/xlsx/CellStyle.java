package io.giftrecon.xlsx;

/**
 * The style of a cell. All but figures are formatted as text, so that what is typed in stays text.
 */
public enum CellStyle {
  TEXT("", ""),
  /** A count or an amount that Excel may add up. */
  FIGURE("", ""),
  HEADER("1F4E79", "FFFFFF"),
  HEADER_TO_FILL_IN("C55A11", "FFFFFF"),
  TO_FILL_IN("FFF2CC", ""),
  GREEN("C6E0B4", ""),
  BLUE("BDD7EE", ""),
  YELLOW("FFE699", ""),
  ORANGE("F8CBAD", ""),
  GREY("E7E6E6", "595959"),
  /** A text of a list on paper, which goes on on the next line of its cell. */
  WRAPPED("", "");

  private static final String TEXT_FORMAT = "49";
  private static final String GENERAL = "0";

  private final String fill;
  private final String ink;

  CellStyle(String fill, String ink) {
    this.fill = fill;
    this.ink = ink;
  }

  /** The number that cells name it by; an amount has a style of its own behind the others. */
  int number() {
    return ordinal() + 1;
  }

  /** The number of the style of figures with two decimals. */
  static int amountNumber() {
    return values().length + 1;
  }

  /** The part of a workbook that defines the styles. */
  static String styles() {
    StringBuilder fonts = new StringBuilder(font(""));
    StringBuilder fills =
        new StringBuilder(
            "<fill><patternFill/></fill><fill><patternFill patternType=\"gray125\"/></fill>");
    StringBuilder cells = new StringBuilder(cell(GENERAL, 0, 0, false));
    for (CellStyle style : values()) {
      fonts.append(font(style.ink));
      fills.append(
          style.fill.isEmpty()
              ? "<fill><patternFill/></fill>"
              : "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF%s\"/></patternFill></fill>"
                  .formatted(style.fill));
      cells.append(
          cell(
              style == FIGURE ? GENERAL : TEXT_FORMAT,
              style.number(),
              style.number() + 1,
              style == WRAPPED));
    }
    cells.append(cell("2", 0, 0, false));
    int count = values().length;
    return """
    <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
    <fonts count="%d">%s</fonts><fills count="%d">%s</fills>\
    <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
    <border>%s<diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="%d">%s</cellXfs></styleSheet>\
    """
        .formatted(count + 1, fonts, count + 2, fills, border(), count + 2, cells);
  }

  private static String font(String ink) {
    boolean header = ink.equals("FFFFFF");
    return "<font>%s<sz val=\"10\"/>%s<name val=\"Microsoft YaHei\"/></font>"
        .formatted(
            header ? "<b/>" : "", ink.isEmpty() ? "" : "<color rgb=\"FF%s\"/>".formatted(ink));
  }

  private static String cell(String format, int font, int fill, boolean wrapped) {
    boolean filled = font > 0 && !values()[font - 1].fill.isEmpty();
    return ("<xf numFmtId=\"%s\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\""
            + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
            + " applyAlignment=\"1\"><alignment vertical=\"center\"%s%s/></xf>")
        .formatted(
            format,
            font,
            fill,
            filled ? 1 : 0,
            format.equals(TEXT_FORMAT) ? "" : " horizontal=\"right\" indent=\"1\"",
            wrapped ? " wrapText=\"1\"" : "");
  }

  private static String border() {
    StringBuilder sides = new StringBuilder();
    for (String side : new String[] {"left", "right", "top", "bottom"}) {
      sides.append("<%s style=\"thin\"><color rgb=\"FFBFBFBF\"/></%s>".formatted(side, side));
    }
    return sides.toString();
  }
}
