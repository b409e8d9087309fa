package io.giftrecon.export.recognise;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether rows look like those of an export although their header is of no known kind (R33): such a
 * file may hold the refund that stops a gift, so it is never passed over.
 */
final class ExportTitles {
  /** No honest title is longer; a sentence that names one is no title. */
  private static final int LONGEST_TITLE = 20;

  private static final Set<Column> NUMBERS =
      EnumSet.of(Column.ORDER_NO, Column.MAIN_ORDER_NO, Column.SUB_ORDER_NO, Column.REFUND_NO);
  private static final List<String> NUMBER_WORDS =
      List.of(
          "订单编号",
          "订单号",
          "订单id",
          "退款编号",
          "退款单号",
          "交易编号",
          "orderid",
          "orderno",
          "refundid",
          "tradeid");
  private static final List<String> FACT_WORDS =
      List.of("状态", "退款", "付款时间", "支付时间", "status", "refund", "paytime", "paidat");

  private ExportTitles() {}

  /**
   * Whether a title of an order, sub-order or refund number stands there together with one of a
   * status, a refund or a payment time.
   */
  static boolean areIn(List<List<String>> firstRows) {
    List<String> cells = cells(firstRows).toList();
    return cells.stream()
        .filter(ExportTitles::isNumber)
        .anyMatch(number -> cells.stream().anyMatch(cell -> !cell.equals(number) && isFact(cell)));
  }

  /** Whether a title of an order, sub-order or refund number stands there. */
  static boolean nameNumbers(List<List<String>> firstRows) {
    return cells(firstRows).anyMatch(ExportTitles::isNumber);
  }

  private static Stream<String> cells(List<List<String>> rows) {
    return rows.stream().flatMap(List::stream);
  }

  private static boolean isNumber(String cell) {
    return Column.named(cell).filter(NUMBERS::contains).isPresent() || names(cell, NUMBER_WORDS);
  }

  private static boolean isFact(String cell) {
    return names(cell, FACT_WORDS);
  }

  private static boolean names(String cell, List<String> words) {
    String title = cell.replaceAll("[\\s_\\p{Cf}]", "").toLowerCase(Locale.ROOT);
    return title.length() <= LONGEST_TITLE && words.stream().anyMatch(title::contains);
  }
}
