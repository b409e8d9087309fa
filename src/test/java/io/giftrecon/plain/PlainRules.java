package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Break;
import io.giftrecon.plain.Expected.Counts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The second implementation of R1-R48: a shop in, what a run must publish out. */
final class PlainRules {

  /** The warnings of R40 that this implementation knows of. */
  static final Set<String> WARNINGS =
      Set.of("REFUND_UNREADABLE", "BUYER_IMPLAUSIBLE", "DATA_STALE");

  private PlainRules() {}

  static Expected expected(PlainShop shop) {
    PlainFacts facts = new PlainFacts(shop);
    List<PlainLine> lines = facts.lines();
    PlainPairing pairing = new PlainPairing(new PlainEnrolments(shop), lines, facts.endings());
    PlainRelease release = new PlainRelease(shop, lines, pairing.records(), facts.endings());
    List<Break> breaks = new ArrayList<>(pairing.breaks());
    breaks.addAll(release.breaks());
    breaks.addAll(facts.breaks(pairing::reserves));
    for (PlainRefundOwners.Unmatched refund : facts.unmatchedRefunds()) {
      if (refund.candidates().stream().anyMatch(pairing::matters)) {
        breaks.add(new Break("REFUND_UNMATCHED", refund.order(), ""));
      }
    }
    return new Expected(
        new PlainSheet(shop, release).rows(pairing.records()),
        release.decisions(),
        breaks,
        pairing.notReturned(),
        release.recall(),
        counts(shop),
        warnings(facts, release));
  }

  /** R40: those warnings that this implementation knows of. */
  private static Set<String> warnings(PlainFacts facts, PlainRelease release) {
    Set<String> warnings = new TreeSet<>();
    if (facts.unreadableRefund()) {
      warnings.add("REFUND_UNREADABLE");
    }
    for (String code : List.of("BUYER_IMPLAUSIBLE", "DATA_STALE")) {
      if (release.decisions().keySet().stream().anyMatch(d -> d.code().equals(code))) {
        warnings.add(code);
      }
    }
    return warnings;
  }

  private static Map<String, Counts> counts(PlainShop shop) {
    Map<String, Counts> counts = new LinkedHashMap<>();
    for (PlainFile file : shop.files()) {
      int rejected = (int) file.rows().stream().filter(PlainRow::rejected).count();
      counts.put(file.name(), new Counts(file.rows().size(), rejected));
    }
    return counts;
  }
}
