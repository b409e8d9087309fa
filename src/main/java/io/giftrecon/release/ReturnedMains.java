package io.giftrecon.release;

import io.giftrecon.order.Source;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.ReturnedRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** R20, R64: the main lines that returned rows name, and those that they cannot mean. */
final class ReturnedMains {
  private final Map<String, List<LedgerRight>> rightsOfLine;
  private final NamedMains named;
  private final List<Break> breaks = new ArrayList<>();

  /** Rows that named a main line which is not their buyer's. */
  private final Set<Source> displaced = new HashSet<>();

  /**
   * Knows the rights, which it changes where a mark finds its main line.
   *
   * @param named whose the main lines are that rows name
   */
  ReturnedMains(Map<String, List<LedgerRight>> rightsOfLine, NamedMains named) {
    this.rightsOfLine = rightsOfLine;
    this.named = named;
  }

  /** Rows that name a main line which nobody knows, or another buyer's. */
  List<Break> breaks() {
    return breaks;
  }

  /** Whether a row named a main line that it cannot mean. */
  boolean displaced(ReturnedRow row) {
    return displaced.contains(row.source());
  }

  private List<LedgerRight> rightsOf(ReturnedRow row) {
    return rightsOfLine.getOrDefault(row.oneYuanSubOrder(), List.of());
  }

  /**
   * The row as it is read: where its main line is unknown, as when its number has lost digits, or
   * is another buyer's (R64), as one that names none. Else the unit that its right has taken would
   * be free for another right, and the other buyer's would be taken.
   */
  ReturnedRow told(ReturnedRow row) {
    if (row.mainSubOrder().isEmpty()) {
      return withListedMain(row);
    }
    NamedMains.Whose whose = named.of(row.oneYuanSubOrder(), row.mainSubOrder());
    if (whose == NamedMains.Whose.OWN) {
      findMain(row);
      return row;
    }
    if (row.word().marks() && rightsOfLine.containsKey(row.oneYuanSubOrder())) {
      BreakCode code =
          whose == NamedMains.Whose.UNKNOWN
              ? BreakCode.RETURN_MAIN_UNKNOWN
              : BreakCode.RETURN_OTHER_BUYER;
      breaks.add(Break.of(code, row, "主商品子订单 %s".formatted(row.mainSubOrder())));
    }
    displaced.add(row.source());
    return whose == NamedMains.Whose.UNKNOWN ? row.withoutMainLine() : row.withoutMain();
  }

  /**
   * A mark of a row whose main line nobody knew has kept the main order alone. Once the line is
   * known, the list that still lies there says which unit is gone.
   */
  private void findMain(ReturnedRow row) {
    List<LedgerRight> rights = rightsOf(row);
    rights.stream()
        .filter(right -> right.hasLostMain(row.mainOrder()) && MarkedWords.says(row, right))
        .limit(row.units())
        .toList()
        .forEach(
            right ->
                rights.set(rights.indexOf(right), right.bind(row.mainOrder(), row.mainSubOrder())));
  }

  /**
   * A row to be sent was listed with its main line. One that has lost the number speaks of a right
   * that has a main line, that of its main order if it still names it: another right of the
   * one-yuan line would leave that main line to be sent for once more.
   */
  private ReturnedRow withListedMain(ReturnedRow row) {
    List<String> mains =
        rightsOf(row).stream()
            .filter(
                right -> !row.mainOrder().isEmpty() && right.mainOrder().equals(row.mainOrder()))
            .map(LedgerRight::mainSubOrder)
            .distinct()
            .toList();
    if (mains.size() == 1) {
      return row.at(row.oneYuanSubOrder(), mains.get(0));
    }
    if (row.due()) {
      displaced.add(row.source());
    }
    return row;
  }
}
