package io.giftrecon.export.recognise;

import java.util.List;
import java.util.Optional;

/**
 * What the open platform's names mean as titles of a CSV: {@code status} and {@code created} are a
 * trade's or a refund's, and {@code refund_id} may stand on a line that is no refund.
 */
final class ApiTitles {
  private static final String REFUND_ID = "refund_id";
  private static final List<String> OF_LINES = List.of("pay_time", "refund_status");

  private ApiTitles() {}

  /** Whether a header is that of refunds. */
  static boolean areOfRefunds(List<String> header) {
    return isIn(header, REFUND_ID) && OF_LINES.stream().noneMatch(name -> isIn(header, name));
  }

  /**
   * The column that a title names.
   *
   * @param refunds whether the header is that of refunds
   */
  static Optional<Column> column(String title, boolean refunds) {
    if (Column.isSame(title, "status")) {
      return Optional.of(refunds ? Column.REFUND_STATUS : Column.STATUS);
    }
    if (Column.isSame(title, "created")) {
      return refunds ? Optional.of(Column.APPLIED_AT) : Optional.empty();
    }
    if (Column.isSame(title, REFUND_ID)) {
      return Optional.of(refunds ? Column.REFUND_NO : Column.LINE_REFUND_NO);
    }
    return Column.namedOrHinted(title);
  }

  private static boolean isIn(List<String> header, String name) {
    return header.stream().anyMatch(title -> Column.isSame(title, name));
  }
}
