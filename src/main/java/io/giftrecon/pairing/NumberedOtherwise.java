package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.Numbers;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LineFacts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * R62: lines of the ledger whose real number nobody exports tonight, beside lines of tonight that
 * agree with them: an ERP may have numbered them anew. Nobody can tell that from a line that is
 * missing beside another one alike. So what is owed goes with the facts: if they were two, the
 * other one comes back as a new line, and no right is lost. But what was sent moves nowhere: it
 * would swallow the right of a line that nothing was ever sent for.
 *
 * @param same lines of which nothing was sent, with the line that they are tonight
 * @param untold lines of which something was sent, where a line that may be the same stands there
 */
record NumberedOtherwise(Map<KnownLine, NewestFirst<LineRow>> same, List<KnownLine> untold) {

  /**
   * Looks for them.
   *
   * @param absent lines of the ledger that no export has tonight
   * @param numbered lines of tonight
   * @param fresh those of them that the ledger does not know
   */
  static NumberedOtherwise of(
      List<KnownLine> absent,
      Collection<NewestFirst<LineRow>> numbered,
      List<NewestFirst<LineRow>> fresh) {
    Matching<KnownLine, NewestFirst<LineRow>> owed =
        new Matching<>(
                absent.stream()
                    .filter(line -> !line.spent())
                    .sorted(Comparator.comparing(KnownLine::number, Numbers.ORDER))
                    .toList(),
                KnownLine::facts,
                fresh.stream().sorted(UnnumberedLines.BY_PLACE).toList(),
                UnnumberedLines::facts)
            .by(LineFacts::equals)
            .by(LineFacts::agrees);
    return new NumberedOtherwise(
        owed.found(),
        absent.stream()
            .filter(KnownLine::spent)
            .filter(line -> numbered.stream().anyMatch(other -> mayBe(line, other)))
            .toList());
  }

  private static boolean mayBe(KnownLine line, NewestFirst<LineRow> other) {
    return !line.facts().known() || line.facts().agrees(UnnumberedLines.facts(other));
  }
}
