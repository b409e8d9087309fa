package io.giftrecon.plain;

import io.giftrecon.plain.PlainFacts.Seen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A8: which refund belongs to which line, which to nobody for certain. */
final class PlainRefundOwners {

  private record Owned(String sub, Seen refund) {}

  /** A refund of nobody for certain, and the lines it may be of. */
  record Unmatched(String order, List<String> candidates) {}

  private final List<Owned> owned = new ArrayList<>();
  private final Set<String> candidates = new HashSet<>();
  private final List<Unmatched> unmatched = new ArrayList<>();

  PlainRefundOwners(List<Seen> lines, List<Seen> refunds) {
    for (Seen refund : refunds) {
      List<Seen> possible = possible(refund, lines);
      if (possible.size() == 1 && isCertain(refund, lines, possible.get(0))) {
        owned.add(new Owned(possible.get(0).key(), refund));
      } else if (!possible.isEmpty()) {
        possible.forEach(line -> candidates.add(line.key()));
        unmatched.add(
            new Unmatched(refund.row().order(), possible.stream().map(Seen::key).toList()));
      }
    }
  }

  List<Unmatched> unmatched() {
    return unmatched;
  }

  boolean isCandidate(Seen line) {
    return candidates.contains(line.key());
  }

  /** The refunds of a line; its own cells stand in where no refund row is its. */
  List<PlainRefund> of(Seen line) {
    List<PlainRefund> refunds = new ArrayList<>();
    for (Owned one : owned) {
      if (one.sub().equals(line.key())) {
        refunds.add(refund(one.refund()));
      }
    }
    String own = PlainWords.refund(line.row().text("退款状态"));
    if (refunds.isEmpty() && !own.isEmpty() && !own.equals(PlainWords.NO_REFUND)) {
      BigDecimal amount = line.row().amount("退款金额").orElse(BigDecimal.ZERO);
      refunds.add(new PlainRefund("", own, amount, false, Optional.empty(), line.file().asOf()));
    }
    return refunds;
  }

  private static PlainRefund refund(Seen seen) {
    return new PlainRefund(
        seen.key(),
        PlainWords.refund(seen.row().text("退款状态")),
        seen.row().amount("买家退款金额").orElse(BigDecimal.ZERO),
        seen.row().text("部分退款/全部退款").equals("全部退款"),
        seen.row().time("退款的申请时间"),
        seen.file().asOf());
  }

  private static List<Seen> possible(Seen refund, List<Seen> lines) {
    String order = refund.row().order();
    List<Seen> ofOrder = new ArrayList<>();
    for (Seen line : lines) {
      if (line.key().equals(order)) {
        return List.of(line);
      }
      if (line.row().order().equals(order)) {
        ofOrder.add(line);
      }
    }
    List<Seen> ofItem = withCell(ofOrder, "商品ID", refund.row().text("商品 id"));
    List<Seen> ofCode =
        withCell(ofItem.isEmpty() ? ofOrder : ofItem, "商家编码", refund.row().text("商品编码"));
    if (ofItem.size() == 1 || ofCode.isEmpty()) {
      return ofItem.isEmpty() ? ofOrder : ofItem;
    }
    return ofCode;
  }

  /** A single possible line is no certainty if the refund names another item or code than it. */
  private static boolean isCertain(Seen refund, List<Seen> lines, Seen line) {
    if (line.key().equals(refund.row().order())) {
      return true;
    }
    String item = refund.row().text("商品 id");
    String code = refund.row().text("商品编码");
    boolean namesNeither = item.isEmpty() && code.isEmpty();
    boolean alone =
        lines.stream().filter(s -> s.row().order().equals(line.row().order())).count() == 1;
    return (namesNeither && alone)
        || (!item.isEmpty() && item.equals(line.row().text("商品ID")))
        || (!code.isEmpty() && code.equals(line.row().text("商家编码")));
  }

  private static List<Seen> withCell(List<Seen> lines, String column, String text) {
    List<Seen> found = new ArrayList<>();
    for (Seen line : lines) {
      if (!text.isEmpty() && line.row().text(column).equals(text)) {
        found.add(line);
      }
    }
    return found;
  }
}
