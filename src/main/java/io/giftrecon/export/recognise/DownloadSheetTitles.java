package io.giftrecon.export.recognise;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells our own download sheet from the platform's, whose columns it has: by any column of ours
 * beside any that these two sheets alone have, whatever else was taken away.
 */
final class DownloadSheetTitles {
  private static final Set<String> OF_BOTH_SHEETS =
      plain("主商品最近一次退款单状态", "主商品申请退款金额", "1元商品权益", "1元商品所属活动", "1元商品最近一次退款单状态", "赠品补发状态");

  private static final Set<String> OURS =
      plain("买家会员名", "主商品子订单号", "1元商品子订单号", "1元订单总数", "标记", "数据时间");

  private DownloadSheetTitles() {}

  /** Whether a row is the header of our download sheet, whole or with columns taken away. */
  static boolean areIn(Collection<String> row) {
    return row.stream().anyMatch(title -> OF_BOTH_SHEETS.contains(Column.plain(title)))
        && row.stream().anyMatch(title -> OURS.contains(Column.plain(title)));
  }

  private static Set<String> plain(String... titles) {
    return Stream.of(titles).map(Column::plain).collect(Collectors.toUnmodifiableSet());
  }
}
