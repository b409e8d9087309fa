package io.giftrecon.export.recognise;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R39: what a returned worklist must still have, so that no row of it loses its word in silence. A
 * file of no other kind that names one-yuan orders is one, whatever columns were taken away.
 */
final class WorklistColumns {
  private static final List<Column> NEEDED =
      List.of(
          Column.ADVICE,
          Column.UNITS,
          Column.WORKLIST_MAIN_ORDER,
          Column.WORKLIST_MAIN_SUB_ORDER,
          Column.ONE_YUAN_SUB_ORDER,
          Column.TRACKING,
          Column.NOTE);

  /** What a warehouse may call a column of its own that says what was sent, and how. */
  private static final Pattern OTHER_TRACKING =
      Pattern.compile(
          "(?<!订)单号|快递|运单|面单|物流(?!公司)|包裹|tracking|waybill|发货|已发|寄出|寄件|发出",
          Pattern.CASE_INSENSITIVE);

  /** The platform's sheet names one-yuan orders too; no worklist has this title. */
  private static final String OF_OTHER_SHEETS = "1元商品订单状态";

  private WorklistColumns() {}

  private static boolean isOfOtherColumn(String title) {
    return title.equals(Column.TRACKING.title()) || title.equals(Column.CARRIER.title());
  }

  /**
   * Refuses a file of no known kind that is a worklist with columns taken away.
   *
   * @param place file and sheet
   * @param firstRows the first rows that hold anything
   * @throws UnusableInputException naming file, line and column
   */
  static void refuseIn(String place, List<List<String>> firstRows) {
    for (int row = 0; row < firstRows.size(); row++) {
      Set<Column> columns = Column.in(firstRows.get(row));
      boolean namesOneYuanOrders =
          columns.contains(Column.ONE_YUAN_ORDER) || columns.contains(Column.ONE_YUAN_SUB_ORDER);
      if (namesOneYuanOrders && !firstRows.get(row).contains(OF_OTHER_SHEETS)) {
        refuseIncomplete(place, row + 1, columns);
      }
    }
  }

  /**
   * Refuses a worklist with a second column for the numbers of parcels (R39): what is filled in
   * there would not be read.
   *
   * @param line of the header
   * @throws UnusableInputException naming file, line and column
   */
  static void refuseSecondTracking(String place, long line, List<String> header) {
    header.stream()
        .filter(title -> !isOfOtherColumn(title))
        .filter(title -> OTHER_TRACKING.matcher(title).find())
        .findFirst()
        .ifPresent(
            title -> {
              throw new UnusableInputException(
                  Message.of(
                      "export.worklist-tracking-twice",
                      place,
                      line,
                      title,
                      Column.TRACKING.title()));
            });
  }

  /**
   * Refuses a worklist that lacks a column.
   *
   * @param line of the header
   * @throws UnusableInputException naming file, line and column
   */
  static void refuseIncomplete(String place, long line, Set<Column> columns) {
    NEEDED.stream()
        .filter(column -> !columns.contains(column))
        .findFirst()
        .ifPresent(
            column -> {
              throw new UnusableInputException(
                  Message.of("export.worklist-column", place, line, column.title()));
            });
  }
}
