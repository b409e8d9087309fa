package io.giftrecon.release;

import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** R50: rights that a person has refused: they are bound to nothing, and their unit is free. */
final class RefusedRights {
  private final Verdicts verdicts;
  private final Set<OneYuanLine> paired;
  private final Map<String, MainLine> mainLines;
  private final Map<Refused, List<LedgerRight>> alike = new LinkedHashMap<>();

  /** Rights of a line that were refused with the same words. */
  private record Refused(OneYuanLine line, ByPerson words) {}

  RefusedRights(Verdicts verdicts, Candidates candidates, Map<String, MainLine> mainLines) {
    this.verdicts = verdicts;
    this.paired = new HashSet<>(candidates.oneYuanLines());
    this.mainLines = mainLines;
  }

  /** Takes a right if its refusal stands, and it would be listed otherwise. */
  boolean take(LedgerRight right, OneYuanLine line) {
    if (right.processed() || !paired.contains(line)) {
      return false;
    }
    Optional<Verdict> refusal = verdicts.refusal(right, line, mainLines);
    refusal.ifPresent(
        verdict ->
            alike
                .computeIfAbsent(new Refused(line, new ByPerson(verdict)), key -> new ArrayList<>())
                .add(right.bind("", "")));
    return refusal.isPresent();
  }

  /** Those that were refused, bound to nothing. */
  List<LedgerRight> rights() {
    return alike.values().stream().flatMap(List::stream).toList();
  }

  /** A row for each line and word. */
  List<Decision> decisions() {
    return alike.entrySet().stream()
        .map(
            refused ->
                new Decision(
                    refused.getKey().line(),
                    Optional.empty(),
                    List.of(refused.getKey().words()),
                    refused.getValue()))
        .toList();
  }
}
