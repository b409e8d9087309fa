package io.giftrecon.ledger;

import io.giftrecon.rights.LedgerRight;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * R66: what came to the ledger since a run took its snapshot.
 *
 * @param words marks and withdrawals
 * @param leftToOthers whether the job has left rights to other jobs, so that any word concerns it
 * @param rights all as they are now, if another job has published; else none
 */
record News(List<EventTable.Heard> words, boolean leftToOthers, List<RightTable.Row> rights) {
  /**
   * Whether it bears on what was decided: a word of the job's shop, of a right that it lists or had
   * listed, or of a main line that one of these is bound to; or another job listing one of these.
   */
  boolean bearsOn(LedgerJob job, LedgerSnapshot before, Collection<LedgerRight> decided) {
    if (leftToOthers && !words.isEmpty()) {
      return true;
    }
    Set<String> lines = lines(before, decided);
    return words.stream()
            .anyMatch(
                word ->
                    word.shop().equals(job.shop())
                        || lines.contains(word.event().oneYuanSubOrder())
                        || lines.contains(word.event().mainSubOrder()))
        || rights.stream()
            .filter(
                row ->
                    lines.contains(row.right().oneYuanSubOrder())
                        || lines.contains(row.right().mainSubOrder()))
            .anyMatch(row -> !before.holds(row));
  }

  private static Set<String> lines(LedgerSnapshot before, Collection<LedgerRight> decided) {
    Set<String> lines = new HashSet<>();
    Stream.concat(before.rights().stream(), decided.stream())
        .forEach(
            right -> {
              lines.add(right.oneYuanSubOrder());
              lines.add(right.mainSubOrder());
            });
    lines.remove("");
    return lines;
  }
}
