package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Decision;
import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.plain.PlainRow.Damage;
import io.giftrecon.plain.Story.LineStory;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Worklists of an earlier run that come back, some of their rows done (R27). */
final class ReturnedSheets {

  private static final List<String> COLUMNS =
      List.of(
          "处理建议",
          "原因代码",
          "原因",
          "依据",
          "权益类型",
          "权益内容",
          "数量",
          "主商品订单号",
          "主商品子订单号",
          "主商品ID",
          "主商品标题",
          "主商品订单状态",
          "确认收货时间",
          "1元商品订单号",
          "1元商品子订单号",
          "1元商品ID",
          "1元商品标题",
          "1元商品支付时间",
          "所属活动",
          "买家会员名",
          "收货人姓名",
          "联系手机",
          "收货地址",
          "物流公司",
          "物流单号",
          "备注");

  /** The words of R26 for the codes of an earlier night. */
  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          Map.entry("RELEASE", "立即补发"),
          Map.entry("WAIT_RELEASE_POINT", "待确认收货"),
          Map.entry("ONE_YUAN_REFUNDING", "暂缓"),
          Map.entry("MAIN_REFUNDING", "暂缓"),
          Map.entry("UNKNOWN_STATUS", "人工核查"),
          Map.entry("MAIN_PARTIAL_REFUND", "人工核查"),
          Map.entry("ROW_REJECTED", "人工核查"),
          Map.entry("REFUND_STATE_UNKNOWN", "人工核查"),
          Map.entry("BUYER_IMPLAUSIBLE", "人工核查"),
          Map.entry("DATA_STALE", "人工核查"));

  private final Dice dice;
  private final Set<Quirk> quirks;
  private final Map<String, String> orderOfSub = new HashMap<>();
  private final Set<String> closedSubs = new HashSet<>();

  ReturnedSheets(Dice dice, List<Story> stories, Set<Quirk> quirks) {
    this.dice = dice;
    this.quirks = quirks;
    for (Story story : stories) {
      for (LineStory line : story.lines()) {
        orderOfSub.put(line.sub(), story.number());
        if (line.closed().isPresent()) {
          closedSubs.add(line.sub());
        }
      }
    }
  }

  List<PlainFile> of(PlainShop shop, LocalDateTime earlier) {
    Expected expected = PlainRules.expected(shop.upTo(earlier));
    List<PlainFile> files = new ArrayList<>();
    for (String kind : List.of("赠品", "红包返现")) {
      List<PlainRow> rows = new ArrayList<>();
      for (Decision decision : sorted(expected, kind)) {
        rows.add(row(decision, expected.decisions().getOrDefault(decision, 0)));
      }
      if (kind.equals("赠品") && !expected.sheet().isEmpty() && dice.chance(0.5)) {
        String main = dice.pick(expected.sheet()).get(18);
        Decision vanished = new Decision(kind, "帆布袋", dice.number(19), main, "RELEASE");
        rows.add(done(row(vanished, 1), kind));
      }
      if (!rows.isEmpty()) {
        String name = kind.equals("赠品") ? "gift-worklist-back.csv" : "cash-worklist-back.csv";
        String encoding = dice.pick(List.of("UTF-8-BOM", "GBK", "GB18030"));
        boolean twice = quirks.contains(Quirk.RETURNED_TWICE);
        List<PlainRow> first = twice ? new CopiedRows(dice).of(rows) : rows;
        files.add(
            new PlainFile(
                name,
                Kind.RETURNED,
                earlier.plusHours(1),
                twice ? "UTF-8-BOM" : encoding,
                COLUMNS,
                first));
        if (twice) {
          String again = name.replace("back", "again");
          List<PlainRow> second = new CopiedRows(dice).inOtherWords(rows);
          files.add(
              new PlainFile(
                  again, Kind.RETURNED, earlier.plusHours(2), "UTF-8-BOM", COLUMNS, second));
        }
      }
    }
    return files;
  }

  private static List<Decision> sorted(Expected expected, String kind) {
    List<Decision> decisions = new ArrayList<>(expected.decisions().keySet());
    decisions.removeIf(decision -> !decision.kind().equals(kind));
    decisions.sort(
        Comparator.comparing(Decision::oneYuanSub)
            .thenComparing(Decision::mainSub)
            .thenComparing(Decision::code));
    return decisions;
  }

  /** Only rows are done whose lines no later export can give other sub-order numbers (A20). */
  private PlainRow row(Decision decision, int units) {
    Map<String, String> cells = new HashMap<>();
    cells.put("处理建议", ADVICE.getOrDefault(decision.code(), "不予补发"));
    cells.put("原因代码", decision.code());
    cells.put("权益类型", decision.kind());
    cells.put("权益内容", decision.benefits());
    cells.put("数量", String.valueOf(units));
    cells.put("1元商品子订单号", decision.oneYuanSub());
    cells.put("1元商品订单号", orderOf(decision.oneYuanSub()));
    if (!decision.mainSub().isEmpty()) {
      cells.put("主商品子订单号", decision.mainSub());
      cells.put("主商品订单号", orderOf(decision.mainSub()));
    }
    PlainRow row = new PlainRow(cells, Damage.NONE);
    double share = closedSubs.contains(decision.mainSub()) ? 0.9 : 0.4;
    boolean lasting =
        orderOfSub.containsKey(decision.oneYuanSub()) && orderOfSub.containsKey(decision.mainSub());
    boolean odd = quirks.contains(Quirk.RETURNED_WORDS);
    if (lasting && (odd || decision.code().equals("RELEASE")) && dice.chance(share)) {
      return odd && dice.chance(0.6) ? oddly(row, decision.kind()) : done(row, decision.kind());
    }
    return row;
  }

  /** R32: a row that cannot be used, filled in or not. */
  private PlainRow badly(PlainRow row) {
    Map<String, String> cells = new HashMap<>(row.cells());
    switch (dice.between(0, 2)) {
      case 0 -> cells.put("物流单号", "7.35E+13");
      case 1 -> cells.put("数量", "一份");
      default -> {
        cells.put("数量", "");
        cells.put("备注", "YT" + dice.number(13));
      }
    }
    return new PlainRow(cells, Damage.BAD_RETURN);
  }

  /** R39: numbers with labels, several numbers, words, and numbers that are none. */
  private PlainRow oddly(PlainRow row, String kind) {
    if (dice.chance(0.15)) {
      return badly(row);
    }
    Map<String, String> cells = new HashMap<>(row.cells());
    if (kind.equals("赠品") && dice.chance(0.15)) {
      String column = dice.pick(List.of("备注", "物流公司"));
      cells.put(column, dice.pick(List.of("已发圆通", "圆通YT" + dice.number(13), "客户要红色", "自提了", "圆通")));
    } else if (kind.equals("赠品")) {
      String number = "YT" + dice.number(13);
      cells.put(
          "物流单号",
          dice.pick(
              List.of(
                  "圆通速递" + number,
                  "圆通：" + number,
                  "运单号:" + number,
                  number + "/YT" + dice.number(13),
                  number + "、SF" + dice.number(12) + " ZTO-" + dice.number(9),
                  "无",
                  "-",
                  "缺货",
                  "暂无",
                  "已发",
                  "同上",
                  "自提",
                  "2023-08-30",
                  "20230830",
                  "13812345678",
                  row.text("1元商品订单号"),
                  "YT12345",
                  "ＹＴ１２３４５６７８９０１２３",
                  "SF 1234567890123",
                  "YT1234567890123 YT1234567890123",
                  "YT1234567890123;YT1234567890124",
                  "YT00000001/YT00000002/YT00000003/YT00000004/YT00000005",
                  "YT00000001/YT00000002/YT00000003/YT00000004/YT00000005/YT00000006",
                  "YT1234567890123 已发",
                  "2023/8/30",
                  "2023-02-30",
                  "未发",
                  "快递 圆通")));
    } else {
      cells.put(
          "备注",
          dice.pick(
              List.of(
                  "已打款",
                  "已返现",
                  "已付款",
                  "8月30日已转账",
                  "OK",
                  "ok 8.30",
                  "尚未已发放",
                  "未已打款",
                  "没有已转账",
                  "稍后处理",
                  "book",
                  "-",
                  "无")));
    }
    return new PlainRow(cells, row.damage());
  }

  private String orderOf(String sub) {
    return orderOfSub.getOrDefault(sub, sub.replaceFirst("-\\d+$", ""));
  }

  /** A row as the warehouse returns it for a gift, or finance for cash. */
  private PlainRow done(PlainRow row, String as) {
    Map<String, String> cells = new HashMap<>(row.cells());
    if (as.equals("赠品")) {
      cells.put("物流公司", "圆通速递");
      cells.put("物流单号", "YT" + dice.number(13));
    } else {
      cells.put("备注", dice.pick(List.of("已发放", "8月30日已发放")));
    }
    int units = Integer.parseInt(row.text("数量"));
    if (units > 1 && dice.chance(0.3)) {
      cells.put("数量", String.valueOf(units - 1));
    }
    return new PlainRow(cells, row.damage());
  }
}
