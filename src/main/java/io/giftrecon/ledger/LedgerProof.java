package io.giftrecon.ledger;

import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.order.Times;
import io.giftrecon.words.Message;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * R61: who the ledger is, which sets were published by it, and what somebody has accepted; in the
 * tables {@code ledger_identity} and {@code ledger_event}. Rows are only ever added.
 */
public final class LedgerProof {
  private static final String PUBLISHED = "PUBLISHED";
  private static final String BY_HAND = "BY_HAND";
  private static final String ACCEPTED = "ACCEPTED";

  private final OpenStore store;
  private final JdbcTemplate sql;
  private final TransactionTemplate transaction;

  LedgerProof(OpenStore store, JdbcTemplate sql, TransactionTemplate transaction) {
    this.store = store;
    this.sql = sql;
    this.transaction = transaction;
  }

  /**
   * Gives a ledger its id, unless it has one; two processes may try at once. Reads all that proves
   * something once: if that cannot be read, the ledger was opened in vain.
   */
  static void identify(DataSource dataSource) {
    JdbcTemplate sql = new JdbcTemplate(dataSource);
    if (ids(sql).isEmpty()) {
      try {
        sql.update("INSERT INTO ledger_identity (place, id) VALUES (1, ?)", random());
      } catch (DuplicateKeyException e) {
        // Another process was faster, and its id is the ledger's.
      }
    }
    sql.queryForList("SELECT * FROM ledger_event");
  }

  /** The id of the ledger. */
  public String id() {
    return ids(sql).get(0);
  }

  /** The number of the last thing that has become of the ledger, 0 if nothing has. */
  public long last() {
    Long last = sql.queryForObject("SELECT COALESCE(MAX(number), 0) FROM ledger_event", Long.class);
    return last == null ? 0 : last;
  }

  /** What its seal said against the ledger, which was accepted all the same. */
  public Optional<Message> waived() {
    return store.waived();
  }

  /**
   * Whether a set with this standing was published by this ledger, or a word by hand said to it, or
   * that was accepted by somebody.
   */
  public boolean vouchesFor(Standing set) {
    return (id().equals(set.ledger()) && isPublished(set)) || isAccepted(set);
  }

  /**
   * The standing of a set that is about to be published. Part of the caller's transaction, which
   * holds {@link Ledger#lockWriting}.
   */
  public Standing publish(LedgerJob job) {
    return append(PUBLISHED, job);
  }

  /**
   * The standing of marks or verdicts that were just said by hand, sealed. The caller holds {@link
   * Ledger#lockWriting}.
   */
  public Standing saidByHand(LedgerJob job) {
    Standing standing = append(BY_HAND, job);
    seal();
    return standing;
  }

  private Standing append(String kind, LedgerJob job) {
    Standing standing = new Standing(id(), last() + 1, random());
    append(standing.event(), kind, job.id(), new Standing("", 0, standing.token()), "");
    return standing;
  }

  /**
   * Remembers that somebody has accepted the ledger, whatever was said against it. What comes now
   * has greater numbers than the sets: a ledger that was not accepted is still noticed.
   *
   * @param sets that it did not vouch for
   * @param why what was said, for whoever reads the ledger later
   */
  public void accept(List<Standing> sets, String why) {
    try (ShopLock alone = store.store().lockWriting(store.dataSource())) {
      alone.confirm();
      transaction.executeWithoutResult(
          status -> {
            for (Standing set : sets.isEmpty() ? List.of(new Standing("", 0, "")) : sets) {
              append(Math.max(last(), set.event()) + 1, ACCEPTED, "", set, why);
            }
          });
      store.written();
    }
  }

  /** Seals what was committed, before anything is published that rests on it. */
  public void seal() {
    store.written();
    store.store().seal(store.dataSource());
  }

  /** The job that has published a set, by the set's token. */
  public Optional<String> publisher(String token) {
    return first("SELECT job FROM ledger_event WHERE kind = ? AND token = ?", PUBLISHED, token);
  }

  /** The token of the last set that a job has published, if it was one with a token. */
  public Optional<String> lastPublished(String job) {
    return first(
        """
        SELECT token FROM ledger_event WHERE kind = ? AND job = ?
        ORDER BY number DESC FETCH FIRST ROW ONLY
        """,
        PUBLISHED,
        job);
  }

  /** Whether another job has published since an event. */
  boolean othersPublishedSince(long event, LedgerJob job) {
    return count(
            "SELECT COUNT(*) FROM ledger_event WHERE kind = ? AND number > ? AND job <> ?",
            PUBLISHED,
            event,
            job.id())
        > 0;
  }

  /** By number and token: a ledger that went on from an older state may count up to it as well. */
  private boolean isPublished(Standing set) {
    return count(
            "SELECT COUNT(*) FROM ledger_event WHERE kind <> ? AND number = ? AND token = ?",
            ACCEPTED,
            set.event(),
            set.token())
        > 0;
  }

  private boolean isAccepted(Standing set) {
    return count(
            "SELECT COUNT(*) FROM ledger_event WHERE kind = ? AND of_ledger = ? AND of_number >= ?",
            ACCEPTED,
            set.ledger(),
            set.event())
        > 0;
  }

  private Optional<String> first(String question, Object... values) {
    return sql.queryForList(question, String.class, values).stream().findFirst();
  }

  private long count(String question, Object... values) {
    Long count = sql.queryForObject(question, Long.class, values);
    return count == null ? 0 : count;
  }

  private static List<String> ids(JdbcTemplate sql) {
    return sql.queryForList("SELECT id FROM ledger_identity ORDER BY place", String.class);
  }

  private static String random() {
    return UUID.randomUUID().toString();
  }

  private void append(long number, String kind, String job, Standing of, String note) {
    sql.update(
        """
        INSERT INTO ledger_event (number, kind, at, job, of_ledger, of_number, token, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        number,
        kind,
        LocalDateTime.now(Times.CHINA).withNano(0),
        job,
        of.ledger(),
        of.event(),
        of.token(),
        note);
  }
}
