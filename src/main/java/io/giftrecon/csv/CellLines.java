package io.giftrecon.csv;

/** Line breaks inside a cell where they tell something, in a table whose rows are one line each. */
public final class CellLines {
  /** Stands for a line break inside a cell. */
  public static final char BREAK = '\u2028';

  private CellLines() {}

  /** The text on one line. */
  public static String kept(String cell) {
    return cell.replace("\r\n", "\n").replace('\r', '\n').replace('\n', BREAK);
  }
}
