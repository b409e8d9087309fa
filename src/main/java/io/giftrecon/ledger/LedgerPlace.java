package io.giftrecon.ledger;

import com.zaxxer.hikari.HikariConfig;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a ledger lives: an H2 file of its own, or a PostgreSQL database. */
sealed interface LedgerPlace permits H2File, Postgresql {
  /** How long to wait for a database that has gone away. */
  Duration PATIENCE = Duration.ofSeconds(5);

  /** The place a JDBC URL names. */
  static LedgerPlace of(String url) {
    return url.startsWith(H2File.PREFIX) ? new H2File(url) : new Postgresql(url);
  }

  /**
   * Keeps the other threads of this process out, where that must be done.
   *
   * @return lets them in again
   * @throws LedgerBusyException if one of them has it
   */
  Runnable enter();

  boolean exists();

  /**
   * Makes what must be there before connecting.
   *
   * @throws UnusableInputException if what is there is no ledger
   */
  void prepare();

  /**
   * A place beside this one, to make a new ledger whole before it gets its name: then a file of
   * that name without tables is damage, and never taken for a new ledger.
   *
   * @return empty where the ledger exists, or the database makes tables all or none
   */
  Optional<LedgerPlace> cradle();

  /** Gives the finished ledger of the cradle its name. */
  void adopt(LedgerPlace cradle);

  /**
   * How to connect to it.
   *
   * @param connections how many at most
   */
  HikariConfig pool(int connections);

  /** Keeps others from reading it, where that is ours to say, and names us as its holder. */
  void take();

  /** Whoever comes next need not read of us any more. */
  void leave();

  /** After the last connection is closed: remembers what the ledger is like, to know it again. */
  void seal();

  /** Puts back what was there before we connected: it turned out to be no good, and stays so. */
  void restore();

  /** A pool for a user of a database that does not wait long for one that is away. */
  static HikariConfig pool(String url, String user, String password, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    return config;
  }

  /** The error of a ledger that has answered so far, and does not any more. */
  default RuntimeException failed(Throwable failure) {
    Message reason = DiskFullDetector.in(failure).orElse(Message.of("ledger.no-answer"));
    return new LedgerUnwritableException(name(), reason, failure);
  }

  /** Why a connection was refused: somebody holds the ledger, or it cannot be used. */
  RuntimeException refused(Throwable failure);

  /** How people call it: the file, or the URL. */
  String name();

  /** The error of a ledger that does not answer as it should: no room for it, or damage. */
  default RuntimeException broken(Throwable failure) {
    Optional<Message> noRoom = DiskFullDetector.in(failure);
    if (noRoom.isPresent()) {
      return new LedgerUnwritableException(name(), noRoom.get(), failure);
    }
    return damaged(Message.of("ledger.no-ledger"), failure);
  }

  /** The error of a ledger that is not what it was. */
  default UnusableInputException damaged(Message how, @Nullable Throwable failure) {
    Message message = Message.of("ledger.unusable", name(), how);
    return failure == null
        ? new UnusableInputException(message)
        : new UnusableInputException(message, failure);
  }

  /** The error of a file beside the ledger that cannot be written. */
  default LedgerUnwritableException unwritable(IOException failure) {
    Message reason =
        failure instanceof FileSystemException refusal && refusal.getReason() != null
            ? Message.of("ledger.no-room", refusal.getReason())
            : Message.of("ledger.folder-refuses");
    return new LedgerUnwritableException(
        name(), DiskFullDetector.in(failure).orElse(reason), failure);
  }
}
