package io.giftrecon.pairing;

import io.giftrecon.order.Source;
import io.giftrecon.rights.ReturnedBreak;
import io.giftrecon.rights.ReturnedRow;
import java.util.Collection;

/** One break: what, on which line of which order, and the row that shows it. */
public record Break(
    BreakCode code,
    String orderNo,
    String subOrder,
    String itemId,
    String buyer,
    Source source,
    String detail) {

  /** R53: 编号, the same every night. */
  public String id() {
    return BreakId.of(this);
  }

  /** R53: what breaks with one 编号 rest on; another text once that changes. */
  public static String facts(Collection<Break> alike) {
    return BreakId.facts(
        alike.stream().map(found -> new BreakId.Shown(found.itemId(), found.detail())));
  }

  /** R53: the same as a list that came back shows it. */
  public static String shownFacts(Collection<ReturnedBreak> alike) {
    return BreakId.facts(alike.stream().map(row -> new BreakId.Shown(row.itemId(), row.detail())));
  }

  /** A break of one line. */
  public static Break of(BreakCode code, Line line, String detail) {
    return new Break(
        code,
        line.orderNo(),
        line.subOrder(),
        line.row().itemId(),
        line.buyer().name(),
        line.row().source(),
        detail);
  }

  /** A break of a row of {@code breaks.csv} that came back. */
  public static Break of(BreakCode code, ReturnedBreak row, String detail) {
    return new Break(
        code, row.orderNo(), row.subOrder(), row.itemId(), row.buyer(), row.source(), detail);
  }

  /** A break of the one-yuan line that a row of a returned list names. */
  public static Break of(BreakCode code, ReturnedRow row, String detail) {
    return new Break(code, row.oneYuanOrder(), row.oneYuanSubOrder(), "", "", row.source(), detail);
  }
}
