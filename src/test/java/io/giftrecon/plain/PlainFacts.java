package io.giftrecon.plain;

import io.giftrecon.plain.PlainFile.Kind;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** R6, R12, A12, A18-A20: every line of the shop as the newest exports have it. */
public final class PlainFacts {

  /** A row that stands for its key: the newest of all. */
  record Seen(PlainFile file, PlainRow row, String key) {
    boolean has(String column) {
      return file.columns().contains(column);
    }
  }

  private final PlainShop shop;
  private final PlainEnrolments enrolments;
  private final List<PlainFile> oldestFirst;
  private final Map<String, Seen> orders;
  private final PlainRefundOwners refunds;
  private final List<PlainLine> lines = new ArrayList<>();

  public PlainFacts(PlainShop shop) {
    this.shop = shop;
    enrolments = new PlainEnrolments(shop);
    oldestFirst = oldestFirst();
    orders = newestOrders();
    List<Seen> lineRows = newestLines();
    refunds = new PlainRefundOwners(lineRows, newestRefunds());
    for (Seen lineRow : lineRows) {
      lines.add(line(lineRow, lineRows));
    }
  }

  public List<PlainLine> lines() {
    return lines;
  }

  /** The order number of every refund that cannot be told whose it is. */
  List<PlainRefundOwners.Unmatched> unmatchedRefunds() {
    return refunds.unmatched();
  }

  /** The files with their usable rows, oldest first, so that whoever comes later wins. */
  private List<PlainFile> oldestFirst() {
    List<PlainFile> files = new ArrayList<>();
    for (PlainFile file : shop.files()) {
      List<PlainRow> rows = new ArrayList<>();
      for (PlainRow row : file.rows()) {
        String shopName = row.text("店铺名称");
        if (!row.rejected() && (shopName.isEmpty() || shopName.equals(shop.name()))) {
          rows.add(row);
        }
      }
      files.add(file.with(rows));
    }
    files.sort(Comparator.comparing(PlainFile::asOf).thenComparing(PlainFile::name));
    return files;
  }

  private Map<String, Seen> newestOrders() {
    Map<String, Seen> newest = new HashMap<>();
    for (PlainFile file : oldestFirst) {
      if (file.bearsOrders()) {
        for (PlainRow row : file.rows()) {
          newest.put(row.order(), new Seen(file, row, row.order()));
        }
      }
    }
    return newest;
  }

  private List<Seen> newestRefunds() {
    Map<String, Seen> newest = new LinkedHashMap<>();
    for (PlainFile file : oldestFirst) {
      if (file.kind() == Kind.REFUNDS) {
        for (PlainRow row : file.rows()) {
          newest.put(row.text("退款编号"), new Seen(file, row, row.text("退款编号")));
        }
      }
    }
    return List.copyOf(newest.values());
  }

  private List<Seen> newestLines() {
    Set<String> numbered = ordersWithSubOrderNumbers();
    Map<String, Seen> newest = new LinkedHashMap<>();
    for (PlainFile file : oldestFirst) {
      if (file.bearsLines()) {
        Map<String, Integer> place = new HashMap<>();
        for (PlainRow row : file.rows()) {
          String sub = row.text("子订单编号");
          if (sub.isEmpty()) {
            if (numbered.contains(row.order())) {
              continue;
            }
            int k = place.merge(row.order(), 1, Integer::sum);
            sub = k == 1 ? row.order() : row.order() + "-" + k;
          }
          newest.put(sub, new Seen(file, row, sub));
        }
      }
    }
    return List.copyOf(newest.values());
  }

  private Set<String> ordersWithSubOrderNumbers() {
    Set<String> numbered = new HashSet<>();
    for (PlainFile file : oldestFirst) {
      if (file.bearsLines()) {
        for (PlainRow row : file.rows()) {
          if (!row.text("子订单编号").isEmpty()) {
            numbered.add(row.order());
          }
        }
      }
    }
    return numbered;
  }

  private PlainLine line(Seen seen, List<Seen> allLines) {
    PlainRow row = seen.row();
    Optional<Seen> order = Optional.ofNullable(orders.get(row.order()));
    String item = row.text("商品ID");
    if (item.isEmpty()) {
      item = enrolments.itemOfCode(row.text("商家编码"));
    }
    Optional<BigDecimal> price = row.amount("价格");
    int quantity = row.amount("购买数量").orElse(BigDecimal.ONE).intValueExact();
    Optional<BigDecimal> payable =
        row.amount("买家应付货款")
            .or(() -> price.map(each -> each.multiply(BigDecimal.valueOf(quantity))));
    Optional<BigDecimal> paid = row.amount("买家实际支付金额");
    long linesOfOrder = allLines.stream().filter(s -> s.row().order().equals(row.order())).count();
    if (paid.isEmpty() && linesOfOrder == 1) {
      paid = order.flatMap(o -> o.row().amount("买家实际支付金额"));
    }
    Optional<LocalDateTime> paidAt =
        row.time("订单付款时间").or(() -> order.flatMap(o -> o.row().time("订单付款时间")));
    Seen statusFrom = statusFrom(seen, order);
    String status = PlainWords.order(statusFrom.row().text("订单状态"));
    String buyer = buyer(row.order());
    return new PlainLine(
        row.order(),
        seen.key(),
        item,
        row.text("标题"),
        price,
        quantity,
        payable,
        paid,
        paidAt,
        status,
        statusFrom.file().asOf(),
        buyer,
        newestIdentity(row.order(), "买家会员名").orElse(buyer),
        presaleUnpaid(seen, order, status),
        refunds.of(seen),
        refunds.isCandidate(seen),
        tag(seen),
        seen.file().asOf());
  }

  /** A12: the line's own status, else its order's; but a strictly newer closed order closes it. */
  private static Seen statusFrom(Seen line, Optional<Seen> order) {
    if (order.isEmpty()) {
      return line;
    }
    if (line.row().text("订单状态").isEmpty()) {
      return order.get();
    }
    boolean alreadyClosed = PlainWords.order(line.row().text("订单状态")).equals(PlainWords.CLOSED);
    boolean orderClosed =
        PlainWords.order(order.get().row().text("订单状态")).equals(PlainWords.CLOSED);
    boolean newer = order.get().file().asOf().isAfter(line.file().asOf());
    return !alreadyClosed && orderClosed && newer ? order.get() : line;
  }

  /** R6, A6: a presale order without evidence of its final payment. */
  private static boolean presaleUnpaid(Seen line, Optional<Seen> order, String status) {
    List<Seen> rows = new ArrayList<>(List.of(line));
    order.ifPresent(rows::add);
    boolean presale = false;
    boolean stepColumn = false;
    boolean finalPaid = false;
    for (Seen seen : rows) {
      String step = seen.row().text("step_trade_status");
      presale |= !step.isEmpty();
      presale |= !seen.row().text("分阶段订单信息").isEmpty();
      presale |= !seen.row().text("分阶段信息").isEmpty();
      presale |= seen.row().text("预售订单").equals("是");
      stepColumn |= seen.has("step_trade_status");
      finalPaid |= step.equals("FRONT_PAID_FINAL_PAID");
    }
    if (!stepColumn) {
      finalPaid =
          PlainWords.ORDER_WORDS.contains(status)
              && !status.equals(PlainWords.UNPAID)
              && !status.equals(PlainWords.CLOSED);
    }
    return presale && !finalPaid;
  }

  /** R13: the platform's list of order numbers, whatever separates them. */
  private static Optional<Set<String>> tag(Seen line) {
    if (!line.has("one_yuan_reservation_orders")) {
      return Optional.empty();
    }
    Set<String> numbers = new TreeSet<>(PlainLine.NUMBERS);
    for (String part :
        List.of(line.row().text("one_yuan_reservation_orders").split("[,;|\\s]+", -1))) {
      if (!part.isEmpty()) {
        numbers.add(part);
      }
    }
    return Optional.of(numbers);
  }

  /** A19: the strongest kind of identity wins, and the buyers file comes last. */
  private String buyer(String order) {
    for (String column : List.of("buyer_open_uid", "买家会员名", "买家会员昵称")) {
      Optional<String> found = newestIdentity(order, column);
      if (found.isPresent()) {
        return found.get();
      }
    }
    for (PlainShop.BuyerRow row : shop.buyers()) {
      if (row.order().equals(order)) {
        return row.buyer();
      }
    }
    return "";
  }

  /** A18: the newest export that knows; blanks and masked names know nobody. */
  private Optional<String> newestIdentity(String order, String column) {
    Optional<String> newest = Optional.empty();
    for (PlainFile file : oldestFirst) {
      if (file.bearsOrders()) {
        for (PlainRow row : file.rows()) {
          String name = row.text(column);
          if (row.order().equals(order) && !name.isEmpty() && !name.contains("*")) {
            newest = Optional.of(name);
          }
        }
      }
    }
    return newest;
  }
}
