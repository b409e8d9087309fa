package io.giftrecon.ledger;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Mark;
import io.giftrecon.order.RightEvent;
import java.io.Closeable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of one job: rights, marks and published sets, in a database that one run holds. */
public final class Ledger implements Closeable {
  private static final int CONNECTIONS = 6;

  private static final String UPDATE =
      """
      UPDATE gift_right SET activity = ?, one_yuan_order = ?, benefits = ?, main_order = ?,
        main_sub_order = ?, marked_at = ?, marked_by = ?, note = ?, carrier = ?, tracking = ?
      WHERE shop = ? AND one_yuan_sub_order = ? AND unit = ?\
      """;

  private final LedgerPlace place;
  private final Runnable entered;
  private final HikariDataSource dataSource;
  private final PlatformTransactionManager transactions;
  private final JdbcTemplate sql;

  private Ledger(LedgerPlace place, Runnable entered, HikariDataSource dataSource) {
    this.place = place;
    this.entered = entered;
    this.dataSource = dataSource;
    this.transactions = new JdbcTransactionManager(dataSource);
    this.sql = new JdbcTemplate(dataSource);
  }

  /**
   * Opens the ledger, making it or bringing its tables up to date where needed.
   *
   * @param url of an H2 file, which one process holds at a time, or of a PostgreSQL database, with
   *     user and password from {@code GIFTRECON_DB_USER} and {@code GIFTRECON_DB_PASSWORD}
   * @throws LedgerBusyException if another process holds it
   * @throws io.giftrecon.order.UnusableInputException if it cannot be opened
   */
  public static Ledger open(String url) {
    LedgerPlace place = LedgerPlace.of(url);
    Runnable entered = place.enter();
    try {
      place.prepare();
      place
          .cradle()
          .ifPresent(
              cradle -> {
                connect(cradle).close();
                cradle.leave();
                place.adopt(cradle);
              });
      return new Ledger(place, entered, connect(place));
    } catch (RuntimeException e) {
      entered.run();
      throw e;
    }
  }

  /** Whether there is a ledger already, so that looking into it makes none. */
  public static boolean exists(String url) {
    return LedgerPlace.of(url).exists();
  }

  /**
   * Holds the shop for one run. An H2 file is held by being open; in PostgreSQL the run holds an
   * advisory lock, which goes with its connection if the process dies.
   *
   * @throws LedgerBusyException if another run holds it
   */
  public ShopLock lock(String shop) {
    return ShopLock.take(dataSource, shop);
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public PlatformTransactionManager transactions() {
    return transactions;
  }

  /** Every right of a shop, and what was ever said of them. */
  public LedgerSnapshot snapshot(String shop) {
    return new LedgerSnapshot(
        sql.query(
            """
            SELECT one_yuan_sub_order, unit, activity, one_yuan_order, benefits, main_order,
                   main_sub_order, marked_at, marked_by, note, carrier, tracking
            FROM gift_right WHERE shop = ? ORDER BY one_yuan_sub_order, unit
            """,
            (row, number) -> right(row),
            shop),
        events(shop));
  }

  /** Everything that was ever said of the rights and records of a shop, oldest first. */
  public List<RightEvent> events(String shop) {
    return sql.query(
        """
        SELECT id, kind, one_yuan_sub_order, unit, main_order, main_sub_order, at AS marked_at,
               by_whom AS marked_by, note, carrier, tracking
        FROM right_event WHERE shop = ? ORDER BY id
        """,
        (row, number) ->
            new RightEvent(
                row.getLong("id"),
                RightEvent.Kind.valueOf(row.getString("kind")),
                row.getString("one_yuan_sub_order"),
                row.getInt("unit"),
                row.getString("main_order"),
                row.getString("main_sub_order"),
                mark(row, row.getObject("marked_at", LocalDateTime.class))),
        shop);
  }

  /** The last event ever written for a shop, 0 if there is none. */
  public long lastEvent(String shop) {
    Long last =
        sql.queryForObject(
            "SELECT COALESCE(MAX(id), 0) FROM right_event WHERE shop = ?", Long.class, shop);
    return last == null ? 0 : last;
  }

  /** The last set published from a job file for a date. */
  public Optional<Publication> lastPublication(String jobFile, String date) {
    return sql
        .query(
            """
            SELECT inputs, marks, folder FROM publication
            WHERE job_file = ? AND run_date = ? ORDER BY id DESC
            """,
            (row, number) ->
                new Publication(
                    jobFile,
                    date,
                    row.getString("inputs"),
                    row.getLong("marks"),
                    row.getString("folder")),
            jobFile,
            date)
        .stream()
        .findFirst();
  }

  /** The newest set that a job file has published, whatever its date. */
  public Optional<Publication> lastPublication(String jobFile) {
    return sql
        .query(
            """
            SELECT run_date, inputs, marks, folder FROM publication
            WHERE job_file = ? ORDER BY id DESC
            """,
            (row, number) ->
                new Publication(
                    jobFile,
                    row.getString("run_date"),
                    row.getString("inputs"),
                    row.getLong("marks"),
                    row.getString("folder")),
            jobFile)
        .stream()
        .findFirst();
  }

  /** Whether the job repository believes that a run of the shop is going on. */
  public boolean believesRunning(String shop) {
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
   * Writes what a run decided: new bindings, new marks with their events. Part of the caller's
   * transaction.
   *
   * @param before the snapshot the run decided from
   * @throws org.springframework.dao.DuplicateKeyException if somebody else made one of the rights
   *     meanwhile
   * @throws ConcurrentMarkException if somebody else marked one of them meanwhile
   */
  public void record(String shop, LedgerSnapshot before, List<LedgerRight> changes) {
    List<LedgerRight> fresh = changes.stream().filter(right -> !before.knows(right)).toList();
    List<LedgerRight> changed = changes.stream().filter(before::knows).toList();
    sql.batchUpdate(
        """
        INSERT INTO gift_right (activity, one_yuan_order, benefits, main_order, main_sub_order,
          marked_at, marked_by, note, carrier, tracking, shop, one_yuan_sub_order, unit)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        fresh.stream().map(right -> columns(shop, right)).toList());
    int[] updated =
        sql.batchUpdate(
            UPDATE + " AND marked_at IS NULL",
            changed.stream().map(right -> columns(shop, right)).toList());
    for (int i = 0; i < updated.length; i++) {
      if (updated[i] == 0) {
        throw new ConcurrentMarkException(changed.get(i));
      }
    }
    tell(
        shop,
        changes.stream()
            .filter(LedgerRight::processed)
            .sorted(LedgerRight.ORDER)
            .map(right -> event(RightEvent.Kind.MARKED, right, right.mark().orElseThrow()))
            .toList());
  }

  /**
   * Marks rights, each only if nobody has marked it before. One transaction.
   *
   * @param rights as they shall be: marked
   * @return those that were marked; the others somebody else was faster with
   */
  public List<LedgerRight> mark(String shop, List<LedgerRight> rights) {
    return inTransaction(
        () -> {
          List<LedgerRight> won = new ArrayList<>();
          for (LedgerRight right : rights) {
            if (sql.update(UPDATE + " AND marked_at IS NULL", columns(shop, right)) == 1) {
              won.add(right);
            }
          }
          tell(
              shop,
              won.stream()
                  .map(right -> event(RightEvent.Kind.MARKED, right, right.mark().orElseThrow()))
                  .toList());
          return won;
        });
  }

  /**
   * Takes marks back. The rights keep their main line; what was said stays in the history.
   *
   * @param rights marked ones
   * @return those that were still marked
   */
  public List<LedgerRight> unmark(
      String shop, List<LedgerRight> rights, LocalDateTime at, String by, String note) {
    return inTransaction(
        () -> {
          List<LedgerRight> won = new ArrayList<>();
          List<RightEvent> told = new ArrayList<>();
          for (LedgerRight right : rights) {
            Mark was = right.mark().orElseThrow();
            if (sql.update(UPDATE + " AND marked_at IS NOT NULL", columns(shop, right.unmarked()))
                == 1) {
              won.add(right);
              Mark withdrawal = new Mark(at, by, note, was.carrier(), was.tracking());
              told.add(event(RightEvent.Kind.UNMARKED, right, withdrawal));
            }
          }
          tell(shop, told);
          return won;
        });
  }

  /** Marks records themselves, or takes that back (R27). */
  public void tellOfRecords(String shop, List<RightEvent> events) {
    inTransaction(
        () -> {
          tell(shop, events);
          return events;
        });
  }

  /** A failure of the database, told by the ledger's name and without its SQL. */
  public RuntimeException explain(Throwable failure) {
    return place.failed(failure);
  }

  /** Remembers a published set. Part of the caller's transaction. */
  public void record(Publication set) {
    sql.update(
        "INSERT INTO publication (job_file, run_date, inputs, marks, folder) VALUES (?, ?, ?, ?,"
            + " ?)",
        set.jobFile(),
        set.date(),
        set.inputs(),
        set.marks(),
        set.folder());
  }

  @Override
  public void close() {
    try {
      place.leave();
      dataSource.close();
      place.seal();
    } finally {
      entered.run();
    }
  }

  /** Connects, and makes sure of the tables. */
  private static HikariDataSource connect(LedgerPlace place) {
    HikariDataSource dataSource;
    try {
      dataSource = new HikariDataSource(place.pool(CONNECTIONS));
    } catch (PoolInitializationException e) {
      RuntimeException refusal = place.refused(e);
      if (!(refusal instanceof LedgerBusyException)) {
        place.restore();
      }
      throw refusal;
    }
    try {
      place.take();
      Schema.update(dataSource);
      return dataSource;
    } catch (FlywayException | DataAccessException e) {
      dataSource.close();
      place.restore();
      throw place.broken(e);
    } catch (LedgerUnwritableException e) {
      dataSource.close();
      throw e;
    }
  }

  private static Object[] columns(String shop, LedgerRight right) {
    Optional<Mark> mark = right.mark();
    return new @Nullable Object[] {
      right.activityId(),
      right.oneYuanOrder(),
      right.benefits(),
      right.mainOrder(),
      right.mainSubOrder(),
      mark.map(word -> word.at()).orElse(null),
      mark.map(Mark::by).orElse(null),
      mark.map(Mark::note).orElse(null),
      mark.map(Mark::carrier).orElse(null),
      mark.map(Mark::tracking).orElse(null),
      shop,
      right.oneYuanSubOrder(),
      right.unit()
    };
  }

  private void tell(String shop, List<RightEvent> events) {
    sql.batchUpdate(
        """
        INSERT INTO right_event (shop, one_yuan_sub_order, unit, kind, main_order, main_sub_order,
          at, by_whom, note, carrier, tracking)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        events.stream()
            .map(
                event ->
                    new Object[] {
                      shop,
                      event.oneYuanSubOrder(),
                      event.unit(),
                      event.kind().name(),
                      event.mainOrder(),
                      event.mainSubOrder(),
                      event.mark().at(),
                      event.mark().by(),
                      event.mark().note(),
                      event.mark().carrier(),
                      event.mark().tracking()
                    })
            .toList());
  }

  private <T> List<T> inTransaction(Supplier<List<T>> work) {
    List<T> done = new TransactionTemplate(transactions).execute(status -> work.get());
    return done == null ? List.of() : done;
  }

  private static RightEvent event(RightEvent.Kind kind, LedgerRight right, Mark mark) {
    return new RightEvent(
        0,
        kind,
        right.oneYuanSubOrder(),
        right.unit(),
        right.mainOrder(),
        right.mainSubOrder(),
        mark);
  }

  private static LedgerRight right(ResultSet row) throws SQLException {
    LocalDateTime markedAt = row.getObject("marked_at", LocalDateTime.class);
    return new LedgerRight(
        row.getString("one_yuan_sub_order"),
        row.getInt("unit"),
        row.getString("activity"),
        row.getString("one_yuan_order"),
        row.getString("benefits"),
        row.getString("main_order"),
        row.getString("main_sub_order"),
        markedAt == null ? Optional.empty() : Optional.of(mark(row, markedAt)));
  }

  private static Mark mark(ResultSet row, LocalDateTime at) throws SQLException {
    return new Mark(
        at,
        row.getString("marked_by"),
        row.getString("note"),
        row.getString("carrier"),
        row.getString("tracking"));
  }
}
