package io.giftrecon.evidence;

import io.giftrecon.GiftRecon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A shop in an ordinary campaign: a dozen orders a day from the tenth of August on, reservations
 * from the 12th to the 20th, the main window from the 21st to the 25th. Every buyer who reserves
 * comes back. Exports are made of it for any date, with a hole wherever a test wants one.
 */
final class Campaigner {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final LocalDate FIRST = LocalDate.of(2023, 8, 10);
  private static final Pattern CODE = Pattern.compile("\"code\" : \"([A-Z_]+)\"");

  private final Path folder;
  private final List<Order> orders = new ArrayList<>();
  private String job =
      """
      kind: one-yuan
      shop: 店
      inputs:
        exports: exports
        enrolments: enrolments.csv
      outputs: out
      ledger: jdbc:h2:file:state/ledger
      activities:
        - id: a
          name: 活动
          reservation: {from: 2023-08-12 00:00, to: 2023-08-20 24:00}
          main:        {from: 2023-08-21 00:00, to: 2023-08-25 24:00}
      """;
  private String enrolments = "7001,预约,赠品,毛巾,a,审核通过,8001\n";
  private String columns = "店铺名称,买家会员名,退款状态";
  private boolean refundReport = true;
  private String err = "";
  private String out = "";

  /** One order of one line. */
  record Order(long number, LocalDateTime paid, String item, String buyer, String shop) {}

  Campaigner(Path folder, int ordersADay) {
    this.folder = folder;
    long number = 3_508_100_100_000_000_000L;
    for (int day = 0; day < 30; day++) {
      LocalDate date = FIRST.plusDays(day);
      boolean reserves = day >= 2 && day <= 10;
      for (int i = 0; i < ordersADay; i++) {
        number += 1_000_138;
        boolean oneYuan = reserves && i % 2 == 0;
        String buyer = oneYuan || day > 10 ? "会员" + (i / 2 * 2) : "路人" + day + "-" + i;
        orders.add(
            new Order(
                number, date.atTime(9, 0).plusMinutes(i), oneYuan ? "7001" : "8001", buyer, "店"));
      }
    }
  }

  Campaigner without(Predicate<Order> gone) {
    orders.removeIf(gone);
    return this;
  }

  Campaigner change(UnaryOperator<Order> change) {
    orders.replaceAll(change);
    return this;
  }

  Campaigner columns(String titles) {
    columns = titles;
    return this;
  }

  Campaigner enrolments(String rows) {
    enrolments = rows;
    return this;
  }

  Campaigner job(String from, String to) {
    job = job.replace(from, to);
    return this;
  }

  Campaigner withoutRefundReport() {
    refundReport = false;
    return this;
  }

  /** Writes another file into the exports folder. */
  Campaigner with(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("exports"));
    Files.writeString(folder.resolve("exports").resolve(name), text);
    return this;
  }

  /**
   * Exports what was paid up to a date, and from another one on, early in the morning.
   *
   * @param from the first day that the export has
   */
  Campaigner export(LocalDate from, LocalDate date) throws IOException {
    String stamp = date.format(DateTimeFormatter.BASIC_ISO_DATE) + "0105";
    List<Order> exported =
        orders.stream()
            .filter(order -> !order.paid().toLocalDate().isBefore(from))
            .filter(order -> order.paid().isBefore(date.atTime(1, 5)))
            .toList();
    with("ExportOrderDetailList" + stamp + ".csv", lines(exported, "交易成功"));
    if (refundReport) {
      with("退款报表" + stamp + ".csv", "订单编号,退款编号,商品id,退款状态,买家退款金额,退款的申请时间\n");
    }
    return this;
  }

  /** Exports the first orders once more, under a name that says no time. */
  Campaigner again(String name, String status) throws IOException {
    return with(name, lines(orders.subList(0, 3), status));
  }

  private String lines(List<Order> exported, String status) {
    StringBuilder lines = new StringBuilder("主订单编号,子订单编号,商品ID,标题,价格,购买数量,买家应付货款,订单状态,订单付款时间,");
    lines.append(columns).append('\n');
    for (Order order : exported) {
      String price = order.item().equals("7001") ? "1.00" : "100.00";
      lines.append(
          "%1$d,%1$d,%2$s,商品,%3$s,1,%3$s,%5$s,%4$s"
              .formatted(order.number(), order.item(), price, SHOWN.format(order.paid()), status));
      for (String title : columns.split(",", -1)) {
        lines.append(',').append(cell(title, order));
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private static String cell(String title, Order order) {
    return switch (title) {
      case "店铺名称" -> order.shop();
      case "买家会员名" -> order.buyer();
      case "退款状态" -> "没有申请退款";
      default -> "";
    };
  }

  /** Runs the night of a date, or checks; returns the exit code. */
  int command(String name, String... more) throws IOException {
    Files.createDirectories(folder.resolve("exports"));
    Files.writeString(folder.resolve("job.yaml"), job);
    Files.writeString(
        folder.resolve("enrolments.csv"), "1元商品ID,1元商品标题,权益类型,权益1,活动,审核状态,适用主商品ID\n" + enrolments);
    List<String> line = new ArrayList<>(List.of(name, folder.resolve("job.yaml").toString()));
    line.addAll(List.of(more));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int exit =
        GiftRecon.run(
            new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(told, true, StandardCharsets.UTF_8),
            line.toArray(String[]::new));
    out = said.toString(StandardCharsets.UTF_8);
    err = told.toString(StandardCharsets.UTF_8);
    return exit;
  }

  /** The codes of the warnings in the summary of a date. */
  List<String> warnings(LocalDate date) throws IOException {
    String summary =
        Files.readString(folder.resolve("out").resolve(date.toString()).resolve("summary.json"));
    return CODE.matcher(summary)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toList());
  }

  Path folder() {
    return folder;
  }

  String out() {
    return out;
  }

  String err() {
    return err;
  }
}
