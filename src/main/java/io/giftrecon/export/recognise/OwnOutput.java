package io.giftrecon.export.recognise;

import io.giftrecon.words.Message;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What this program publishes and does not read again, told apart by its titles (R33). */
@SuppressWarnings("ImmutableEnumChecker") // the sets are Set.of
enum OwnOutput {
  DOWNLOAD_SHEET("download-sheet", Set.of()) {
    @Override
    boolean isHeader(List<String> row) {
      return DownloadSheetTitles.areIn(row);
    }
  },
  BREAKS("breaks", Set.of("代码", "说明", "依据", "详情")),
  REJECTS("rejects", Set.of("文件", "行号", "列", "原因", "原始内容")),
  RECALL("recall", Set.of("标记时间", "标记人", "1元商品子订单号")),
  NOT_RETURNED("not-returned", Set.of("1元商品支付时间", "所属活动", "权益内容"), Set.of("处理建议", "物流单号", "数量")),
  CHANGES("changes", Set.of("变化", "原原因代码", "现原因代码")),
  PRECHECK("precheck", Set.of("规则", "严重度", "证据", "建议")),
  CLAIMS("claims", Set.of("活动ID", "结果", "新会员")),
  EFFECT("effect", Set.of("派样人次", "新会员占比")),
  BOARD_DIFF("board-diff", Set.of("看板值", "计算值", "差异")),
  CARE_LIST("care-list", Set.of("买家", "文案", "建议")),
  SUMMARY("summary.json", Set.of("job", "inputs", "durations")),
  ERP_ORDERS("erp-orders", Set.of("num_iid", "gift_status", "rights")),
  PAGE("report.html", Set.of("doctype html", "giftrecon"));

  private final String output;
  private final Set<String> titles;
  private final Set<String> others;

  OwnOutput(String output, Set<String> titles) {
    this(output, titles, Set.of());
  }

  /**
   * An output.
   *
   * @param titles that stand in its header together
   * @param others that stand in headers of files with the same titles which are something else
   */
  OwnOutput(String output, Set<String> titles, Set<String> others) {
    this.output = output;
    this.titles = titles;
    this.others = others;
  }

  /** Which of our outputs a file is; empty if none. */
  static Optional<OwnOutput> of(List<List<String>> firstRows) {
    return Arrays.stream(values())
        .filter(own -> firstRows.stream().anyMatch(own::isHeader))
        .findFirst();
  }

  /** Whether a file is one of our outputs. */
  static boolean isIn(ExportFile file) throws IOException {
    return of(FirstRows.of(file, HeaderFinder.MOST_TITLE_ROWS)).isPresent();
  }

  boolean isHeader(List<String> row) {
    return row.containsAll(titles) && row.stream().noneMatch(others::contains);
  }

  /** Says what it is. */
  Message userMessage() {
    return Message.of("export.unread.own-output", output);
  }
}
