package io.giftrecon.pairing;

import io.giftrecon.order.Amounts;
import io.giftrecon.order.Numbers;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Times;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * R33, A21: which rows without 退款编号 speak of the same refund. With an application time a refund is
 * its order, that time and its item; without, each row of a file is a refund of its own. Rows of
 * several files are one refund, numbered or not, where nothing that both state differs.
 */
final class NamelessRefunds {
  private static final Comparator<RefundRow> IN_FILE =
      Comparator.comparing(
              RefundRow::amount, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
          .thenComparing(row -> row.status().text())
          .thenComparing(RefundRow::source);

  private final List<NewestFirst<RefundRow>> refunds;

  /** Those of one order, to which its rows without numbers are added. */
  private NamelessRefunds(List<NewestFirst<RefundRow>> numbered) {
    refunds = new ArrayList<>(numbered);
  }

  /**
   * Adds the rows to the refunds they speak of.
   *
   * @param numbered the refunds that have a number
   * @param rows those without
   * @return all refunds
   */
  static List<NewestFirst<RefundRow>> join(
      Collection<NewestFirst<RefundRow>> numbered, List<RefundRow> rows) {
    List<NewestFirst<RefundRow>> all = new ArrayList<>(numbered);
    if (rows.isEmpty()) {
      return all;
    }
    Map<String, List<NewestFirst<RefundRow>>> ofOrder = new LinkedHashMap<>();
    for (NewestFirst<RefundRow> refund : numbered) {
      refund.stream()
          .map(RefundRow::orderNo)
          .distinct()
          .forEach(order -> ofOrder.computeIfAbsent(order, key -> new ArrayList<>()).add(refund));
    }
    Map<String, List<RefundRow>> byOrder = new LinkedHashMap<>();
    rows.forEach(row -> byOrder.computeIfAbsent(row.orderNo(), key -> new ArrayList<>()).add(row));
    byOrder.forEach(
        (order, nameless) -> {
          List<NewestFirst<RefundRow>> known =
              ofOrder.getOrDefault(order, List.of()).stream()
                  .sorted(Comparator.comparing(refund -> newest(refund).refundNo(), Numbers.ORDER))
                  .toList();
          all.addAll(new NamelessRefunds(known).add(nameless).stream().skip(known.size()).toList());
        });
    return all;
  }

  /** The newest file first; the numbered refunds stay in front. */
  private List<NewestFirst<RefundRow>> add(List<RefundRow> rows) {
    NewestFirst.byFile(rows, RefundRow::source).forEach(this::addFile);
    return refunds;
  }

  private void addFile(String file, List<RefundRow> ofFile) {
    List<NewestFirst<RefundRow>> free =
        new ArrayList<>(refunds.stream().filter(refund -> !isIn(file, refund)).toList());
    List<NewestFirst<RefundRow>> left = told(ofFile);
    for (BiPredicate<NewestFirst<RefundRow>, NewestFirst<RefundRow>> same :
        List.<BiPredicate<NewestFirst<RefundRow>, NewestFirst<RefundRow>>>of(
            (row, refund) -> sameStatus(row, refund) && sameAmount(row, refund),
            NamelessRefunds::sameStatus,
            (row, refund) -> true)) {
      left.removeIf(
          row ->
              free.stream()
                  .filter(refund -> same.test(row, refund) && mayBe(row, refund))
                  .findFirst()
                  .map(
                      refund -> {
                        row.stream().forEach(refund::add);
                        return free.remove(refund);
                      })
                  .orElse(false));
    }
    refunds.addAll(left);
  }

  /** The refunds that the rows of one file tell. */
  private static List<NewestFirst<RefundRow>> told(List<RefundRow> ofFile) {
    Map<String, NewestFirst<RefundRow>> told = new LinkedHashMap<>();
    ofFile.stream()
        .sorted(IN_FILE)
        .forEach(
            row ->
                told.computeIfAbsent(key(row), key -> new NewestFirst<>(RefundRow::source))
                    .add(row));
    return new ArrayList<>(told.values());
  }

  private static String key(RefundRow row) {
    return String.join(
        "\n",
        row.subOrder(),
        row.appliedAt() == null ? "#" + row.source().line() : Times.show(row.appliedAt()),
        row.itemId(),
        row.itemCode());
  }

  /** Whether nothing that both state differs. */
  private static boolean mayBe(NewestFirst<RefundRow> row, NewestFirst<RefundRow> refund) {
    boolean timed =
        first(row, RefundRow::appliedAt) != null && first(refund, RefundRow::appliedAt) != null;
    return agree(row, refund, RefundRow::appliedAt)
        && agree(row, refund, text(RefundRow::subOrder))
        && agree(row, refund, text(RefundRow::itemId))
        && agree(row, refund, text(RefundRow::itemCode))
        && (timed
            || (agree(row, refund, NamelessRefunds::amount) && !outlivesSuccess(row, refund)));
  }

  /** R42: what succeeded stays so; a newer row that tells of another state is another refund's. */
  private static boolean outlivesSuccess(
      NewestFirst<RefundRow> row, NewestFirst<RefundRow> refund) {
    return succeeded(row) != succeeded(refund)
        && succeeded(newest(row).source().compareTo(newest(refund).source()) < 0 ? row : refund);
  }

  private static boolean succeeded(NewestFirst<RefundRow> refund) {
    return refund.stream().anyMatch(row -> row.status().kind() == RefundStatus.SUCCEEDED);
  }

  private static boolean sameStatus(NewestFirst<RefundRow> row, NewestFirst<RefundRow> refund) {
    return newest(row).status().equals(newest(refund).status());
  }

  private static boolean sameAmount(NewestFirst<RefundRow> row, NewestFirst<RefundRow> refund) {
    return Objects.equals(
        first(row, NamelessRefunds::amount), first(refund, NamelessRefunds::amount));
  }

  private static <V> boolean agree(
      NewestFirst<RefundRow> row,
      NewestFirst<RefundRow> refund,
      Function<RefundRow, @Nullable V> column) {
    V one = first(row, column);
    V other = first(refund, column);
    return one == null || other == null || one.equals(other);
  }

  private static @Nullable String amount(RefundRow row) {
    return row.amount() == null ? null : Amounts.plain(row.amount());
  }

  private static Function<RefundRow, @Nullable String> text(Function<RefundRow, String> column) {
    return row -> column.apply(row).isEmpty() ? null : column.apply(row);
  }

  private static <V> @Nullable V first(
      NewestFirst<RefundRow> refund, Function<RefundRow, @Nullable V> column) {
    return refund.stream()
        .flatMap(row -> Stream.ofNullable(column.apply(row)))
        .findFirst()
        .orElse(null);
  }

  private static RefundRow newest(NewestFirst<RefundRow> refund) {
    return refund.stream().findFirst().orElseThrow();
  }

  private static boolean isIn(String file, NewestFirst<RefundRow> refund) {
    return refund.stream().anyMatch(row -> row.source().file().equals(file));
  }
}
