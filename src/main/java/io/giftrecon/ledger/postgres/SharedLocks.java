package io.giftrecon.ledger.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Locks by name that one process of a fleet holds: advisory locks, all on one connection, so that
 * they are released when the process dies. PostgreSQL takes the threads of this process for one
 * holder, so they are kept apart here.
 */
public final class SharedLocks implements Closeable {
  private static final String HELD =
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
  private static final int ANSWER_SECONDS = 5;

  private final HikariDataSource dataSource;
  private final Set<String> ours = new LinkedHashSet<>();
  private @Nullable Connection connection;

  /** No locks yet; they will be held on a connection of this pool. */
  public SharedLocks(HikariDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Those of the names whose lock any process holds, on any machine. */
  public static Set<String> held(DataSource dataSource, Collection<String> names) {
    return new HashSet<>(
        new JdbcTemplate(dataSource)
            .query(
                HELD,
                statement -> statement.setObject(1, names.toArray(String[]::new)),
                (row, number) -> row.getString(1)));
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

  /** Releases a lock. A server that does not answer has released it already. */
  public synchronized void free(String name) {
    ours.remove(name);
    try {
      ask(FREE, name);
    } catch (DataAccessException e) {
      drop();
    }
  }

  /**
   * Makes sure that the server still knows our locks: one that was restarted knows none.
   *
   * @throws DataAccessException if it does not answer
   */
  public synchronized void renew() {
    try {
      if (connection != null && connection.isValid(ANSWER_SECONDS)) {
        return;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("only a negative timeout is refused", e);
    }
    drop();
    try {
      connection();
    } catch (SQLException e) {
      throw translate(e);
    }
  }

  /** Releases all locks at once: the pool closes a connection only some time later. */
  @Override
  public synchronized void close() {
    ours.clear();
    if (connection != null) {
      try (PreparedStatement statement = connection.prepareStatement(FREE_ALL)) {
        statement.execute();
      } catch (SQLException e) {
        // They are released with the connection.
      }
      drop();
    }
  }

  private boolean ask(String question, String name) {
    try {
      return ask(connection(), question, name);
    } catch (SQLException e) {
      drop();
      throw translate(e);
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
      // If another process was faster, the lock of the shop's ledger keeps the two apart.
      ask(fresh, TAKE, name);
    }
    return fresh;
  }

  private static DataAccessException translate(SQLException failure) {
    return new DataAccessResourceFailureException("the locks", failure);
  }

  /** Back in the pool, the connection would keep our locks: so it is closed for good. */
  private void drop() {
    if (connection != null) {
      dataSource.evictConnection(connection);
      connection = null;
    }
  }
}
