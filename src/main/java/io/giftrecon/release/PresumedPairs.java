package io.giftrecon.release;

import io.giftrecon.campaign.AllocationPolicy;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.RightKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * R22, R64: which main line a right was listed with that the ledger does not know yet, as on a
 * first night or with a new ledger, when lists come back at once. Before they are read, such a
 * right is bound as it would be had no list come: what the rows say is then the same as on the
 * night after.
 */
final class PresumedPairs {
  private final Map<RightKey, LedgerRight> pairs = new HashMap<>();
  private final List<LedgerRight> rights;

  private PresumedPairs(List<LedgerRight> rights) {
    this.rights = rights;
  }

  /** Nothing is presumed where no list came. */
  static PresumedPairs none(List<LedgerRight> rights) {
    return new PresumedPairs(rights);
  }

  /**
   * Presumes the pairs.
   *
   * @param rights of the buyer group, before its returned rows
   * @param known those that the ledger has: of these it knows what they were listed with
   * @param taken whether a right keeps its unit whatever is decided tonight
   * @param elsewhere whether an open right needs no unit of tonight's main lines
   * @param candidates as they are before the rows
   */
  static PresumedPairs of(
      List<LedgerRight> rights,
      Set<LedgerRight> known,
      Predicate<LedgerRight> taken,
      Predicate<LedgerRight> elsewhere,
      Candidates candidates,
      AllocationPolicy policy) {
    PresumedPairs presumed = new PresumedPairs(rights);
    Map<OneYuanLine, List<LedgerRight>> inRecords = new LinkedHashMap<>();
    for (OneYuanLine line : candidates.oneYuanLines()) {
      inRecords.put(
          line,
          rights.stream()
              .filter(right -> right.oneYuanSubOrder().equals(line.subOrder()))
              .filter(right -> !elsewhere.test(right))
              .toList());
    }
    Placement placement =
        new Placement(candidates, policy, inRecords, rights.stream().filter(taken).toList());
    for (OneYuanLine line : inRecords.keySet()) {
      for (LedgerRight right : placement.of(line)) {
        if (!right.mainSubOrder().isEmpty()) {
          presumed.pairs.put(right.key(), right);
        }
      }
    }
    known.forEach(right -> presumed.pairs.remove(right.key()));
    return presumed;
  }

  /** The rights with the pairs that are presumed. */
  List<LedgerRight> rights() {
    return rights.stream().map(right -> pairs.getOrDefault(right.key(), right)).toList();
  }

  /**
   * The rights after the rows. A mark stays on the pair of its right, and so does a right of which
   * a row asks whether it is out: the next night must ask it again. The others are as free as
   * before.
   */
  List<LedgerRight> after(List<LedgerRight> said, OpenQuestions questions) {
    return said.stream()
        .map(
            right ->
                pairs.containsKey(right.key())
                        && !right.processed()
                        && questions.ambiguous(right).isEmpty()
                        && questions.unfit(right).isEmpty()
                    ? right.bind("", "")
                    : right)
        .toList();
  }
}
