package io.giftrecon.export.platform;

import io.giftrecon.export.recognise.Column;

/** A row of the platform's sheet that cannot be used. */
final class UnusableRowException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String title;

  UnusableRowException(Column column, String reason) {
    super(reason);
    this.title = column.title();
  }

  /** The row as a whole. */
  UnusableRowException(String reason) {
    super(reason);
    this.title = "";
  }

  /** The title of the column that is wrong; empty where the whole row is. */
  String title() {
    return title;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
