package io.giftrecon.ledger;

import io.giftrecon.order.Times;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables {@code ledger_identity} and {@code ledger_event}: who the ledger is, which sets were
 * published by it, and what somebody has accepted (R61). Rows are only ever added.
 */
final class ProofTable {
  private static final String PUBLISHED = "PUBLISHED";
  private static final String ACCEPTED = "ACCEPTED";

  private final JdbcTemplate sql;

  ProofTable(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** Gives the ledger its id, unless it has one; two processes may try at once. */
  void identify() {
    if (ids().isEmpty()) {
      try {
        sql.update(
            "INSERT INTO ledger_identity (place, id) VALUES (1, ?)", UUID.randomUUID().toString());
      } catch (DuplicateKeyException e) {
        // Another process was faster, and its id is the ledger's.
      }
    }
  }

  Standing standing() {
    return new Standing(ids().get(0), last());
  }

  /**
   * Whether a set with this standing may have been published by this ledger, or was accepted by
   * somebody.
   */
  boolean vouchesFor(Standing set) {
    return standing().ledger().equals(set.ledger()) && set.event() <= last() || isAccepted(set);
  }

  /** Remembers a set that is about to be published, and returns what it carries. */
  Standing publish(String job) {
    append(last() + 1, PUBLISHED, job, new Standing("", 0), "");
    return standing();
  }

  /**
   * Remembers that somebody has accepted the ledger although a set says otherwise. What comes now
   * has greater numbers than the set: a ledger that was not accepted is still noticed.
   *
   * @param why what was said against the ledger
   */
  void accept(Standing set, String why) {
    append(Math.max(last(), set.event()) + 1, ACCEPTED, "", set, why);
  }

  private boolean isAccepted(Standing set) {
    Integer accepted =
        sql.queryForObject(
            "SELECT COUNT(*) FROM ledger_event WHERE kind = ? AND of_ledger = ? AND of_number >= ?",
            Integer.class,
            ACCEPTED,
            set.ledger(),
            set.event());
    return accepted != null && accepted > 0;
  }

  private List<String> ids() {
    return sql.queryForList("SELECT id FROM ledger_identity ORDER BY place", String.class);
  }

  private long last() {
    Long last =
        sql.queryForObject("SELECT COALESCE(MAX(number), 0) FROM ledger_event", Long.class);
    return last == null ? 0 : last;
  }

  private void append(long number, String kind, String job, Standing of, String note) {
    sql.update(
        """
        INSERT INTO ledger_event (number, kind, at, job, of_ledger, of_number, note)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        number,
        kind,
        LocalDateTime.now(Times.CHINA).withNano(0),
        job,
        of.ledger(),
        of.event(),
        note);
  }
}
