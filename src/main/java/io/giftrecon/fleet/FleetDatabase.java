package io.giftrecon.fleet;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.giftrecon.ledger.h2.H2BatchTables;
import io.giftrecon.ledger.postgres.PostgresStore;
import io.giftrecon.ledger.postgres.SharedLocks;
import io.giftrecon.ledger.store.Schema;
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
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the machines of a fleet share besides files: a job repository, a queue, and locks that are
 * released when their process dies. Its tables have a schema of their own, so that the ledgers of
 * shops may be in the same PostgreSQL database.
 */
final class FleetDatabase implements Closeable {
  static final String NEWEST = "2";

  private static final String SCHEMA = "giftrecon_fleet";
  private static final String MIGRATIONS = "io/giftrecon/fleet/migration";
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
   * Opens the database that many processes share, and makes its tables where there are none.
   *
   * @param url of a PostgreSQL database, user and password as for a ledger there
   * @param connections the most to use, besides the one that holds locks
   * @throws UnusableInputException if it cannot be reached, or its tables are not ours
   */
  static FleetDatabase open(String url, int connections) {
    if (!url.startsWith(PREFIX)) {
      throw new UnusableInputException(Message.of("fleet.no-postgresql", url, PREFIX));
    }
    PostgresStore store = new PostgresStore(url);
    store.prepare(false);
    HikariConfig config = store.pool(connections + 1);
    config.addDataSourceProperty("currentSchema", SCHEMA);
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "30");
    try {
      HikariDataSource dataSource = new HikariDataSource(config);
      try {
        schema(store).update(dataSource);
        return new FleetDatabase(dataSource);
      } catch (FlywayException | DataAccessException e) {
        dataSource.close();
        throw store.refused(e);
      }
    } catch (PoolInitializationException e) {
      throw store.refused(e);
    }
  }

  /** The tables of a fleet. */
  static Schema schema(PostgresStore store) {
    return new Schema(MIGRATIONS, NEWEST, SCHEMA, store.batchTables());
  }

  /** A database for this process alone, which ends with it. */
  static FleetDatabase inMemory() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:fleet-" + System.nanoTime());
    HikariDataSource dataSource = new HikariDataSource(config);
    H2BatchTables.createIn(dataSource);
    return new FleetDatabase(dataSource);
  }

  DataSource dataSource() {
    return dataSource;
  }

  PlatformTransactionManager transactions() {
    return transactions;
  }

  /** Locks for this process, none of them taken yet. */
  SharedLocks locks() {
    return new SharedLocks(dataSource);
  }

  /** Those of the names whose lock any process holds, on any machine. */
  Set<String> locked(Collection<String> names) {
    return SharedLocks.held(dataSource, names);
  }

  /**
   * The partitions of an execution that are not done.
   *
   * @param step the name that their names begin with, before a colon
   */
  Set<Long> unfinished(long jobExecution, String step) {
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

  /** The ids of the messages that are still in the queue. */
  Set<String> waitingMessages() {
    return new HashSet<>(
        sql.queryForList("SELECT message_id FROM int_channel_message", String.class));
  }

  /**
   * Deletes the executions from before a moment from the job repository, whatever their state: what
   * they published is recorded in the ledgers and in the sets themselves.
   */
  void deleteExecutionsBefore(LocalDateTime moment) {
    List<Execution> old =
        sql.query(
            """
            SELECT JOB_EXECUTION_ID AS ID, JOB_INSTANCE_ID AS INSTANCE FROM BATCH_JOB_EXECUTION
            WHERE CREATE_TIME < ? ORDER BY JOB_EXECUTION_ID
            """,
            new DataClassRowMapper<>(Execution.class),
            moment);
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    old.forEach(execution -> transaction.executeWithoutResult(status -> delete(execution)));
  }

  private record Execution(long id, long instance) {}

  private void delete(Execution execution) {
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
