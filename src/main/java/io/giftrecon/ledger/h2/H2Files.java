package io.giftrecon.ledger.h2;

import io.giftrecon.ledger.store.LockOwner;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a ledger: H2's own, and three of ours beside it. All are readable by their owner
 * alone.
 *
 * @param base the path without an ending
 */
record H2Files(String base) {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** The database. */
  Path data() {
    return Path.of(base + ".mv.db");
  }

  /** R61: the version that the database is known to have reached. */
  H2Seal seal() {
    return new H2Seal(Path.of(base + ".closed"));
  }

  /** The database as it was before the process that has it open connected. */
  private Path backup() {
    return Path.of(base + ".before");
  }

  /** The name of the process that has the database open. */
  private Path holder() {
    return Path.of(base + ".holder");
  }

  /** The database's absolute path without symbolic links, however one came to it. */
  Path realData() {
    Path file = data().toAbsolutePath().normalize();
    Path folder = Objects.requireNonNull(file.getParent(), "a file is in a folder");
    try {
      return folder.toRealPath().resolve(file.getFileName());
    } catch (IOException e) {
      return file;
    }
  }

  /** The first of the files that is no file: reading from a pipe would not end. */
  Optional<Path> special() {
    return Stream.of(data(), seal().file(), backup(), holder())
        .filter(file -> Files.exists(file) && !Files.isRegularFile(file))
        .findFirst();
  }

  /**
   * Creates the folder, for its owner alone, unless there is one. What stands in its place and is
   * none is told: H2 would open a pipe there and wait.
   */
  void createFolder() throws IOException {
    Path folder = folder();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  Path folder() {
    return Objects.requireNonNull(data().toAbsolutePath().getParent(), "a file is in a folder");
  }

  /**
   * Writes a database that is not there yet, down to the disk, for its owner alone. Locked
   * meanwhile, as one that H2 makes: whoever finds it does not take it for one that was left.
   */
  void create(byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            data(),
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
      channel.lock();
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** Whether a process has the database open; this one counts as well. */
  boolean isLocked() throws IOException {
    try (FileChannel channel = FileChannel.open(data(), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /** Copies the database, which nobody has open. */
  void backUp() throws IOException {
    Files.copy(data(), backup(), StandardCopyOption.REPLACE_EXISTING);
    Files.setPosixFilePermissions(backup(), OWNER_ONLY);
  }

  /** Puts the copy in the place of the database, if there is one. */
  void restore() throws IOException {
    if (Files.exists(backup())) {
      Files.move(backup(), data(), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(holder());
  }

  /** From now on the database is open. Its seal stays: it only says what was reached by then. */
  void opened() throws IOException {
    Files.setPosixFilePermissions(data(), OWNER_ONLY);
    write(holder(), LockOwner.current());
  }

  /** The database is about to be closed in order. */
  void closing() throws IOException {
    Files.deleteIfExists(holder());
    Files.deleteIfExists(backup());
  }

  /**
   * Reads every byte once: H2 takes a block that the disk does not give for one that is damaged,
   * and goes back to an older version without a word.
   */
  void readThrough() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 20);
    try (FileChannel channel = FileChannel.open(data(), StandardOpenOption.READ)) {
      while (channel.read(bytes) >= 0) {
        bytes.clear();
      }
    }
  }

  /** Who has the database open, as far as anybody knows. */
  Message readHolder() {
    try {
      return LockOwner.describe(Files.readString(holder()));
    } catch (IOException e) {
      return Message.of("ledger.no-holder");
    }
  }

  /** Does not follow a symbolic link, whose target may belong to another program. */
  static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    Files.setPosixFilePermissions(file, OWNER_ONLY);
  }
}
