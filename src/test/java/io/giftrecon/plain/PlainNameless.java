package io.giftrecon.plain;

import io.giftrecon.plain.PlainHistory.Seen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    boolean bothTimed(Facts other) {
      return !applied.isEmpty() && !other.applied.isEmpty();
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

  private static final List<String> NAMING = List.of("订单编号", "子订单编号", "商品 id", "商品编码");
  private static final BigDecimal MOST = new BigDecimal("1e12");

  /** So that it never matters where a row stands in its file. */
  private static final Comparator<List<Seen>> IN_ORDER =
      Comparator.comparing((List<Seen> told) -> factsOf(told).amount().orElse(MOST))
          .thenComparing(told -> factsOf(told).status())
          .thenComparing(told -> told.get(0).line());

  private final List<List<Seen>> refunds = new ArrayList<>();

  private PlainNameless() {}

  /** All rows of the refund reports, put together by the refund they tell of. */
  static List<PlainHistory> refunds(List<Seen> rows) {
    PlainNameless all = new PlainNameless();
    Map<String, List<Seen>> numbered = new TreeMap<>(PlainLine.NUMBERS);
    for (Seen seen : rows) {
      String number = seen.row().text("退款编号");
      if (!number.isEmpty()) {
        numbered.computeIfAbsent(number, it -> new ArrayList<>()).add(seen);
      }
    }
    numbered.values().forEach(told -> all.refunds.addAll(perhapsSeveral(told)));
    List<PlainFile> files = new ArrayList<>(rows.stream().map(Seen::file).distinct().toList());
    Collections.reverse(files);
    for (PlainFile file : files) {
      all.add(
          file,
          rows.stream()
              .filter(seen -> seen.file().equals(file) && seen.row().text("退款编号").isEmpty())
              .toList());
    }
    return all.refunds.stream().map(PlainHistory::new).toList();
  }

  /** A141: one number with different things in one file is that of several refunds. */
  private static Collection<List<Seen>> perhapsSeveral(List<Seen> told) {
    for (Seen one : told) {
      for (Seen other : told) {
        boolean different =
            NAMING.stream()
                .anyMatch(
                    column ->
                        PlainRefundOwners.differ(one.row().text(column), other.row().text(column)));
        if (different && one.file().equals(other.file())) {
          Map<List<String>, List<Seen>> several = new LinkedHashMap<>();
          for (Seen seen : told) {
            List<String> named = NAMING.stream().map(column -> seen.row().text(column)).toList();
            several.computeIfAbsent(named, it -> new ArrayList<>()).add(seen);
          }
          return several.values();
        }
      }
    }
    return List.of(told);
  }

  /** One refund of each file for one of the others: the one that is most alike. */
  private void add(PlainFile file, List<Seen> nameless) {
    List<List<Seen>> left = toldBy(nameless);
    List<List<Seen>> free =
        new ArrayList<>(
            refunds.stream()
                .filter(known -> known.stream().noneMatch(seen -> seen.file().equals(file)))
                .toList());
    for (int exactness = 2; exactness >= 0; exactness--) {
      for (List<Seen> told : List.copyOf(left)) {
        for (List<Seen> known : free) {
          if (likeness(told, known) >= exactness && mayBeOne(told, known)) {
            known.addAll(told);
            free.remove(known);
            left.remove(told);
            break;
          }
        }
      }
    }
    refunds.addAll(left);
  }

  /** R33, A21: the refunds of one file; without a time every row is one. */
  private static List<List<Seen>> toldBy(List<Seen> rows) {
    Map<List<String>, List<Seen>> told = new LinkedHashMap<>();
    for (Seen seen : rows) {
      Facts facts = factsOf(List.of(seen));
      List<String> key = new ArrayList<>(facts.key());
      if (facts.applied().isEmpty()) {
        key.add(String.valueOf(seen.line()));
      }
      told.computeIfAbsent(key, it -> new ArrayList<>()).add(seen);
    }
    return new ArrayList<>(told.values().stream().sorted(IN_ORDER).toList());
  }

  private static int likeness(List<Seen> told, List<Seen> known) {
    Facts one = factsOf(told);
    Facts other = factsOf(known);
    boolean sameStatus = statusOf(told).equals(statusOf(known));
    boolean sameAmount = one.asMuch(other) || (one.amount().isEmpty() && other.amount().isEmpty());
    return sameStatus ? (sameAmount ? 2 : 1) : 0;
  }

  /** R42: what succeeded stays so; without times a newer row of another state is no word of it. */
  private static boolean mayBeOne(List<Seen> told, List<Seen> known) {
    Facts one = factsOf(told);
    Facts other = factsOf(known);
    boolean over = told.stream().anyMatch(PlainNameless::isOver);
    boolean knownOver = known.stream().anyMatch(PlainNameless::isOver);
    PlainHistory both = new PlainHistory(known).and(new PlainHistory(told));
    boolean newer = told.contains(both.newest());
    boolean keptOver = over == knownOver || (newer ? over : knownOver);
    return one.ofOneLine(other) && one.sameTime(other) && (one.bothTimed(other) || keptOver);
  }

  private static boolean isOver(Seen seen) {
    return PlainWords.refund(seen.row().text("退款状态")).equals(PlainWords.REFUNDED);
  }

  private static String statusOf(List<Seen> rows) {
    return PlainWords.refund(new PlainHistory(rows).newest().row().text("退款状态"));
  }

  private static Facts factsOf(List<Seen> rows) {
    return Facts.of(new PlainHistory(rows));
  }
}
