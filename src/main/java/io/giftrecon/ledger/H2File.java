package io.giftrecon.ledger;

import com.zaxxer.hikari.HikariConfig;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** A ledger in an H2 file, which one process holds at a time by having it open. */
record H2File(String url) implements LedgerPlace {
  static final String PREFIX = "jdbc:h2:file:";
  private static final String ENDING = ".mv.db";
  private static final String CRADLE = ".new";
  private static final String TABLE = "table.";

  /** The ledgers that this process has open. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /**
   * H2 keeps other processes out, and other threads of this one, of which a fleet has many, not.
   */
  @Override
  public Runnable enter() {
    Path name = trueName();
    if (!OURS.add(name)) {
      throw held(null);
    }
    return () -> OURS.remove(name);
  }

  /** One name for a file, whichever way one came to it. */
  private Path trueName() {
    Path file = file().toAbsolutePath().normalize();
    Path folder = Objects.requireNonNull(file.getParent(), "a file stands in a folder");
    try {
      return folder.toRealPath().resolve(file.getFileName());
    } catch (IOException e) {
      return file;
    }
  }

  @Override
  public boolean exists() {
    return Files.exists(file());
  }

  @Override
  public void prepare() {
    Path folder = file().toAbsolutePath().getParent();
    try {
      if (folder != null && !Files.exists(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("ledger.no-folder", folder), e);
    }
    if (exists()) {
      refuseDamage();
    }
  }

  /**
   * H2 takes an empty file, or one whose pages are ruined, for a new database and writes over it;
   * then every mark would be forgotten. So look first, without writing.
   */
  private void refuseDamage() {
    try {
      if (Files.size(file()) == 0) {
        throw isHeld() ? held(null) : damaged(Message.of("ledger.empty"), null);
      }
      try (MVStore store = open()) {
        if (store.getMapNames().stream().noneMatch(name -> name.startsWith(TABLE))) {
          throw damaged(Message.of("ledger.no-tables"), null);
        }
        refuseOlderThanLastTime(store.getCurrentVersion());
      }
      Files.copy(file(), copy(), StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(copy(), OWNER_ONLY);
    } catch (MVStoreException e) {
      throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? held(e) : broken(e);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /**
   * A file that lost its end opens as it was some commits ago, and a copy from another day as it
   * was then: in both, marks are missing. A run that died leaves no seal, or an empty one, and its
   * file is believed.
   */
  private void refuseOlderThanLastTime(long version) throws IOException {
    if (!Files.exists(sealed())) {
      return;
    }
    String then = Files.readString(sealed()).strip();
    if (!then.isEmpty() && version < Long.parseLong(then)) {
      throw damaged(
          Message.of("ledger.older", version, then, String.valueOf(sealed().getFileName())), null);
    }
  }

  @Override
  public void seal() {
    try (MVStore store = open()) {
      Files.writeString(sealed(), String.valueOf(store.getCurrentVersion()));
      Files.setPosixFilePermissions(sealed(), OWNER_ONLY);
    } catch (IOException | MVStoreException e) {
      // All is done and written; without a seal the next run just looks less closely.
      sealed().toFile().delete();
    }
  }

  /** Opens the file as it is, without writing. */
  private MVStore open() {
    return new MVStore.Builder().fileName(file().toString()).readOnly().open();
  }

  @Override
  public Optional<LedgerPlace> cradle() {
    if (exists()) {
      return Optional.empty();
    }
    H2File cradle = new H2File(url + CRADLE);
    try {
      if (cradle.exists() && !cradle.isHeld()) {
        Files.delete(cradle.file());
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
    return Optional.of(cradle);
  }

  @Override
  public void adopt(LedgerPlace cradle) {
    try {
      // Never over a ledger that somebody else has made meanwhile.
      Files.move(((H2File) cradle).file(), file());
    } catch (FileAlreadyExistsException e) {
      throw held(e);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** What a commit has written is in the file when it returns: a set is published only after. */
  @Override
  public HikariConfig pool(int connections) {
    String settings = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    return LedgerPlace.pool(url + settings, "giftrecon", "", connections);
  }

  @Override
  public void take() {
    try {
      Files.setPosixFilePermissions(file(), OWNER_ONLY);
      Files.deleteIfExists(sealed());
      Files.writeString(holder(), LockOwner.us());
      Files.setPosixFilePermissions(holder(), OWNER_ONLY);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void leave() {
    try {
      Files.deleteIfExists(holder());
      Files.deleteIfExists(copy());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** H2 writes into a file as soon as it opens it, also into one that it then cannot read. */
  @Override
  public void restore() {
    try {
      if (Files.exists(copy())) {
        Files.move(copy(), file(), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.deleteIfExists(holder());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public RuntimeException failed(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException && DiskFullDetector.in(failure).isEmpty()) {
        return damaged(Message.of("ledger.damaged"), failure);
      }
    }
    return LedgerPlace.super.failed(failure);
  }

  @Override
  public RuntimeException refused(Throwable failure) {
    if (failure.getCause() instanceof SQLException cause
        && cause.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      return held(failure);
    }
    return broken(failure);
  }

  private LedgerBusyException held(@Nullable Throwable failure) {
    return new LedgerBusyException(Message.of("ledger.busy", file(), readHolder()), failure);
  }

  @Override
  public String name() {
    return file().toString();
  }

  private boolean isHeld() throws IOException {
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private Message readHolder() {
    try {
      return LockOwner.told(Files.readString(holder()));
    } catch (IOException e) {
      return Message.of("ledger.no-holder");
    }
  }

  private Path copy() {
    return Path.of(url.substring(PREFIX.length()) + ".before");
  }

  private Path sealed() {
    return Path.of(url.substring(PREFIX.length()) + ".closed");
  }

  private Path holder() {
    return Path.of(url.substring(PREFIX.length()) + ".holder");
  }

  private Path file() {
    return Path.of(url.substring(PREFIX.length()) + ENDING);
  }
}
