package io.giftrecon.ledger.h2;

import com.zaxxer.hikari.HikariConfig;
import io.giftrecon.ledger.store.BatchTables;
import io.giftrecon.ledger.store.DiskFullDetector;
import io.giftrecon.ledger.store.LedgerStore;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.order.Printable;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

  private static final String STAGING = ".new";
  private static final String TABLE = "table.";
  private static final int LONGEST_STATEMENT = 100;

  /**
   * What a commit has written is in the file when the commit returns: a set is published only after
   * it.
   */
  private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

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
  public void prepare() {
    try {
      files.createFolder();
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("ledger.no-folder", files.folder()), e);
    }
    Optional<Path> special = files.special();
    if (special.isPresent()) {
      throw new UnusableInputException(Message.of("file.special", special.get()));
    }
    if (exists()) {
      refuseDamage();
    }
  }

  /**
   * H2 takes an empty file, or one whose pages are ruined, for a new database and writes over it;
   * then every mark would be lost. So this looks first, without writing.
   */
  private void refuseDamage() {
    try {
      if (Files.size(files.data()) == 0) {
        throw files.isLocked()
            ? errors.busy(null)
            : errors.damaged(Message.of("ledger.empty"), null);
      }
      try (MVStore store = openReadOnly()) {
        if (store.getMapNames().stream().noneMatch(name -> name.startsWith(TABLE))) {
          throw errors.damaged(Message.of("ledger.no-tables"), null);
        }
        refuseOlderVersion(store.getCurrentVersion());
        refuseForeignObjects(store);
      }
      files.backUp();
    } catch (MVStoreException e) {
      throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? errors.busy(e) : broken(e);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** The statement of each object is executed as soon as H2 opens the file. */
  private void refuseForeignObjects(MVStore store) {
    Optional<String> foreign = H2Objects.foreign(store);
    if (foreign.isPresent()) {
      String statement = Printable.line(foreign.get());
      throw new UnusableInputException(
          Message.of(
              "ledger.foreign",
              name(),
              statement.substring(0, Math.min(LONGEST_STATEMENT, statement.length()))));
    }
  }

  /**
   * A file that lost its end opens as it was some commits ago, and a copy from another day as it
   * was then: in both, marks are missing. A run that died records no version, and its file is
   * accepted.
   */
  private void refuseOlderVersion(long version) throws IOException {
    Optional<Long> recorded = files.recordedVersion();
    if (recorded.isPresent() && version < recorded.get()) {
      String record = String.valueOf(files.version().getFileName());
      throw errors.damaged(
          Message.of("ledger.older", version, String.valueOf(recorded.get()), record), null);
    }
  }

  @Override
  public Optional<LedgerStore> stagingStore() {
    if (exists()) {
      return Optional.empty();
    }
    H2Store staging = new H2Store(url + STAGING);
    try {
      if (staging.exists() && !staging.files.isLocked()) {
        Files.delete(staging.files.data());
      }
    } catch (IOException e) {
      throw errors.unwritable(e);
    }
    return Optional.of(staging);
  }

  @Override
  public void promote(LedgerStore staging) {
    try {
      // Never over a ledger that another process has made meanwhile.
      Files.move(Path.of(staging.name()), files.data());
    } catch (FileAlreadyExistsException e) {
      throw errors.busy(e);
    } catch (IOException e) {
      throw errors.unwritable(e);
    }
  }

  @Override
  public HikariConfig pool(int connections) {
    return LedgerStore.pool(url + SETTINGS, "giftrecon", "", connections);
  }

  @Override
  public void publishHolder() {
    write(files::opened);
  }

  @Override
  public BatchTables batchTables() {
    return new H2BatchTables();
  }

  /** The shop is locked as long as the file is open, because nobody else can open it. */
  @Override
  public ShopLock lock(DataSource dataSource, String shop) {
    return new ShopLock() {
      @Override
      public void confirm() {}

      @Override
      public void close() {}
    };
  }

  @Override
  public void withdrawHolder() {
    write(files::closing);
  }

  @Override
  public void recordVersion() {
    try (MVStore store = openReadOnly()) {
      files.recordVersion(store.getCurrentVersion());
    } catch (IOException | MVStoreException e) {
      // Everything is written and closed; without a record the next run only checks less.
      files.version().toFile().delete();
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
            .anyMatch(MVStoreException.class::isInstance);
    return fileIsDamaged && DiskFullDetector.in(failure).isEmpty()
        ? errors.damaged(Message.of("ledger.damaged"), failure)
        : LedgerStore.super.failed(failure);
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
