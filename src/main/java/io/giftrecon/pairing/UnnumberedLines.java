package io.giftrecon.pairing;

import io.giftrecon.order.LineFacts;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.Source;
import io.giftrecon.order.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * R62: the lines of an order that no export numbers. A line is its item, 商品属性, price and quantity,
 * and its place among lines alike; never its place in a file. Rows of several files that agree are
 * one line, column by column as any other (R31); a row of an older file is a line of its own only
 * where no newer file has its item at all.
 */
final class UnnumberedLines {
  /** Place among lines alike: payment time, amount, status. */
  static final Comparator<LineRow> PLACE =
      Comparator.comparing((LineRow row) -> LineFacts.of(row), LineFacts.ORDER)
          .thenComparing(LineRow::paidAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(
              UnnumberedLines::amount, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
          .thenComparing(row -> text(row.status()));

  private final List<NewestFirst<LineRow>> lines = new ArrayList<>();

  private UnnumberedLines() {}

  /**
   * The lines of one order, in the order in which numbers are made up for them.
   *
   * @param rows of that order, none of which has a sub-order number
   */
  static List<NewestFirst<LineRow>> of(List<LineRow> rows) {
    TreeMap<Source, List<LineRow>> files = new TreeMap<>(Comparator.reverseOrder());
    for (LineRow row : rows) {
      Source file = new Source(row.source().file(), 0, row.source().asOf());
      files.computeIfAbsent(file, key -> new ArrayList<>()).add(row);
    }
    UnnumberedLines found = new UnnumberedLines();
    files.values().forEach(found::add);
    return found.lines.stream()
        .sorted(Comparator.comparing(UnnumberedLines::first, PLACE))
        .toList();
  }

  /**
   * The lines of an order that no export numbers, where some of its lines have numbers: numbers
   * come for part of an order, or for one line a night. A row is one of them if it is of no
   * numbered line: its own file's numbered rows are other lines than it is, and of the others it is
   * none that may be of its item.
   *
   * @param rows of that order, numbered ones among them
   * @param numbered the lines of the numbered rows
   */
  static List<NewestFirst<LineRow>> beside(
      List<LineRow> rows, Collection<NewestFirst<LineRow>> numbered) {
    Map<String, List<LineRow>> files = new LinkedHashMap<>();
    for (LineRow row : rows) {
      if (row.subOrder().isEmpty() && LineFacts.of(row).namesItem()) {
        files.computeIfAbsent(row.source().file(), file -> new ArrayList<>()).add(row);
      }
    }
    List<LineRow> own = new ArrayList<>();
    files.forEach(
        (file, unnumbered) ->
            own.addAll(
                without(unnumbered, numbered.stream().filter(line -> !isIn(file, line)).toList())));
    return of(own);
  }

  /** The rows of one file that are of none of some lines, each of which may be one row. */
  private static List<LineRow> without(List<LineRow> rows, List<NewestFirst<LineRow>> lines) {
    Matching<LineRow, NewestFirst<LineRow>> same = matched(rows, lines);
    return same.left().stream()
        .filter(
            row ->
                same.free().stream()
                    .map(line -> LineFacts.of(first(line)))
                    .allMatch(LineFacts.of(row)::isOtherItem))
        .toList();
  }

  /** Which row of one file is of which line: one alike in every fact first (R62). */
  private static Matching<LineRow, NewestFirst<LineRow>> matched(
      List<LineRow> ofFile, List<NewestFirst<LineRow>> lines) {
    return new Matching<>(
            ofFile.stream().sorted(PLACE).toList(),
            LineFacts::of,
            lines.stream().sorted(Comparator.comparing(UnnumberedLines::first, PLACE)).toList(),
            line -> LineFacts.of(first(line)))
        .by(LineFacts::equals)
        .by(LineFacts::agrees);
  }

  private static boolean isIn(String file, NewestFirst<LineRow> line) {
    return line.stream().anyMatch(row -> row.source().file().equals(file));
  }

  /** The newest row of a line; nothing is believed of it yet. */
  static LineRow first(NewestFirst<LineRow> line) {
    return line.stream().findFirst().orElseThrow();
  }

  private void add(List<LineRow> ofFile) {
    List<NewestFirst<LineRow>> before = List.copyOf(lines);
    Matching<LineRow, NewestFirst<LineRow>> same = matched(ofFile, before);
    same.found().forEach((row, line) -> line.add(row));
    for (LineRow row : same.left()) {
      LineFacts facts = LineFacts.of(row);
      boolean replaced =
          before.stream().anyMatch(line -> LineFacts.of(first(line)).isSameItem(facts));
      if (!replaced) {
        NewestFirst<LineRow> line = new NewestFirst<>(LineRow::source);
        line.add(row);
        lines.add(line);
      }
    }
  }

  private static @Nullable BigDecimal amount(LineRow row) {
    return row.payable() == null ? row.paid() : row.payable();
  }

  private static String text(@Nullable Status<OrderStatus> status) {
    return status == null ? "" : status.text();
  }
}
