package io.giftrecon.release;

import io.giftrecon.pairing.Break;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.PastWords;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.RightKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a mark marks (R27): nothing is written yet.
 *
 * @param meant the rights spoken of, marked ones among them; empty for a worklist
 * @param marks the open ones of them as they are once marked
 * @param corrected marked rights with the number that a worklist corrects (R64)
 * @param recordsMeant the records spoken of, by sub-order number of the main line
 * @param records events for those of them that are not marked themselves yet
 * @param breaks rows of a worklist that fit no right, or contradict an earlier mark
 */
public record MarkPlan(
    List<LedgerRight> meant,
    List<LedgerRight> marks,
    List<LedgerRight> corrected,
    List<String> recordsMeant,
    List<RightEvent> records,
    List<Break> breaks) {

  /**
   * Marks what a merchant selects: the rights, and the records of the main order that is named.
   *
   * @param rights every right of the shop
   * @param recordMarked whether a main line's record is marked already, by sub-order number
   */
  public static MarkPlan of(
      Selection selection, List<LedgerRight> rights, Predicate<String> recordMarked, Mark mark) {
    List<LedgerRight> meant = selection.of(rights);
    List<String> records = selection.records(meant);
    String order = selection.mainOrder().orElse("");
    return new MarkPlan(
        meant,
        meant.stream()
            .filter(right -> !right.processed())
            .map(right -> right.release(right.mainOrder(), right.mainSubOrder(), mark))
            .toList(),
        List.of(),
        records,
        records.stream()
            .filter(recordMarked.negate())
            .map(
                record ->
                    new RightEvent(0, RightEvent.Kind.RECORD_MARKED, "", 0, order, record, mark))
            .toList(),
        List.of());
  }

  /**
   * Marks what the rows of a returned worklist say.
   *
   * @param rights every right of the shop
   * @param filledIn rows in which somebody has filled something in
   */
  public static MarkPlan of(List<ReturnedRow> filledIn, List<LedgerRight> rights) {
    WorklistMarks worklist = new WorklistMarks(rights, PastWords.NONE, filledIn);
    Set<LedgerRight> before = new HashSet<>(rights);
    Set<RightKey> corrected = new HashSet<>();
    worklist.replaced().forEach(right -> corrected.add(right.key()));
    Map<Boolean, List<LedgerRight>> changed =
        worklist.rights().stream()
            .filter(right -> !before.contains(right))
            .collect(Collectors.partitioningBy(right -> corrected.contains(right.key())));
    return new MarkPlan(
        List.of(),
        changed.getOrDefault(false, List.of()),
        changed.getOrDefault(true, List.of()),
        List.of(),
        List.of(),
        worklist.breaks());
  }

  /** Whether the selection speaks of nothing that the ledger knows. */
  public boolean meansNothing() {
    return meant.isEmpty() && recordsMeant.isEmpty();
  }
}
