package io.giftrecon.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.giftrecon.words.Message;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Locks by name that one process of a fleet holds: advisory locks of PostgreSQL, all on one
 * connection, so that they go when the process dies. Its threads are kept apart here, because to
 * PostgreSQL they are one.
 */
public final class SharedLocks implements Closeable {
  static final String HELD =
      """
      SELECT name FROM unnest(?::text[]) AS name
      WHERE hashtextextended('giftrecon fleet ' || name, 0) IN (
        SELECT classid::bigint << 32 | objid::bigint FROM pg_locks
        WHERE locktype = 'advisory' AND granted AND objsubid = 1
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))""";

  private static final String TAKE =
      "SELECT pg_try_advisory_lock(hashtextextended('giftrecon fleet ' || ?, 0))";
  private static final String FREE =
      "SELECT pg_advisory_unlock(hashtextextended('giftrecon fleet ' || ?, 0))";
  private static final String FREE_ALL = "SELECT pg_advisory_unlock_all()";
  private static final int PATIENCE_SECONDS = 5;

  private final HikariDataSource dataSource;
  private final Set<String> ours = new LinkedHashSet<>();
  private @Nullable Connection connection;

  SharedLocks(HikariDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Takes a lock.
   *
   * @return whether it is ours now; not if another process has it, or another thread of this one
   * @throws DataAccessException if the server does not answer
   */
  public synchronized boolean take(String name) {
    if (ours.contains(name)) {
      return false;
    }
    boolean taken = ask(TAKE, name);
    if (taken) {
      ours.add(name);
    }
    return taken;
  }

  /**
   * Takes the lock of a folder whose fleet begins.
   *
   * @throws LedgerBusyException if another fleet has it
   */
  public void takeFolder(String folder) {
    if (!take(folder)) {
      throw new LedgerBusyException(Message.of("fleet.busy", folder), null);
    }
  }

  /** Gives a lock back. If the server does not answer, it has gone already. */
  public synchronized void free(String name) {
    ours.remove(name);
    try {
      ask(FREE, name);
    } catch (DataAccessException e) {
      drop();
    }
  }

  /**
   * Makes sure that the server still knows our locks: one that was started again knows none.
   *
   * @throws DataAccessException if it does not answer
   */
  public synchronized void renew() {
    try {
      if (connection != null && connection.isValid(PATIENCE_SECONDS)) {
        return;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the patience is no number of seconds", e);
    }
    drop();
    try {
      connection();
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /** Gives all back, at once: the pool closes a connection in its own time. */
  @Override
  public synchronized void close() {
    ours.clear();
    if (connection != null) {
      try (PreparedStatement statement = connection.prepareStatement(FREE_ALL)) {
        statement.execute();
      } catch (SQLException e) {
        // They go with the connection.
      }
      drop();
    }
  }

  private boolean ask(String question, String name) {
    try {
      return ask(connection(), question, name);
    } catch (SQLException e) {
      drop();
      throw told(e);
    }
  }

  private static boolean ask(Connection connection, String question, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, name);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  /** A new connection takes the locks of the lost one again. */
  private Connection connection() throws SQLException {
    if (connection != null) {
      return connection;
    }
    Connection fresh = dataSource.getConnection();
    connection = fresh;
    for (String name : ours) {
      // If somebody was faster he has it; then the ledger of the shop keeps the two of us apart.
      ask(fresh, TAKE, name);
    }
    return fresh;
  }

  private static DataAccessException told(SQLException failure) {
    return new DataAccessResourceFailureException("the locks", failure);
  }

  /** A connection that went back to the pool would keep our locks: this one is closed for good. */
  private void drop() {
    if (connection != null) {
      dataSource.evictConnection(connection);
      connection = null;
    }
  }
}
