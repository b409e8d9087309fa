package io.giftrecon.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code job}: each job that has published, by the id in its outputs (R60). */
final class JobTable {
  private final JdbcTemplate sql;

  JobTable(JdbcTemplate sql) {
    this.sql = sql;
  }

  List<PublishedJob> all() {
    return sql.query(
        "SELECT id, shop, job_file, run_date, held FROM job ORDER BY id",
        (row, number) ->
            new PublishedJob(
                row.getString("id"),
                row.getString("shop"),
                row.getString("job_file"),
                LocalDate.parse(row.getString("run_date")),
                row.getInt("held")));
  }

  /** A job as it was when it published last. */
  Optional<PublishedJob> find(String id) {
    return all().stream().filter(job -> job.id().equals(id)).findFirst();
  }

  /** Adds a job, or says how it is now; an older date than before does not count. */
  void put(PublishedJob job) {
    LocalDate last =
        find(job.id())
            .map(PublishedJob::lastDate)
            .filter(job.lastDate()::isBefore)
            .orElse(job.lastDate());
    sql.update("DELETE FROM job WHERE id = ?", job.id());
    sql.update(
        "INSERT INTO job (id, shop, job_file, run_date, held) VALUES (?, ?, ?, ?, ?)",
        job.id(),
        job.shop(),
        job.jobFile(),
        last.toString(),
        job.held());
  }
}
