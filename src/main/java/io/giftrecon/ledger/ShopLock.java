package io.giftrecon.ledger;

import io.giftrecon.words.Message;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/** One run at a time for a shop: kept by its own connection, so that it dies with the process. */
public final class ShopLock implements AutoCloseable {
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

  private ShopLock(Connection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  static ShopLock take(DataSource dataSource, String shop) {
    try {
      Connection connection = dataSource.getConnection();
      ShopLock lock = new ShopLock(connection, "giftrecon run " + shop);
      if (lock.isNeeded() && !lock.ask(TAKE)) {
        Message holder = lock.holder();
        connection.close();
        throw new LedgerBusyException(Message.of("ledger.shop-busy", holder, shop), null);
      }
      return lock;
    } catch (SQLException e) {
      throw new SQLErrorCodeSQLExceptionTranslator(dataSource).translate("lock", TAKE, e);
    }
  }

  /**
   * Makes sure that the shop is still held: the connection may have been cut, and then another run
   * may have come in.
   *
   * @throws DataAccessException if it is not
   */
  public void confirm() {
    try (PreparedStatement statement = connection.prepareStatement(ANSWER)) {
      statement.execute();
    } catch (SQLException e) {
      throw new SQLErrorCodeSQLExceptionTranslator().translate("confirm", ANSWER, e);
    }
  }

  /** Gives the shop back. If the database does not answer, the lock has gone already. */
  @Override
  public void close() {
    try (connection) {
      if (isNeeded()) {
        ask(FREE);
      }
    } catch (SQLException e) {
      // Gone with its connection.
    }
  }

  /** An H2 file is locked by being open. */
  private boolean isNeeded() throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }

  private Message holder() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
      statement.setString(1, name);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next()
            ? LockOwner.told(answer.getString(1))
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
