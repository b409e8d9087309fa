package io.giftrecon.release;

import io.giftrecon.order.Source;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedWord;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Rights and returned rows in a few words, for tests. */
final class Rights {
  static final LocalDateTime AS_OF = LocalDateTime.of(2023, 9, 1, 18, 0);

  private Rights() {}

  /** An open right, bound to a main line or, if that is empty, to nothing. */
  static LedgerRight open(String subOrder, int unit, String main) {
    return new LedgerRight(
        subOrder, unit, "autumn", order(subOrder), "围巾", order(main), main, Optional.empty());
  }

  static LedgerRight marked(String subOrder, int unit, String main, String tracking) {
    return open(subOrder, unit, main).release(order(main), main, mark("w.csv", tracking));
  }

  static Mark mark(String file, String tracking) {
    return new Mark(AS_OF, "回传 " + file, "", "圆通速递", tracking);
  }

  static ReturnedRow row(
      String file, long line, String subOrder, String main, int units, String tracking) {
    return new ReturnedRow(
        new Source(file, line, AS_OF),
        order(subOrder),
        subOrder,
        order(main),
        main,
        "立即补发",
        units,
        "圆通速递",
        "",
        tracking.isEmpty()
            ? new ReturnedWord.Nothing()
            : new ReturnedWord.Sent(List.of(tracking), ""));
  }

  /** Sub-order 101 or 100-2 stands in order 100. */
  static String order(String subOrder) {
    if (subOrder.isEmpty()) {
      return "";
    }
    return subOrder.contains("-")
        ? subOrder.substring(0, subOrder.indexOf('-'))
        : subOrder.substring(0, subOrder.length() - 1) + "0";
  }
}
