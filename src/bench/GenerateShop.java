import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes a seeded shop of N orders in the layouts of 千牛: a 56-column order report, a 28-column line
 * report and a refund report, all GBK, about 0.9 GB per million orders; 5 % one-yuan lines, 2 % of
 * the lines with a refund, 15 % orders of several lines. Run it as {@code java
 * src/bench/GenerateShop.java N FOLDER [SEED]}; the folder then holds a job file to run. The same
 * arguments write the same bytes.
 *
 * <p>Cells are dressed as real exports dress them: order numbers as {@code ="…"}, telephones as
 * {@code '138…}, titles and messages with commas, quotes, bars and now and then a line break; paid
 * amounts are net of refunds; one order in a hundred was closed unpaid. A few buyers hold more than
 * twelve one-yuan orders.
 */
public final class GenerateShop {
  private static final String AS_OF = "20230901";
  private static final long RESERVATION = second(2023, 8, 9);
  private static final long MAIN = second(2023, 8, 23);
  private static final long BEFORE = second(2023, 7, 1);
  private static final int DAY = 86_400;
  private static final int ONE_YUAN_ITEMS = 20;
  private static final int MAIN_ITEMS = 400;

  private static final String[] ORDER_COLUMNS = {
    "订单编号",
    "买家会员名",
    "买家支付宝账号",
    "买家应付货款",
    "买家应付邮费",
    "买家支付积分",
    "总金额",
    "返点积分",
    "买家实际支付金额",
    "买家实际支付积分",
    "订单状态",
    "买家留言",
    "收货人姓名",
    "收货地址 ",
    "运送方式",
    "联系电话 ",
    "联系手机",
    "订单创建时间",
    "订单付款时间 ",
    "宝贝标题 ",
    "宝贝种类 ",
    "物流单号 ",
    "物流公司",
    "订单备注",
    "宝贝总数量",
    "店铺Id",
    "店铺名称",
    "订单关闭原因",
    "卖家服务费",
    "买家服务费",
    "发票抬头",
    "是否手机订单",
    "分阶段订单信息",
    "特权订金订单id",
    "是否上传合同照片",
    "是否上传小票",
    "是否代付",
    "定金排名",
    "修改后的sku",
    "修改后的收货地址",
    "异常信息",
    "天猫卡券抵扣",
    "集分宝抵扣",
    "是否是O2O交易",
    "退款金额",
    "预约门店",
    "确认收货时间",
    "打款商家金额",
    "含应开票给个人的个人红包",
    "是否天猫国际",
    "前N有礼",
    "主播id",
    "主播昵称",
    "识别码",
    "发货时间",
    "商家备注"
  };
  private static final String[] LINE_COLUMNS = {
    "子订单编号", "主订单编号", "商品标题", "商品价格", "购买数量", "外部系统编号", "商品属性", "套餐信息", "联系方式备注", "订单状态", "商家编码",
    "支付单号", "买家应付货款", "买家实付金额", "退款状态", "退款金额", "订单创建时间", "订单付款时间", "商品ID", "分阶段信息", "备注标签", "发货时间",
    "物流单号", "物流公司", "应发货时间", "商家备注", "主播id", "主播昵称"
  };
  private static final String[] REFUND_COLUMNS = {
    "订单编号",
    "退款编号",
    "支付宝交易号",
    "订单付款时间",
    "商品id",
    "商品编码",
    "退款完结时间",
    "买家会员名称",
    "买家实际支付金额",
    "宝贝标题",
    "买家退款金额",
    "手工退款/系统退款",
    "售后类型",
    "退款的申请时间",
    "超时时间",
    "退款状态",
    "货物状态",
    "部分退款/全部退款"
  };

  private static final String[] SEASONS = {"秋冬新款", "2023早秋", "【会员专享】", "明星同款,", "秋季"};
  private static final String[] STUFFS = {"羊毛", "山羊绒", "纯棉", "双面呢", "天丝|莱赛尔"};
  private static final String[] CUTS = {"长款宽松", "修身显瘦", "小个子短款", "法式复古"};
  private static final String[] GOODS = {"大衣女", "针织开衫", "半身裙", "双肩包14\"电脑包", "围巾披肩"};
  private static final String[] PLACES = {
    "浙江省 杭州市 余杭区 仓前街道",
    "广东省 广州市 天河区 石牌街道",
    "四川省 成都市 武侯区 桂溪街道",
    "上海 上海市 浦东新区 张江镇",
    "内蒙古自治区 呼伦贝尔市 海拉尔区 正阳街道"
  };
  private static final String[] COLOURS = {"燕麦色", "雾霾蓝", "黑色", "焦糖色"};
  private static final String[] SIZES = {"S", "M", "L", "XL"};
  private static final String[] CARRIERS = {"圆通速递", "中通快递", "顺丰速运"};
  private static final String[] MESSAGES = {"麻烦尽快发货,谢谢", "要\"加厚\"的那一款", "不要放快递柜", "周末在家\n工作日放门卫"};

  private final SplittableRandom random;
  private final Report orders;
  private final Report lines;
  private final Report refunds;
  private final int buyers;
  private final int collectors;
  private final String[] titles = new String[MAIN_ITEMS];
  private long number = 3_500_000_000_000_000_000L;

  private GenerateShop(int count, Path folder, long seed) throws IOException {
    random = new SplittableRandom(seed);
    buyers = Math.max(1, (int) (count * 6L / 10));
    collectors = Math.max(1, count / 20_000);
    Path exports = Files.createDirectories(folder.resolve("exports"));
    orders = new Report(exports.resolve("ExportOrderList" + AS_OF + "1000.csv"), ORDER_COLUMNS);
    lines = new Report(exports.resolve("ExportOrderDetailList" + AS_OF + "1005.csv"), LINE_COLUMNS);
    refunds = new Report(exports.resolve("退款报表" + AS_OF + "1010.csv"), REFUND_COLUMNS);
    for (int item = 0; item < MAIN_ITEMS; item++) {
      titles[item] = one(SEASONS) + one(STUFFS) + one(GOODS) + one(CUTS) + "外套" + item;
    }
    constants();
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

  private void constants() {
    orders.set("买家支付宝账号", "***@example.com");
    orders.set("买家应付邮费", "0.00");
    orders.set("运送方式", "快递");
    orders.set("联系手机", "'13800000000");
    orders.set("店铺Id", "0");
    orders.set("店铺名称", "示例旗舰店");
    orders.set("卖家服务费", "0");
    orders.set("买家服务费", "0元");
    orders.set("是否手机订单", "手机订单");
    orders.set("特权订金订单id", "=\"\"");
    orders.set("是否上传合同照片", "否");
    orders.set("是否上传小票", "否");
    orders.set("是否代付", "否");
  }

  private void order() throws IOException {
    boolean oneYuan = chance(5);
    boolean paid = !chance(1);
    int size = chance(15) ? 2 + random.nextInt(2) : 1;
    long paidAt = paidAt(oneYuan);
    String orderNo = next();
    String status = paid ? status() : "交易关闭";
    boolean shipped = status.equals("交易成功") || status.startsWith("卖家已发货");
    String buyer = buyer(oneYuan);
    String carrier = shipped ? one(CARRIERS) : "";
    String parcel = shipped ? "YT" + (number / 7) : "";
    String shippedAt = shipped ? time(paidAt + DAY / 2) : "";
    lines.set("主订单编号", formula(orderNo));
    lines.set("订单创建时间", time(paidAt - 30));
    lines.set("订单付款时间", paid ? time(paidAt) : "");
    lines.set("物流公司", carrier);

    int payable = 0;
    int refunded = 0;
    boolean allClosed = true;
    String firstTitle = "";
    for (int i = 0; i < size; i++) {
      int item = random.nextInt(oneYuan ? ONE_YUAN_ITEMS : MAIN_ITEMS);
      String title = oneYuan ? oneYuanTitle(item) : titles[item];
      firstTitle = i == 0 ? title : firstTitle;
      int quantity = chance(3) ? 2 : 1;
      int price = oneYuan ? 1 : 99 + random.nextInt(900);
      String itemId = (oneYuan ? "7204000" : "6801000") + (10000 + item);
      lines.set("子订单编号", formula(size == 1 ? orderNo : next()));
      lines.set("商品标题", title);
      lines.set("商品ID", itemId);
      lines.set("商品价格", yuan(price));
      lines.set("购买数量", Integer.toString(quantity));
      lines.set("买家应付货款", yuan(price * quantity));
      lines.set("商家编码", "SKU-" + itemId);
      lines.set("商品属性", "颜色分类：" + one(COLOURS) + "；尺码：" + one(SIZES));
      lines.set("退款状态", "没有申请退款");
      lines.set("退款金额", "无退款申请");
      int back =
          paid && chance(2) ? refund(orderNo, itemId, title, price * quantity, paidAt, buyer) : 0;
      boolean closed = !paid || back == price * quantity;
      lines.set("订单状态", closed ? "交易关闭" : status);
      lines.set("买家实付金额", paid ? yuan(price * quantity - back) : "0.00");
      lines.write();
      payable += price * quantity;
      refunded += back;
      allClosed &= closed;
    }

    orders.set("订单编号", formula(orderNo));
    orders.set("买家会员名", buyer);
    orders.set("买家应付货款", yuan(payable));
    orders.set("总金额", yuan(payable));
    orders.set("买家实际支付金额", paid ? yuan(payable - refunded) : "0.00");
    orders.set("退款金额", yuan(refunded));
    orders.set("订单状态", allClosed ? "交易关闭" : status);
    orders.set("订单关闭原因", allClosed ? "买家退款" : "订单未关闭");
    orders.set("买家留言", chance(3) ? one(MESSAGES) : "");
    orders.set("收货人姓名", "收货人" + random.nextInt(1000));
    orders.set("收货地址 ", address());
    orders.set("订单创建时间", time(paidAt - 30));
    orders.set("订单付款时间 ", paid ? time(paidAt) : "");
    orders.set("宝贝标题 ", firstTitle);
    orders.set("宝贝种类 ", Integer.toString(size));
    orders.set("宝贝总数量", Integer.toString(size));
    orders.set("物流单号 ", parcel);
    orders.set("物流公司", carrier);
    orders.set("发货时间", shippedAt);
    orders.set("确认收货时间", status.equals("交易成功") ? time(paidAt + 4 * DAY) : "");
    orders.set("商家备注", chance(10) ? "已核对,可发" : "");
    orders.write();
  }

  /** One refund, one time in ten after an older one that came to nothing; yuan that went back. */
  private int refund(
      String orderNo, String itemId, String title, int payable, long paidAt, String buyer)
      throws IOException {
    boolean whole = payable == 1 || chance(80);
    int amount = whole ? payable : payable / 2;
    long applied = paidAt + DAY + random.nextInt(2 * DAY);
    refunds.set("订单编号", orderNo);
    refunds.set("订单付款时间", time(paidAt));
    refunds.set("商品id", itemId);
    refunds.set("商品编码", "SKU-" + itemId);
    refunds.set("买家会员名称", buyer);
    refunds.set("买家实际支付金额", yuan(payable));
    refunds.set("宝贝标题", title);
    refunds.set("买家退款金额", yuan(amount));
    refunds.set("手工退款/系统退款", "系统退款");
    refunds.set("售后类型", chance(50) ? "仅退款" : "退货退款");
    refunds.set("部分退款/全部退款", whole ? "全部退款" : "部分退款");
    if (chance(10)) {
      writeRefund(applied - DAY / 2, "退款关闭");
    }
    String status = refundStatus();
    writeRefund(applied, status);
    lines.set("退款状态", status);
    lines.set("退款金额", yuan(amount));
    return status.equals("退款成功") ? amount : 0;
  }

  private void writeRefund(long applied, String status) throws IOException {
    refunds.set("退款编号", next());
    refunds.set("退款的申请时间", time(applied));
    refunds.set("退款完结时间", status.equals("退款成功") ? time(applied + DAY / 4) : "");
    refunds.set("退款状态", status);
    refunds.write();
  }

  private String refundStatus() {
    int dice = random.nextInt(100);
    if (dice < 50) {
      return "退款成功";
    }
    if (dice < 70) {
      return "退款关闭";
    }
    return dice < 85 ? "买家已经申请退款，等待卖家同意" : dice < 95 ? "卖家已经同意退款，等待买家退货" : "卖家拒绝退款";
  }

  /** One-yuan orders in the reservation window; a fifth of the others in the main window. */
  private long paidAt(boolean oneYuan) {
    if (oneYuan) {
      return RESERVATION + random.nextInt(13 * DAY);
    }
    return random.nextInt(5) == 0
        ? MAIN + random.nextInt(4 * DAY)
        : BEFORE + random.nextInt(30 * DAY);
  }

  private String status() {
    int dice = random.nextInt(100);
    return dice < 72 ? "交易成功" : dice < 92 ? "卖家已发货，等待买家确认" : "买家已付款，等待卖家发货";
  }

  /** A few collect one-yuan orders, more than the twelve that count. */
  private String buyer(boolean oneYuan) {
    int among = random.nextInt(1000) < (oneYuan ? 20 : 1) ? collectors : buyers;
    return "tb_买家" + random.nextInt(among);
  }

  private String address() {
    return one(PLACES)
        + "示例路"
        + (1 + random.nextInt(999))
        + "号示例小区"
        + (1 + random.nextInt(30))
        + "号楼2单元301室(000000)";
  }

  private String next() {
    number += 1 + random.nextInt(100_000);
    return Long.toString(number);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private static String oneYuanTitle(int item) {
    return "【会员1元预约】赠品权益" + item;
  }

  private static String yuan(int amount) {
    return amount + ".00";
  }

  private static String formula(String digits) {
    return "=\"" + digits + "\"";
  }

  private static long second(int year, int month, int day) {
    return LocalDate.of(year, month, day).toEpochDay() * DAY;
  }

  private static final Map<Long, String> DAYS = new HashMap<>();

  private static String time(long second) {
    String day = DAYS.computeIfAbsent(second / DAY, d -> LocalDate.ofEpochDay(d) + " ");
    int ofDay = (int) (second % DAY);
    StringBuilder time = new StringBuilder(19).append(day);
    two(time, ofDay / 3600).append(':');
    two(time, ofDay / 60 % 60).append(':');
    return two(time, ofDay % 60).toString();
  }

  private static StringBuilder two(StringBuilder text, int value) {
    return text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  private static void writeJob(Path folder) throws IOException {
    StringBuilder enrolments =
        new StringBuilder("1元商品ID,1元商品标题,权益类型,权益1,权益2,权益3,权益4,活动,审核状态,适用主商品ID\r\n");
    for (int item = 0; item < ONE_YUAN_ITEMS; item++) {
      enrolments.append(
          "7204000%d,%s,%s,羊毛围巾1条,%s,,,autumn-2023,审核通过,全店\r\n"
              .formatted(
                  10000 + item,
                  oneYuanTitle(item),
                  item % 5 == 0 ? "红包返现" : "赠品",
                  item % 4 == 0 ? "礼盒1个" : ""));
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
  private static final class Report {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int FLUSH_AT = 1 << 19;

    private final OutputStream out;
    private final Map<String, Integer> columns = new HashMap<>();
    private final String[] cells;
    private final StringBuilder text = new StringBuilder(FLUSH_AT + 4096);

    Report(Path file, String... header) throws IOException {
      out = Files.newOutputStream(file);
      cells = header.clone();
      for (int i = 0; i < header.length; i++) {
        columns.put(header[i], i);
      }
      write();
      Arrays.fill(cells, "");
    }

    /** What the next rows say in a column, until it is set again. */
    void set(String column, String cell) {
      cells[columns.get(column)] = cell;
    }

    void write() throws IOException {
      for (int i = 0; i < cells.length; i++) {
        if (i > 0) {
          text.append(',');
        }
        String cell = cells[i];
        if (cell.startsWith("=")) {
          text.append(cell);
        } else {
          text.append('"')
              .append(cell.indexOf('"') < 0 ? cell : cell.replace("\"", "\"\""))
              .append('"');
        }
      }
      text.append("\r\n");
      if (text.length() >= FLUSH_AT) {
        flush();
      }
    }

    void close() throws IOException {
      flush();
      out.close();
    }

    private void flush() throws IOException {
      out.write(text.toString().getBytes(GBK));
      text.setLength(0);
    }
  }
}
