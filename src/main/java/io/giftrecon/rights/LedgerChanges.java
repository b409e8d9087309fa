package io.giftrecon.rights;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a run makes the ledger remember.
 *
 * @param moved rights whose line has another number now (R62); they are written before all else
 * @param renamed by the number that the ledger had for a line, the number that it has now
 * @param rights new ones, new bindings, new marks
 * @param replaced of these, those whose mark was corrected, as they were before, oldest first; a
 *     right that two lists of one night correct stands here twice (R64)
 * @param listed every open right in the new set, changed or not (R60)
 * @param lines what the lines of rights were tonight (R62, R63)
 * @param verdicts what people have decided in lists that came back (R50)
 */
public record LedgerChanges(
    List<MovedRight> moved,
    Map<String, String> renamed,
    List<LedgerRight> rights,
    List<LedgerRight> replaced,
    Collection<LedgerRight> listed,
    List<KnownLine> lines,
    List<Verdict> verdicts) {

  /** Where nobody has decided anything. */
  public LedgerChanges(
      List<MovedRight> moved,
      Map<String, String> renamed,
      List<LedgerRight> rights,
      List<LedgerRight> replaced,
      Collection<LedgerRight> listed,
      List<KnownLine> lines) {
    this(moved, renamed, rights, replaced, listed, lines, List.of());
  }

  /** R62: what a line is called from tonight on. */
  public String calledNow(String line) {
    return renamed.getOrDefault(line, line);
  }

  /** R62: a right with its main line as that is called from tonight on. */
  public LedgerRight withMainCalledNow(LedgerRight right) {
    return right.bind(right.mainOrder(), calledNow(right.mainSubOrder()));
  }

  /** Where no line has another number than before. */
  public static LedgerChanges of(List<LedgerRight> rights, Collection<LedgerRight> listed) {
    return new LedgerChanges(List.of(), Map.of(), rights, List.of(), listed, List.of());
  }
}
