package io.giftrecon.nights;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Exports a window of the orders each evening, and drops it in that night or some nights later. */
final class Assistant {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** The files of one evening. */
  private record Export(
      LocalDateTime asOf, int arrives, List<Order> orders, List<Parcel> parcels) {}

  private final Shop shop;
  private final Dice dice;
  private final Known known;
  private final Numbering numbering;
  private final List<Export> onTheWay = new ArrayList<>();

  /**
   * Hires one.
   *
   * @param numbers which lines get their numbers when is drawn apart
   */
  Assistant(Shop shop, Dice dice, Dice numbers) {
    this.shop = shop;
    this.dice = dice;
    known = new Known(shop);
    numbering = new Numbering(shop, numbers);
  }

  /** R62: the orders whose lines the ledger knows by now. */
  void ledgerKnows(Set<String> orderNumbers) {
    numbering.known(orderNumbers);
  }

  /** Whether some lines had numbers and others none in what has arrived. */
  boolean hasNumberedInPart() {
    return numbering.isInPart();
  }

  /** What all the exports that have arrived so far say together. */
  Known known() {
    return known;
  }

  /** Makes an evening's exports; returns what arrives that night. */
  List<Parcel> evening(int night) {
    onTheWay.add(export(night));
    List<Parcel> arrived = new ArrayList<>();
    for (Export export : onTheWay) {
      if (export.arrives() == night) {
        arrived.addAll(export.parcels());
        known.learn(export.orders(), export.asOf());
      }
    }
    return arrived;
  }

  private Export export(int night) {
    LocalDateTime asOf = Shop.evening(night);
    int arrives = night > 1 && dice.chance(0.2) ? night + dice.between(1, 2) : night;
    List<Order> orders = window(asOf, night);
    numbering.export(orders, night);
    List<Parcel> parcels = new ArrayList<>();
    String stamp = STAMP.format(asOf);
    if (dice.chance(0.35)) {
      parcels.add(parcel("ErpTradeList" + stamp, combined(orders, asOf)));
    } else {
      parcels.add(parcel("ExportOrderList" + stamp, orderReport(orders, asOf)));
      parcels.add(parcel("ExportItemList" + stamp, lineReport(orders, asOf)));
    }
    if (shop.refundReport()) {
      parcels.add(parcel("RefundList" + stamp, refundReport(orders, asOf)));
    }
    if (dice.chance(0.15)) {
      parcels.add(dice.pick(parcels).again());
    }
    return new Export(asOf, arrives, orders, parcels);
  }

  /** A run of the orders paid so far; the whole of them at first now and then, and at last. */
  private List<Order> window(LocalDateTime asOf, int night) {
    List<Order> paid = shop.orders().stream().filter(order -> !order.paid().isAfter(asOf)).toList();
    if (night == 10 || (night == 1 && dice.chance(0.5))) {
      return paid;
    }
    int length = dice.between(paid.size() / 3, paid.size());
    int from = dice.between(0, paid.size() - length);
    return paid.subList(from, from + length);
  }

  private Parcel parcel(String name, List<Map<String, String>> rows) {
    List<String> columns = rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).keySet());
    return Parcel.of(
        name + ".csv", new Table(columns, dice.shuffled(rows)).text(dice.chance(0.5), dice), dice);
  }

  private List<Map<String, String>> orderReport(List<Order> orders, LocalDateTime asOf) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Order order : orders) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("订单编号", order.number());
      row.put("订单状态", order.statusAt(asOf));
      row.put("订单付款时间", TIME.format(order.paid()));
      row.putAll(identity(order));
      rows.add(row);
    }
    return rows;
  }

  private List<Map<String, String>> lineReport(List<Order> orders, LocalDateTime asOf) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Order order : orders) {
      order.lines().forEach(line -> rows.add(line(order, line, asOf)));
    }
    return rows;
  }

  private List<Map<String, String>> combined(List<Order> orders, LocalDateTime asOf) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Order order : orders) {
      for (Line line : order.lines()) {
        Map<String, String> row = line(order, line, asOf);
        row.putAll(identity(order));
        rows.add(row);
      }
    }
    return rows;
  }

  private static Map<String, String> identity(Order order) {
    return Map.of("买家会员名", order.buyer(), "收货人姓名", "张三", "联系手机", "13800000000", "收货地址", "杭州");
  }

  private Map<String, String> line(Order order, Line line, LocalDateTime asOf) {
    Map<String, String> row = new LinkedHashMap<>();
    numbering.cell(order, line).ifPresent(number -> row.put("子订单编号", number));
    row.put("主订单编号", order.number());
    row.put("标题", line.item().title());
    row.put("价格", line.item().price().toPlainString());
    row.put("购买数量", String.valueOf(line.quantity()));
    row.put("商品ID", line.item().id());
    row.put("买家应付货款", line.payable().toPlainString());
    row.put("订单付款时间", TIME.format(order.paid()));
    row.put("订单状态", order.statusAt(line, asOf));
    if (!shop.refundReport()) {
      List<Refund> refunds = line.refundsAt(asOf);
      boolean back = refunds.stream().anyMatch(refund -> refund.succeededAt(asOf));
      row.put("退款状态", refunds.isEmpty() ? Words.NO_REFUND : refunds.get(0).statusAt(asOf));
      row.put("退款金额", back ? refunds.get(0).amount().toPlainString() : "0.00");
    }
    return row;
  }

  private List<Map<String, String>> refundReport(List<Order> orders, LocalDateTime asOf) {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(refundOfNobody(asOf));
    for (Order order : orders) {
      for (Line line : order.lines()) {
        for (Refund refund : line.refundsAt(asOf)) {
          rows.add(refund(order.number(), line.item().id(), refund, asOf));
        }
      }
    }
    return rows;
  }

  /** An order that is in no export; the report is never empty. */
  private static Map<String, String> refundOfNobody(LocalDateTime asOf) {
    Refund refund =
        new Refund("31000000000000001", Shop.LOWEST, true, asOf.minusDays(1), asOf, Words.REFUNDED);
    return refund("310000000000000001", "610000001", refund, asOf);
  }

  private static Map<String, String> refund(
      String order, String item, Refund refund, LocalDateTime asOf) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("订单编号", order);
    row.put("退款编号", refund.number());
    row.put("商品 id", item);
    row.put("买家退款金额", refund.amount().toPlainString());
    row.put("退款状态", refund.statusAt(asOf));
    row.put("退款的申请时间", TIME.format(refund.asked()));
    row.put("部分退款/全部退款", refund.whole() ? "全部退款" : "部分退款");
    return row;
  }
}
