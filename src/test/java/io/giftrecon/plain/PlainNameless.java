package io.giftrecon.plain;

import io.giftrecon.plain.PlainHistory.Seen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** A21: the refunds of tonight, and which of them each row without 退款编号 tells of. */
final class PlainNameless {

  /** What tells two refunds apart where nothing numbers them. */
  private record Facts(
      String order,
      String sub,
      String item,
      String code,
      String applied,
      Optional<BigDecimal> amount,
      String status) {

    /** Each from the newest row that states it (R31). */
    static Facts of(PlainHistory rows) {
      return new Facts(
          rows.newest().row().order(),
          rows.text("子订单编号"),
          rows.text("商品 id"),
          rows.text("商品编码"),
          rows.text("退款的申请时间"),
          rows.stating("买家退款金额").flatMap(seen -> seen.row().amount("买家退款金额")),
          PlainWords.refund(rows.text("退款状态")));
    }

    static Facts of(Seen seen) {
      return of(new PlainHistory(List.of(seen)));
    }

    /** R33: the key of a refund without a number. */
    List<String> key() {
      return List.of(order, sub, applied, item, code);
    }

    boolean ofOneLine(Facts other) {
      return fits(order, other.order)
          && fits(sub, other.sub)
          && fits(item, other.item)
          && fits(code, other.code);
    }

    /** Where one does not say when it was applied for, the amount has to tell. */
    boolean sameTime(Facts other) {
      return (applied.isEmpty() || other.applied.isEmpty())
          ? mayBeAsMuch(other)
          : applied.equals(other.applied);
    }

    boolean mayBeAsMuch(Facts other) {
      return amount.isEmpty() || other.amount.isEmpty() || asMuch(other);
    }

    boolean asMuch(Facts other) {
      return amount.isPresent()
          && other.amount.filter(it -> it.compareTo(amount.get()) == 0).isPresent();
    }

    private static boolean fits(String one, String other) {
      return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
  }

  /** So that it never matters where a row stands in its file; those with a time come first. */
  private static final Comparator<Facts> IN_ORDER =
      Comparator.comparing((Facts facts) -> facts.applied().isEmpty())
          .thenComparing(Facts::applied)
          .thenComparing(facts -> facts.amount().orElse(BigDecimal.ZERO))
          .thenComparing(Facts::status)
          .thenComparing(Facts::item)
          .thenComparing(Facts::code);

  private final Map<String, List<Seen>> numbered = new LinkedHashMap<>();
  private final Map<String, List<Seen>> joined = new HashMap<>();
  private final Map<List<String>, List<Seen>> byKey = new LinkedHashMap<>();
  private final List<List<Seen>> timeless = new ArrayList<>();

  private PlainNameless() {}

  /** All rows of the refund reports, those of the oldest file first. */
  static List<PlainHistory> refunds(List<Seen> rows) {
    PlainNameless all = new PlainNameless();
    for (Seen seen : rows) {
      String number = seen.row().text("退款编号");
      if (!number.isEmpty()) {
        all.numbered.computeIfAbsent(number, it -> new ArrayList<>()).add(seen);
      }
    }
    for (PlainFile file : rows.stream().map(Seen::file).distinct().toList()) {
      all.add(
          file,
          rows.stream()
              .filter(seen -> seen.file().equals(file) && seen.row().text("退款编号").isEmpty())
              .sorted(Comparator.comparing(Facts::of, IN_ORDER))
              .toList());
    }
    return all.histories();
  }

  private void add(PlainFile file, List<Seen> nameless) {
    List<Seen> left = new ArrayList<>(nameless);
    List<String> free = new ArrayList<>();
    numbered.forEach(
        (number, known) -> {
          if (known.stream().noneMatch(seen -> seen.file().equals(file))) {
            free.add(number);
          }
        });
    free.sort(
        Comparator.comparing((String number) -> factsOf(number), IN_ORDER)
            .thenComparing(PlainLine.NUMBERS));
    BiPredicate<Facts, Facts> same = (one, other) -> one.ofOneLine(other) && one.sameTime(other);
    for (BiPredicate<Facts, Facts> asked : List.of(same.and(PlainNameless::equalStatus), same)) {
      for (Seen seen : List.copyOf(left)) {
        Optional<String> found =
            free.stream().filter(number -> asked.test(Facts.of(seen), factsOf(number))).findFirst();
        found.ifPresent(
            number -> {
              joined.computeIfAbsent(number, it -> new ArrayList<>()).add(seen);
              free.remove(number);
              left.remove(seen);
            });
      }
    }
    List<Seen> withoutTime = new ArrayList<>();
    for (Seen seen : left) {
      Facts facts = Facts.of(seen);
      if (facts.applied().isEmpty()) {
        withoutTime.add(seen);
      } else {
        byKey.computeIfAbsent(facts.key(), it -> new ArrayList<>()).add(seen);
      }
    }
    addTimeless(withoutTime);
  }

  private Facts factsOf(String number) {
    return Facts.of(new PlainHistory(numbered.getOrDefault(number, List.of())));
  }

  private static boolean equalStatus(Facts one, Facts other) {
    return one.status().equals(other.status());
  }

  /** Each row of one file is a refund of its own; one of each is the same as one of older files. */
  private void addTimeless(List<Seen> rows) {
    List<Seen> left = new ArrayList<>(rows);
    List<List<Seen>> free = new ArrayList<>(timeless);
    free.sort(Comparator.comparing(known -> Facts.of(new PlainHistory(known)), IN_ORDER));
    BiPredicate<Facts, Facts> same = (one, other) -> one.ofOneLine(other) && one.mayBeAsMuch(other);
    BiPredicate<Facts, Facts> alike = (one, other) -> equalStatus(one, other) && one.asMuch(other);
    for (BiPredicate<Facts, Facts> asked : List.of(same.and(alike), same)) {
      for (Seen seen : List.copyOf(left)) {
        Optional<List<Seen>> found =
            free.stream()
                .filter(it -> asked.test(Facts.of(seen), Facts.of(new PlainHistory(it))))
                .findFirst();
        found.ifPresent(
            refund -> {
              free.remove(refund);
              refund.add(seen);
              left.remove(seen);
            });
      }
    }
    left.forEach(seen -> timeless.add(new ArrayList<>(List.of(seen))));
  }

  private List<PlainHistory> histories() {
    List<PlainHistory> refunds = new ArrayList<>();
    numbered.forEach(
        (number, known) -> {
          List<Seen> all = new ArrayList<>(known);
          all.addAll(joined.getOrDefault(number, List.of()));
          refunds.add(new PlainHistory(all));
        });
    Stream.concat(byKey.values().stream(), timeless.stream())
        .forEach(rows -> refunds.add(new PlainHistory(rows)));
    return refunds;
  }
}
