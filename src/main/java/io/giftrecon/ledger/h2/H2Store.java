package io.giftrecon.ledger.h2;

import com.zaxxer.hikari.HikariConfig;
import io.giftrecon.ledger.store.BatchTables;
import io.giftrecon.ledger.store.DeviceFailure;
import io.giftrecon.ledger.store.DiskFullDetector;
import io.giftrecon.ledger.store.LedgerStore;
import io.giftrecon.ledger.store.LedgerUnwritableException;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.order.Printable;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** A ledger in an H2 file, which one process holds at a time by having it open. */
public final class H2Store implements LedgerStore {
  /** What the URLs of these ledgers begin with. */
  public static final String PREFIX = "jdbc:h2:file:";

  /** What a new ledger is called before it is whole. */
  private static final String ASIDE = ".new";

  static final String USER = "giftrecon";

  private static final String TABLE = "table.";
  private static final int LONGEST_STATEMENT = 100;

  /**
   * What a commit has written is in the file when the commit returns: a set is published only after
   * it.
   */
  private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  private static final String VERSION =
      "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
          + " WHERE SETTING_NAME = 'info.CURRENT_VERSION'";

  private static final String FOREIGN_CLASSES =
      "SELECT parameter_type FROM batch_job_execution_params WHERE parameter_type <> ? LIMIT 1";

  /** The ledgers that this process has open. */
  private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

  private final String url;
  private final H2Files files;
  private final H2Errors errors;

  /** The ledger of a URL that begins with {@link #PREFIX}. */
  public H2Store(String url) {
    this.url = url;
    this.files = new H2Files(url.substring(PREFIX.length()));
    this.errors = new H2Errors(files);
  }

  @Override
  public String name() {
    return files.data().toString();
  }

  @Override
  public boolean exists() {
    return Files.exists(files.data());
  }

  /** H2 keeps other processes out, but not other threads of this one, of which a fleet has many. */
  @Override
  public Runnable claimInProcess() {
    Path file = files.realData();
    if (!CLAIMED.add(file)) {
      throw errors.busy(null);
    }
    return () -> CLAIMED.remove(file);
  }

  @Override
  public Optional<Message> prepare(boolean accepted) {
    try {
      files.createFolder();
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("ledger.no-folder", files.folder()), e);
    }
    refuseSpecial();
    Optional<Message> complaint = exists() ? refuseDamage(accepted) : Optional.empty();
    if (complaint.isPresent()) {
      write(() -> files.seal().remove());
    }
    return complaint;
  }

  private void refuseSpecial() {
    Optional<Path> special = files.special();
    if (special.isPresent()) {
      throw new UnusableInputException(Message.of("file.special", special.get()));
    }
  }

  /**
   * H2 takes an empty file, or one whose pages are ruined, for a new database and writes over it;
   * then every mark would be lost. So this looks first, without writing.
   *
   * @return what the seal says against the file, if somebody has accepted it
   */
  private Optional<Message> refuseDamage(boolean accepted) {
    try {
      if (Files.size(files.data()) == 0) {
        throw files.isLocked()
            ? errors.busy(null)
            : errors.damaged(Message.of("ledger.empty"), null);
      }
      files.readThrough();
      Optional<Message> complaint;
      try (MVStore store = openReadOnly()) {
        if (store.getMapNames().stream().noneMatch(name -> name.startsWith(TABLE))) {
          throw errors.damaged(Message.of("ledger.no-tables"), null);
        }
        complaint = complaint(store.getCurrentVersion());
        if (complaint.isPresent() && !accepted) {
          throw new UnusableInputException(Message.of("ledger.refused", complaint.get()));
        }
        refuseForeignObjects(store);
      }
      files.backUp();
      return complaint;
    } catch (MVStoreException e) {
      throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? errors.busy(e) : broken(e);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /**
   * R61: a file that lost its end opens as it was some commits ago, and a copy from another day as
   * it was then: in both, marks are missing. A seal that cannot be read proves nothing.
   */
  private Optional<Message> complaint(long version) throws IOException {
    H2Seal seal = files.seal();
    H2Seal.Reading read = seal.read();
    if (read instanceof H2Seal.Unreadable it) {
      return Optional.of(
          it.empty()
              ? Message.of("ledger.seal-empty", seal.file(), name())
              : Message.of("ledger.seal-damaged", seal.file(), name()));
    }
    return read instanceof H2Seal.Sealed at && version < at.version()
        ? Optional.of(Message.of("ledger.older", name(), version, at.version(), seal.file()))
        : Optional.empty();
  }

  /** The statement of each object is executed as soon as H2 opens the file. */
  private void refuseForeignObjects(MVStore store) {
    Optional<String> foreign = H2Objects.foreign(store);
    if (foreign.isPresent()) {
      throw new UnusableInputException(
          Message.of("ledger.foreign", name(), shortened(foreign.get())));
    }
  }

  private static String shortened(String text) {
    String line = Printable.line(text);
    return line.substring(0, Math.min(LONGEST_STATEMENT, line.length()));
  }

  @Override
  public void makeNew() {
    if (!exists()) {
      H2Store aside = new H2Store(url + ASIDE);
      aside.refuseSpecial();
      try {
        new H2NewLedger(files, aside.files).make();
      } catch (IOException e) {
        throw aside.errors.unwritable(e);
      }
    }
  }

  @Override
  public HikariConfig pool(int connections) {
    return LedgerStore.pool(url + SETTINGS, USER, "", connections);
  }

  @Override
  public void publishHolder() {
    write(files::opened);
  }

  /**
   * Spring Batch makes an object of each parameter of a past run, of the class that its row names:
   * a file from elsewhere could name one that runs a program. Ours are all texts.
   */
  @Override
  public void refuseForeignRows(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(FOREIGN_CLASSES)) {
      statement.setString(1, String.class.getName());
      try (ResultSet classes = statement.executeQuery()) {
        if (classes.next()) {
          throw new UnusableInputException(
              Message.of("ledger.foreign-class", name(), shortened(classes.getString(1))));
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public BatchTables batchTables() {
    return new H2BatchTables();
  }

  /** The shop is locked as long as the file is open, because nobody else can open it. */
  @Override
  public ShopLock lock(DataSource dataSource, String shop) {
    return ShopLock.NONE;
  }

  /** Nobody else can mark either: they end at once, and are told that a run holds the ledger. */
  @Override
  public ShopLock lockWriting(DataSource dataSource) {
    return ShopLock.NONE;
  }

  @Override
  public void withdrawHolder() {
    write(files::closing);
  }

  @Override
  public void seal(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      // The seal shall never be on the disk before what it speaks of.
      statement.execute("CHECKPOINT SYNC");
      try (ResultSet version = statement.executeQuery(VERSION)) {
        version.next();
        files.seal().write(version.getLong(1));
      }
    } catch (SQLException e) {
      throw failed(e);
    } catch (IOException e) {
      throw errors.unwritable(e);
    }
  }

  @Override
  public void sealClosed() {
    try (MVStore store = openReadOnly()) {
      files.seal().write(store.getCurrentVersion());
    } catch (IOException | MVStoreException e) {
      // Everything is written and closed, and the older seal still holds: the next run checks less.
    }
  }

  /** H2 writes into a file as soon as it opens it, even into one that it then cannot read. */
  @Override
  public void restore() {
    write(files::restore);
  }

  @Override
  public RuntimeException failed(Throwable failure) {
    boolean fileIsDamaged =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(
                cause ->
                    cause instanceof MVStoreException store
                        && store.getErrorCode() != DataUtils.ERROR_CLOSED);
    return ofDevice(failure)
        .orElseGet(
            () ->
                fileIsDamaged
                    ? errors.damaged(Message.of("ledger.damaged"), failure)
                    : LedgerStore.super.failed(failure));
  }

  @Override
  public RuntimeException broken(Throwable failure) {
    return ofDevice(failure).orElseGet(() -> LedgerStore.super.broken(failure));
  }

  /** R61: a disk that is full or failed has damaged nothing. */
  private Optional<RuntimeException> ofDevice(Throwable failure) {
    Optional<Message> full = DiskFullDetector.in(failure);
    return full.isPresent()
        ? Optional.of(new LedgerUnwritableException(name(), full.get(), failure))
        : DeviceFailure.in(failure)
            .map(said -> LedgerUnwritableException.ofDevice(name(), said, failure));
  }

  @Override
  public RuntimeException refused(Throwable failure) {
    boolean isOpenElsewhere =
        failure.getCause() instanceof SQLException cause
            && cause.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    return isOpenElsewhere ? errors.busy(failure) : broken(failure);
  }

  private MVStore openReadOnly() {
    return new MVStore.Builder().fileName(name()).readOnly().open();
  }

  private void write(FileAction action) {
    try {
      action.run();
    } catch (IOException e) {
      throw errors.unwritable(e);
    }
  }

  @FunctionalInterface
  private interface FileAction {
    void run() throws IOException;
  }
}
