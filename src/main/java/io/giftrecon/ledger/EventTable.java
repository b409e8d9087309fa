package io.giftrecon.ledger;

import io.giftrecon.rights.RightEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code right_event}: every mark and every withdrawal of a mark (R20, R27). Rows are
 * only ever added.
 */
final class EventTable {
  /** Of the kinds that are somebody's word, by which runs decide. */
  private static final String WORDS =
      Arrays.stream(RightEvent.Kind.values())
          .filter(RightEvent.Kind::isWord)
          .map(kind -> "'" + kind + "'")
          .collect(Collectors.joining(", ", "WHERE kind IN (", ")"));

  private final JdbcTemplate sql;

  EventTable(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** An event with the shop whose job file said it. */
  record Heard(RightEvent event, String shop) {}

  /** All of the ledger, oldest first. */
  List<RightEvent> all() {
    return heard("").stream().map(Heard::event).toList();
  }

  /** R66: the marks and withdrawals behind an id, oldest first. */
  List<Heard> since(long id) {
    return heard(WORDS + " AND id > ?", id);
  }

  private List<Heard> heard(String condition, Object... values) {
    return sql.query(
        """
        SELECT id, shop, kind, one_yuan_sub_order, unit, main_order, main_sub_order,
               at AS marked_at, by_whom AS marked_by, note, carrier, tracking, verdict
        FROM right_event
        """
            + condition
            + " ORDER BY id",
        (row, number) -> new Heard(event(row), row.getString("shop")),
        values);
  }

  private static RightEvent event(ResultSet row) throws SQLException {
    return new RightEvent(
        row.getLong("id"),
        RightEvent.Kind.valueOf(row.getString("kind")),
        row.getString("one_yuan_sub_order"),
        row.getInt("unit"),
        row.getString("main_order"),
        row.getString("main_sub_order"),
        RightTable.mark(row, row.getObject("marked_at", LocalDateTime.class)),
        row.getString("verdict"));
  }

  /**
   * The id of the newest event that bears on a job's decisions, 0 if there is none: of its shop, of
   * the rights it lists, or of the main lines they are bound to; any, if it left rights to another
   * job (R60). What an ERP was told (R67), or where a right was bound, makes no night a new one.
   */
  long last(LedgerJob job) {
    Long last =
        sql.queryForObject(
            "SELECT COALESCE(MAX(id), 0) FROM right_event "
                + WORDS
                + """
               AND (shop = ?
                OR one_yuan_sub_order IN (SELECT one_yuan_sub_order FROM gift_right WHERE job = ?)
                OR (main_sub_order <> ''
                  AND main_sub_order IN (SELECT main_sub_order FROM gift_right WHERE job = ?))
                OR EXISTS (SELECT 1 FROM job WHERE id = ? AND held > 0))
            """,
            Long.class,
            job.shop(),
            job.id(),
            job.id(),
            job.id());
    return last == null ? 0 : last;
  }

  /** Adds events, which get ids in this order. */
  void append(String shop, List<RightEvent> events) {
    sql.batchUpdate(
        """
        INSERT INTO right_event (shop, one_yuan_sub_order, unit, kind, main_order, main_sub_order,
          at, by_whom, note, carrier, tracking, verdict)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        events.stream().map(event -> values(shop, event)).toList());
  }

  private static Object[] values(String shop, RightEvent event) {
    return new Object[] {
      shop,
      event.oneYuanSubOrder(),
      event.unit(),
      event.kind().name(),
      event.mainOrder(),
      event.mainSubOrder(),
      event.mark().at(),
      event.mark().by(),
      event.mark().note(),
      event.mark().carrier(),
      event.mark().tracking(),
      event.verdict()
    };
  }
}
