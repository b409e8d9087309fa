package io.giftrecon.export.recognise;

import java.util.Collection;
import java.util.List;

/**
 * Tells our own download sheet from the platform's, whose columns it has: by any column of ours
 * beside any that these two sheets alone have, whatever else was taken away.
 */
final class DownloadSheetTitles {
  private static final List<String> OF_BOTH_SHEETS =
      List.of("主商品最近一次退款单状态", "主商品申请退款金额", "1元商品权益", "1元商品所属活动", "1元商品最近一次退款单状态", "赠品补发状态");

  private static final List<String> OURS =
      List.of("买家会员名", "主商品子订单号", "1元商品子订单号", "1元订单总数", "标记", "数据时间");

  private DownloadSheetTitles() {}

  /** Whether a row is the header of our download sheet, whole or with columns taken away. */
  static boolean areIn(Collection<String> row) {
    return row.stream().anyMatch(title -> isOneOf(OF_BOTH_SHEETS, title))
        && row.stream().anyMatch(title -> isOneOf(OURS, title));
  }

  private static boolean isOneOf(List<String> titles, String title) {
    return titles.stream().anyMatch(known -> Column.isSame(known, title));
  }
}
