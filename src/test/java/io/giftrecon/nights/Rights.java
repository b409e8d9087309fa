package io.giftrecon.nights;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The table of rights, read past the job.
 *
 * @param listed those that stand on a job's newest list, or did when they were marked
 */
record Rights(Map<RightKey, State> rights, Set<RightKey> listed, List<String> everything) {
  /** A right. */
  record RightKey(String oneYuan, int unit) implements Comparable<RightKey> {
    @Override
    public int compareTo(RightKey other) {
      int byLine = oneYuan.compareTo(other.oneYuan);
      return byLine == 0 ? Integer.compare(unit, other.unit) : byLine;
    }
  }

  /**
   * The main line a right is bound to, empty if to none, and whether it was released, with which
   * tracking number, or for cash with which note.
   */
  record State(String main, boolean marked, String word) {
    State corrected(Map<String, String> numbers) {
      String last = word;
      while (numbers.containsKey(last)) {
        last = numbers.get(last);
      }
      return new State(main, marked, last);
    }

    boolean hasWord(String word) {
      return marked && this.word.equals(word);
    }
  }

  /** Whether a line has rights, or one that is bound to it. */
  boolean know(String line) {
    return rights.entrySet().stream()
        .anyMatch(
            right -> right.getKey().oneYuan().equals(line) || right.getValue().main().equals(line));
  }

  static final Rights NONE = new Rights(Map.of(), Set.of(), List.of());

  /** Reads it, lines by their real numbers (R62). */
  static Rights read(Connection ledger, Map<String, String> real) throws SQLException {
    Map<RightKey, State> rights = new TreeMap<>();
    Set<RightKey> listed = new TreeSet<>();
    List<String> everything = new ArrayList<>();
    try (Statement statement = ledger.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT one_yuan_sub_order, unit, main_sub_order, marked_at,
                       CASE WHEN tracking = '' THEN note ELSE tracking END, tracking, shop,
                       activity, one_yuan_order, benefits, main_order, marked_by, note, carrier, job
                FROM gift_right ORDER BY shop, one_yuan_sub_order, unit""")) {
      while (row.next()) {
        RightKey key =
            new RightKey(real.getOrDefault(row.getString(1), row.getString(1)), row.getInt(2));
        if (!row.getString("job").isEmpty()) {
          listed.add(key);
        }
        rights.put(
            key,
            new State(
                real.getOrDefault(row.getString(3), row.getString(3)),
                row.getTimestamp(4) != null,
                Objects.requireNonNullElse(row.getString(5), "").toUpperCase(Locale.ROOT)));
        List<String> cells = new ArrayList<>();
        for (int column = 1; column < row.getMetaData().getColumnCount(); column++) {
          cells.add(row.getString(column));
        }
        everything.add(String.valueOf(cells));
      }
    }
    return new Rights(rights, listed, everything);
  }
}
