package io.giftrecon.output;

import io.giftrecon.order.Numbers;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in its file.
 *
 * @param rank first
 * @param time then; no time is last
 * @param numbers then, one after the other
 */
public record SortKey(int rank, @Nullable LocalDateTime time, List<String> numbers)
    implements Comparable<SortKey> {
  private static final Comparator<SortKey> ORDER =
      Comparator.comparingInt(SortKey::rank)
          .thenComparing(
              SortKey::time, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
          .thenComparing(SortKey::numbers, SortKey::compareNumbers);

  @Override
  public int compareTo(SortKey other) {
    return ORDER.compare(this, other);
  }

  private static int compareNumbers(List<String> a, List<String> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Numbers.ORDER.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
