package io.giftrecon.ledger;

import io.giftrecon.order.RefundKind;
import io.giftrecon.order.Source;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.SettledRefund;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code known_refund}: the successful refunds of the lines of rights (R42). */
final class KnownRefundTable {
  private final JdbcTemplate sql;

  KnownRefundTable(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** A successful refund, and whose it is. */
  private record Refunded(String line, SettledRefund refund) {}

  /** All of the ledger, by number of their line. */
  Map<String, List<SettledRefund>> all() {
    return sql
        .query(
            """
            SELECT line_number, refund_no, applied_at, amount, whole, kind, file, file_row, as_of
            FROM known_refund ORDER BY id
            """,
            (row, number) -> new Refunded(row.getString("line_number"), refund(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Refunded::line, Collectors.mapping(Refunded::refund, Collectors.toList())));
  }

  /** Forgets those of lines, by number. */
  void remove(Collection<String> lines) {
    sql.batchUpdate(
        "DELETE FROM known_refund WHERE line_number = ?",
        lines.stream().map(number -> new Object[] {number}).toList());
  }

  /** Adds those of lines that have none here. */
  void put(List<KnownLine> lines) {
    sql.batchUpdate(
        """
        INSERT INTO known_refund (line_number, refund_no, applied_at, amount, whole, kind, file,
          file_row, as_of)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        lines.stream()
            .flatMap(
                line ->
                    line.settled().refunds().stream().map(refund -> values(line.number(), refund)))
            .toList());
  }

  /** Reads a source; one that nobody knows has no time. */
  static Source source(ResultSet row, String file, String line, String asOf) throws SQLException {
    LocalDateTime exported = row.getObject(asOf, LocalDateTime.class);
    return exported == null
        ? Source.UNKNOWN
        : new Source(row.getString(file), row.getLong(line), exported);
  }

  /** The time of a source as it is written. */
  static @Nullable LocalDateTime asOf(Source source) {
    return source.equals(Source.UNKNOWN) ? null : source.asOf();
  }

  private static SettledRefund refund(ResultSet row) throws SQLException {
    String amount = row.getString("amount");
    String kind = row.getString("kind");
    return new SettledRefund(
        row.getString("refund_no"),
        row.getObject("applied_at", LocalDateTime.class),
        amount.isEmpty() ? null : new BigDecimal(amount),
        row.getObject("whole", Boolean.class),
        kind.isEmpty() ? null : RefundKind.valueOf(kind),
        source(row, "file", "file_row", "as_of"));
  }

  private static Object[] values(String number, SettledRefund refund) {
    BigDecimal amount = refund.amount();
    RefundKind kind = refund.kind();
    return new @Nullable Object[] {
      number,
      refund.refundNo(),
      refund.appliedAt(),
      amount == null ? "" : amount.toPlainString(),
      refund.whole(),
      kind == null ? "" : kind.name(),
      refund.source().file(),
      refund.source().line(),
      asOf(refund.source())
    };
  }
}
