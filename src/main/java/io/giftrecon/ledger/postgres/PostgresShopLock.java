package io.giftrecon.ledger.postgres;

import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.ledger.store.LockOwner;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.words.Message;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * One run at a time for a shop: an advisory lock on a connection of its own, so that it is released
 * when the process dies.
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

  private final Connection connection;
  private final String name;

  private PostgresShopLock(Connection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  static PostgresShopLock take(DataSource dataSource, String shop) {
    try {
      Connection connection = dataSource.getConnection();
      PostgresShopLock lock = new PostgresShopLock(connection, "giftrecon run " + shop);
      if (!lock.ask(TAKE)) {
        Message holder = lock.holder();
        connection.close();
        throw new LedgerBusyException(Message.of("ledger.shop-busy", holder, shop));
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
