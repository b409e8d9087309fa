package io.giftrecon.export.platform;

import io.giftrecon.export.recognise.Column;

/** What is wrong with a row of the platform's sheet. Carries no stack: it is data. */
final class BadRowException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String title;
  private final String reason;

  /**
   * A row that cannot be used.
   *
   * @param title of the column that is wrong; empty if the whole row is
   * @param reason for people; never repeats the cell
   */
  BadRowException(String title, String reason) {
    super(reason, null, false, false);
    this.title = title;
    this.reason = reason;
  }

  BadRowException(Column column, String reason) {
    this(column.title(), reason);
  }

  String title() {
    return title;
  }

  String reason() {
    return reason;
  }
}
