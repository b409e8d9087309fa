package io.giftrecon.export.recognise;

import io.giftrecon.order.Source;

/**
 * Where a row of a table came from that was made from JSON: a trade makes a row for each of its
 * lines, and all of them stand or fall together.
 *
 * @param number of the row among those of its record, from 1
 * @param line the physical line that the record starts on, from 1
 * @param offset of its first byte in the file
 * @param length in bytes
 * @param changed when the record was last changed, in seconds of China time, as it says itself;
 *     {@link Source#UNSAID} where it does not (A115)
 * @param path the JSON path of the record
 * @param part the path of this row below that of the record, with a dot before it; empty where the
 *     row is the whole record
 * @param wrongAt where, below the path of the record, something is that cannot be used
 * @param wrong what it is; empty where nothing is
 */
public record Origin(
    int number,
    long line,
    long offset,
    int length,
    long changed,
    String path,
    String part,
    String wrongAt,
    String wrong) {
  private static final char BETWEEN = '\u001f';
  private static final String FIRST = "1" + BETWEEN;
  private static final int CELLS = 9;

  /** The same, as one cell of a table. */
  public String toCell() {
    return String.join(
        String.valueOf(BETWEEN),
        Integer.toString(number),
        Long.toString(line),
        Long.toString(offset),
        Integer.toString(length),
        Long.toString(changed),
        path,
        part,
        wrongAt,
        wrong);
  }

  /** Reads a cell that {@link #toCell} wrote. */
  public static Origin of(String cell) {
    String[] cells = cell.split(String.valueOf(BETWEEN), CELLS);
    return new Origin(
        Integer.parseInt(cells[0]),
        Long.parseLong(cells[1]),
        Long.parseLong(cells[2]),
        Integer.parseInt(cells[3]),
        Long.parseLong(cells[4]),
        cells[5],
        cells[6],
        cells[7],
        cells[8]);
  }

  /** Whether a cell is that of the first row of its record, told by its bytes alone. */
  public static boolean isFirst(byte[] table, int from, int to) {
    return to - from >= FIRST.length()
        && table[from] == FIRST.charAt(0)
        && table[from + 1] == FIRST.charAt(1);
  }

  /** Whether something is wrong with the row of a cell, told by its bytes alone. */
  public static boolean isWrong(byte[] table, int from, int to) {
    return to <= from || table[to - 1] != BETWEEN;
  }

  /** The path of a cell of this row: of the line where the column is the line's own. */
  public String pathOf(Column column, String field) {
    return path + (TradeJson.isOfLine(column) ? part : "") + "." + field;
  }
}
