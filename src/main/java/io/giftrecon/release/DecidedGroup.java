package io.giftrecon.release;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.PairedGroup;
import java.util.List;
import java.util.Set;

/**
 * What R20 to R29 make of one buyer group.
 *
 * @param processedRecords sub-order numbers of main lines whose record is 已处理 (R27)
 * @param processed the released rights of its one-yuan lines
 * @param breaks those of the pairing and of returned worklists
 * @param returned how the rows of returned worklists ended
 * @param listed every open right that has a decision (R60)
 * @param ledger rights whose binding or mark is new, as the ledger shall remember them
 * @param replaced of these, those whose mark was corrected, as they were before (R64)
 */
public record DecidedGroup(
    PairedGroup paired,
    List<Decision> decisions,
    Set<String> processedRecords,
    List<LedgerRight> processed,
    List<Recall> recalls,
    List<Break> breaks,
    ReturnedCounts returned,
    List<LedgerRight> listed,
    List<LedgerRight> ledger,
    List<LedgerRight> replaced) {}
