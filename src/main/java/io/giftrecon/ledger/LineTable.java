package io.giftrecon.ledger;

import io.giftrecon.order.KnownLine;
import io.giftrecon.order.LineFacts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables {@code known_line} and {@code renamed_line}: what the lines of rights were (R62, R63).
 */
final class LineTable {
  private final JdbcTemplate sql;

  LineTable(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** A number that was made up, what took its place, and in the run of which date. */
  record Renamed(String oldLine, String newLine, LocalDate date) {}

  /** All of the ledger; which of them are spent is not said here. */
  List<KnownLine> all() {
    return sql.query(
        """
        SELECT line_number, order_no, made_up, item_id, item_code, title, attributes, price, pieces,
               paid_at, status, refund, buyer_key, buyer_name
        FROM known_line ORDER BY line_number
        """,
        (row, number) ->
            new KnownLine(
                row.getString("line_number"),
                row.getString("order_no"),
                row.getBoolean("made_up"),
                false,
                new LineFacts(
                    row.getString("item_id"),
                    row.getString("item_code"),
                    row.getString("title"),
                    row.getString("attributes"),
                    row.getString("price"),
                    row.getString("pieces")),
                row.getObject("paid_at", LocalDateTime.class),
                row.getString("status"),
                row.getString("refund"),
                row.getString("buyer_key"),
                row.getString("buyer_name")));
  }

  /** Every number that was replaced, oldest first. */
  List<Renamed> renamed() {
    return sql.query(
        "SELECT old_line, new_line, run_date FROM renamed_line ORDER BY id",
        (row, number) ->
            new Renamed(
                row.getString("old_line"),
                row.getString("new_line"),
                LocalDate.parse(row.getString("run_date"))));
  }

  /** Adds numbers that were replaced. */
  void rename(Map<String, String> numbers, LocalDate date) {
    sql.batchUpdate(
        "INSERT INTO renamed_line (old_line, new_line, run_date) VALUES (?, ?, ?)",
        numbers.entrySet().stream()
            .map(entry -> new Object[] {entry.getKey(), entry.getValue(), date.toString()})
            .toList());
  }

  /** Forgets lines, by number. */
  void remove(Collection<String> numbers) {
    sql.batchUpdate(
        "DELETE FROM known_line WHERE line_number = ?",
        numbers.stream().map(number -> new Object[] {number}).toList());
  }

  /** Says what lines are now. */
  void put(List<KnownLine> lines) {
    remove(lines.stream().map(KnownLine::number).toList());
    sql.batchUpdate(
        """
        INSERT INTO known_line (line_number, order_no, made_up, item_id, item_code, title,
          attributes, price, pieces, paid_at, status, refund, buyer_key, buyer_name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        lines.stream().map(LineTable::values).toList());
  }

  private static Object[] values(KnownLine line) {
    return new @Nullable Object[] {
      line.number(),
      line.orderNo(),
      line.madeUp(),
      line.facts().itemId(),
      line.facts().itemCode(),
      line.facts().title(),
      line.facts().attributes(),
      line.facts().price(),
      line.facts().pieces(),
      line.paidAt(),
      line.status(),
      line.refund(),
      line.buyerKey(),
      line.buyerName()
    };
  }
}
