package io.giftrecon.plain;

import java.time.LocalDateTime;
import java.util.List;

/** One file of the exports folder: its columns by their usual name, and its rows. */
public record PlainFile(
    String name,
    Kind kind,
    LocalDateTime modified,
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

  /** R38. */
  public LocalDateTime asOf() {
    return PlainAsOf.of(name, modified).time();
  }

  /** U17: whether its name says when it was made. */
  public boolean asOfStated() {
    return PlainAsOf.stated(name, modified);
  }

  /** R30: a date alone counts as the end of that day where a refund report is asked its age. */
  LocalDateTime asOfAtTheLatest() {
    PlainAsOf asOf = PlainAsOf.of(name, modified);
    return asOf.dateAlone() ? asOf.time().plusDays(1) : asOf.time();
  }

  public PlainFile with(List<PlainRow> otherRows) {
    return new PlainFile(name, kind, modified, encoding, columns, otherRows);
  }

  public boolean bearsOrders() {
    return kind == Kind.ORDERS || kind == Kind.COMBINED;
  }

  public boolean bearsLines() {
    return kind == Kind.LINES || kind == Kind.OLD_LINES || kind == Kind.COMBINED;
  }
}
