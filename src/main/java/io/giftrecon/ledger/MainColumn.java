package io.giftrecon.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * R62: the column {@code main_sub_order} of a table. The number that one line leaves may be the one
 * that another gets in the same night, so all of them change at once: each to a name that no line
 * has, and from there to its own.
 */
record MainColumn(JdbcTemplate sql, String table) {
  /** Stands before a number on its way; no line's number begins so. */
  private static final String ON_ITS_WAY = ">";

  /** A number on its way to a line. */
  static String onItsWay(String number) {
    return ON_ITS_WAY + number;
  }

  /**
   * Calls lines otherwise.
   *
   * @param numbers by the number that the column has, the new one
   * @param condition of the rows, with a place for each value
   */
  void rename(Map<String, String> numbers, String condition, Object... values) {
    update(
        numbers.entrySet().stream()
            .map(entry -> new String[] {onItsWay(entry.getValue()), entry.getKey()})
            .toList(),
        condition,
        values);
    update(
        numbers.values().stream()
            .distinct()
            .map(number -> new String[] {number, onItsWay(number)})
            .toList(),
        condition,
        values);
  }

  private void update(List<String[]> numbers, String condition, Object... values) {
    sql.batchUpdate(
        "UPDATE %s SET main_sub_order = ? WHERE main_sub_order = ?%s".formatted(table, condition),
        numbers.stream()
            .map(pair -> Stream.concat(Stream.of((Object[]) pair), Stream.of(values)).toArray())
            .toList());
  }
}
