package io.giftrecon.fuzz;

import io.giftrecon.published.PublishedSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a night releases, and all by which it could tell that something is not as it should be.
 *
 * @param warnings their codes
 * @param breaks by code and numbers, with how many there are of each
 * @param rejected how many rows could not be read
 * @param released the units that are to be released now, by sub-order of the one-yuan line
 */
record Told(
    int exit,
    Set<String> warnings,
    Map<String, Long> breaks,
    int rejected,
    Map<String, Long> released) {
  private static final List<String> WORKLISTS = List.of("gift-worklist.csv", "cash-worklist.csv");
  private static final List<String> NUMBERS = List.of("代码", "订单号", "子订单号", "商品ID");

  /** What a night has told; a night that has published nothing releases nothing. */
  static Told of(Answer answer) throws IOException {
    Map<String, Long> breaks = new TreeMap<>();
    Map<String, Long> released = new TreeMap<>();
    Set<String> warnings = new TreeSet<>();
    int rejected = 0;
    if (answer.ran()) {
      PublishedSet set = new PublishedSet(answer.published());
      rejected = set.rows("rejects.csv").size();
      for (Map<String, String> row : set.rows("breaks.csv")) {
        breaks.merge(String.join(" ", NUMBERS.stream().map(row::get).toList()), 1L, Long::sum);
      }
      for (String name : WORKLISTS) {
        for (Map<String, String> row : set.rows(name)) {
          if (row.get("原因代码").equals("RELEASE")) {
            released.merge(
                PublishedSet.bare(row.get("1元商品子订单号")), Long.valueOf(row.get("数量")), Long::sum);
          }
        }
      }
      if (set.summary().get("warnings") instanceof List<?> list) {
        list.forEach(warning -> warnings.add((String) ((Map<?, ?>) warning).get("code")));
      }
    }
    return new Told(answer.exit(), warnings, breaks, rejected, released);
  }

  /**
   * The one-yuan lines of which more units are released than of the whole folder, although exit
   * code, warnings, breaks and the number of rejected rows are the same.
   */
  List<String> releasedInSilence(Told whole) {
    List<String> more = new ArrayList<>();
    boolean quiet =
        exit == whole.exit
            && warnings.equals(whole.warnings)
            && breaks.equals(whole.breaks)
            && rejected == whole.rejected;
    if (quiet) {
      released.forEach(
          (line, units) -> {
            if (units > whole.released.getOrDefault(line, 0L)) {
              more.add(line);
            }
          });
    }
    return more;
  }
}
