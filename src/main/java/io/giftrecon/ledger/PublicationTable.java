package io.giftrecon.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code publication}: every set that was published. Rows are only ever added. */
final class PublicationTable {
  private final JdbcTemplate sql;

  PublicationTable(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** The newest set of a job file for a date. */
  Optional<Publication> last(String jobFile, String date) {
    return newest("WHERE job_file = ? AND run_date = ?", jobFile, date);
  }

  /** The newest set of a job file, whatever its date. */
  Optional<Publication> last(String jobFile) {
    return newest("WHERE job_file = ?", jobFile);
  }

  /** The newest set of all. */
  Optional<Publication> newest() {
    return newest("");
  }

  private Optional<Publication> newest(String condition, Object... values) {
    return sql
        .query(
            "SELECT job_file, run_date, inputs, marks, folder FROM publication "
                + condition
                + " ORDER BY id DESC",
            (row, number) ->
                new Publication(
                    row.getString("job_file"),
                    row.getString("run_date"),
                    row.getString("inputs"),
                    row.getLong("marks"),
                    row.getString("folder")),
            values)
        .stream()
        .findFirst();
  }

  /** Whether a job file has published a set of an earlier date. */
  boolean anyBefore(String jobFile, LocalDate date) {
    Long earlier =
        sql.queryForObject(
            "SELECT COUNT(*) FROM publication WHERE job_file = ? AND run_date < ?",
            Long.class,
            jobFile,
            date.toString());
    return earlier != null && earlier > 0;
  }

  void append(Publication set) {
    sql.update(
        "INSERT INTO publication (job_file, run_date, inputs, marks, folder) VALUES (?, ?, ?, ?, ?)",
        set.jobFile(),
        set.date(),
        set.inputs(),
        set.marks(),
        set.folder());
  }
}
