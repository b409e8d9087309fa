package io.giftrecon.order;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the ledger knows that bears on one buyer group.
 *
 * @param rights rights of its one-yuan lines, and rights bound to its main lines
 * @param held of these, the open ones that another job lists, by its shop and job file (R60)
 * @param theirs rights of another job that returned rows name and no export does, by whose they
 *     are; those of them that took a unit of the group's main lines are among {@code rights} too
 * @param past what marks of the rights said once and say no more
 * @param markedRecords sub-order numbers of main lines whose record was marked itself (R27)
 */
public record LedgerView(
    List<LedgerRight> rights,
    Map<LedgerRight, String> held,
    Map<LedgerRight, String> theirs,
    PastWords past,
    Set<String> markedRecords) {
  /** A ledger that has seen nothing. */
  public static final LedgerView EMPTY =
      new LedgerView(List.of(), Map.of(), Map.of(), PastWords.NONE, Set.of());
}
