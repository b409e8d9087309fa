package io.giftrecon.view;

import io.giftrecon.order.CellText;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.output.Column;
import io.giftrecon.output.oneyuan.DownloadSheet;
import io.giftrecon.output.oneyuan.GiftStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which records are asked for: several values of one column are <i>or</i>, several columns are
 * <i>and</i>. A column per one-yuan line lets a record through if any of its lines fits, whichever
 * line fits another column.
 */
public final class RecordFilter {
  private final Map<Column<?>, Predicate<String>> asked = new HashMap<>();

  /** Asks for order or item numbers; none asks for nothing. */
  public RecordFilter numbers(Column<?> column, Collection<String> numbers) {
    return oneOf(column, numbers, OrderNumbers::clean);
  }

  /** Asks for order statuses, in Chinese or in words of the API; none asks for nothing. */
  public RecordFilter statuses(Column<?> column, Collection<String> statuses) {
    return oneOf(column, statuses, RecordFilter::status);
  }

  /** Asks for payment times; no range asks for nothing. */
  public RecordFilter paid(Column<?> column, Collection<PaidRange> ranges) {
    return ask(column, ranges, time -> ranges.stream().anyMatch(range -> range.contains(time)));
  }

  /** Asks for 赠品补发状态; none asks for nothing. */
  public RecordFilter gifts(Collection<GiftStatus> statuses) {
    return oneOf(
        DownloadSheet.GIFT_STATUS,
        statuses.stream().map(GiftStatus::word).toList(),
        Function.identity());
  }

  /** Whether a record passes. */
  public boolean matches(SheetRecord record) {
    return asked.entrySet().stream()
        .allMatch(ask -> record.values(ask.getKey()).stream().anyMatch(ask.getValue()));
  }

  private RecordFilter oneOf(
      Column<?> column, Collection<String> values, Function<String, String> form) {
    Set<String> wanted = new HashSet<>();
    values.forEach(value -> wanted.add(form.apply(value)));
    return ask(column, values, cell -> wanted.contains(form.apply(cell)));
  }

  private RecordFilter ask(Column<?> column, Collection<?> values, Predicate<String> fits) {
    if (!values.isEmpty()) {
      asked.put(column, fits);
    }
    return this;
  }

  /** The form in which statuses are compared: known ones in one wording, commas alike (R14). */
  private static String status(String text) {
    return OrderStatus.of(CellText.clean(text)).text().replace(',', '，');
  }
}
