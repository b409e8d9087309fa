package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Break;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * R1-R6, R11, R13, R46, R48: which main lines make records with which one-yuan lines, and what
 * breaks.
 */
final class PlainPairing {

  private static final int CAP = 12;

  private final PlainEnrolments enrolments;
  private final List<PlainLine> oneYuan = new ArrayList<>();
  private final List<PlainLine> counted = new ArrayList<>();
  private final Set<PlainLine> overflow = new HashSet<>();
  private final Set<PlainLine> beyondTags = new HashSet<>();
  private final Set<PlainLine> metByEnding = new HashSet<>();
  private final List<PlainRecord> records = new ArrayList<>();
  private final List<Break> breaks = new ArrayList<>();
  private final Set<String> notReturned = new TreeSet<>(PlainLine.NUMBERS);

  PlainPairing(PlainEnrolments enrolments, List<PlainLine> lines, PlainEndings endings) {
    this.enrolments = enrolments;
    List<PlainLine> main = new ArrayList<>();
    for (PlainLine line : lines) {
      if (enrolments.isOneYuan(line)) {
        oneYuan.add(line);
      } else if (enrolments.inMainWindow(line)) {
        main.add(line);
      }
    }
    oneYuan.sort(PlainLine.BY_PAYMENT);
    main.sort(PlainLine.BY_PAYMENT);
    count();
    findOverflow();
    for (PlainLine line : main) {
      if (!line.buyer().isEmpty()) {
        pairByBuyer(line);
      } else if (line.tag().map(tag -> !tag.isEmpty()).orElse(false)) {
        pairByTag(line);
      } else if (endings.believed()) {
        pairByEnding(line);
      }
    }
    listNotReturned(main);
  }

  /** In the order of the download sheet. */
  List<PlainRecord> records() {
    return records;
  }

  /** A8: whether a right may depend on the line: a paid one-yuan line, or the main of a record. */
  boolean matters(String sub) {
    return oneYuan.stream().anyMatch(line -> line.paidAt().isPresent() && line.sub().equals(sub))
        || records.stream().anyMatch(row -> row.main().sub().equals(sub));
  }

  /** Whether an order has a paid one-yuan line. */
  boolean reserves(String order) {
    return oneYuan.stream()
        .anyMatch(line -> line.paidAt().isPresent() && line.order().equals(order));
  }

  List<Break> breaks() {
    return breaks;
  }

  List<String> notReturned() {
    return List.copyOf(notReturned);
  }

  /** R2, A26: which one-yuan lines count for an activity at all. */
  private void count() {
    for (PlainLine line : oneYuan) {
      if (line.paidAt().isEmpty()) {
        if (!line.closed() && !line.status().equals(PlainWords.UNPAID)) {
          report("PAYMENT_TIME_UNKNOWN", line);
        }
      } else if (enrolments.counted(line).isEmpty()) {
        report("ONE_YUAN_OUTSIDE_WINDOW", line);
      } else {
        counted.add(line);
      }
    }
  }

  /** R4: the thirteenth and later orders of a buyer. */
  private void findOverflow() {
    for (PlainLine line : counted) {
      if (line.buyer().isEmpty()) {
        continue;
      }
      Set<String> earlier = new HashSet<>();
      for (PlainLine other : counted) {
        if (other.buyer().equals(line.buyer())
            && !other.order().equals(line.order())
            && PlainLine.BY_PAYMENT.compare(other, line) < 0) {
          earlier.add(other.order());
        }
      }
      if (earlier.size() >= CAP) {
        overflow.add(line);
        report("ONE_YUAN_OVERFLOW", line);
      }
    }
  }

  private void pairByBuyer(PlainLine main) {
    List<PlainLine> pairs = new ArrayList<>();
    List<PlainLine> sameSecond = new ArrayList<>();
    for (PlainLine line : counted) {
      if (couldShare(line, main) && !overflow.contains(line)) {
        if (line.paidTime().isBefore(main.paidTime())) {
          pairs.add(line);
        } else if (line.paidTime().equals(main.paidTime())) {
          sameSecond.add(line);
        }
      }
    }
    if (main.presaleUnpaid()) {
      if (!pairs.isEmpty()) {
        report("PRESALE_UNPAID", main);
      }
      pairs.clear();
    } else {
      sameSecond.forEach(line -> report("SAME_SECOND", main));
    }
    if (!pairs.isEmpty()) {
      records.add(new PlainRecord(main, pairs, ordersOfBuyer(main.buyer())));
    }
    main.tag().ifPresent(tag -> compareTag(main, orders(pairs), tag));
  }

  private boolean couldShare(PlainLine oneYuanLine, PlainLine main) {
    return oneYuanLine.buyer().equals(main.buyer()) && enrolments.shareActivity(oneYuanLine, main);
  }

  private int ordersOfBuyer(String buyer) {
    List<PlainLine> lines = new ArrayList<>(counted);
    lines.removeIf(line -> !line.buyer().equals(buyer));
    return orders(lines).size();
  }

  private static Set<String> orders(List<PlainLine> lines) {
    Set<String> numbers = new HashSet<>();
    lines.forEach(line -> numbers.add(line.order()));
    return numbers;
  }

  /** R13, A9: the platform's list against ours. */
  private void compareTag(PlainLine main, Set<String> ours, Set<String> tag) {
    if (ours.equals(tag)) {
      return;
    }
    if (main.paidTime().isAfter(main.asOf().minus(Duration.ofHours(6)))) {
      report("TAG_PENDING", main);
      return;
    }
    if (!tag.containsAll(ours)) {
      report("TAG_MISSING", main);
    }
    if (!ours.containsAll(tag)) {
      report("TAG_EXTRA", main);
    }
  }

  /**
   * R13, R46, A11: no buyer is known, so the platform's list is all there is; the twelve earliest
   * of its orders count, whether or not their buyers are known.
   */
  private void pairByTag(PlainLine main) {
    if (main.presaleUnpaid()) {
      report("PRESALE_UNPAID", main);
      return;
    }
    List<PlainLine> pairs = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (PlainLine line : oneYuan) {
      if (line.paidAt().isPresent() && main.tag().orElseThrow().contains(line.order())) {
        known.add(line.order());
        if (overflow.contains(line)) {
          continue;
        }
        if (places.size() < CAP || places.contains(line.order())) {
          places.add(line.order());
          pairs.add(line);
        } else if (beyondTags.add(line)) {
          report("ONE_YUAN_OVERFLOW", line);
        }
      }
    }
    for (String number : main.tag().orElseThrow()) {
      if (!known.contains(number)) {
        report("TAG_ORDER_UNKNOWN", main);
      }
    }
    if (!pairs.isEmpty()) {
      records.add(new PlainRecord(main, pairs, known.size()));
    }
  }

  /** R48: the one-yuan lines that may meet a main line of nobody by their ending, in order. */
  private List<PlainLine> ofEnding(String ending) {
    List<PlainLine> found = new ArrayList<>();
    for (PlainLine line : counted) {
      if (PlainEndings.ending(line.order()).equals(ending)
          && !line.trust().contradicted()
          && !overflow.contains(line)) {
        found.add(line);
      }
    }
    return found;
  }

  private void pairByEnding(PlainLine main) {
    List<PlainLine> all = ofEnding(PlainEndings.ending(main.order()));
    Set<String> places = new HashSet<>();
    List<PlainLine> pairs = new ArrayList<>();
    List<PlainLine> late = new ArrayList<>();
    for (PlainLine line : all) {
      boolean counts = places.contains(line.order()) || places.size() < CAP;
      if (counts) {
        places.add(line.order());
      }
      if (!enrolments.shareActivity(line, main)) {
        continue;
      }
      if (line.paidTime().isBefore(main.paidTime())) {
        (counts ? pairs : late).add(line);
      } else if (counts && line.paidTime().equals(main.paidTime()) && !main.presaleUnpaid()) {
        report("SAME_SECOND", main);
      }
    }
    if (pairs.isEmpty()) {
      return;
    }
    if (main.presaleUnpaid()) {
      report("PRESALE_UNPAID", main);
      return;
    }
    for (PlainLine line : late) {
      if (line.buyer().isEmpty() && beyondTags.add(line)) {
        report("ONE_YUAN_OVERFLOW", line);
      }
    }
    metByEnding.addAll(pairs);
    metByEnding.addAll(late);
    records.add(new PlainRecord(main, pairs, orders(all).size(), true));
    main.tag().ifPresent(tag -> compareTag(main, orders(pairs), tag));
  }

  /** R3, A4, A5: the one-yuan lines whose buyer has not come back. */
  private void listNotReturned(List<PlainLine> main) {
    for (PlainLine line : counted) {
      boolean recorded = records.stream().anyMatch(r -> r.holds(line));
      boolean returned = metByEnding.contains(line);
      for (PlainLine other : main) {
        returned |=
            line.buyer().isEmpty() && !other.presaleUnpaid() && namedByTag(line, List.of(other));
        returned |=
            !line.buyer().isEmpty()
                && couldShare(line, other)
                && !other.presaleUnpaid()
                && line.paidTime().isBefore(other.paidTime());
      }
      if (!recorded && !returned) {
        notReturned.add(line.sub());
        if (line.buyer().isEmpty() && !namedByTag(line, main)) {
          report("BUYER_UNKNOWN", line);
        }
      }
    }
  }

  private static boolean namedByTag(PlainLine line, List<PlainLine> main) {
    return main.stream()
        .filter(other -> other.buyer().isEmpty())
        .anyMatch(other -> other.tag().map(tag -> tag.contains(line.order())).orElse(false));
  }

  private void report(String code, PlainLine line) {
    breaks.add(new Break(code, line.order(), line.sub()));
  }
}
