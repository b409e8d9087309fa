package io.giftrecon.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.Closeable;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the machines of a fleet share besides files: a job repository, a queue, and locks that die
 * with whoever holds them. Its tables have a schema of their own, so that the ledgers of shops may
 * be in the same PostgreSQL.
 */
public final class FleetDatabase implements Closeable {
  static final String SCHEMA = "giftrecon_fleet";

  private static final String PREFIX = "jdbc:postgresql:";

  private final HikariDataSource dataSource;
  private final PlatformTransactionManager transactions;
  private final JdbcTemplate sql;

  private FleetDatabase(HikariDataSource dataSource) {
    this.dataSource = dataSource;
    this.transactions = new JdbcTransactionManager(dataSource);
    this.sql = new JdbcTemplate(dataSource);
  }

  /**
   * Opens the database that many processes share, and makes its tables where they are not there.
   *
   * @param url of a PostgreSQL database, user and password as for a ledger there
   * @param connections how many to use at most, besides the one that holds locks
   * @throws UnusableInputException if it cannot be reached, or is none of ours
   */
  public static FleetDatabase open(String url, int connections) {
    if (!url.startsWith(PREFIX)) {
      throw new UnusableInputException(Message.of("fleet.no-postgresql", url, PREFIX));
    }
    Postgresql place = new Postgresql(url);
    place.prepare();
    HikariConfig config = place.pool(connections + 1);
    config.addDataSourceProperty("currentSchema", SCHEMA);
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "30");
    try {
      HikariDataSource dataSource = new HikariDataSource(config);
      try {
        Schema.updateFleet(dataSource);
        return new FleetDatabase(dataSource);
      } catch (FlywayException | DataAccessException e) {
        dataSource.close();
        throw place.refused(e);
      }
    } catch (PoolInitializationException e) {
      throw place.refused(e);
    }
  }

  /** A database for one process alone, gone with it. */
  public static FleetDatabase inMemory() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:fleet-" + System.nanoTime());
    HikariDataSource dataSource = new HikariDataSource(config);
    BatchTables.makeIn(dataSource);
    return new FleetDatabase(dataSource);
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public PlatformTransactionManager transactions() {
    return transactions;
  }

  /** Locks for this process. */
  public SharedLocks locks() {
    return new SharedLocks(dataSource);
  }

  /**
   * The partitions of an execution that are not done.
   *
   * @param step the name that their names begin with, and a colon
   */
  public Set<Long> unfinished(long jobExecution, String step) {
    return new HashSet<>(
        sql.queryForList(
            """
            SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION
            WHERE JOB_EXECUTION_ID = ? AND STEP_NAME LIKE ?
              AND STATUS IN ('STARTING', 'STARTED', 'STOPPING')
            """,
            Long.class,
            jobExecution,
            step + ":%"));
  }

  /** The ids of the messages that nobody has taken from the queue yet. */
  public Set<String> waitingMessages() {
    return new HashSet<>(
        sql.queryForList("SELECT message_id FROM int_channel_message", String.class));
  }

  /** Those of the names that somebody holds a lock of, wherever he is. */
  public Set<String> locked(Collection<String> names) {
    return new HashSet<>(
        sql.query(
            SharedLocks.HELD,
            statement -> statement.setObject(1, names.toArray(String[]::new)),
            (row, number) -> row.getString(1)));
  }

  /**
   * Takes away all that stands in the job repository of executions from before a moment, whatever
   * became of them: what was published then, the ledgers and the sets know.
   */
  public void forgetBefore(LocalDateTime moment) {
    List<Execution> old =
        sql.query(
            """
            SELECT JOB_EXECUTION_ID, JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION
            WHERE CREATE_TIME < ? ORDER BY JOB_EXECUTION_ID
            """,
            (row, number) -> new Execution(row.getLong(1), row.getLong(2)),
            moment);
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    old.forEach(execution -> transaction.executeWithoutResult(status -> forget(execution)));
  }

  private record Execution(long id, long instance) {}

  private void forget(Execution execution) {
    sql.update(
        """
        DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN
          (SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ?)
        """,
        execution.id());
    for (String table :
        List.of(
            "BATCH_STEP_EXECUTION",
            "BATCH_JOB_EXECUTION_CONTEXT",
            "BATCH_JOB_EXECUTION_PARAMS",
            "BATCH_JOB_EXECUTION")) {
      sql.update("DELETE FROM " + table + " WHERE JOB_EXECUTION_ID = ?", execution.id());
    }
    sql.update("DELETE FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID = ?", execution.instance());
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
