package io.giftrecon.output;

import io.giftrecon.xlsx.CellStyle;
import java.util.EnumSet;
import java.util.Set;

/** What a cell holds, and so how CSV and workbook write it. */
enum CellType {
  /** An order, line or item number, or several joined by {@code |}. */
  NUMBER(CellStyle.TEXT),
  /** Any text that came from outside. */
  TEXT(CellStyle.TEXT),
  /** A code or a word of ours, which no spreadsheet takes for a formula. */
  WORD(CellStyle.TEXT),
  /** A payment time and the like. */
  TIME(CellStyle.TEXT),
  /** A count or an amount that Excel may add up. */
  FIGURE(CellStyle.FIGURE),
  /** Empty: somebody shall fill it in. */
  TO_FILL_IN(CellStyle.TO_FILL_IN),
  /** Empty: as well for whoever decides on a row that waits (R50). */
  TO_DECIDE_IN(CellStyle.TO_FILL_IN);

  private final CellStyle style;

  CellType(CellStyle style) {
    this.style = style;
  }

  /** The style of such a cell in a workbook. */
  CellStyle style() {
    return style;
  }

  /** The colours of the rows in which such a cell is to be filled in. */
  Set<CellStyle> rows() {
    return switch (this) {
      case TO_FILL_IN -> EnumSet.of(CellStyle.GREEN);
      case TO_DECIDE_IN -> EnumSet.of(CellStyle.GREEN, CellStyle.YELLOW, CellStyle.ORANGE);
      default -> EnumSet.noneOf(CellStyle.class);
    };
  }

  /** The value as it stands in a CSV file. */
  String format(String value, CellFormat format) {
    return switch (this) {
      case NUMBER -> format.number(value);
      case TEXT -> CellFormat.text(value);
      case WORD, TIME, FIGURE, TO_FILL_IN, TO_DECIDE_IN -> value;
    };
  }
}
