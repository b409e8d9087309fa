import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a seeded shop of N orders in the layouts of 千牛: a 56-column order report, a 28-column
 * line report and a refund report, all GBK; 5 % one-yuan lines, 2 % refunds, 15 % orders of several
 * lines. Run it as {@code java src/bench/GenerateShop.java N FOLDER [SEED]}; the folder then holds
 * a job file to run.
 */
public final class GenerateShop {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final LocalDateTime RESERVATION = LocalDateTime.of(2023, 8, 9, 0, 0);
  private static final LocalDateTime MAIN = LocalDateTime.of(2023, 8, 23, 0, 0);
  private static final LocalDateTime BEFORE = LocalDateTime.of(2023, 7, 1, 0, 0);
  private static final int ONE_YUAN_ITEMS = 20;
  private static final int MAIN_ITEMS = 400;
  private static final String[] ORDER_COLUMNS = {
    "订单编号", "买家会员名", "买家支付宝账号", "买家应付货款", "买家应付邮费", "买家支付积分", "总金额", "返点积分",
    "买家实际支付金额", "买家实际支付积分", "订单状态", "买家留言", "收货人姓名", "收货地址 ", "运送方式", "联系电话 ",
    "联系手机", "订单创建时间", "订单付款时间 ", "宝贝标题 ", "宝贝种类 ", "物流单号 ", "物流公司", "订单备注",
    "宝贝总数量", "店铺Id", "店铺名称", "订单关闭原因", "卖家服务费", "买家服务费", "发票抬头", "是否手机订单",
    "分阶段订单信息", "特权订金订单id", "是否上传合同照片", "是否上传小票", "是否代付", "定金排名", "修改后的sku",
    "修改后的收货地址", "异常信息", "天猫卡券抵扣", "集分宝抵扣", "是否是O2O交易", "退款金额", "预约门店", "确认收货时间",
    "打款商家金额", "含应开票给个人的个人红包", "是否天猫国际", "前N有礼", "主播id", "主播昵称", "识别码", "发货时间", "商家备注"
  };
  private static final String[] LINE_COLUMNS = {
    "子订单编号", "主订单编号", "商品标题", "商品价格", "购买数量", "外部系统编号", "商品属性", "套餐信息", "联系方式备注",
    "订单状态", "商家编码", "支付单号", "买家应付货款", "买家实付金额", "退款状态", "退款金额", "订单创建时间",
    "订单付款时间", "商品ID", "分阶段信息", "备注标签", "发货时间", "物流单号", "物流公司", "应发货时间", "商家备注",
    "主播id", "主播昵称"
  };
  private static final String[] REFUND_COLUMNS = {
    "订单编号", "退款编号", "支付宝交易号", "订单付款时间", "商品id", "商品编码", "退款完结时间", "买家会员名称",
    "买家实际支付金额", "宝贝标题", "买家退款金额", "手工退款/系统退款", "售后类型", "退款的申请时间", "超时时间",
    "退款状态", "货物状态", "部分退款/全部退款"
  };

  private final Random random;
  private final Writer orders;
  private final Writer lines;
  private final Writer refunds;
  private final int buyers;
  private long number = 3_500_000_000_000_000_000L;

  private GenerateShop(int count, Path folder, long seed) throws IOException {
    random = new Random(seed);
    buyers = Math.max(1, count * 6 / 10);
    Path exports = Files.createDirectories(folder.resolve("exports"));
    orders = new Writer(exports.resolve("ExportOrderList202309011000.csv"), ORDER_COLUMNS);
    lines = new Writer(exports.resolve("ExportOrderDetailList202309011005.csv"), LINE_COLUMNS);
    refunds = new Writer(exports.resolve("退款报表202309011010.csv"), REFUND_COLUMNS);
  }

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    Path folder = Path.of(args[1]);
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    GenerateShop shop = new GenerateShop(count, folder, seed);
    for (int i = 0; i < count; i++) {
      shop.order();
    }
    shop.orders.close();
    shop.lines.close();
    shop.refunds.close();
    writeJob(folder);
  }

  private void order() throws IOException {
    String orderNo = next();
    boolean oneYuan = random.nextInt(100) < 6;
    int size = random.nextInt(100) < 15 ? 2 + random.nextInt(2) : 1;
    LocalDateTime paid = paidAt(oneYuan);
    String status = status();
    String buyer = "tb_买家" + random.nextInt(buyers);
    int total = 0;
    for (int i = 0; i < size; i++) {
      total += line(orderNo, size == 1 ? orderNo : next(), oneYuan, paid, status, buyer);
    }
    List<String> row = new ArrayList<>();
    for (String column : ORDER_COLUMNS) {
      row.add(orderCell(column.strip(), orderNo, buyer, paid, status, total, size));
    }
    orders.write(row);
  }

  private int line(
      String orderNo, String subOrder, boolean oneYuan, LocalDateTime paid, String status, String buyer)
      throws IOException {
    int item = random.nextInt(oneYuan ? ONE_YUAN_ITEMS : MAIN_ITEMS);
    String itemId = (oneYuan ? "7204000" : "6801000") + (10000 + item);
    String title = oneYuan ? "【会员1元预约】赠品权益" + item : "秋冬新品长款羊毛大衣女宽松显瘦外套" + item;
    int price = oneYuan ? 1 : 99 + random.nextInt(900);
    boolean refunded = random.nextInt(100) < 2;
    List<String> row = new ArrayList<>();
    for (String column : LINE_COLUMNS) {
      row.add(lineCell(column, orderNo, subOrder, itemId, title, price, paid, status));
    }
    lines.write(row);
    if (refunded) {
      refund(orderNo, itemId, title, price, paid, buyer);
    }
    return price;
  }

  private void refund(
      String orderNo, String itemId, String title, int price, LocalDateTime paid, String buyer)
      throws IOException {
    String[] states = {"退款成功", "退款关闭", "买家已经申请退款，等待卖家同意", "卖家拒绝退款"};
    List<String> row = new ArrayList<>();
    for (String column : REFUND_COLUMNS) {
      row.add(
          switch (column) {
            case "订单编号" -> formula(orderNo);
            case "退款编号" -> formula(next());
            case "订单付款时间" -> TIME.format(paid);
            case "商品id" -> itemId;
            case "商品编码" -> "SKU-" + itemId;
            case "买家会员名称" -> buyer;
            case "宝贝标题" -> title;
            case "买家实际支付金额", "买家退款金额" -> price + ".00";
            case "退款的申请时间" -> TIME.format(paid.plusDays(2));
            case "退款状态" -> states[random.nextInt(states.length)];
            case "部分退款/全部退款" -> random.nextBoolean() ? "全部退款" : "部分退款";
            default -> "";
          });
    }
    refunds.write(row);
  }

  private String orderCell(
      String column, String orderNo, String buyer, LocalDateTime paid, String status, int total, int size) {
    return switch (column) {
      case "订单编号" -> formula(orderNo);
      case "买家会员名" -> buyer;
      case "买家支付宝账号" -> "***@example.com";
      case "买家应付货款", "总金额", "买家实际支付金额" -> total + ".00";
      case "买家应付邮费", "退款金额" -> "0.00";
      case "订单状态" -> status;
      case "收货人姓名" -> "收货人" + Math.abs(orderNo.hashCode() % 1000);
      case "收货地址" -> "示例省 示例市 示例区 示例街道示例路100号示例小区8号楼2单元301室(000000)";
      case "运送方式" -> "快递";
      case "联系手机" -> "'13800000000";
      case "订单创建时间" -> TIME.format(paid.minusSeconds(30));
      case "订单付款时间" -> TIME.format(paid);
      case "宝贝标题" -> "秋冬新品长款羊毛大衣女宽松显瘦外套";
      case "宝贝种类", "宝贝总数量" -> Integer.toString(size);
      case "店铺名称" -> "示例旗舰店";
      case "订单关闭原因" -> "订单未关闭";
      case "买家服务费" -> "0元";
      case "是否手机订单" -> "手机订单";
      case "特权订金订单id" -> "=\"\"";
      case "是否上传合同照片", "是否上传小票", "是否代付" -> "否";
      case "确认收货时间" -> status.equals("交易成功") ? TIME.format(paid.plusDays(7)) : "";
      default -> "";
    };
  }

  private static String lineCell(
      String column, String orderNo, String subOrder, String itemId, String title, int price,
      LocalDateTime paid, String status) {
    return switch (column) {
      case "子订单编号" -> formula(subOrder);
      case "主订单编号" -> formula(orderNo);
      case "商品标题" -> title;
      case "商品价格", "买家应付货款", "买家实付金额" -> price + ".00";
      case "购买数量" -> "1";
      case "外部系统编号", "商家编码" -> "SKU-" + itemId;
      case "商品属性" -> "颜色分类：燕麦色；尺码：M";
      case "订单状态" -> status;
      case "退款状态" -> "没有申请退款";
      case "退款金额" -> "无退款申请";
      case "订单创建时间" -> TIME.format(paid.minusSeconds(30));
      case "订单付款时间" -> TIME.format(paid);
      case "商品ID" -> itemId;
      case "物流公司" -> "圆通速递";
      default -> "";
    };
  }

  /** One-yuan orders in the reservation window; a fifth of the others in the main window. */
  private LocalDateTime paidAt(boolean oneYuan) {
    if (oneYuan) {
      return RESERVATION.plusSeconds(random.nextInt(13 * 86_400));
    }
    return random.nextInt(5) == 0
        ? MAIN.plusSeconds(random.nextInt(4 * 86_400))
        : BEFORE.plusSeconds(random.nextInt(30 * 86_400));
  }

  private String status() {
    int dice = random.nextInt(100);
    if (dice < 70) {
      return "交易成功";
    }
    return dice < 90 ? "卖家已发货，等待买家确认" : dice < 97 ? "买家已付款，等待卖家发货" : "交易关闭";
  }

  private String next() {
    number += 1 + random.nextInt(1_000_000);
    return Long.toString(number);
  }

  private static String formula(String digits) {
    return "=\"" + digits + "\"";
  }

  private static void writeJob(Path folder) throws IOException {
    StringBuilder enrolments = new StringBuilder("1元商品ID,1元商品标题,权益类型,权益1,权益2,权益3,权益4,活动,审核状态,适用主商品ID\r\n");
    for (int item = 0; item < ONE_YUAN_ITEMS; item++) {
      enrolments.append(
          "7204000%d,【会员1元预约】赠品权益%d,%s,羊毛围巾1条,,,,autumn-2023,审核通过,全店\r\n"
              .formatted(10000 + item, item, item % 5 == 0 ? "红包返现" : "赠品"));
    }
    Files.writeString(folder.resolve("enrolments.csv"), enrolments, StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve("job.yaml"),
        """
        kind: one-yuan
        shop: 示例旗舰店
        inputs: {exports: exports, enrolments: enrolments.csv}
        outputs: out
        ledger: jdbc:h2:file:state/ledger
        activities:
          - id: autumn-2023
            name: 2023秋冬新势力周
            reservation: {from: 2023-08-09 00:00, to: 2023-08-22 00:00}
            main:        {from: 2023-08-23 00:00, to: 2023-08-26 24:00}
        """);
  }

  /** A GBK report as 千牛 writes it: every cell quoted but formulas, CRLF. */
  private static final class Writer {
    private final BufferedWriter out;

    Writer(Path file, String... header) throws IOException {
      out =
          new BufferedWriter(
              new OutputStreamWriter(Files.newOutputStream(file), Charset.forName("GBK")), 1 << 16);
      write(List.of(header));
    }

    void write(List<String> cells) throws IOException {
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i);
        out.write(i == 0 ? "" : ",");
        out.write(cell.startsWith("=") ? cell : "\"" + cell + "\"");
      }
      out.write("\r\n");
    }

    void close() throws IOException {
      out.close();
    }
  }
}
