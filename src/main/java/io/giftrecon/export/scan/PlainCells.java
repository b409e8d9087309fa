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

  /** The days that a month has in every year. */
  private static final int[] LAST_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private PlainCells() {}

  /** Whether the cell is certainly fine for its type. */
  static boolean fits(CellType type, CellView cell) {
    return switch (type) {
      case TEXT -> true;
      case TRACKING -> cell.isEmpty();
      case HINT -> cell.isEmpty() || (cell.charAt(0) != '{' && cell.charAt(0) != '[');
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

  /** Whether the cell is a time as nearly all are written, of a day that its month always has. */
  static boolean isTime(CellView cell) {
    return cell.isPlain()
        && cell.length() == TIME_LENGTH
        && cell.pair(0) >= 0
        && cell.pair(2) >= 0
        && cell.charAt(4) == '-'
        && isDay(cell.pair(5), cell.pair(8))
        && cell.charAt(7) == '-'
        && cell.charAt(10) == ' '
        && isBelow(24, cell.pair(11))
        && cell.charAt(13) == ':'
        && isBelow(60, cell.pair(14))
        && cell.charAt(16) == ':'
        && isBelow(60, cell.pair(17));
  }

  private static boolean isDay(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= LAST_DAYS[month - 1];
  }

  private static boolean isBelow(int limit, int number) {
    return number >= 0 && number < limit;
  }
}
