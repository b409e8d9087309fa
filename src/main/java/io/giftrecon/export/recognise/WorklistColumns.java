package io.giftrecon.export.recognise;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * R39: what a returned worklist must still have, so that no row of it loses its word in silence. A
 * file of no other kind that names one-yuan orders is one, whatever columns were taken away.
 */
final class WorklistColumns {
  private static final List<Column> NEEDED =
      List.of(
          Column.ADVICE,
          Column.UNITS,
          Column.WORKLIST_MAIN_SUB_ORDER,
          Column.ONE_YUAN_SUB_ORDER);

  /** Our other outputs, and the platform's sheet, name one-yuan orders too: by these titles. */
  private static final Set<String> OTHER_SHEETS = Set.of("1元商品订单状态", "标记时间");

  private WorklistColumns() {}

  /**
   * Refuses a worklist that lacks a column.
   *
   * @param place file and sheet
   * @param line of the header
   * @param kind as the header tells it, empty if it is of no known kind
   * @throws UnusableInputException naming file, line and column
   */
  static void refuseIncomplete(
      String place, long line, List<String> header, Optional<FileKind> kind) {
    Set<Column> columns = Column.in(header);
    boolean namesOneYuanOrders =
        columns.contains(Column.ONE_YUAN_ORDER) || columns.contains(Column.ONE_YUAN_SUB_ORDER);
    boolean ofAnotherKind = kind.filter(known -> known != FileKind.WORKLIST).isPresent();
    if (!namesOneYuanOrders || ofAnotherKind || header.stream().anyMatch(OTHER_SHEETS::contains)) {
      return;
    }
    for (Column column : NEEDED) {
      if (!columns.contains(column)) {
        throw missing(place, line, column.title());
      }
    }
    if (!columns.contains(Column.TRACKING) && !columns.contains(Column.NOTE)) {
      throw missing(place, line, Column.TRACKING.title());
    }
  }

  private static UnusableInputException missing(String place, long line, String title) {
    return new UnusableInputException(
        Message.of("export.worklist-column", place, line, title));
  }
}
