package io.giftrecon.rights;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the ledger knows that bears on one buyer group.
 *
 * @param rights rights of its one-yuan lines, and rights bound to its main lines
 * @param held of these, the open ones that another job lists, by its shop and job file (R60)
 * @param theirs rights of another job that returned rows name and no export does, by whose they
 *     are; those of them that took a unit of the group's main lines are among {@code rights} too
 * @param past what marks of the rights said once and say no more
 * @param markedRecords sub-order numbers of main lines whose record was marked itself (R27)
 * @param verdicts what people have decided about rights of its one-yuan lines, ever (R50)
 * @param unmarked when the mark of a right was last taken back (R65)
 * @param listed by one-yuan line, how its open rights stood in every published set, the newest
 *     first
 * @param leftOpen by one-yuan line, the sets in which a refund of a pair of its was open (A158)
 * @param ofAnother whether another job has listed a one-yuan line last, as long ago as that may be
 */
public record LedgerView(
    List<LedgerRight> rights,
    Map<LedgerRight, String> held,
    Map<LedgerRight, String> theirs,
    PastWords past,
    Set<String> markedRecords,
    List<Verdict> verdicts,
    Map<RightKey, LocalDateTime> unmarked,
    Function<String, List<ListedNight>> listed,
    Function<String, List<LeftOpen>> leftOpen,
    Predicate<String> ofAnother) {
  /** Where nobody has decided anything. */
  public LedgerView(
      List<LedgerRight> rights,
      Map<LedgerRight, String> held,
      Map<LedgerRight, String> theirs,
      PastWords past,
      Set<String> markedRecords) {
    this(
        rights,
        held,
        theirs,
        past,
        markedRecords,
        List.of(),
        Map.of(),
        line -> List.of(),
        line -> List.of(),
        line -> false);
  }

  /** A ledger that has seen nothing. */
  public static final LedgerView EMPTY =
      new LedgerView(List.of(), Map.of(), Map.of(), PastWords.NONE, Set.of());
}
