package io.giftrecon.export.trades;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One page of a list of trades or refunds.
 *
 * @param total how many the whole list has; -1 where the page does not say
 * @param pages how many pages the list has at least, as far as the page says it
 * @param more whether another page follows
 * @param last whether it says that none does
 * @param items how many stand on it
 * @param numbers the sum of the hashes of their numbers, by which copies of a page are known
 */
record ListPage(
    Place place,
    boolean refunds,
    long total,
    long pages,
    boolean more,
    boolean last,
    long items,
    long numbers) {
  private static final long UNSAID = -1;
  private static final int MOST_DIGITS = 18;

  private static final String TOTAL = "total_results";
  private static final String HAS_NEXT = "has_next";

  /** How many a list has, as the platform calls it and as programs that keep its answers do. */
  private static final List<String> TOTALS =
      List.of(TOTAL, "total_result", "total_count", "total_num", "total_items", "total");

  /** Whether a page follows. */
  private static final List<String> MORE = List.of(HAS_NEXT, "has_more", "has_next_page");

  /** A143: where the next page begins; blank on the last one. */
  private static final List<String> NEXT =
      List.of("next_cursor", "next_token", "next_page_token", "next_page");

  /** A143: how many pages a list has, and which of them this is. */
  private static final List<String> PAGES =
      List.of("total_page", "total_pages", "page_count", "pages");

  private static final List<String> NUMBER =
      List.of("page_no", "page_num", "page_number", "current_page");

  private static final Set<String> NO = Set.of("false", "0", "-1", "no", "n", "否", "null");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("([\\d,]+)(?:\\.0+)?");

  /**
   * Whether an object says that it is a page of a list: in the platform's words even if nothing
   * stands on it, in those of others, which may mean anything, where trades or refunds do.
   */
  static boolean isOne(ApiObject object, TradeSink.Tally found) {
    return object.has(TOTAL)
        || object.has(HAS_NEXT)
        || (found.all() > 0
            && Stream.of(TOTALS, MORE, NEXT, PAGES, NUMBER)
                .flatMap(List::stream)
                .anyMatch(object::has));
  }

  static ListPage of(ApiObject page, Place place, TradeSink.Tally found) {
    String more = said(page, MORE);
    String next = said(page, NEXT);
    boolean ends = NEXT.stream().anyMatch(page::has) && next.isEmpty();
    boolean no = NO.contains(more) || (more.isEmpty() && (ends || NO.contains(next)));
    return new ListPage(
        place,
        found.refunds() > found.trades(),
        number(said(page, TOTALS)),
        Math.max(number(said(page, PAGES)), number(said(page, NUMBER))),
        !(no || (more.isEmpty() && next.isEmpty())),
        no,
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

  private static String said(ApiObject page, List<String> names) {
    return page.first(names.toArray(String[]::new)).strip().toLowerCase(Locale.ROOT);
  }

  /** A number with a part behind its point, or of more digits than a list has, is none. */
  private static long number(String text) {
    Matcher number = WHOLE_NUMBER.matcher(text);
    String digits = number.matches() ? number.group(1).replace(",", "") : "";
    return digits.isEmpty() || digits.length() > MOST_DIGITS ? UNSAID : Long.parseLong(digits);
  }
}
