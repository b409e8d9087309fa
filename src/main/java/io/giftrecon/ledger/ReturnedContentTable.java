package io.giftrecon.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code returned_content}: which contents of returned lists were read, and when (R65).
 */
final class ReturnedContentTable {
  private final JdbcTemplate sql;

  ReturnedContentTable(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** By checksum, the id of the newest event when the content was first read. */
  Map<String, Long> all() {
    Map<String, Long> seen = new HashMap<>();
    sql.query(
        "SELECT checksum, event FROM returned_content",
        row -> {
          seen.put(row.getString("checksum"), row.getLong("event"));
        });
    return seen;
  }

  /** Remembers contents; of those that are known nothing changes. */
  void add(Collection<String> checksums, long event) {
    sql.batchUpdate(
        """
        INSERT INTO returned_content (checksum, event)
        SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM returned_content WHERE checksum = ?)
        """,
        checksums.stream()
            .distinct()
            .map(checksum -> new Object[] {checksum, event, checksum})
            .toList());
  }
}
