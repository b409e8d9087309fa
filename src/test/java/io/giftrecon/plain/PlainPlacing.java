package io.giftrecon.plain;

import io.giftrecon.plain.PlainHistory.Seen;
import io.giftrecon.plain.PlainUnnumbered.Facts;
import io.giftrecon.plain.PlainUnnumbered.MayBeOne;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A20: whose line each row is that one file tells of an order without a number, where other rows
 * number its lines.
 */
final class PlainPlacing {

  /** A line that the file does not number, as its numbered rows know it. */
  private record Line(String number, Facts facts, Seen newest) {}

  private final List<Seen> rows;
  private final List<Line> lines = new ArrayList<>();
  private final IdentityHashMap<Seen, Line> matched = new IdentityHashMap<>();
  private final List<Seen> left;
  private final List<Line> free;

  /**
   * The rows of one file, and all numbered lines of the order with the rows that number them.
   *
   * @param rows without a number
   */
  PlainPlacing(List<Seen> rows, Map<String, List<Seen>> numbered) {
    this.rows = rows.stream().sorted(PlainUnnumbered.PLACE).toList();
    PlainFile file = rows.get(0).file();
    numbered.forEach(
        (number, known) -> {
          if (known.stream().noneMatch(seen -> seen.file().equals(file))) {
            lines.add(new Line(number, Facts.together(known), new PlainHistory(known).newest()));
          }
        });
    lines.sort(
        Comparator.comparing(Line::facts, PlainUnnumbered::compare)
            .thenComparing(Line::newest, PlainUnnumbered.PLACE_AMONG_ALIKE)
            .thenComparing(Line::number, PlainLine.NUMBERS));
    left = new ArrayList<>(this.rows);
    free = new ArrayList<>(lines);
    match(true);
    match(false);
    matchTheLast();
    free.clear();
    free.addAll(lines);
    matched.forEach(
        (seen, line) -> {
          if (!isAmbiguous(seen, line)) {
            free.remove(line);
          }
        });
  }

  /** One row to one line each: first what is equal in all facts, then what agrees in them. */
  private void match(boolean exactly) {
    for (Seen seen : List.copyOf(left)) {
      Facts facts = Facts.of(seen.row());
      Optional<Line> found =
          free.stream()
              .filter(line -> exactly ? line.facts().equals(facts) : line.facts().mayBe(facts))
              .findFirst();
      found.ifPresent(line -> take(seen, line));
    }
  }

  /** The only row and the only line that are left are the same where nothing of them differs. */
  private void matchTheLast() {
    boolean one = left.size() == 1 && free.size() == 1;
    if (one && free.get(0).facts().nothingDiffers(Facts.of(left.get(0).row()))) {
      take(left.get(0), free.get(0));
    }
  }

  private void take(Seen seen, Line line) {
    matched.put(seen, line);
    left.remove(seen);
    free.remove(line);
  }

  private static boolean mayBeOf(Seen seen, Line line) {
    return !line.facts().otherItem(Facts.of(seen.row()));
  }

  private static boolean agree(Seen seen, Line line) {
    return line.facts().mayBe(Facts.of(seen.row()));
  }

  /** The number of the line that the row is of for certain. */
  Optional<String> lineOf(Seen seen) {
    return Optional.ofNullable(matched.get(seen))
        .filter(line -> !isAmbiguous(seen, line))
        .map(Line::number);
  }

  /** Rows of items that no line is of which they could be: lines of their own. */
  List<Seen> own() {
    return left.stream().filter(this::isOwn).toList();
  }

  private boolean isOwn(Seen seen) {
    return !Facts.of(seen.row()).isNameless()
        && free.stream().noneMatch(line -> mayBeOf(seen, line));
  }

  List<PlainUnplaced> unplaced() {
    List<PlainUnplaced> unplaced = new ArrayList<>();
    for (Seen seen : rows) {
      Line line = matched.get(seen);
      if (line != null && isAmbiguous(seen, line)) {
        unplaced.add(new PlainUnplaced(seen, numbers(agreeing(seen, line))));
      } else if (line == null && !isOwn(seen)) {
        unplaced.add(new PlainUnplaced(seen, numbers(notSurelyOther(seen))));
      }
    }
    return unplaced;
  }

  /** Lines of their own that may be one with a numbered line all the same. */
  List<MayBeOne> mayBeOne() {
    List<MayBeOne> pairs = new ArrayList<>();
    for (Seen seen : own()) {
      notSurelyOther(seen).forEach(line -> pairs.add(new MayBeOne(seen, line.newest())));
    }
    return pairs;
  }

  private List<Line> notSurelyOther(Seen seen) {
    Facts facts = Facts.of(seen.row());
    return free.stream().filter(line -> !line.facts().surelyOtherItem(facts)).toList();
  }

  private static Set<String> numbers(List<Line> some) {
    Set<String> numbers = new LinkedHashSet<>();
    some.forEach(line -> numbers.add(line.number()));
    return numbers;
  }

  /** The lines that the row agrees with, and the one that it was matched to. */
  private List<Line> agreeing(Seen seen, Line own) {
    return lines.stream().filter(line -> line.equals(own) || agree(seen, line)).toList();
  }

  /** Lines alike of which the file says different things: no order of them tells which is which. */
  private boolean isAmbiguous(Seen seen, Line line) {
    boolean severalLines = lines.stream().filter(it -> agree(seen, it)).count() > 1;
    boolean severalRows = rows.stream().anyMatch(it -> !it.equals(seen) && agree(it, line));
    if (!severalLines && !severalRows) {
      return false;
    }
    List<Line> these = agreeing(seen, line);
    List<Seen> alike =
        rows.stream().filter(it -> these.stream().anyMatch(one -> agree(it, one))).toList();
    return alike.size() < these.size()
        || alike.stream().anyMatch(it -> !saysTheSame(it.row(), seen.row()));
  }

  private static boolean saysTheSame(PlainRow one, PlainRow other) {
    return amount(one, "退款金额")
                .orElse(BigDecimal.ZERO)
                .compareTo(amount(other, "退款金额").orElse(BigDecimal.ZERO))
            == 0
        && amount(one, "买家应付货款").equals(amount(other, "买家应付货款"))
        && amount(one, "买家实际支付金额").equals(amount(other, "买家实际支付金额"))
        && one.time("订单付款时间").equals(other.time("订单付款时间"))
        && one.time("确认收货时间").equals(other.time("确认收货时间"))
        && PlainFacts.tagged(one).equals(PlainFacts.tagged(other))
        && PlainWords.order(one.text("订单状态")).equals(PlainWords.order(other.text("订单状态")))
        && PlainWords.refund(one.text("退款状态")).equals(PlainWords.refund(other.text("退款状态")));
  }

  private static Optional<BigDecimal> amount(PlainRow row, String column) {
    return row.amount(column).map(BigDecimal::stripTrailingZeros);
  }
}
