package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Break;
import io.giftrecon.plain.Expected.Counts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The second implementation of R1-R29: a shop in, what a run must publish out. */
final class PlainRules {

  private PlainRules() {}

  static Expected expected(PlainShop shop) {
    PlainFacts facts = new PlainFacts(shop);
    List<PlainLine> lines = facts.lines();
    PlainPairing pairing = new PlainPairing(new PlainEnrolments(shop), lines);
    PlainRelease release = new PlainRelease(shop, lines, pairing.records());
    List<Break> breaks = new ArrayList<>(pairing.breaks());
    breaks.addAll(release.breaks());
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
        counts(shop));
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
