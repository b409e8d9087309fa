package io.giftrecon.ledger.postgres;

import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.ledger.store.LockOwner;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.words.Message;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * One run at a time for a shop, or one writer at a time for all: an advisory lock on a connection
 * of its own, so that it is released when the process dies.
 */
final class PostgresShopLock implements ShopLock {
  private static final String TAKE = "SELECT pg_try_advisory_lock(hashtextextended(?, 0))";
  private static final String FREE = "SELECT pg_advisory_unlock(hashtextextended(?, 0))";

  private static final String HOLDER =
      """
      SELECT application_name || COALESCE(' on ' || client_addr, '')
      FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND granted
        AND (classid::bigint << 32 | objid::bigint) = hashtextextended(?, 0)""";

  private static final String ANSWER = "SELECT 1";

  /** Who decides by a held ledger is done long before. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Connection connection;
  private final String name;

  private PostgresShopLock(Connection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  static PostgresShopLock take(DataSource dataSource, String shop) {
    return take(
        dataSource,
        "giftrecon run " + shop,
        Duration.ZERO,
        holder -> Message.of("ledger.shop-busy", holder, shop));
  }

  /**
   * R66: the lock of all who write what is listed or marked. Asked for again and again: a statement
   * that waits in the server would be cut by the time that any statement has.
   */
  static PostgresShopLock await(DataSource dataSource) {
    return take(
        dataSource,
        "giftrecon writes",
        LONGEST_WAIT,
        holder -> Message.of("ledger.writing-busy", holder));
  }

  private static PostgresShopLock take(
      DataSource dataSource, String name, Duration wait, Function<Message, Message> busy) {
    long end = System.nanoTime() + wait.toNanos();
    try {
      Connection connection = dataSource.getConnection();
      PostgresShopLock lock = new PostgresShopLock(connection, name);
      while (!lock.ask(TAKE)) {
        if (System.nanoTime() - end >= 0) {
          Message holder = lock.holder();
          connection.close();
          throw new LedgerBusyException(busy.apply(holder));
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      return lock;
    } catch (SQLException e) {
      throw new SQLErrorCodeSQLExceptionTranslator(dataSource).translate("lock", TAKE, e);
    }
  }

  /** The connection may have been cut, and then another run may have locked the shop. */
  @Override
  public void confirm() {
    try (PreparedStatement statement = connection.prepareStatement(ANSWER)) {
      statement.execute();
    } catch (SQLException e) {
      throw new SQLErrorCodeSQLExceptionTranslator().translate("confirm", ANSWER, e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      ask(FREE);
    } catch (SQLException e) {
      // The server has released the lock together with its connection.
    }
  }

  private Message holder() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
      statement.setString(1, name);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next()
            ? LockOwner.describe(answer.getString(1))
            : Message.of("ledger.holder-ended");
      }
    }
  }

  private boolean ask(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
