package io.giftrecon.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page holds of one file of the set. Receivers' names, phones and addresses are in no
 * excerpt, nor are raw rejected rows, which may hold them.
 *
 * @param table what the page's script calls it
 * @param columns as the file names them
 * @param most rows with the same first cell; the others stand in the file alone
 */
record ReportTable(String table, String file, List<String> columns, int most) {
  private static final int ALL = Integer.MAX_VALUE;
  private static final int SOME = 100;

  private static final List<String> RIGHT =
      List.of("处理建议", "原因代码", "原因", "权益类型", "权益内容", "数量", "主商品子订单号", "1元商品子订单号");

  private static final ReportTable REJECTS =
      new ReportTable("rejects", "rejects.csv", List.of("文件", "行号", "列", "原因"), SOME);

  /** Of a one-yuan campaign. */
  static final List<ReportTable> ONE_YUAN =
      List.of(
          new ReportTable(
              "recall",
              "recall.csv",
              List.of("主商品订单号", "主商品标题", "主商品订单状态", "退款状态", "退款金额", "权益内容", "数量", "标记时间", "买家会员名"),
              ALL),
          new ReportTable(
              "breaks",
              "breaks.csv",
              List.of("代码", "说明", "依据", "订单号", "子订单号", "商品ID", "买家会员名", "文件", "行号", "详情"),
              SOME),
          REJECTS,
          new ReportTable("gifts", "gift-worklist.csv", RIGHT, ALL),
          new ReportTable("cash", "cash-worklist.csv", RIGHT, ALL),
          new ReportTable(
              "records",
              "download-sheet.csv",
              List.of(
                  "主商品ID",
                  "主商品标题",
                  "主商品订单号",
                  "主商品支付时间",
                  "主商品实际支付金额",
                  "主商品订单状态",
                  "主商品最近一次退款单状态",
                  "主商品申请退款金额",
                  "1元商品ID",
                  "1元商品标题",
                  "1元商品权益",
                  "1元商品所属活动",
                  "1元商品订单号",
                  "1元商品支付时间",
                  "1元商品订单状态",
                  "1元商品最近一次退款单状态",
                  "赠品补发状态",
                  "买家会员名",
                  "主商品子订单号",
                  "1元商品子订单号",
                  "1元订单总数",
                  "标记",
                  "数据时间"),
              ALL));

  /** Of a sampling campaign before there are exports (S10). */
  static final List<ReportTable> PRE_CHECK =
      List.of(
          new ReportTable(
              "findings",
              "precheck.csv",
              List.of("严重度", "规则", "代码", "活动ID", "商品ID", "证据", "建议"),
              ALL),
          REJECTS);

  /** Of a sampling campaign that has run. */
  static final List<ReportTable> SAMPLING =
      List.of(
          PRE_CHECK.get(0),
          REJECTS,
          new ReportTable(
              "effect",
              "effect.csv",
              List.of(
                  "活动ID",
                  "商品ID",
                  "派样单量",
                  "派样人次",
                  "新会员数",
                  "新会员占比",
                  "7日回购人数",
                  "7日成熟人数",
                  "7日回购率",
                  "30日回购人数",
                  "30日成熟人数",
                  "30日回购率",
                  "90日回购人数",
                  "90日成熟人数",
                  "90日回购率",
                  "365日回购人数",
                  "365日成熟人数",
                  "365日回购率",
                  "正装转化人数",
                  "正装转化率"),
              ALL),
          new ReportTable(
              "board",
              "board-diff.csv",
              List.of("活动ID", "商品ID", "指标", "看板值", "计算值", "差异", "可能原因"),
              ALL),
          new ReportTable("care", "care-list.csv", List.of("买家", "时间", "文案", "建议"), ALL),
          new ReportTable(
              "claims",
              "claims.csv",
              List.of("活动ID", "商品ID", "买家会员名", "订单号", "子订单号", "支付时间", "实付金额", "结果", "代码", "新会员"),
              ALL));

  /** Reads the file from the set and writes the table into the page. */
  void copy(Path set, Writer page) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    try (PageTable rows = new PageTable(table, columns, page)) {
      SetFile.read(
          set.resolve(file),
          columns,
          cells -> {
            if (most == ALL || seen.merge(cells.get(0), 1, Integer::sum) <= most) {
              rows.add(cells);
            }
          });
    }
  }
}
