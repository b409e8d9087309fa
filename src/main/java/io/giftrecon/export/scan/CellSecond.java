package io.giftrecon.export.scan;

import io.giftrecon.order.Times;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The seconds that the cells of a column of times name, nearly always without making a text. */
final class CellSecond {
  private static final long SECONDS_A_DAY = 86_400;

  private final CellView cell;

  /** Exports are sorted by time, more or less: nearly every row is of the day of the one before. */
  private int lastDate;

  private long lastDay;

  CellSecond(CellView cell) {
    this.cell = cell;
  }

  /**
   * What the cell of the current row names.
   *
   * @return seconds of China time from 1970; {@link FileKeys#NO_TIME} where the cell is blank
   */
  long second() {
    if (cell.isEmpty()) {
      return FileKeys.NO_TIME;
    }
    if (PlainCells.isTime(cell)) {
      long minutes = cell.pair(11) * 60L + cell.pair(14);
      return day() * SECONDS_A_DAY + minutes * 60 + cell.pair(17);
    }
    LocalDateTime time = Times.parse(cell.text());
    return time == null ? FileKeys.NO_TIME : time.toEpochSecond(ZoneOffset.UTC);
  }

  private long day() {
    int year = cell.pair(0) * 100 + cell.pair(2);
    int month = cell.pair(5);
    int day = cell.pair(8);
    int date = (year * 100 + month) * 100 + day;
    if (date != lastDate) {
      lastDay = LocalDate.of(year, month, day).toEpochDay();
      lastDate = date;
    }
    return lastDay;
  }
}
