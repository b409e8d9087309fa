package io.giftrecon.order;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A one-yuan line as a row of the platform's own sheet names it, beside its main line.
 *
 * @param orderNo 1元商品订单号
 * @param itemId 1元商品ID
 */
public record SheetPair(String orderNo, String itemId) {
  private static final String BETWEEN_PAIRS = ",";
  private static final char BETWEEN = '/';

  /** Reads a cell that {@link #cell} wrote. */
  public static List<SheetPair> all(String cell) {
    return Arrays.stream(cell.split(BETWEEN_PAIRS))
        .filter(pair -> !pair.isEmpty())
        .map(SheetPair::of)
        .toList();
  }

  private static SheetPair of(String pair) {
    int between = pair.indexOf(BETWEEN);
    return between < 0
        ? new SheetPair(pair, "")
        : new SheetPair(pair.substring(0, between), pair.substring(between + 1));
  }

  /** All pairs of a row as one cell of a table. */
  public static String cell(List<SheetPair> pairs) {
    return pairs.stream()
        .map(pair -> pair.orderNo + BETWEEN + pair.itemId)
        .collect(Collectors.joining(BETWEEN_PAIRS));
  }
}
