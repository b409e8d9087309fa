package io.giftrecon.ledger.postgres;

import com.zaxxer.hikari.HikariConfig;
import io.giftrecon.ledger.store.BatchTables;
import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.ledger.store.LedgerStore;
import io.giftrecon.ledger.store.LedgerUnwritableException;
import io.giftrecon.ledger.store.LockOwner;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A ledger in a PostgreSQL database, which many processes share: a run locks its shop there, not
 * the database. The server looks after its own files, so most of what a store must do is nothing.
 */
public record PostgresStore(String url) implements LedgerStore {
  private static final String USER = "GIFTRECON_DB_USER";
  private static final String PASSWORD = "GIFTRECON_DB_PASSWORD";

  /**
   * A machine that has vanished closes no connection. The server asks after ten seconds of silence
   * and cuts the connection fifteen later, which releases the locks; by itself it takes two hours.
   * The connection that holds a lock may be idle for as long as a run takes. Set where the server
   * has the setting, which a pooler in between lets pass.
   *
   * <p>A server that answers before a commit is on its disk forgets marks and publications when it
   * dies; where it was set up so, our sessions are not (R61).
   */
  private static final String SETTINGS =
      """
      SELECT set_config(name, setting_of_ours, false)
      FROM pg_settings JOIN (VALUES
        ('tcp_keepalives_idle', '10'), ('tcp_keepalives_interval', '5'),
        ('tcp_keepalives_count', '3'), ('tcp_user_timeout', '25000'), ('idle_session_timeout', '0'),
        ('synchronous_commit', 'on')
      ) AS ours (name, setting_of_ours) USING (name)
      WHERE name <> 'synchronous_commit' OR setting = 'off'""";

  /** SQL states of too many connections, and of a server that is about to start or to stop. */
  private static final Pattern NO_CAPACITY = Pattern.compile("53...|57P..");

  /** SQL states of a lost connection. */
  private static final Pattern NO_ANSWER = Pattern.compile("08...");

  /** SQL states of a server whose disk failed; its data may be whole (R61). */
  private static final Pattern DEVICE = Pattern.compile("58...");

  /** Longer than any statement of ours takes; a vanished server must not block us for ever. */
  private static final String SOCKET_TIMEOUT_SECONDS = "300";

  @Override
  public String name() {
    return url;
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public Runnable claimInProcess() {
    return () -> {};
  }

  @Override
  public Optional<Message> prepare(boolean accepted) {
    if (setting(USER).isEmpty()) {
      throw new UnusableInputException(Message.of("ledger.no-user", url, USER, PASSWORD));
    }
    return Optional.empty();
  }

  /** {@link PostgresShopLock} finds out by the application's name who holds a shop. */
  @Override
  public HikariConfig pool(int connections) {
    HikariConfig config = LedgerStore.pool(url, setting(USER), setting(PASSWORD), connections);
    config.addDataSourceProperty("ApplicationName", "giftrecon " + LockOwner.current());
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
    config.setConnectionInitSql(SETTINGS);
    config.setInitializationFailTimeout(CONNECTION_TIMEOUT.toMillis());
    return config;
  }

  @Override
  public void publishHolder() {}

  @Override
  public BatchTables batchTables() {
    return new PostgresBatchTables();
  }

  @Override
  public ShopLock lock(DataSource dataSource, String shop) {
    return PostgresShopLock.take(dataSource, shop);
  }

  @Override
  public ShopLock lockWriting(DataSource dataSource) {
    return PostgresShopLock.await(dataSource);
  }

  @Override
  public void withdrawHolder() {}

  /** The server has what was committed on its disk, and nobody lays an older file in its place. */
  @Override
  public void seal(DataSource dataSource) {}

  @Override
  public void sealClosed() {}

  @Override
  public void restore() {}

  @Override
  public RuntimeException refused(Throwable failure) {
    String reason = firstLine(failure);
    if (hasState(failure, NO_CAPACITY)) {
      return new LedgerBusyException(Message.of("ledger.no-connection", url, reason), failure);
    }
    return new UnusableInputException(
        Message.of("ledger.unreachable", url, reason, USER, PASSWORD), failure);
  }

  /** A server that has no capacity or went away has damaged nothing. */
  @Override
  public RuntimeException broken(Throwable failure) {
    if (hasState(failure, NO_CAPACITY)) {
      return refused(failure);
    }
    return hasState(failure, NO_ANSWER) || hasState(failure, DEVICE)
        ? failed(failure)
        : LedgerStore.super.broken(failure);
  }

  @Override
  public RuntimeException failed(Throwable failure) {
    return hasState(failure, DEVICE)
        ? LedgerUnwritableException.ofDevice(url, firstLine(failure), failure)
        : LedgerStore.super.failed(failure);
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private static boolean hasState(Throwable failure, Pattern state) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof SQLException sql
                    && state.matcher(String.valueOf(sql.getSQLState())).matches());
  }

  private static String setting(String name) {
    String value = System.getenv(name);
    return value == null ? System.getProperty(name, "") : value;
  }
}
