package io.giftrecon.ledger.h2;

import io.giftrecon.ledger.store.LedgerBusyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * The file of a ledger that is not there yet. It is made in memory, written aside and renamed, so
 * that a file of its name without tables is always damage and never a new ledger: whatever dies
 * leaves no ledger, or a whole one.
 *
 * <p>One script makes the newest tables at once. Flyway and the migrations, one after the other,
 * took a seventh of a small first night; they are for the ledgers that are there.
 *
 * @param files those that the ledger shall have
 * @param aside where it is before it gets its name
 */
record H2NewLedger(H2Files files, H2Files aside) {
  private static final String NEWEST = "newest.sql";
  private static final String IN_MEMORY = "memFS:giftrecon-new-ledger";

  /**
   * A ledger with all its tables and nothing in them, not even an id, once this process has made
   * one: a fleet has many shops.
   */
  private static byte @Nullable [] bytes;

  /**
   * Makes it.
   *
   * @throws LedgerBusyException if another process makes one, or has made it meanwhile
   */
  void make() throws IOException {
    // What a process that died has left there.
    if (Files.exists(aside.data()) && !aside.isLocked()) {
      Files.deleteIfExists(aside.data());
    }
    try {
      aside.create(bytes());
    } catch (FileAlreadyExistsException e) {
      throw new H2Errors(aside).busy(e);
    }
    promote();
  }

  /** Never over a ledger that another process has made meanwhile. */
  void promote() throws IOException {
    try {
      Files.move(aside.data(), files.data());
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      throw new H2Errors(files).busy(e);
    }
    // That of a file which is not there any more.
    files.seal().remove();
  }

  private static synchronized byte[] bytes() {
    byte[] made = bytes;
    if (made == null) {
      made = inMemory();
      bytes = made;
    }
    return made;
  }

  private static byte[] inMemory() {
    // Not as a ledger is opened otherwise: in memory no commit need be written through.
    String url = "jdbc:h2:" + IN_MEMORY + ";DB_CLOSE_ON_EXIT=FALSE";
    try {
      try (Connection connection = DriverManager.getConnection(url, H2Store.USER, "");
          Statement statement = connection.createStatement()) {
        statement.execute(H2BatchTables.script());
        statement.execute(script());
      }
      try (InputStream file = FileUtils.newInputStream(new H2Files(IN_MEMORY).data().toString())) {
        return file.readAllBytes();
      }
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("a new ledger cannot be made in memory", e);
    } finally {
      FileUtils.delete(new H2Files(IN_MEMORY).data().toString());
    }
  }

  private static String script() throws IOException {
    try (InputStream in = H2NewLedger.class.getResourceAsStream(NEWEST)) {
      return new String(Objects.requireNonNull(in, NEWEST).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
