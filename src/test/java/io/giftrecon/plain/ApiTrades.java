package io.giftrecon.plain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.giftrecon.plain.PlainFile.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Combined files and refund reports as the open platform would tell the same. */
final class ApiTrades {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> OF_TRADES =
      Map.ofEntries(
          Map.entry("ouid", "ouid"),
          Map.entry("buyer_open_uid", "buyer_open_uid"),
          Map.entry("买家会员名", "buyer_nick"),
          Map.entry("店铺名称", "seller_nick"),
          Map.entry("订单付款时间", "pay_time"),
          Map.entry("step_trade_status", "step_trade_status"),
          Map.entry("收货人姓名", "receiver_name"),
          Map.entry("联系手机", "receiver_mobile"),
          Map.entry("收货地址", "receiver_address"),
          Map.entry("买家留言", "buyer_message"));

  private static final Map<String, String> OF_LINES =
      Map.ofEntries(
          Map.entry("子订单编号", "oid"),
          Map.entry("标题", "title"),
          Map.entry("价格", "price"),
          Map.entry("购买数量", "num"),
          Map.entry("商品ID", "num_iid"),
          Map.entry("商家编码", "outer_sku_id"),
          Map.entry("买家应付货款", "total_fee"),
          Map.entry("买家实际支付金额", "payment"),
          Map.entry("订单状态", "status"),
          Map.entry("退款状态", "refund_status"),
          Map.entry("one_yuan_reservation_orders", "one_yuan_reservation_orders"));

  private static final Map<String, String> OF_REFUNDS =
      Map.of(
          "订单编号", "tid",
          "退款编号", "refund_id",
          "商品 id", "num_iid",
          "商品编码", "outer_id",
          "退款状态", "status",
          "退款的申请时间", "created",
          "买家退款金额", "refund_fee",
          "退款原因", "reason");

  private static final Set<String> ORDER = Set.of("主订单编号", "订单编号");
  private static final String PRESALE = "预售订单";

  private ApiTrades() {}

  /** The same file with the columns alone that the open platform has, and some row states. */
  static PlainFile withoutOthers(PlainFile file) {
    List<PlainRow> rows =
        file.rows().stream()
            .filter(row -> !row.rejected())
            .map(row -> new PlainRow(known(file.kind(), row), row.damage()))
            .toList();
    List<String> columns =
        file.columns().stream()
            .filter(column -> isKnown(file.kind(), column))
            .filter(column -> rows.stream().anyMatch(row -> !row.text(column).isEmpty()))
            .toList();
    return new PlainFile(file.name(), file.kind(), file.modified(), file.encoding(), columns, rows);
  }

  private static Map<String, String> known(Kind kind, PlainRow row) {
    Map<String, String> cells = new HashMap<>(row.cells());
    cells.keySet().removeIf(column -> !isKnown(kind, column));
    return cells;
  }

  private static boolean isKnown(Kind kind, String column) {
    return kind == Kind.REFUNDS
        ? OF_REFUNDS.containsKey(column)
        : OF_TRADES.containsKey(column)
            || OF_LINES.containsKey(column)
            || ORDER.contains(column)
            || column.equals(PRESALE);
  }

  /** The refunds of a report. */
  static List<ObjectNode> refunds(PlainFile file) {
    List<ObjectNode> refunds = new ArrayList<>();
    for (PlainRow row : file.rows()) {
      ObjectNode refund = JSON.createObjectNode();
      put(row, OF_REFUNDS, refund);
      refunds.add(refund);
    }
    return refunds;
  }

  /** The trades of a combined file: rows of one order that follow each other and agree. */
  static List<ObjectNode> trades(PlainFile file) {
    List<ObjectNode> all = new ArrayList<>();
    for (PlainRow row : file.rows()) {
      ObjectNode trade = JSON.createObjectNode();
      number(trade, "tid", row.order());
      put(row, OF_TRADES, trade);
      if (!row.text(PRESALE).isEmpty()) {
        trade.put("type", row.text(PRESALE).equals("是") ? "step" : "fixed");
      }
      ObjectNode line = JSON.createObjectNode();
      put(row, OF_LINES, line);
      ObjectNode last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last == null || !withoutLines(last).equals(trade) || has(last, line)) {
        trade.putObject("orders").putArray("order").add(line);
        all.add(trade);
      } else {
        last.withArray("/orders/order").add(line);
      }
    }
    return all;
  }

  private static ObjectNode withoutLines(ObjectNode trade) {
    ObjectNode bare = trade.deepCopy();
    bare.remove("orders");
    return bare;
  }

  private static boolean has(ObjectNode trade, ObjectNode line) {
    for (var other : trade.path("orders").path("order")) {
      if (other.path("oid").equals(line.path("oid"))) {
        return true;
      }
    }
    return false;
  }

  private static void put(PlainRow row, Map<String, String> names, ObjectNode object) {
    names.forEach(
        (column, name) -> {
          String text = row.text(column);
          if (name.endsWith("id") && !name.equals("ouid") && !text.isEmpty()) {
            number(object, name, text);
          } else if (!text.isEmpty()) {
            object.put(name, text);
          }
        });
  }

  /** As the interface has it: an id is a number, however large. */
  private static void number(ObjectNode object, String name, String text) {
    boolean digits = text.length() <= 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digits && !text.startsWith("0") && !text.isEmpty()) {
      object.put(name, new java.math.BigInteger(text));
    } else {
      object.put(name, text);
    }
  }
}
