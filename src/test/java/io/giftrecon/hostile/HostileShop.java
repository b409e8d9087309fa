package io.giftrecon.hostile;

import io.giftrecon.GiftRecon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shop with one buyer who is owed one gift, and the same hostile text wherever a text can be. */
public final class HostileShop {
  public static final String ONE_YUAN = "3508100100000660138";
  public static final String MAIN = "3508200100000660238";
  public static final String DATE = "2023-09-01";

  private static final String NOT_RETURNED = "3508100100000660338";

  private final Path folder;
  private final String shop;
  private final String text;
  private String out = "";
  private String err = "";

  public HostileShop(Path folder, String shop, String text) throws IOException {
    this.folder = folder;
    this.shop = shop;
    this.text = text;
    Files.createDirectories(exports());
    jobFile();
    String written = text.replaceAll("\u001b", ""); // a list kept by hand is refused for it
    export(
        "../enrolments.csv",
        List.of("1元商品ID", "1元商品标题", "权益类型", "权益1", "活动", "审核状态"),
        List.of("101", written, "赠品", written, "autumn", "审核通过"));
    export(
        "ExportOrderList202309011000.csv",
        List.of(
            "订单编号",
            "买家会员名",
            "买家实际支付金额",
            "订单状态",
            "收货人姓名",
            "收货地址",
            "联系手机",
            "订单付款时间",
            "店铺名称",
            "确认收货时间",
            "分阶段订单信息"),
        order(ONE_YUAN, text, "2023-08-10 10:00:00"),
        order(MAIN, text, "2023-08-24 12:00:00"),
        order(NOT_RETURNED, text + "二", "2023-08-11 10:00:00"));
    export(
        "ExportOrderDetailList202309011005.csv",
        List.of(
            "子订单编号", "主订单编号", "商品标题", "商品价格", "购买数量", "订单状态", "商家编码", "买家应付货款", "买家实付金额", "退款状态",
            "退款金额", "订单付款时间", "商品ID"),
        line(ONE_YUAN, "101", "2023-08-10 10:00:00"),
        line(MAIN, "201", "2023-08-24 12:00:00"),
        line(NOT_RETURNED, "101", "2023-08-11 10:00:00"),
        List.of(text, text, text, text, text, text, text, text, text, text, text, text, text),
        List.of(text));
    export(
        "退款报表202309011010.csv",
        List.of("订单编号", "退款编号", "商品id", "商品编码", "买家退款金额", "退款的申请时间", "退款状态", "部分退款/全部退款"),
        List.of(
            "3508200100000669999", "1", "201", text, "1.00", "2023-08-25 10:00:00", text, text));
  }

  public Path folder() {
    return folder;
  }

  Path exports() {
    return folder.resolve("exports");
  }

  public Path published() {
    return folder.resolve("out").resolve(DATE);
  }

  /** Writes a file of quoted cells into the exports. */
  @SafeVarargs
  final void export(String name, List<String>... rows) throws IOException {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(csv(row)).append("\r\n");
    }
    Files.writeString(exports().resolve(name), text.toString());
  }

  public int run(String... options) {
    return command(
        "run",
        Stream.concat(Stream.of("--date", DATE, "--reject-limit", "100%"), Stream.of(options)));
  }

  int command(String command, String... options) {
    return command(command, Stream.of(options));
  }

  String out() {
    return out;
  }

  public String err() {
    return err;
  }

  private int command(String command, Stream<String> options) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    int exit =
        GiftRecon.run(
            new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(complained, true, StandardCharsets.UTF_8),
            Stream.concat(Stream.of(command, folder.resolve("job.yaml").toString()), options)
                .toArray(String[]::new));
    out = said.toString(StandardCharsets.UTF_8);
    err = complained.toString(StandardCharsets.UTF_8);
    return exit;
  }

  private void jobFile() throws IOException {
    Files.writeString(
        folder.resolve("job.yaml"),
        """
        kind: one-yuan
        shop: %s
        inputs: {exports: exports, enrolments: enrolments.csv}
        outputs: out
        ledger: jdbc:h2:file:state/ledger
        activities:
          - id: autumn
            name: %s
            reservation: {from: 2023-08-09, to: 2023-08-21}
            main: {from: 2023-08-23, to: 2023-08-26}
        """
            .formatted(yaml(shop), yaml(text)));
  }

  private List<String> order(String number, String buyer, String paidAt) {
    return List.of(
        number, buyer, "9.00", "交易成功", text, text, text, paidAt, shop, "2023-08-31 08:00:00", text);
  }

  private List<String> line(String number, String item, String paidAt) {
    return List.of(
        number, number, text, "9.00", "1", "交易成功", text, "9.00", "9.00", "没有申请退款", "", paidAt,
        item);
  }

  private static String csv(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  /** A double-quoted scalar; a control character is written by its number. */
  private static String yaml(String text) {
    return text.chars()
        .mapToObj(
            c -> c < ' ' || c == '"' || c == '\\' ? "\\x%02x".formatted(c) : Character.toString(c))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
