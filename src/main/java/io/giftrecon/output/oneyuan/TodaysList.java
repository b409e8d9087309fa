package io.giftrecon.output.oneyuan;

import io.giftrecon.output.PaperSheet;
import io.giftrecon.release.Action;
import java.util.List;

/**
 * 今日补发: what is to be released today, on paper. It begins the workbook of a worklist; filled in, it
 * comes back as the list itself does, for the hidden columns are what a returned row is known by.
 */
final class TodaysList {
  static final PaperSheet SHEET =
      new PaperSheet(
          "今日补发",
          "处理建议",
          Action.RELEASE_NOW.word(),
          List.of(
              PaperSheet.Cell.of("补发内容", "权益内容", 30),
              PaperSheet.Cell.of("数量", 8),
              PaperSheet.Cell.of("收货人姓名", 16),
              PaperSheet.Cell.of("联系手机", 16),
              PaperSheet.Cell.of("收货地址", 64),
              PaperSheet.Cell.of("主商品订单号", 24),
              PaperSheet.Cell.of("1元商品订单号", 24),
              PaperSheet.Cell.of("物流公司", 14),
              PaperSheet.Cell.of("物流单号", 22),
              PaperSheet.Cell.of("备注", 18),
              PaperSheet.Cell.key("处理建议"),
              PaperSheet.Cell.key("权益类型"),
              PaperSheet.Cell.key("主商品子订单号"),
              PaperSheet.Cell.key("主商品ID"),
              PaperSheet.Cell.key("1元商品子订单号"),
              PaperSheet.Cell.key("1元商品ID")));

  private TodaysList() {}
}
