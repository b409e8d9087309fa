package io.giftrecon.release;

import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.PairedGroup;
import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.RightKey;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What R20 to R29 make of one buyer group.
 *
 * @param processedRecords sub-order numbers of main lines whose record is 已处理 (R27)
 * @param processed the released rights of its one-yuan lines
 * @param breaks those of the pairing and of returned worklists
 * @param returned how the rows of returned worklists ended
 * @param missing open rights whose line is not exported, though others of its order are (R63)
 * @param ledger what the ledger shall remember of it
 */
public record DecidedGroup(
    PairedGroup paired,
    List<Decision> decisions,
    Set<String> processedRecords,
    List<LedgerRight> processed,
    List<Recall> recalls,
    List<Break> breaks,
    ReturnedCounts returned,
    List<LedgerRight> missing,
    LedgerChanges ledger) {
  /** R53: the same with how long its rights have waited. */
  public DecidedGroup waited(ToIntFunction<RightKey> dates) {
    return new DecidedGroup(
        paired,
        decisions.stream().map(decision -> decision.waited(dates)).toList(),
        processedRecords,
        processed,
        recalls,
        breaks,
        returned,
        missing,
        ledger);
  }
}
