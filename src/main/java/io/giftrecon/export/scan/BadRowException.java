package io.giftrecon.export.scan;

/** What is wrong with a row. Carries no stack: it is data that happens to travel upwards. */
final class BadRowException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String column;
  private final String reason;

  /**
   * A row that cannot be used.
   *
   * @param column the title of the column that is wrong; empty if the whole row is
   * @param reason for people; never repeats the cell
   */
  BadRowException(String column, String reason) {
    super(reason, null, false, false);
    this.column = column;
    this.reason = reason;
  }

  String column() {
    return column;
  }

  String reason() {
    return reason;
  }
}
