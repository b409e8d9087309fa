package io.giftrecon.export.trades;

import java.util.Locale;

/**
 * One page of a list of trades or refunds.
 *
 * @param total how many the whole list has; -1 where the page does not say
 * @param more whether another page follows
 * @param last whether it says that none does
 * @param items how many stand on it
 * @param numbers the sum of the hashes of their numbers, by which copies of a page are known
 */
record ListPage(
    Place place,
    boolean refunds,
    long total,
    boolean more,
    boolean last,
    long items,
    long numbers) {
  private static final long UNSAID = -1;
  private static final int MOST_DIGITS = 18;

  static ListPage of(ApiObject page, Place place, TradeSink.Tally found) {
    String more = page.text("has_next").strip().toLowerCase(Locale.ROOT);
    return new ListPage(
        place,
        found.refunds() > found.trades(),
        number(page.text("total_results").strip()),
        more.equals("true"),
        more.equals("false"),
        found.all(),
        found.numbers());
  }

  boolean tellsTotal() {
    return total != UNSAID;
  }

  /** Whether all of its list stands on it. */
  boolean isWhole() {
    return !more && items >= total;
  }

  private static long number(String text) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && text.length() <= MOST_DIGITS ? Long.parseLong(text) : UNSAID;
  }
}
