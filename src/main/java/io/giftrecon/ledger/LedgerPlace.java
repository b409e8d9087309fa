package io.giftrecon.ledger;

import io.giftrecon.order.UnusableInput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Where a ledger lives: an H2 file of its own, or a PostgreSQL database. */
sealed interface LedgerPlace {
  /** The place a JDBC URL names. */
  static LedgerPlace of(String url) {
    return url.startsWith(H2File.PREFIX) ? new H2File(url) : new Postgresql(url);
  }

  boolean exists();

  /** Makes what must be there before connecting. */
  void prepare();

  String connectionUrl();

  String user();

  String password();

  /** What the driver shall be told beside user and password. */
  Map<String, String> properties();

  /** Keeps others from reading it, where that is ours to say, and names us as its holder. */
  void take();

  /** Whoever comes next need not read of us any more. */
  void leave();

  /** Why a connection was refused: somebody holds the ledger, or it cannot be used. */
  RuntimeException refused(Throwable failure);

  /** The error of a ledger that opens but does not answer as it should. */
  default UnusableInput damaged(Throwable failure) {
    return new UnusableInput(
        ("%s: the ledger cannot be used (%s).\n"
                + "It was left as it is; put a copy from before the damage in its place.")
            .formatted(connectionUrl(), firstLine(failure.getMessage())),
        failure);
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse("");
  }

  /** An H2 file. */
  record H2File(String url) implements LedgerPlace {
    static final String PREFIX = "jdbc:h2:file:";
    private static final Set<PosixFilePermission> OWNER_ONLY =
        PosixFilePermissions.fromString("rw-------");

    @Override
    public boolean exists() {
      return Files.exists(file());
    }

    @Override
    public void prepare() {
      Path folder = file().toAbsolutePath().getParent();
      try {
        if (exists() && Files.size(file()) == 0 && !isHeld()) {
          // The database would take it for a new one, and every mark would be forgotten.
          throw damaged(new IOException("the file is empty"));
        }
        if (folder != null && !Files.exists(folder)) {
          Files.createDirectories(folder);
          Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
      } catch (IOException e) {
        throw new UnusableInput(folder + ": the ledger's folder cannot be made", e);
      }
    }

    @Override
    public String connectionUrl() {
      return url + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    @Override
    public String user() {
      return "giftrecon";
    }

    @Override
    public String password() {
      return "";
    }

    @Override
    public Map<String, String> properties() {
      return Map.of();
    }

    @Override
    public void take() {
      try {
        Files.setPosixFilePermissions(file(), OWNER_ONLY);
        Files.writeString(holder(), Holder.us());
        Files.setPosixFilePermissions(holder(), OWNER_ONLY);
      } catch (IOException e) {
        throw new UnusableInput(file() + ": the ledger cannot be made private", e);
      }
    }

    @Override
    public void leave() {
      try {
        Files.deleteIfExists(holder());
      } catch (IOException e) {
        throw new IllegalStateException(holder() + ": cannot be deleted", e);
      }
    }

    @Override
    public RuntimeException refused(Throwable failure) {
      if (failure.getCause() instanceof SQLException cause
          && cause.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        return new LedgerBusy(
            "%s: another run (%s) holds the ledger; try again when it is done"
                .formatted(file(), readHolder()),
            failure);
      }
      return damaged(failure);
    }

    private boolean isHeld() throws IOException {
      try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        return lock == null;
      } catch (OverlappingFileLockException e) {
        return true;
      }
    }

    private String readHolder() {
      try {
        return Files.readString(holder());
      } catch (IOException e) {
        return "not known which";
      }
    }

    private Path holder() {
      return Path.of(url.substring(PREFIX.length()) + ".holder");
    }

    private Path file() {
      return Path.of(url.substring(PREFIX.length()) + ".mv.db");
    }
  }

  /** A PostgreSQL database, shared with others. */
  record Postgresql(String url) implements LedgerPlace {
    private static final String USER = "GIFTRECON_DB_USER";
    private static final String PASSWORD = "GIFTRECON_DB_PASSWORD";

    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public void prepare() {
      if (user().isEmpty()) {
        throw new UnusableInput(
            "%s: set %s and %s in the environment".formatted(url, USER, PASSWORD));
      }
    }

    @Override
    public String connectionUrl() {
      return url;
    }

    @Override
    public String user() {
      return setting(USER);
    }

    @Override
    public String password() {
      return setting(PASSWORD);
    }

    /** The name under which {@link ShopLock} finds who holds a shop. */
    @Override
    public Map<String, String> properties() {
      return Map.of("ApplicationName", "giftrecon " + Holder.us());
    }

    @Override
    public void take() {}

    @Override
    public void leave() {}

    @Override
    public RuntimeException refused(Throwable failure) {
      return new UnusableInput(
          "%s: the database cannot be reached (%s); check the address, %s and %s"
              .formatted(url, firstLine(failure.getMessage()), USER, PASSWORD),
          failure);
    }

    private static String setting(String name) {
      String value = System.getenv(name);
      return value == null ? System.getProperty(name, "") : value;
    }
  }
}
