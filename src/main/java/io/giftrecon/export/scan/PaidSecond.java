package io.giftrecon.export.scan;

import io.giftrecon.order.Times;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The second that a cell of a time names, nearly always without making a text of it. */
final class PaidSecond {
  private static final long SECONDS_A_DAY = 86_400;

  private PaidSecond() {}

  /** Seconds of China time from 1970; {@link FileKeys#NO_TIME} where the cell is blank. */
  static long of(CellView cell) {
    if (cell.isEmpty()) {
      return FileKeys.NO_TIME;
    }
    if (PlainCells.isTime(cell)) {
      long day =
          LocalDate.of(number(cell, 0, 4), number(cell, 5, 7), number(cell, 8, 10)).toEpochDay();
      long minutes = number(cell, 11, 13) * 60L + number(cell, 14, 16);
      return day * SECONDS_A_DAY + minutes * 60 + number(cell, 17, 19);
    }
    LocalDateTime time = Times.parse(cell.text());
    return time == null ? FileKeys.NO_TIME : time.toEpochSecond(ZoneOffset.UTC);
  }

  private static int number(CellView cell, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + cell.charAt(i) - '0';
    }
    return number;
  }
}
