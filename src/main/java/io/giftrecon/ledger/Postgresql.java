package io.giftrecon.ledger;

import com.zaxxer.hikari.HikariConfig;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A PostgreSQL database, shared with others. */
record Postgresql(String url) implements LedgerPlace {
  private static final String USER = "GIFTRECON_DB_USER";
  private static final String PASSWORD = "GIFTRECON_DB_PASSWORD";

  /**
   * A machine that has vanished says no goodbye. The server asks after ten seconds of silence and
   * cuts the connection fifteen later, and with it go the locks; by itself it takes two hours. The
   * one that holds a lock may be idle for as long as a run takes. Set where the server has the
   * setting, which a pooler in between lets pass.
   */
  private static final String NOTICE_THE_DEAD =
      """
      SELECT set_config(name, setting_of_ours, false)
      FROM pg_settings JOIN (VALUES
        ('tcp_keepalives_idle', '10'), ('tcp_keepalives_interval', '5'),
        ('tcp_keepalives_count', '3'), ('tcp_user_timeout', '25000'), ('idle_session_timeout', '0')
      ) AS ours (name, setting_of_ours) USING (name)""";

  /** Too many connections; and a server that is about to start or to stop. */
  private static final Pattern NO_ROOM = Pattern.compile("53...|57P..");

  /** The connection was lost. */
  private static final Pattern NO_ANSWER = Pattern.compile("08...");

  /** Longer than any statement of ours takes; a server that vanished shall not keep us for ever. */
  private static final String ANSWER_SECONDS = "300";

  /** A run holds its shop here, not the whole database. */
  @Override
  public Runnable enter() {
    return () -> {};
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public void prepare() {
    if (user().isEmpty()) {
      throw new UnusableInputException(Message.of("ledger.no-user", url, USER, PASSWORD));
    }
  }

  @Override
  public Optional<LedgerPlace> cradle() {
    return Optional.empty();
  }

  @Override
  public void adopt(LedgerPlace cradle) {
    throw new IllegalStateException("a database has no cradle");
  }

  /** The name of the application is how {@link ShopLock} finds who holds a shop. */
  @Override
  public HikariConfig pool(int connections) {
    HikariConfig config = LedgerPlace.pool(url, user(), password(), connections);
    config.addDataSourceProperty("ApplicationName", "giftrecon " + LockOwner.us());
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", ANSWER_SECONDS);
    config.setConnectionInitSql(NOTICE_THE_DEAD);
    config.setInitializationFailTimeout(PATIENCE.toMillis());
    return config;
  }

  @Override
  public void take() {}

  @Override
  public void leave() {}

  @Override
  public void seal() {}

  @Override
  public void restore() {}

  @Override
  public RuntimeException refused(Throwable failure) {
    String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    if (says(failure, NO_ROOM)) {
      return new LedgerBusyException(Message.of("ledger.no-connection", url, reason), failure);
    }
    return new UnusableInputException(
        Message.of("ledger.unreachable", url, reason, USER, PASSWORD), failure);
  }

  /** A server that has no room or went away has damaged nothing. */
  @Override
  public RuntimeException broken(Throwable failure) {
    if (says(failure, NO_ROOM)) {
      return refused(failure);
    }
    return says(failure, NO_ANSWER) ? failed(failure) : LedgerPlace.super.broken(failure);
  }

  private static boolean says(Throwable failure, Pattern state) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof SQLException sql
                    && state.matcher(String.valueOf(sql.getSQLState())).matches());
  }

  @Override
  public String name() {
    return url;
  }

  private static String user() {
    return setting(USER);
  }

  private static String password() {
    return setting(PASSWORD);
  }

  private static String setting(String name) {
    String value = System.getenv(name);
    return value == null ? System.getProperty(name, "") : value;
  }
}
