package io.giftrecon.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A146: the rows of reports all of whose numbers look rounded, too few of them for R34 to refuse
 * the file. Such a row may be of an order that other exports have under its own number.
 */
public final class RoundedRows {
  /** A night without such reports. */
  public static final RoundedRows NONE = new RoundedRows(List.of(), List.of());

  private final Set<String> files = new HashSet<>();
  private final Map<String, List<LineRow>> lines = new HashMap<>();
  private final Map<String, List<OrderRow>> orders = new HashMap<>();

  public RoundedRows(Collection<LineRow> lineRows, Collection<OrderRow> orderRows) {
    for (LineRow row : lineRows) {
      files.add(row.source().file());
      Stream.of(row.orderNo(), row.subOrder())
          .filter(number -> !number.isEmpty())
          .distinct()
          .forEach(number -> lines.computeIfAbsent(number, key -> new ArrayList<>()).add(row));
    }
    for (OrderRow row : orderRows) {
      files.add(row.source().file());
      orders.computeIfAbsent(row.orderNo(), key -> new ArrayList<>()).add(row);
    }
  }

  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** Whether a line is told by such a report. */
  public boolean isRounded(LineRow line) {
    return files.contains(line.source().file());
  }

  /**
   * The first row whose number is a rounding of the line's or of its order's, and that differs in
   * nothing else that both state; one older than the line's own only where it tells what never
   * un-happens (R42).
   */
  public Optional<Source> of(LineRow line) {
    if (isEmpty()) {
      return Optional.empty();
    }
    return Stream.concat(
            AlteredNumber.roundings(line.orderNo()).stream(),
            AlteredNumber.roundings(line.subOrder()).stream())
        .flatMap(number -> under(number, line))
        .findFirst();
  }

  private Stream<Source> under(String number, LineRow line) {
    return Stream.concat(
        lines.getOrDefault(number, List.of()).stream()
            .filter(row -> mayBeOne(row, line))
            .filter(row -> DressedRows.isForGood(row) || !row.source().isBefore(line.source()))
            .map(LineRow::source),
        orders.getOrDefault(number, List.of()).stream()
            .filter(row -> Times.mayBeOneMinute(row.paidAt(), line.paidAt()))
            .filter(row -> DressedRows.isForGood(row) || !row.source().isBefore(line.source()))
            .map(OrderRow::source));
  }

  /** Whether two rows may be of one line, but for its numbers. */
  public static boolean mayBeOne(LineRow one, LineRow other) {
    return (one.itemId().isEmpty()
            || other.itemId().isEmpty()
            || one.itemId().equals(other.itemId()))
        && Times.mayBeOneMinute(one.paidAt(), other.paidAt());
  }
}
