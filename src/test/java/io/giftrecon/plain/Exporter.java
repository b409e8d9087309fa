package io.giftrecon.plain;

import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.plain.PlainRow.Damage;
import io.giftrecon.plain.Story.LineStory;
import io.giftrecon.plain.Story.RefundStory;
import io.giftrecon.plain.Story.World;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Exports the stories as of several times into overlapping files, some rows of them spoiled. */
public final class Exporter {

  private static final List<String> ENCODINGS =
      List.of("GBK", "GBK", "GB18030", "GB18030", "UTF-8", "UTF-8-BOM");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyyMMddHHmm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

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

  private final Dice dice;
  private final Cells cells;
  private final List<Story> stories;
  private final LocalDateTime first;
  private final Set<Quirk> quirks;
  private final boolean stagesInLines;
  private final List<String> orderColumns;
  private final List<String> lineColumns;
  private final List<PlainFile> files = new ArrayList<>();
  private final Set<String> exported = new HashSet<>();

  /** An exporter of careful files. */
  public Exporter(Dice dice, Cells cells, List<Story> stories, LocalDateTime first) {
    this(dice, cells, stories, first, Set.of());
  }

  Exporter(
      Dice dice, Cells cells, List<Story> stories, LocalDateTime first, Set<Quirk> quirks) {
    this.quirks = quirks;
    this.dice = dice;
    this.cells = cells;
    this.stories = stories;
    this.first = first;
    orderColumns = orderColumns();
    lineColumns = lineColumns();
    stagesInLines = dice.chance(0.3);
  }

  public List<PlainFile> files() {
    return files;
  }

  /** The buyer and presale columns are the shop's habit: all its order-bearing files have them. */
  private List<String> orderColumns() {
    List<String> columns = new ArrayList<>(List.of("订单状态", "订单付款时间", "买家实际支付金额"));
    addSome(columns, "buyer_open_uid", 0.6);
    addSome(columns, "买家会员昵称", 0.4);
    addSome(columns, "ouid", quirks.contains(Quirk.SEVERAL_IDS) ? 0.6 : 0);
    if (dice.chance(0.4)) {
      columns.add("step_trade_status");
      columns.add("分阶段订单信息");
    } else {
      addSome(columns, "分阶段订单信息", 0.7);
      addSome(columns, "预售订单", 0.6);
    }
    return columns;
  }

  private List<String> lineColumns() {
    List<String> columns = new ArrayList<>(List.of("子订单编号", "主订单编号", "标题", "价格", "购买数量", "商品ID"));
    addSome(columns, "商家编码", 0.8);
    addSome(columns, "买家应付货款", 0.85);
    return columns;
  }

  private void addSome(List<String> columns, String column, double probability) {
    if (dice.chance(probability)) {
      columns.add(column);
    }
  }

  /** One evening's exports: order and line reports, a combined file, an old pair of reports. */
  public void export(LocalDateTime time, boolean tagged) {
    List<Story> separate = picked(World.SEPARATE, time);
    orderReport(separate, time);
    int half = dice.chance(0.3) ? separate.size() / 2 : 0;
    lineReport(separate.subList(half, separate.size()), time, 1, lineReportColumns(tagged));
    if (half > 0) {
      lineReport(separate.subList(0, half), time, 41, lineReportColumns(tagged));
    }
    combined(picked(World.COMBINED, time), time, tagged);
    List<Story> old = picked(World.OLD, time);
    orderReport(old, time.plusSeconds(160));
    oldLines(old, time);
  }

  private List<String> lineReportColumns(boolean tagged) {
    List<String> columns = new ArrayList<>(lineColumns);
    columns.addAll(List.of("订单状态", "买家实际支付金额", "退款状态", "退款金额"));
    addSome(columns, "订单付款时间", 0.7);
    addSome(columns, "分阶段信息", stagesInLines ? 1 : 0);
    addSome(columns, "one_yuan_reservation_orders", tagged ? 1 : 0);
    if (quirks.contains(Quirk.MIXED_COLUMNS)) {
      for (String column : MAY_LACK) {
        if (dice.chance(0.15)) {
          columns.remove(column);
        }
      }
    }
    return columns;
  }

  /** A later order report that no line report goes with. */
  public void exportOrdersOnly(LocalDateTime time) {
    List<Story> settled = new ArrayList<>(stories);
    settled.removeIf(story -> !story.settledBy(first) || dice.chance(0.3));
    orderReport(settled, time);
  }

  public void exportRefunds(LocalDateTime time) {
    List<PlainRow> rows = new ArrayList<>();
    List<String> columns =
        new ArrayList<>(
            List.of("订单编号", "退款编号", "商品 id", "商品编码", "买家退款金额", "退款的申请时间", "部分退款/全部退款", "退款状态"));
    if (quirks.contains(Quirk.REFUND_STATUS_BLANK) && dice.chance(0.15)) {
      columns.remove("退款状态");
    }
    if (quirks.contains(Quirk.REFUND_KINDS)) {
      columns.addAll(List.of("售后类型", "退款原因"));
    }
    double share = quirks.contains(Quirk.REFUNDS_LEFT_OUT) ? 0.9 : 1;
    for (Story story : stories) {
      for (LineStory line : story.lines()) {
        for (RefundStory refund : Cells.visible(line, time)) {
          if (refund.reported() && exported.contains(story.number()) && dice.chance(share)) {
            rows.add(perhapsSpoiled(row(cells.refund(refund, time), columns), 0.06));
          }
        }
      }
    }
    add("RefundList", Kind.REFUNDS, time.plusSeconds(300), columns, rows);
  }

  public void exportReceivers(LocalDateTime time) {
    List<PlainRow> rows = new ArrayList<>();
    List<String> columns = List.of("订单编号", "收货人姓名", "联系手机", "收货地址");
    for (Story story : stories) {
      if (!story.created().isAfter(time) && dice.chance(0.5)) {
        rows.add(row(cells.receiver(story), columns));
      }
    }
    add("SendList", Kind.RECEIVERS, time.plusSeconds(310), columns, rows);
  }

  /**
   * Most orders of this world, and a few of another's: only such whose payment no later file can
   * tell otherwise, as rows of different worlds do not replace each other.
   */
  private List<Story> picked(World world, LocalDateTime time) {
    List<Story> picked = new ArrayList<>();
    for (Story story : stories) {
      boolean ownNumber = story.single() && story.lines().get(0).sub().equals(story.number());
      boolean guest =
          world == World.SEPARATE
              || (world == World.COMBINED && story.single())
              || (world == World.OLD && ownNumber && oldRefunds(story));
      double share = story.world() == world ? 0.85 : guest && story.settledBy(first) ? 0.06 : 0;
      if (!story.created().isAfter(time) && dice.chance(share)) {
        picked.add(story);
      }
    }
    return picked;
  }

  /** The old line reports tell no item id, so that a refund by item id alone is nobody's. */
  private boolean oldRefunds(Story story) {
    return quirks.contains(Quirk.REFUND_OF_ANOTHER_ITEM)
        || story.lines().stream().allMatch(line -> line.refunds().isEmpty());
  }

  private void orderReport(List<Story> orders, LocalDateTime time) {
    List<String> columns = orderReportColumns();
    columns.add(0, "订单编号");
    List<PlainRow> rows = new ArrayList<>();
    for (Story story : orders) {
      boolean twice = quirks.contains(Quirk.ORDER_TWICE) && dice.chance(0.1);
      if (twice && story.created().isBefore(time.minusDays(2))) {
        rows.add(row(cells.order(story, time.minusDays(2)), columns));
      }
      rows.add(perhapsSpoiled(row(cells.order(story, time), columns), 0.02));
    }
    add("ExportOrderList", Kind.ORDERS, time, columns, rows);
  }

  private List<String> orderReportColumns() {
    List<String> columns = new ArrayList<>(orderColumns);
    addSome(columns, "买家会员名", 0.9);
    addSome(columns, "买家应付货款", 0.6);
    addSome(columns, "店铺名称", 0.5);
    addSome(columns, "买家留言", 0.6);
    if (dice.chance(0.6)) {
      columns.addAll(List.of("收货人姓名", "联系手机", "收货地址"));
    }
    return columns;
  }

  private void lineReport(List<Story> orders, LocalDateTime time, int later, List<String> columns) {
    List<PlainRow> rows = new ArrayList<>();
    for (Story story : orders) {
      for (LineStory line : story.lines()) {
        addLine(story, line, time, columns, Map.of(), rows);
      }
    }
    add("ExportItemList", Kind.LINES, time.plusSeconds(later), columns, rows);
  }

  private void combined(List<Story> orders, LocalDateTime time, boolean tagged) {
    List<String> columns = new ArrayList<>(lineColumns);
    for (String column : orderReportColumns()) {
      boolean habit = quirks.contains(Quirk.MIXED_COLUMNS) || !column.equals("买家应付货款");
      if (habit && !columns.contains(column)) {
        columns.add(column);
      }
    }
    columns.addAll(List.of("退款状态", "退款金额"));
    if (tagged) {
      columns.add("one_yuan_reservation_orders");
    }
    List<PlainRow> rows = new ArrayList<>();
    for (Story story : orders) {
      Map<String, String> order = cells.order(story, time);
      for (LineStory line : story.lines()) {
        addLine(story, line, time, columns, order, rows);
      }
    }
    add("ErpTradeList", Kind.COMBINED, time.plusSeconds(100), columns, rows);
  }

  private void oldLines(List<Story> orders, LocalDateTime time) {
    List<String> columns = List.of("订单编号", "标题", "价格", "购买数量", "商家编码", "订单状态");
    List<PlainRow> rows = new ArrayList<>();
    for (Story story : orders) {
      exported.add(story.number());
      for (LineStory line : story.lines()) {
        Map<String, String> all = cells.line(story, line, time);
        all.remove("主订单编号");
        PlainRow row = row(all, columns);
        rows.add(story.single() ? perhapsSpoiled(row, 0.02) : row);
      }
    }
    add("ExportOrderDetailList", Kind.OLD_LINES, time.plusSeconds(150), columns, rows);
  }

  /** A line's row; now and then an outdated one before it, or one that Excel has spoiled. */
  private void addLine(
      Story story,
      LineStory line,
      LocalDateTime time,
      List<String> columns,
      Map<String, String> order,
      List<PlainRow> rows) {
    exported.add(story.number());
    if (dice.chance(0.02) && story.created().isBefore(time.minusDays(2))) {
      rows.add(row(merged(order, cells.line(story, line, time.minusDays(2))), columns));
    }
    PlainRow row = row(merged(order, cells.line(story, line, time)), columns);
    rows.add(perhapsSpoiled(row, 0.02));
  }

  private PlainRow perhapsSpoiled(PlainRow row, double share) {
    return quirks.contains(Quirk.REJECTED_ROWS) && dice.chance(share) ? spoiled(row) : row;
  }

  private static Map<String, String> merged(Map<String, String> order, Map<String, String> line) {
    Map<String, String> merged = new HashMap<>(order);
    merged.putAll(line);
    return merged;
  }

  private static PlainRow row(Map<String, String> all, List<String> columns) {
    Map<String, String> shown = new HashMap<>();
    for (String column : columns) {
      String text = all.getOrDefault(column, "");
      if (!text.isEmpty()) {
        shown.put(column, text);
      }
    }
    return new PlainRow(shown, Damage.NONE);
  }

  private void add(
      String prefix, Kind kind, LocalDateTime asOf, List<String> columns, List<PlainRow> rows) {
    List<PlainRow> all = new ArrayList<>();
    for (PlainRow row : rows) {
      all.add(row);
      if (dice.chance(0.008)) {
        all.add(spoiled(stranger(row)));
      }
      if (columns.contains("店铺名称") && dice.chance(0.03)) {
        all.add(stranger(row, "店铺名称", "别家专营店"));
      }
    }
    String stamp = (asOf.getSecond() == 0 ? MINUTES : SECONDS).format(asOf);
    boolean stamped = dice.chance(0.9);
    String end = dice.chance(0.1) ? "_999999999999" : "";
    String tail = quirks.contains(Quirk.STAMPS) ? oddStamp(asOf) : stamp + end;
    String name = prefix + "_" + (files.size() + 1) + "_" + (stamped ? tail : "last") + ".csv";
    boolean early = quirks.contains(Quirk.STAMPS) && dice.chance(0.1);
    LocalDateTime modified = early ? asOf.minusDays(2) : stamped ? asOf.plusDays(3) : asOf;
    boolean cut = all.stream().anyMatch(row -> row.damage() == Damage.CUT_OFF_BEHIND_NUMBERS);
    List<String> shuffled = new ArrayList<>(dice.shuffled(columns));
    if (cut) {
      shuffled.sort(Comparator.comparing(column -> !PlainRow.ROW_NUMBERS.contains(column)));
    }
    files.add(new PlainFile(name, kind, modified, dice.pick(ENCODINGS), shuffled, all));
  }

  /** R38: a stamp with a counter behind it, in another spelling, or a date alone. */
  private String oddStamp(LocalDateTime asOf) {
    String pattern =
        dice.pick(
            List.of(
                "yyyyMMddHHmm'1'",
                "yyyyMMddHHmmss'07'",
                "yyyyMMddHHmmss",
                "yyyy-MM-dd HH-mm-ss",
                "yyyy-MM-dd_HH-mm",
                "yyyy_MM_dd HH_mm",
                "yyyy-MM-dd",
                "yyyyMMdd",
                "'2001'_yyyyMMddHHmm",
                "yyyyMMddHHmm'_copy_'2024",
                "'202301011200_'yyyyMMddHHmm"));
    return DateTimeFormatter.ofPattern(pattern).format(asOf);
  }

  /** A copy of a row under numbers that are nobody's. */
  private PlainRow stranger(PlainRow row) {
    Map<String, String> copy = new HashMap<>(row.cells());
    for (String column : List.of("订单编号", "主订单编号", "子订单编号", "退款编号")) {
      copy.computeIfPresent(column, (key, old) -> dice.number(19));
    }
    return new PlainRow(copy, row.damage());
  }

  private PlainRow stranger(PlainRow row, String column, String text) {
    Map<String, String> copy = new HashMap<>(stranger(row).cells());
    copy.put(column, text);
    return new PlainRow(copy, row.damage());
  }

  private PlainRow spoiled(PlainRow row) {
    List<Damage> possible = new ArrayList<>(List.of(Damage.ROUNDED_NUMBER, Damage.TOO_FEW_CELLS));
    if (quirks.contains(Quirk.REJECTED_ROWS)) {
      possible.addAll(List.of(Damage.ODD_NUMBER, Damage.CUT_OFF_BEHIND_NUMBERS));
    }
    if (!row.text("订单付款时间").isEmpty() || !row.text("退款的申请时间").isEmpty()) {
      possible.add(Damage.IMPOSSIBLE_DATE);
    }
    if (!row.text("价格").isEmpty()
        || !row.text("买家退款金额").isEmpty()
        || !row.text("买家实际支付金额").isEmpty()) {
      possible.add(Damage.TWO_POINTS);
    }
    return new PlainRow(row.cells(), dice.pick(possible));
  }
}
