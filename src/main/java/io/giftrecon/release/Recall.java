package io.giftrecon.release;

import io.giftrecon.pairing.Line;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * R28: released rights whose main line has died since.
 *
 * @param right one of them; the others differ by unit only
 */
public record Recall(Line main, LedgerRight right, Mark mark, int units) {
  /**
   * A row for the rights of a line that took one main line and were marked together.
   *
   * @param marked released rights
   * @param dead a main line by its number, if it is dead
   */
  static List<Recall> of(Collection<LedgerRight> marked, Function<String, Optional<Line>> dead) {
    Map<List<Object>, Recall> recalls = new LinkedHashMap<>();
    for (LedgerRight right : marked) {
      Line main = dead.apply(right.mainSubOrder()).orElse(null);
      Mark mark = right.mark().orElse(null);
      if (main != null && mark != null) {
        recalls.merge(
            List.of(right.oneYuanSubOrder(), right.mainSubOrder(), mark),
            new Recall(main, right, mark, 1),
            (a, b) -> new Recall(a.main(), a.right(), a.mark(), a.units() + b.units()));
      }
    }
    return List.copyOf(recalls.values());
  }

  /**
   * R42, R63: those whose main line no export of tonight has, as the ledger remembers it: nothing
   * brings a dead line back, and so a missing one does not either.
   *
   * @param marked released rights, none of whose main lines is exported
   * @param known what the ledger remembers of a main line, by its number
   */
  public static List<Recall> remembered(
      Collection<LedgerRight> marked, Function<String, Optional<KnownLine>> known) {
    return of(
        marked,
        number -> known.apply(number).map(KnownLine::asSettled).map(Line::of).filter(Line::dead));
  }
}
