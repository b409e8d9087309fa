package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.Column;
import java.util.Optional;

/** What is wrong with a row. Carries no stack: it is data that happens to travel upwards. */
final class BadRowException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String title;
  private final transient Optional<Column> column;
  private final String reason;

  /**
   * A row that cannot be used.
   *
   * @param title of the column that is wrong; empty if the whole row is
   * @param reason for people; never repeats the cell
   */
  BadRowException(String title, String reason) {
    this(title, Optional.empty(), reason);
  }

  /** A row that has a wrong cell in a column that is used. */
  BadRowException(Column column, String reason) {
    this(column.title(), Optional.of(column), reason);
  }

  /** The same, where what the file calls the column tells more than what all files call it. */
  BadRowException(Column column, String title, String reason) {
    this(title, Optional.of(column), reason);
  }

  private BadRowException(String title, Optional<Column> column, String reason) {
    super(reason, null, false, false);
    this.title = title;
    this.column = column;
    this.reason = reason;
  }

  String title() {
    return title;
  }

  /** The column that is wrong; empty if the whole row is, or a column that nobody uses. */
  Optional<Column> column() {
    return column;
  }

  String reason() {
    return reason;
  }
}
