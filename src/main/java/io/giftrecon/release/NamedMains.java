package io.giftrecon.release;

import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedGroup;
import io.giftrecon.pairing.PairedRecord;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.Tonight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * R64: whose the main line is that a returned row names. Its order and the one-yuan order stand in
 * one group of rows because the row names both; that makes them nobody's together.
 */
final class NamedMains {
  /** What is known of a main line, seen from a one-yuan line. */
  enum Whose {
    OWN,
    OF_ANOTHER_BUYER,
    UNKNOWN
  }

  private final List<LedgerRight> rights;
  private final Map<String, String> persons;
  private final Set<List<String>> pairs = new HashSet<>();

  private NamedMains(List<LedgerRight> rights, Map<String, String> persons) {
    this.rights = rights;
    this.persons = persons;
  }

  /** By what the ledger alone knows: a row that somebody hands over by hand. */
  static NamedMains of(List<LedgerRight> rights) {
    return of(rights, Map.of());
  }

  /**
   * By the ledger and who bought what.
   *
   * @param persons by sub-order number; empty texts for lines of nobody
   */
  static NamedMains of(List<LedgerRight> rights, Map<String, String> persons) {
    return new NamedMains(rights, persons);
  }

  /**
   * By the ledger and tonight's exports; of lines that are missing the ledger knows the buyer.
   *
   * @param rows those that name main lines
   */
  static NamedMains of(
      List<LedgerRight> rights, List<ReturnedRow> rows, PairedGroup paired, Tonight night) {
    Map<String, String> persons = new HashMap<>();
    rows.forEach(
        row ->
            night
                .knownLine(row.mainSubOrder())
                .ifPresent(line -> persons.put(line.number(), line.buyerKey())));
    paired.lines().forEach(line -> persons.put(line.subOrder(), line.buyer().key()));
    for (LedgerRight right : rights) {
      if (!persons.containsKey(right.oneYuanSubOrder())) {
        night.known(right.oneYuanOrder()).stream()
            .filter(line -> line.number().equals(right.oneYuanSubOrder()))
            .forEach(line -> persons.put(line.number(), line.buyerKey()));
      }
    }
    NamedMains mains = of(rights, persons);
    for (PairedRecord row : paired.records()) {
      for (OneYuanLine line : row.oneYuan()) {
        mains.pairs.add(List.of(line.subOrder(), row.main().subOrder()));
      }
    }
    return mains;
  }

  /** Whose a main line is that a row names for a one-yuan line, both by sub-order number. */
  Whose of(String oneYuan, String main) {
    List<LedgerRight> own =
        rights.stream().filter(right -> right.oneYuanSubOrder().equals(oneYuan)).toList();
    List<LedgerRight> takers = rights.stream().filter(right -> right.boundTo(main)).toList();
    if (pairs.contains(List.of(oneYuan, main)) || takers.stream().anyMatch(sameOrder(own))) {
      return Whose.OWN;
    }
    if (!persons.containsKey(main) && takers.isEmpty()) {
      return persons.isEmpty() ? Whose.OWN : Whose.UNKNOWN;
    }
    List<String> ofRight = new ArrayList<>(List.of(oneYuan));
    own.forEach(right -> ofRight.add(right.mainSubOrder()));
    List<String> ofMain = new ArrayList<>(List.of(main));
    takers.forEach(right -> ofMain.add(right.oneYuanSubOrder()));
    return isOnePerson(ofRight, ofMain) ? Whose.OWN : Whose.OF_ANOTHER_BUYER;
  }

  private static Predicate<LedgerRight> sameOrder(List<LedgerRight> own) {
    return right -> own.stream().anyMatch(o -> o.oneYuanOrder().equals(right.oneYuanOrder()));
  }

  /** Whether the buyer is known on both sides and the same, each by the first line that tells. */
  private boolean isOnePerson(List<String> some, List<String> others) {
    String person = person(some);
    return !person.isEmpty() && person.equals(person(others));
  }

  private String person(List<String> lines) {
    return lines.stream()
        .map(line -> persons.getOrDefault(line, ""))
        .filter(person -> !person.isEmpty())
        .findFirst()
        .orElse("");
  }
}
