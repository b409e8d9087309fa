package io.giftrecon.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** R44, A8: which refund belongs to which line, which to nobody for certain. */
final class PlainRefundOwners {

  /** A line as a refund may name it; the sub-order number is real or made up (A20). */
  record Line(String order, String sub, boolean madeUp, String item, String code) {}

  /** A refund of nobody for certain, and the lines it may be of. */
  record Unmatched(String order, List<String> candidates) {}

  private record Owned(String sub, PlainHistory refund) {}

  private final List<Line> lines;
  private final List<Owned> owned = new ArrayList<>();
  private final Set<String> candidates = new HashSet<>();
  private final Set<String> ambiguousOrders = new HashSet<>();
  private final List<Unmatched> unmatched = new ArrayList<>();

  PlainRefundOwners(List<Line> lines, List<PlainHistory> refunds) {
    this.lines = lines;
    for (PlainHistory refund : refunds) {
      List<Line> ofOrder = ofOrder(refund.newest().row().order());
      if (ofOrder.isEmpty()) {
        continue;
      }
      List<Line> possible = ofOrder.size() == 1 ? ofOrder : possible(ofOrder, refund);
      if (possible.size() == 1 && (ofOrder.size() > 1 || fits(possible.get(0), refund))) {
        owned.add(new Owned(possible.get(0).sub(), refund));
      } else {
        possible.forEach(line -> candidates.add(line.sub()));
        ambiguousOrders.add(possible.get(0).order());
        unmatched.add(
            new Unmatched(
                refund.newest().row().order(), possible.stream().map(Line::sub).toList()));
      }
    }
  }

  List<Unmatched> unmatched() {
    return unmatched;
  }

  boolean isCandidate(String sub) {
    return candidates.contains(sub);
  }

  /** R30: whether a refund of the order is nobody's for certain. */
  boolean isAmbiguous(String order) {
    return ambiguousOrders.contains(order);
  }

  List<PlainHistory> of(String sub) {
    return owned.stream().filter(one -> one.sub().equals(sub)).map(Owned::refund).toList();
  }

  /** All lines of the order that the refund names by its own number or by that of a line. */
  private List<Line> ofOrder(String number) {
    Set<String> orders = new HashSet<>(Set.of(number));
    for (Line line : lines) {
      if (line.sub().equals(number) && !line.madeUp()) {
        orders.add(line.order());
      }
    }
    return lines.stream().filter(line -> orders.contains(line.order())).toList();
  }

  /** The only line of an order: it is meant unless the refund names another item or code. */
  private static boolean fits(Line line, PlainHistory refund) {
    String item = refund.text("商品 id");
    String code = refund.text("商品编码");
    boolean byNumber = line.sub().equals(refund.newest().row().order()) && !line.madeUp();
    if (byNumber || (!item.isEmpty() && item.equals(line.item()))) {
      return true;
    }
    return !differ(item, line.item()) && !differ(code, line.code());
  }

  /** What one of the two does not tell is no difference. */
  static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  /** Several lines: the item, then the code, then an equal number decide. */
  private static List<Line> possible(List<Line> ofOrder, PlainHistory refund) {
    String item = refund.text("商品 id");
    String code = refund.text("商品编码");
    List<Line> byItem =
        ofOrder.stream().filter(line -> !item.isEmpty() && item.equals(line.item())).toList();
    List<Line> byCode =
        ofOrder.stream().filter(line -> !code.isEmpty() && code.equals(line.code())).toList();
    String number = refund.newest().row().order();
    List<Line> byNumber =
        ofOrder.stream().filter(line -> !line.madeUp() && line.sub().equals(number)).toList();
    if (byItem.isEmpty()) {
      List<Line> others = byCode.isEmpty() ? byNumber : byCode;
      boolean contradicted = others.stream().anyMatch(line -> differ(item, line.item()));
      if (others.isEmpty() || contradicted) {
        return ofOrder;
      }
    }
    if (byItem.isEmpty() && byCode.isEmpty()) {
      return byNumber;
    }
    List<Line> found = byItem.isEmpty() ? byCode : narrowed(byItem, byCode);
    if (found.isEmpty()) {
      Set<Line> all = new LinkedHashSet<>(byItem);
      all.addAll(byCode);
      return ofOrder.stream().filter(all::contains).toList();
    }
    return found.size() > 1 && found.containsAll(byNumber) && !byNumber.isEmpty()
        ? byNumber
        : found;
  }

  /** The lines both name; none if they contradict each other; a code of no line says nothing. */
  private static List<Line> narrowed(List<Line> byItem, List<Line> byCode) {
    return byCode.isEmpty() ? byItem : byItem.stream().filter(byCode::contains).toList();
  }
}
