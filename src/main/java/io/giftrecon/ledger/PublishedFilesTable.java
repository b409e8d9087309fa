package io.giftrecon.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code published_files}: what each published set consists of (R68). */
final class PublishedFilesTable {
  private final JdbcTemplate sql;

  PublishedFilesTable(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** The files of a set; empty for one that an older version has published. */
  Optional<String> of(String set) {
    return sql
        .queryForList(
            "SELECT files FROM published_files WHERE set_name = ? ORDER BY id DESC",
            String.class,
            set)
        .stream()
        .findFirst();
  }

  void append(String set, String files) {
    sql.update("INSERT INTO published_files (set_name, files) VALUES (?, ?)", set, files);
  }
}
