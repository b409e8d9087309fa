package io.giftrecon.ledger;

import io.giftrecon.ledger.ListedNights.Listed;
import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.ledger.store.LedgerUnwritableException;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.MovedRight;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.Verdict;
import java.io.Closeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of one job: rights, marks and published sets, in a database that one run holds. */
public final class Ledger implements Closeable {
  private final OpenStore store;
  private final PlatformTransactionManager transactions;
  private final JdbcTemplate sql;
  private final RightTable rights;
  private final EventTable events;
  private final PublicationTable publications;
  private final PublishedFilesTable publishedFiles;
  private final JobTable jobs;
  private final LineTable lines;
  private final LedgerProof proof;
  private final ReturnedContentTable contents;
  private final ListedTables listed;
  private final Postings postings;

  private Ledger(OpenStore store) {
    this.store = store;
    this.transactions = new JdbcTransactionManager(store.dataSource());
    this.sql = new JdbcTemplate(store.dataSource());
    this.rights = new RightTable(sql);
    this.events = new EventTable(sql);
    this.publications = new PublicationTable(sql);
    this.publishedFiles = new PublishedFilesTable(sql);
    this.jobs = new JobTable(sql);
    this.lines = new LineTable(sql);
    this.proof = new LedgerProof(store, sql, new TransactionTemplate(transactions));
    this.contents = new ReturnedContentTable(sql);
    this.listed = new ListedTables(sql);
    this.postings = new Postings(store, new TransactionTemplate(transactions), rights, events);
  }

  /**
   * Opens the ledger, making it or bringing its tables up to date where needed.
   *
   * @param url of an H2 file, which one process holds at a time, or of a PostgreSQL database, with
   *     user and password from {@code GIFTRECON_DB_USER} and {@code GIFTRECON_DB_PASSWORD}
   * @throws LedgerBusyException if another process holds it
   * @throws io.giftrecon.order.UnusableInputException if it cannot be opened
   * @throws LedgerUnwritableException if it cannot be written
   */
  public static Ledger open(String url) {
    return open(url, false);
  }

  /**
   * The same, where somebody has said that it is the right ledger whatever its seal says (R61).
   *
   * @param accepted whether somebody has
   */
  public static Ledger open(String url, boolean accepted) {
    return new Ledger(OpenStore.open(OpenStore.of(url), accepted));
  }

  /** R61: who the ledger is, and what was published by it. */
  public LedgerProof proof() {
    return proof;
  }

  /**
   * R66: waits until nobody else marks or publishes by this ledger, and keeps the others waiting
   * until it is closed.
   *
   * @throws LedgerBusyException if somebody else does not come to an end
   */
  public ShopLock lockWriting() {
    return store.store().lockWriting(store.dataSource());
  }

  /** Whether there is a ledger already, so that to look into it does not create one. */
  public static boolean exists(String url) {
    return OpenStore.of(url).exists();
  }

  /** How people call a ledger: its file, or the URL of its database. */
  public static String nameOf(String url) {
    return OpenStore.of(url).name();
  }

  /**
   * Locks the shop for one run, until the lock is closed or the process dies.
   *
   * @throws LedgerBusyException if another run has it
   */
  public ShopLock lock(String shop) {
    return store.store().lock(store.dataSource(), shop);
  }

  public DataSource dataSource() {
    return store.dataSource();
  }

  public PlatformTransactionManager transactions() {
    return transactions;
  }

  /**
   * Every right and every mark, as they concern a job on a date.
   *
   * @see LedgerSnapshot
   */
  public LedgerSnapshot snapshot(LedgerJob job, LocalDate date) {
    // What has come so far first: what comes while this reads is then new to the snapshot.
    long now = proof.last();
    List<RightEvent> seen = events();
    List<RightTable.Row> all = rights.all();
    KnownLines known = new KnownLines(lines.all(), lines.renamed(), all);
    return new LedgerSnapshot(job, date, all, jobs.all(), seen, known, contents.all())
        .takenAt(now)
        .with(listed.read(job.id(), date));
  }

  /** R52: whether a job file has published a set of an earlier date. */
  public boolean hasPublishedBefore(String jobFile, LocalDate date) {
    return publications.anyBefore(jobFile, date);
  }

  /**
   * R66: whether a mark or a withdrawal, or another job's publication, came since a snapshot was
   * taken and bears on what was decided by it. The caller holds {@link #lockWriting}.
   *
   * @param decided every right that the decisions are about
   */
  public boolean isOvertaken(
      LedgerJob job, LedgerSnapshot before, Collection<LedgerRight> decided) {
    return new News(
            events.since(before.trail().lastWord()),
            leftRightsToOthers(job),
            proof.othersPublishedSince(before.takenAt(), job) ? rights.all() : List.of())
        .bearsOn(job, before, decided);
  }

  /** Every event of rights and records, oldest first. */
  public List<RightEvent> events() {
    return events.all();
  }

  /** Id of the newest event that bears on a job, 0 if there is none. */
  public long lastEvent(LedgerJob job) {
    return events.last(job);
  }

  /** R60: whether another job has published since a job left rights to it. */
  public boolean isOvertaken(LedgerJob job, String jobFile) {
    return leftRightsToOthers(job)
        && publications.newest().filter(last -> !last.jobFile().equals(jobFile)).isPresent();
  }

  private boolean leftRightsToOthers(LedgerJob job) {
    return jobs.all().stream().anyMatch(known -> known.id().equals(job.id()) && known.held() > 0);
  }

  /** Every job that has published into this ledger (R60). */
  public List<PublishedJob> jobs() {
    return jobs.all();
  }

  /** How many rights an older ledger had under several shop names; told once (R60). */
  public int untoldMerged() {
    return rights.untoldMerged();
  }

  /** The last set published from a job file for a date. */
  public Optional<Publication> lastPublication(String jobFile, String date) {
    return publications.last(jobFile, date);
  }

  /** The newest set that a job file has published, whatever its date. */
  public Optional<Publication> lastPublication(String jobFile) {
    return publications.last(jobFile);
  }

  /** The files of a published set, by its name; empty for a set of an older version (R68). */
  public Optional<String> publishedFiles(String set) {
    return publishedFiles.of(set);
  }

  /** Remembers the files of a published set. Part of the caller's transaction. */
  public void recordFiles(String set, String files) {
    publishedFiles.append(set, files);
  }

  /** Whether the job repository has a run of the shop that has not ended. */
  public boolean hasRunningJob(String shop) {
    Long running =
        sql.queryForObject(
            """
            SELECT COUNT(*) FROM BATCH_JOB_EXECUTION e
            JOIN BATCH_JOB_EXECUTION_PARAMS p ON p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID
            WHERE p.PARAMETER_NAME = 'shop' AND p.PARAMETER_VALUE = ?
              AND e.STATUS IN ('STARTING', 'STARTED', 'STOPPING')
            """,
            Long.class,
            shop);
    return running != null && running > 0;
  }

  /**
   * Writes what a run decided: moved rights, new bindings, new marks with their events, which
   * rights the job lists now, and what their lines were. Part of the caller's transaction.
   *
   * @param job with the id that stands in its outputs from now on
   * @param before the snapshot the run decided from
   * @throws org.springframework.dao.DuplicateKeyException if another process made one of the rights
   *     meanwhile
   * @throws ConcurrentMarkException if another process marked or unmarked one of them meanwhile
   */
  public void record(PublishedJob job, LedgerSnapshot before, LedgerChanges changes) {
    LedgerJob writer = new LedgerJob(job.id(), job.shop());
    List<LedgerRight> marked = renumber(job, before, changes);
    RightChanges decided =
        new RightChanges(changes, before.rightsAfter(changes.moved()), job.lastDate());
    List<LedgerRight> made = decided.unknown();
    rights.insert(writer, made);
    before
        .byOwner(decided.open(), writer)
        .forEach((owner, some) -> rights.updateUnmarked(owner, some));
    rights.correct(writer, decided.marked());
    rights.list(job.id(), before.takenUp(changes.listed(), job.id(), made));
    rights.list("", before.leftOut(changes.listed(), changes.rights()));
    rights.mergedTold();
    jobs.find(job.id()).ifPresent(former -> rights.renameShop(former.shop(), job.shop()));
    jobs.put(job);
    lines.put(before.lines().news(changes));
    List<RightEvent> said =
        new ArrayList<>(
            marked.stream().sorted(LedgerRight.ORDER).map(RightChanges::marked).toList());
    said.addAll(decided.events());
    changes.verdicts().stream().map(Verdict::event).forEach(said::add);
    events.append(job.shop(), said);
  }

  /**
   * R62: rights whose line has another number go with it, with the job that lists them; returns
   * those that are marked.
   */
  private List<LedgerRight> renumber(
      PublishedJob job, LedgerSnapshot before, LedgerChanges changes) {
    rights.renameMain(changes.renamed());
    rights.remove(changes.moved().stream().map(MovedRight::from).toList());
    List<LedgerRight> marked = new ArrayList<>();
    for (MovedRight right : changes.moved()) {
      right.to().ifPresent(to -> rights.insert(before.listerOf(right.from()), List.of(to)));
      right.to().filter(LedgerRight::processed).ifPresent(marked::add);
    }
    lines.rename(changes.renamed(), job.lastDate());
    lines.remove(changes.renamed().keySet());
    return marked;
  }

  /**
   * R65: remembers which contents of returned lists were read. Part of the caller's transaction, if
   * there is one.
   *
   * @param event the newest event of which the reader knew
   */
  public void recordContents(Collection<String> checksums, long event) {
    contents.add(checksums, event);
  }

  /** R52, R53: remembers what a set says. Part of the caller's transaction. */
  public void record(PublishedJob job, LedgerChanges changes, LocalDate night, Listed set) {
    listed.rename(job.id(), changes);
    listed.publish(job.id(), night, set);
  }

  /** Whether a returned list of this content was read, by a run or by hand. */
  public boolean hasRead(String checksum) {
    return contents.all().containsKey(checksum);
  }

  /** What is entered outside of a run's own transaction. */
  public Postings postings() {
    return postings;
  }

  /** Remembers a published set. Part of the caller's transaction. */
  public void record(Publication set) {
    publications.append(set);
  }

  /**
   * R67: locks the handing out of a shop's requests, which no run is in the way of.
   *
   * @throws LedgerBusyException if somebody else is handing them out
   */
  public ShopLock lockConsign(String shop) {
    return store.store().lock(store.dataSource(), shop + " (consign)");
  }

  /** The error to throw for a failure of the database: with the ledger's name, without its SQL. */
  public RuntimeException translate(Throwable failure) {
    return store.translate(failure);
  }

  @Override
  public void close() {
    store.close();
  }
}
