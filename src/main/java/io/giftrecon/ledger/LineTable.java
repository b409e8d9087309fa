package io.giftrecon.ledger;

import io.giftrecon.order.Source;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LineFacts;
import io.giftrecon.rights.Settled;
import io.giftrecon.rights.SettledRefund;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables {@code known_line} and {@code renamed_line}: what the lines of rights were (R62, R63).
 */
final class LineTable {
  private final JdbcTemplate sql;
  private final KnownRefundTable refunds;

  LineTable(JdbcTemplate sql) {
    this.sql = sql;
    this.refunds = new KnownRefundTable(sql);
  }

  /** A number that was made up, what took its place, and in the run of which date. */
  record Renamed(String oldLine, String newLine, LocalDate date) {}

  /** All of the ledger; which of them are spent is not said here. */
  List<KnownLine> all() {
    Map<String, List<SettledRefund>> refundsOf = refunds.all();
    return sql.query(
        """
        SELECT line_number, order_no, made_up, item_id, item_code, title, attributes, price, pieces,
               paid_at, status, refund, closed, closed_file, closed_row, closed_as_of,
               refunded_whole, buyer_key, buyer_name
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
                new Settled(
                    row.getBoolean("closed")
                        ? Optional.of(
                            KnownRefundTable.source(
                                row, "closed_file", "closed_row", "closed_as_of"))
                        : Optional.empty(),
                    row.getBoolean("refunded_whole"),
                    refundsOf.getOrDefault(row.getString("line_number"), List.of())),
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
    refunds.remove(numbers);
  }

  /** Says what lines are now. */
  void put(List<KnownLine> lines) {
    remove(lines.stream().map(KnownLine::number).toList());
    sql.batchUpdate(
        """
        INSERT INTO known_line (line_number, order_no, made_up, item_id, item_code, title,
          attributes, price, pieces, paid_at, status, refund, closed, closed_file, closed_row,
          closed_as_of, refunded_whole, buyer_key, buyer_name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        lines.stream().map(LineTable::values).toList());
    refunds.put(lines);
  }

  private static Object[] values(KnownLine line) {
    Source closed = line.settled().closed().orElse(Source.UNKNOWN);
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
      line.settled().closed().isPresent(),
      closed.file(),
      closed.line(),
      KnownRefundTable.asOf(closed),
      line.settled().whole(),
      line.buyerKey(),
      line.buyerName()
    };
  }
}
