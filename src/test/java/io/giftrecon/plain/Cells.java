package io.giftrecon.plain;

import io.giftrecon.plain.Story.Known;
import io.giftrecon.plain.Story.LineStory;
import io.giftrecon.plain.Story.Person;
import io.giftrecon.plain.Story.RefundStory;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the columns of an export say about an order, a line or a refund as of some time. */
public final class Cells {

  private final Dice dice;
  private final String shopName;
  private final Function<LineStory, String> tags;
  private final Set<Quirk> quirks;

  /**
   * Cells with these quirks, careful ones without any. The tags are what the platform writes on a
   * line's row, where there is such a column.
   */
  public Cells(Dice dice, String shopName, Function<LineStory, String> tags, Set<Quirk> quirks) {
    this.dice = dice;
    this.shopName = shopName;
    this.tags = tags;
    this.quirks = quirks;
  }

  Map<String, String> order(Story story, LocalDateTime time) {
    Map<String, String> cells = new HashMap<>(receiver(story));
    cells.put("订单状态", varied(story.statusAt(time), PlainWords.ORDER_API));
    cells.put("订单付款时间", paidAt(story, time));
    BigDecimal payable = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal refunded = BigDecimal.ZERO;
    for (LineStory line : story.lines()) {
      refunded = refunded.add(succeeded(line, time));
      payable = payable.add(line.payable());
      paid = paid.add(paid(story, line, time));
    }
    cells.put("买家应付货款", payable.toPlainString());
    cells.put("买家实际支付金额", paid.toPlainString());
    cells.put("退款金额", refunded.toPlainString());
    cells.put("店铺名称", dice.chance(0.8) ? shopName : "");
    cells.put("买家留言", dice.pick(List.of("", "", "请尽快发货", "先\r\n谢谢", "要\"大\"号,谢谢")));
    buyer(story, time, cells);
    presale(story, time, cells);
    return cells;
  }

  Map<String, String> receiver(Story story) {
    Map<String, String> cells = new HashMap<>();
    cells.put("订单编号", story.number());
    cells.put("收货人姓名", "收货人" + story.person().nick());
    cells.put("联系手机", "13800000001");
    cells.put("收货地址", "浙江省 杭州市 余杭区 示例路1号,2幢");
    if (quirks.contains(Quirk.RESELLER)) {
      String tail = story.number().substring(story.number().length() - 8);
      cells.put("联系手机", tail.charAt(7) < '4' ? "138****" + tail.substring(4) : "138" + tail);
      cells.put("收货人姓名", "收货人" + tail);
    }
    return cells;
  }

  private void buyer(Story story, LocalDateTime time, Map<String, String> cells) {
    Person person = story.person();
    Known known = person.known();
    boolean several = quirks.contains(Quirk.SEVERAL_IDS);
    String name = dice.chance(0.5) ? masked(person) : nobody();
    if (known == Known.BY_NAME || (known == Known.BY_ID && person.named())) {
      String now = several ? person.nameAt(time) : person.name();
      name = dice.chance(0.1) ? masked(person) : now;
    }
    boolean byId = known == Known.BY_ID && (!several || dice.chance(0.6));
    boolean wrongId = several && known == Known.BY_NAME && dice.chance(0.03);
    boolean byNick = known == Known.BY_NICK && (!several || dice.chance(0.8));
    cells.put("买家会员名", name);
    cells.put("buyer_open_uid", byId ? person.id() : wrongId ? "AAX" + dice.number(6) : nobody());
    cells.put("买家会员昵称", byNick || (several && dice.chance(0.2)) ? person.nick() : nobody());
    cells.put("ouid", several && story.number().charAt(5) < '2' ? "O" + person.id() : nobody());
  }

  private String masked(Person person) {
    return quirks.contains(Quirk.PLACEHOLDERS)
        ? person.masked().replace("**", dice.pick(List.of("**", "＊＊", "●●", "••", "…")))
        : person.masked();
  }

  private String nobody() {
    return quirks.contains(Quirk.PLACEHOLDERS) && dice.chance(0.5)
        ? dice.pick(
            List.of(
                "NULL", "None", "nan", "N/A", "#N/A", "-", "--", "无", "空", "未知", "匿名", "匿名用户", "0",
                "?", "？？", "ＮＵＬＬ", "－", "Null"))
        : "";
  }

  private static void presale(Story story, LocalDateTime time, Map<String, String> cells) {
    if (story.presale().presale()) {
      boolean paid = story.presale().finalPaid().map(at -> !at.isAfter(time)).orElse(false);
      String step = paid ? "FRONT_PAID_FINAL_PAID" : "FRONT_PAID_FINAL_NOPAID";
      cells.put("step_trade_status", story.presale().stepBlank() ? "" : step);
      cells.put("分阶段订单信息", "阶段1:已付款;阶段2:" + (paid ? "已付款" : "未付款"));
      cells.put("分阶段信息", "阶段1:已付款;阶段2:" + (paid ? "已付款" : "未付款"));
    }
    cells.put("预售订单", story.presale().presale() ? "是" : "否");
  }

  Map<String, String> line(Story story, LineStory line, LocalDateTime time) {
    Map<String, String> cells = new HashMap<>();
    presale(story, time, cells);
    cells.put("主订单编号", story.number());
    cells.put("订单编号", story.number());
    cells.put("子订单编号", line.sub());
    cells.put("标题", line.titleBlank() ? "" : line.item().title());
    cells.put("价格", line.item().price().toPlainString());
    cells.put("购买数量", line.quantityBlank() ? "" : String.valueOf(line.quantity()));
    cells.put("商品ID", line.item().id());
    cells.put("商家编码", line.code());
    cells.put("商品属性", line.code().endsWith("-2") ? "颜色分类:藏青" : "颜色分类:米白");
    cells.put("订单状态", varied(story.statusAt(line, time), PlainWords.ORDER_API));
    cells.put("买家应付货款", line.payable().toPlainString());
    cells.put("买家实际支付金额", paid(story, line, time).toPlainString());
    cells.put("订单付款时间", paidAt(story, time));
    cells.put("退款状态", noRefund());
    if (quirks.contains(Quirk.REFUND_STATUS_BLANK) && dice.chance(0.04)) {
      cells.put("退款金额", line.payable().toPlainString());
    }
    latest(line, time).ifPresent(refund -> ownRefund(line, refund, time, cells));
    boolean late = story.paid().map(at -> at.isAfter(time.minusHours(4))).orElse(true);
    cells.put("one_yuan_reservation_orders", late && dice.chance(0.7) ? "" : tags.apply(line));
    return cells;
  }

  private String noRefund() {
    if (!quirks.contains(Quirk.MIXED_COLUMNS)) {
      return PlainWords.NO_REFUND;
    }
    return dice.pick(
        List.of(PlainWords.NO_REFUND, PlainWords.NO_REFUND, "", "NO_REFUND", "无退款申请", "/", "无退款"));
  }

  private void ownRefund(
      LineStory line, RefundStory refund, LocalDateTime time, Map<String, String> cells) {
    String status = refund.statusAt(time);
    cells.put("退款状态", varied(status, PlainWords.REFUND_API));
    boolean paid = status.equals(PlainWords.REFUNDED);
    cells.put("退款金额", paid ? succeeded(line, time).toPlainString() : "0.00");
  }

  Map<String, String> refund(RefundStory refund, LocalDateTime time) {
    Map<String, String> cells = new HashMap<>();
    cells.put("订单编号", refund.sentOrder());
    cells.put("退款编号", refund.number());
    cells.put("商品 id", refund.item());
    cells.put("商品编码", refund.code());
    cells.put("买家退款金额", refund.amount().toPlainString());
    cells.put("部分退款/全部退款", refund.extent());
    cells.put("退款的申请时间", refund.timeLost() ? "" : PlainRow.TIME.format(refund.applied()));
    boolean blank = quirks.contains(Quirk.REFUND_STATUS_BLANK) && dice.chance(0.05);
    cells.put(
        "退款状态",
        blank
            ? dice.pick(List.of("", PlainWords.NO_REFUND))
            : varied(refund.statusAt(time), PlainWords.REFUND_API));
    cells.put("售后类型", refund.service());
    cells.put("退款原因", refund.reason());
    return cells;
  }

  static List<RefundStory> visible(LineStory line, LocalDateTime time) {
    List<RefundStory> visible = new ArrayList<>(line.refunds());
    visible.removeIf(refund -> refund.applied().isAfter(time));
    return visible;
  }

  private static Optional<RefundStory> latest(LineStory line, LocalDateTime time) {
    Optional<RefundStory> latest = Optional.empty();
    for (RefundStory refund : visible(line, time)) {
      latest = Optional.of(refund);
    }
    return latest;
  }

  private static BigDecimal succeeded(LineStory line, LocalDateTime time) {
    BigDecimal sum = BigDecimal.ZERO;
    for (RefundStory refund : visible(line, time)) {
      if (refund.statusAt(time).equals(PlainWords.REFUNDED)) {
        sum = sum.add(refund.amount());
      }
    }
    return sum;
  }

  private static String paidAt(Story story, LocalDateTime time) {
    boolean shown = story.paid().map(at -> !at.isAfter(time)).orElse(false);
    return shown && !story.paymentTimeLost()
        ? PlainRow.TIME.format(story.paid().orElseThrow())
        : "";
  }

  /** Paid amounts are net of refunds. */
  private static BigDecimal paid(Story story, LineStory line, LocalDateTime time) {
    boolean paid = story.paid().map(at -> !at.isAfter(time)).orElse(false);
    BigDecimal net = line.payable().subtract(succeeded(line, time));
    return paid && net.signum() > 0 ? net : new BigDecimal("0.00");
  }

  /** A status as an export may write it. */
  private String varied(String status, Map<String, String> api) {
    if (dice.chance(0.1) && api.containsValue(status)) {
      return dice.pick(
          api.keySet().stream().filter(word -> status.equals(api.get(word))).sorted().toList());
    }
    String varied = dice.chance(0.2) ? status.replace('，', ',') : status;
    return dice.chance(0.06) ? " " + varied + " " : varied;
  }
}
