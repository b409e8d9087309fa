package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.CellType;

/**
 * The shapes that nearly all cells have, checked without making a text of them. A cell that does
 * not fit is not wrong yet: then the real parser is asked.
 */
final class PlainCells {
  private static final int LONGEST_NUMBER = 32;
  private static final int LONGEST_AMOUNT = 12;
  private static final int TIME_LENGTH = 19;
  private static final int SAFE_DAY = 28;

  private PlainCells() {}

  /** Whether the cell is certainly fine for its type. */
  static boolean fits(CellType type, CellView cell) {
    return switch (type) {
      case TEXT -> true;
      case TRACKING -> cell.isEmpty();
      case NUMBER, NUMBERS -> cell.isPlain() && cell.length() <= LONGEST_NUMBER;
      case TIME -> cell.isEmpty() || isTime(cell);
      case AMOUNT -> cell.isEmpty() || amount(cell);
      case COUNT -> cell.length() == 1 && cell.charAt(0) >= '1' && cell.charAt(0) <= '9';
    };
  }

  private static boolean amount(CellView cell) {
    int length = cell.length();
    int dot = 0;
    while (dot < length && cell.charAt(dot) != '.') {
      dot++;
    }
    boolean whole = dot > 0 && dot <= LONGEST_AMOUNT && cell.number(0, dot) >= 0;
    return whole
        && (dot == length
            || (length - dot > 1 && length - dot <= 3 && cell.number(dot + 1, length) >= 0));
  }

  /** Whether the cell is a time as nearly all are written, of a day that every month has. */
  static boolean isTime(CellView cell) {
    return cell.length() == TIME_LENGTH
        && cell.number(0, 4) >= 0
        && cell.charAt(4) == '-'
        && between(cell, 5, 1, 12)
        && cell.charAt(7) == '-'
        && between(cell, 8, 1, SAFE_DAY)
        && cell.charAt(10) == ' '
        && between(cell, 11, 0, 23)
        && cell.charAt(13) == ':'
        && between(cell, 14, 0, 59)
        && cell.charAt(16) == ':'
        && between(cell, 17, 0, 59);
  }

  private static boolean between(CellView cell, int at, int least, int most) {
    long number = cell.number(at, at + 2);
    return number >= least && number <= most;
  }
}
