package io.giftrecon.release;

import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.TrackingNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an unmark takes back (R27): nothing is written yet.
 *
 * @param marked the marked rights that are meant
 * @param records events for the records that lose the mark of their own
 */
public record UnmarkPlan(List<LedgerRight> marked, List<RightEvent> records) {
  /**
   * Takes back the marks of what a merchant selects.
   *
   * @param rights every right of the shop
   * @param recordMarked whether a main line's record is marked itself, by sub-order number
   * @param withdrawal who takes back, when and why
   */
  public static UnmarkPlan of(
      Selection selection,
      List<LedgerRight> rights,
      Predicate<String> recordMarked,
      Mark withdrawal) {
    List<LedgerRight> marked =
        selection.of(rights).stream().filter(LedgerRight::processed).toList();
    List<String> records = new ArrayList<>(selection.mainLine().stream().toList());
    if (selection.mainOrder().isPresent() && records.isEmpty()) {
      marked.stream().map(LedgerRight::mainSubOrder).distinct().forEach(records::add);
    }
    return new UnmarkPlan(
        marked,
        records.stream()
            .filter(recordMarked)
            .map(
                record ->
                    new RightEvent(
                        0, RightEvent.Kind.RECORD_UNMARKED, "", 0, "", record, withdrawal))
            .toList());
  }

  /** Takes back the marks that were made with just the words of a worklist's rows. */
  public static UnmarkPlan of(List<ReturnedRow> filledIn, List<LedgerRight> rights) {
    return new UnmarkPlan(
        rights.stream()
            .filter(LedgerRight::processed)
            .filter(right -> filledIn.stream().anyMatch(row -> says(row, right)))
            .toList(),
        List.of());
  }

  private static boolean says(ReturnedRow row, LedgerRight right) {
    return row.word().marks()
        && row.oneYuanSubOrder().equals(right.oneYuanSubOrder())
        && row.fits(right.mainSubOrder())
        && right
            .mark()
            .filter(mark -> TrackingNumbers.names(mark.tracking(), row.tracking()))
            .isPresent();
  }
}
