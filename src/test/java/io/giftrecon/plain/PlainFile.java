package io.giftrecon.plain;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One file of the exports folder: its columns by their usual name, and its rows. A file that is not
 * stamped tells its as-of time by its modification time only.
 */
public record PlainFile(
    String name,
    Kind kind,
    LocalDateTime asOf,
    boolean stamped,
    String encoding,
    List<String> columns,
    List<PlainRow> rows) {

  /** What a file is recognised as. */
  public enum Kind {
    ORDERS,
    LINES,
    OLD_LINES,
    COMBINED,
    REFUNDS,
    RECEIVERS,
    RETURNED
  }

  public PlainFile with(List<PlainRow> otherRows) {
    return new PlainFile(name, kind, asOf, stamped, encoding, columns, otherRows);
  }

  public boolean bearsOrders() {
    return kind == Kind.ORDERS || kind == Kind.COMBINED;
  }

  public boolean bearsLines() {
    return kind == Kind.LINES || kind == Kind.OLD_LINES || kind == Kind.COMBINED;
  }
}
