package io.giftrecon.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which columns each export of a shop has: its habits, and what its seller happens to tick. */
final class ExportColumns {

  /** Columns that a seller may leave unticked. */
  private static final List<String> MAY_LACK =
      List.of(
          "订单状态",
          "退款状态",
          "退款金额",
          "购买数量",
          "商品ID",
          "商家编码",
          "买家应付货款",
          "买家实际支付金额",
          "分阶段信息",
          "one_yuan_reservation_orders");

  /** Without these no line report is known as one. */
  private static final List<String> KEPT = List.of("主订单编号", "标题", "价格", "购买数量");

  private static final String NUMBER = "子订单编号";

  private final Dice dice;
  private final Set<Quirk> quirks;
  private final List<String> ofOrders = new ArrayList<>();
  private final List<String> ofLines = new ArrayList<>();
  private final boolean stagesInLines;
  private final boolean timeless;
  private boolean combinedBefore;

  /** The buyer and presale columns are the shop's habit: all its order-bearing files have them. */
  ExportColumns(Dice dice, Set<Quirk> quirks) {
    this.dice = dice;
    this.quirks = quirks;
    ofOrders.addAll(List.of("订单状态", "订单付款时间", "买家实际支付金额"));
    addSome(ofOrders, "buyer_open_uid", 0.6);
    addSome(ofOrders, "买家会员昵称", 0.4);
    addSome(ofOrders, "ouid", quirks.contains(Quirk.SEVERAL_IDS) ? 0.6 : 0);
    if (dice.chance(0.4)) {
      ofOrders.addAll(List.of("step_trade_status", "分阶段订单信息"));
    } else {
      addSome(ofOrders, "分阶段订单信息", 0.7);
      addSome(ofOrders, "预售订单", 0.6);
    }
    ofLines.addAll(List.of("子订单编号", "主订单编号", "标题", "价格", "购买数量", "商品ID"));
    addSome(ofLines, "商家编码", 0.8);
    addSome(ofLines, "买家应付货款", 0.85);
    stagesInLines = dice.chance(0.3);
    if (quirks.contains(Quirk.NUMBERS_UNTICKED)) {
      addSome(ofLines, "商品属性", 0.6);
    }
    timeless = quirks.contains(Quirk.REFUNDS_NAMELESS) && dice.chance(0.4);
  }

  private void addSome(List<String> columns, String column, double probability) {
    if (dice.chance(probability)) {
      columns.add(column);
    }
  }

  List<String> orderReport() {
    List<String> columns = orderColumns();
    columns.add(0, "订单编号");
    addSome(columns, "退款金额", quirks.contains(Quirk.REFUNDS_LEFT_OUT) ? 0.5 : 0);
    return columns;
  }

  private List<String> orderColumns() {
    List<String> columns = new ArrayList<>(ofOrders);
    addSome(columns, "买家会员名", 0.9);
    addSome(columns, "买家应付货款", 0.6);
    addSome(columns, "店铺名称", 0.5);
    addSome(columns, "买家留言", 0.6);
    if (dice.chance(0.6)) {
      columns.addAll(List.of("收货人姓名", "联系手机", "收货地址"));
    }
    return columns;
  }

  List<String> lineReport(boolean tagged) {
    List<String> columns = new ArrayList<>(ofLines);
    columns.addAll(List.of("订单状态", "买家实际支付金额", "退款状态", "退款金额"));
    addSome(columns, "订单付款时间", 0.7);
    addSome(columns, "分阶段信息", stagesInLines ? 1 : 0);
    addSome(columns, "one_yuan_reservation_orders", tagged ? 1 : 0);
    if (quirks.contains(Quirk.MIXED_COLUMNS)) {
      columns.removeIf(column -> MAY_LACK.contains(column) && dice.chance(0.15));
    }
    return perhapsUnticked(columns, 0.25);
  }

  private List<String> perhapsUnticked(List<String> columns, double share) {
    if (quirks.contains(Quirk.NUMBERS_UNTICKED) && dice.chance(share)) {
      untick(columns);
    }
    return columns;
  }

  /** R33: without numbers a line report is known by title and quantity. */
  private static void untick(List<String> columns) {
    columns.remove(NUMBER);
    KEPT.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
  }

  /** A line report that numbers no line, of all columns or of a few. */
  List<String> unnumbered(boolean tagged) {
    List<String> columns = lineReport(tagged);
    untick(columns);
    double lacking = dice.pick(List.of(0.0, 0.0, 0.2, 0.5));
    columns.removeIf(column -> !KEPT.contains(column) && dice.chance(lacking));
    return columns;
  }

  List<String> combined(boolean tagged) {
    List<String> columns = new ArrayList<>(ofLines);
    for (String column : orderColumns()) {
      boolean habit = quirks.contains(Quirk.MIXED_COLUMNS) || !column.equals("买家应付货款");
      if (habit && !columns.contains(column)) {
        columns.add(column);
      }
    }
    columns.addAll(List.of("退款状态", "退款金额"));
    addSome(columns, "one_yuan_reservation_orders", tagged ? 1 : 0);
    boolean first = !combinedBefore;
    combinedBefore = true;
    return first ? columns : perhapsUnticked(columns, 0.2);
  }

  List<String> refundReport(boolean nameless) {
    List<String> columns = new ArrayList<>(List.of("订单编号", "退款编号", "商品 id", "商品编码", "买家退款金额"));
    columns.addAll(List.of("退款的申请时间", "部分退款/全部退款"));
    if (nameless) {
      columns.remove("退款编号");
      if (dice.chance(0.15) != timeless) {
        columns.remove("退款的申请时间");
      }
    }
    boolean stateless = quirks.contains(Quirk.REFUND_STATUS_BLANK) && dice.chance(0.15);
    addSome(columns, "退款状态", stateless ? 0 : 1);
    if (quirks.contains(Quirk.REFUND_KINDS)) {
      columns.addAll(List.of("售后类型", "退款原因"));
    }
    return columns;
  }
}
