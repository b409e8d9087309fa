package io.giftrecon.ordinary;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the assistant exports in the evening: orders, lines and refunds, with all columns ticked.
 */
final class OrdinaryExports {
  private static final Charset GBK = Charset.forName("GBK");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int HOUR = 21;
  private static final int DAYS_OF_A_WEEK = 7;

  private final OrdinaryShop shop;
  private final Path folder;
  private final boolean everything;
  private final boolean buyers;
  private boolean numbered = true;

  /**
   * Exports into a folder.
   *
   * @param everything all orders each evening, in the place of the last evening's files; else those
   *     of seven days, beside the older files
   * @param buyers whether the exports name the buyers; else lines bear the platform's tag
   */
  OrdinaryExports(OrdinaryShop shop, Path folder, boolean everything, boolean buyers)
      throws IOException {
    this.shop = shop;
    this.folder = Files.createDirectories(folder);
    this.everything = everything;
    this.buyers = buyers;
  }

  /** A123: sub-order numbers and 退款状态 are not ticked in the report of lines. */
  OrdinaryExports withoutNumbers() {
    numbered = false;
    return this;
  }

  void export(LocalDate day) throws IOException {
    if (everything) {
      try (Stream<Path> old = Files.list(folder)) {
        for (Path file : old.filter(OrdinaryExports::isOurs).toList()) {
          Files.delete(file);
        }
      }
    }
    LocalDateTime now = day.atTime(HOUR, 0);
    List<OrdinaryOrder> orders =
        shop.orders().stream()
            .filter(order -> order.existsAt(now))
            .filter(order -> everything || order.paid().isAfter(now.minusDays(DAYS_OF_A_WEEK)))
            .toList();
    orders(now, orders);
    lines(now.plusMinutes(5), orders);
    refunds(now.plusMinutes(10));
  }

  private static boolean isOurs(Path file) {
    return !file.getFileName().toString().contains("worklist");
  }

  private void orders(LocalDateTime now, List<OrdinaryOrder> orders) throws IOException {
    try (BufferedWriter out = open("ExportOrderList", now)) {
      String who = buyers ? "买家会员名," : "";
      row(
          out,
          "订单编号,"
              + who
              + "买家应付货款,买家实际支付金额,订单状态,收货人姓名,收货地址 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝总数量,店铺名称,"
              + "确认收货时间,预售订单,分阶段订单信息");
      for (OrdinaryOrder order : orders) {
        String done = order.isDoneAt(now) ? TIME.format(order.done()) : "";
        row(
            out,
            "=\"%s\",%s%s,%s,%s,收件人%d,示例省示例市示例路%d号,'138%08d,%s,%s,%s,1,%s,%s,否,"
                .formatted(
                    order.number(),
                    buyers ? "寻常买家" + order.buyer() + "," : "",
                    order.price(),
                    order.isRefundedAt(now) ? "0.00" : order.price(),
                    order.status(now),
                    order.buyer(),
                    order.buyer(),
                    order.buyer(),
                    TIME.format(order.paid().minusSeconds(40)),
                    TIME.format(order.paid()),
                    order.title(),
                    OrdinaryShop.NAME,
                    done));
      }
    }
  }

  private void lines(LocalDateTime now, List<OrdinaryOrder> orders) throws IOException {
    try (BufferedWriter out = open("ExportOrderDetailList", now)) {
      row(
          out,
          (numbered ? "子订单编号,退款状态,退款金额," : "")
              + "主订单编号,商品标题,商品价格,购买数量,商品属性,订单状态,商家编码,买家应付货款,买家实付金额,订单创建时间,"
              + "订单付款时间 ,商品ID,分阶段信息"
              + (buyers ? "" : ",one_yuan_reservation_orders"));
      for (OrdinaryOrder order : orders) {
        boolean refunded = order.isRefundedAt(now);
        row(
            out,
            "%s=\"%s\",%s,%s,1,,%s,SKU%s,%s,%s,%s,%s,%s,%s"
                .formatted(
                    numbered ? ownWords(order, now) : "",
                    order.number(),
                    order.title(),
                    order.price(),
                    order.status(now),
                    order.item(),
                    order.price(),
                    refunded ? "0.00" : order.price(),
                    TIME.format(order.paid().minusSeconds(40)),
                    TIME.format(order.paid()),
                    order.item(),
                    buyers ? "" : "," + String.join(";", order.tag(now))));
      }
    }
  }

  private static String ownWords(OrdinaryOrder order, LocalDateTime now) {
    return "=\"%s\",%s,%s,"
        .formatted(
            order.number(),
            order.refundStatus(now),
            order.isRefundedAt(now) ? order.price() : "无退款申请");
  }

  /** All refunds so far: the report is asked for by the time of application, and it is short. */
  private void refunds(LocalDateTime now) throws IOException {
    try (BufferedWriter out = open("退款报表", now)) {
      row(
          out,
          "订单编号,退款编号,支付单号,订单付款时间,商品id,商品编码,退款完结时间,买家会员名称,买家实际支付金额,宝贝标题,买家退款金额,手工退款/系统退款,"
              + "售后类型,退款的申请时间,超时时间,退款状态,货物状态,部分退款/全部退款");
      for (OrdinaryOrder order : shop.orders()) {
        if (order.isAppliedAt(now)) {
          row(
              out,
              "=\"%s\",=\"9%s\",,%s,%s,SKU%s,%s,,%s,%s,%s,手工退款,退货退款,%s,,%s,,全部退款"
                  .formatted(
                      order.number(),
                      order.number().substring(1),
                      TIME.format(order.paid()),
                      order.item(),
                      order.item(),
                      order.isRefundedAt(now) ? TIME.format(order.refunded()) : "",
                      order.price(),
                      order.title(),
                      order.price(),
                      TIME.format(order.applied()),
                      order.refundStatus(now)));
        }
      }
    }
  }

  private BufferedWriter open(String name, LocalDateTime now) throws IOException {
    return Files.newBufferedWriter(folder.resolve(name + STAMP.format(now) + ".csv"), GBK);
  }

  private static void row(BufferedWriter out, String row) throws IOException {
    out.write(row);
    out.write("\r\n");
  }
}
