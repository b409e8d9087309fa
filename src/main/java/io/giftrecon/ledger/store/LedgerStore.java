package io.giftrecon.ledger.store;

import com.zaxxer.hikari.HikariConfig;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A database that keeps a ledger. The methods are in the order in which opening and closing a
 * ledger call them.
 */
public interface LedgerStore {
  /** How long to wait for a connection. */
  Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);

  /** How people call it: the file, or the URL. */
  String name();

  /** Whether there is a ledger already. */
  boolean exists();

  /**
   * Keeps the other threads of this process out, where the database itself would let them in.
   *
   * @return ends the claim
   * @throws LedgerBusyException if another thread has it
   */
  Runnable claimInProcess();

  /**
   * Makes what must be there before connecting, and refuses a damaged ledger without writing to it.
   *
   * @param accepted whether somebody has said that the ledger is the right one, whatever its seal
   *     says (R61)
   * @return what the seal says against the ledger, if it was accepted all the same
   * @throws UnusableInputException if what is there is no ledger, or not the one that was sealed
   */
  Optional<Message> prepare(boolean accepted);

  /**
   * Makes a new ledger with the newest tables where there is none, unless the database creates all
   * tables or none when they are brought up to date.
   *
   * @throws LedgerBusyException if another process makes it
   * @throws LedgerUnwritableException if it cannot be written
   */
  default void makeNew() {}

  /**
   * How to connect.
   *
   * @param connections the most that are open at a time
   */
  HikariConfig pool(int connections);

  /** After connecting: restricts access to the owner, and publishes this process as the holder. */
  void publishHolder();

  /**
   * After the tables are up to date, and before anything reads the rows of past runs: refuses what
   * no run of ours has written and a reader would obey.
   *
   * @throws UnusableInputException if there is any
   */
  default void refuseForeignRows(DataSource dataSource) {}

  /** The migration that creates Spring Batch's tables in this kind of database. */
  BatchTables batchTables();

  /**
   * R66: waits until nobody else marks rights or publishes by this ledger, and keeps others from it
   * until it is closed.
   *
   * @throws LedgerBusyException if somebody else does not come to an end
   */
  ShopLock lockWriting(DataSource dataSource);

  /**
   * Locks a shop for one run.
   *
   * @throws LedgerBusyException if another run has it
   */
  ShopLock lock(DataSource dataSource, String shop);

  /** Before disconnecting: withdraws what {@link #publishHolder} published. */
  void withdrawHolder();

  /**
   * R61: seals what was committed, on the disk, so that an older copy is noticed from now on.
   *
   * @throws LedgerUnwritableException if the seal cannot be written
   */
  void seal(DataSource dataSource);

  /** After the last connection is closed: seals the ledger as it was closed. */
  void sealClosed();

  /** Puts back the bytes from before connecting, after the ledger turned out to be unusable. */
  void restore();

  /** The error of a ledger that answered until now and does not any more. */
  default RuntimeException failed(Throwable failure) {
    Message reason = DiskFullDetector.in(failure).orElse(Message.of("ledger.no-answer"));
    return new LedgerUnwritableException(name(), reason, failure);
  }

  /** Why a connection was refused: another process holds the ledger, or it cannot be used. */
  RuntimeException refused(Throwable failure);

  /** The error of a ledger whose tables cannot be read or made: no room on the disk, or damage. */
  default RuntimeException broken(Throwable failure) {
    return DiskFullDetector.in(failure)
        .<RuntimeException>map(full -> new LedgerUnwritableException(name(), full, failure))
        .orElseGet(
            () ->
                new UnusableInputException(
                    Message.of("ledger.unusable", name(), Message.of("ledger.no-ledger")),
                    failure));
  }

  /** A pool for a user of a database that does not wait long for one that is away. */
  static HikariConfig pool(String url, String user, String password, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    return config;
  }
}
