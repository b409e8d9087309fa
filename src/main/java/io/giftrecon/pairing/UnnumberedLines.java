package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.Status;
import io.giftrecon.rights.LineFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * R62: the lines of an order that no export numbers. A line is its item, 商品属性, price and quantity,
 * and its place among lines alike; never its place in a file. Rows of several files that agree are
 * one line, column by column as any other (R31); a row of an older file is a line of its own only
 * where no newer file has its item at all.
 */
final class UnnumberedLines {
  /** Place among lines alike: payment time, amount, status; then 退款状态 and 退款金额 (A105). */
  static final Comparator<LineRow> PLACE =
      Comparator.comparing((LineRow row) -> LineFacts.of(row), LineFacts.ORDER)
          .thenComparing(LineRow::paidAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(
              UnnumberedLines::amount, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
          .thenComparing(row -> text(row.status()))
          .thenComparing(row -> row.refundStatus().text())
          .thenComparing(LineRow::refundAmount, Comparator.nullsLast(Comparator.naturalOrder()));

  /** The same for lines: that of their newest rows. */
  static final Comparator<NewestFirst<LineRow>> BY_PLACE =
      Comparator.comparing(UnnumberedLines::first, PLACE);

  private final List<NewestFirst<LineRow>> lines = new ArrayList<>();
  private final Map<LineRow, List<NewestFirst<LineRow>>> unplaced = new LinkedHashMap<>();
  private final List<MayBeOne> mayBeOne = new ArrayList<>();

  private UnnumberedLines() {}

  /**
   * Finds the lines of one order.
   *
   * @param rows of that order, none of which has a sub-order number
   */
  static UnnumberedLines of(List<LineRow> rows) {
    UnnumberedLines found = new UnnumberedLines();
    NewestFirst.byFile(rows, LineRow::source).values().forEach(found::add);
    return found;
  }

  /** The lines, in the order in which numbers are made up for them. */
  List<NewestFirst<LineRow>> lines() {
    return lines.stream().sorted(BY_PLACE).toList();
  }

  /** Rows of older files that may be of lines of the newer ones, with these. */
  Map<LineRow, List<NewestFirst<LineRow>>> unplaced() {
    return unplaced;
  }

  /** Rows of lines that may be one line. */
  List<MayBeOne> mayBeOne() {
    return mayBeOne;
  }

  /**
   * The facts of a line: those of its newest row, and of older ones where that states none (R31).
   */
  static LineFacts facts(NewestFirst<LineRow> line) {
    return line.stream().map(LineFacts::of).reduce(LineFacts::or).orElseThrow();
  }

  /** The newest row of a line; nothing is believed of it yet. */
  static LineRow first(NewestFirst<LineRow> line) {
    return line.stream().findFirst().orElseThrow();
  }

  private void add(List<LineRow> ofFile) {
    List<NewestFirst<LineRow>> before = List.copyOf(lines);
    Matching<LineRow, NewestFirst<LineRow>> same =
        new Matching<>(
                ofFile.stream().sorted(PLACE).toList(),
                LineFacts::of,
                before.stream().sorted(BY_PLACE).toList(),
                UnnumberedLines::facts)
            .by(LineFacts::equals)
            .by(LineFacts::agrees);
    if (same.left().size() == 1 && same.free().size() == 1) {
      same.by(LineFacts::mayBe);
    }
    same.found().forEach((row, line) -> line.add(row));
    same.left().forEach(row -> leave(row, before, same.free()));
  }

  private void leave(
      LineRow row, List<NewestFirst<LineRow>> before, List<NewestFirst<LineRow>> free) {
    LineFacts facts = LineFacts.of(row);
    if (before.stream().noneMatch(line -> facts(line).isSameItem(facts))) {
      NewestFirst<LineRow> line = new NewestFirst<>(LineRow::source);
      line.add(row);
      lines.add(line);
      free.stream()
          .filter(other -> !facts(other).isSurelyOtherItem(facts))
          .forEach(other -> mayBeOne.add(new MayBeOne(row, first(other))));
    } else {
      unplaced.put(row, before.stream().filter(line -> !facts(line).isOtherItem(facts)).toList());
    }
  }

  private static @Nullable BigDecimal amount(LineRow row) {
    return row.payable() == null ? row.paid() : row.payable();
  }

  private static String text(@Nullable Status<OrderStatus> status) {
    return status == null ? "" : status.text();
  }
}
