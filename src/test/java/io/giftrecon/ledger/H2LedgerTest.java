package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.order.UnusableInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger in an H2 file. */
class H2LedgerTest extends LedgerContract {
  @TempDir private Path folder;

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + folder.resolve("state").resolve("ledger");
  }

  @Test
  void theFileIsPrivate() throws IOException {
    Path state = folder.resolve("state");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(state.resolve("ledger.mv.db"))))
        .isEqualTo("rw-------");
  }

  /** H2 itself lets the threads of one process share a file, and a fleet runs shops on threads. */
  @Test
  void anotherThreadOfTheProcessFindsItBusy() throws IOException {
    Path link =
        Files.createSymbolicLink(
            folder.resolve("link"), Files.createDirectories(folder.resolve("real")));
    String url = "jdbc:h2:file:" + folder.resolve("real/ledger");
    String other = "jdbc:h2:file:" + link.resolve("ledger");
    try (Ledger held = Ledger.open(url)) {
      assertThat(held.lastEvent(LedgerJob.unpublished("店"))).isZero();
      assertThatThrownBy(() -> Ledger.open(other)).isInstanceOf(LedgerBusyException.class);
    }
    Ledger.open(other).close();
  }

  @Test
  void aDamagedFileIsNamedAndLeftAsItIs() throws IOException {
    Path damaged = folder.resolve("damaged.mv.db");
    byte[] bytes = "this was a ledger once".repeat(1000).getBytes(StandardCharsets.UTF_8);
    Files.write(damaged, bytes);
    assertThatThrownBy(() -> Ledger.open("jdbc:h2:file:" + folder.resolve("damaged")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining("left as it is");
    assertThat(Files.readAllBytes(damaged)).isEqualTo(bytes);
  }

  /** H2 alone would open each of these as a new database, and write over it. */
  @ParameterizedTest
  @ValueSource(ints = {0, 8192})
  void aFileThatLostItsTablesIsNoNewLedger(int kept) throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("cut");
    Ledger.open(url).close();
    Path file = folder.resolve("cut.mv.db");
    byte[] cut = Arrays.copyOf(Files.readAllBytes(file), kept);
    Files.write(file, cut);
    assertThatThrownBy(() -> Ledger.open(url))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("cut.mv.db: the ledger cannot be used")
        .hasMessageContaining("left as it is");
    assertThat(Files.readAllBytes(file)).isEqualTo(cut);
  }

  @Test
  void aNewLedgerHasItsNameOnlyWhenItIsWhole() throws IOException {
    Path halfMade = Files.write(folder.resolve("born.new.mv.db"), new byte[] {1, 2, 3});
    Ledger.open("jdbc:h2:file:" + folder.resolve("born")).close();
    assertThat(halfMade).doesNotExist();
    assertThat(folder.resolve("born.mv.db")).isNotEmptyFile();
  }

  /** Of a process that makes several, all but the first are copies: never of an id, or of words. */
  @Test
  void eachNewLedgerOfAProcessIsItsOwn() throws IOException {
    Set<String> ids = new HashSet<>();
    for (String name : List.of("first", "second", "third")) {
      try (Ledger ledger = Ledger.open("jdbc:h2:file:" + folder.resolve(name))) {
        assertThat(ledger.proof().last()).isZero();
        assertThat(ledger.events()).isEmpty();
        ids.add(ledger.proof().id());
      }
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve(name + ".mv.db"))))
          .isEqualTo("rw-------");
    }
    assertThat(ids).hasSize(3);
  }

  @Test
  void aFileThatIsOlderThanWhenItWasClosedIsRefusedUntilSomebodySaysSo() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("old");
    Path file = folder.resolve("old.mv.db");
    Ledger.open(url).close();
    byte[] yesterday = Files.readAllBytes(file);
    try (Ledger today = Ledger.open(url)) {
      today.record(new Publication("job", "2023-09-01", "inputs", 0, "folder"));
    }
    Files.write(file, yesterday);
    assertThatThrownBy(() -> Ledger.open(url))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("marks are missing")
        .hasMessageContaining("--accept-ledger");
    assertThat(Files.readAllBytes(file)).isEqualTo(yesterday);
    try (Ledger accepted = Ledger.open(url, true)) {
      assertThat(accepted.proof().waived()).isPresent();
    }
    Ledger.open(url).close();
    assertThat(folder.resolve("old.closed")).isNotEmptyFile();
  }

  @Test
  void aFileThatSomebodyElseHasLookedIntoIsStillOurs() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("seen");
    Ledger.open(url).close();
    for (int i = 0; i < 3; i++) {
      try (Connection other = DriverManager.getConnection(url, "giftrecon", "");
          Statement statement = other.createStatement()) {
        statement.execute("SELECT COUNT(*) FROM gift_right");
      }
      Ledger.open(url).close();
    }
    assertThat(folder.resolve("seen.closed")).isNotEmptyFile();
  }

  /** R61: a power cut leaves a seal of an older version empty, or full of NULs; ours is renamed. */
  @ParameterizedTest
  @ValueSource(strings = {"", "\0\0", "12a", "-7", "99999999999999999999", "\n"})
  void aSealThatHoldsNoNumberIsToldAsThat(String bytes) throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("sealed");
    Ledger.open(url).close();
    Path seal = Files.writeString(folder.resolve("sealed.closed"), bytes);
    assertThatThrownBy(() -> Ledger.open(url))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageStartingWith(seal + ": the seal of the ledger " + folder.resolve("sealed.mv.db"))
        .hasMessageContaining(bytes.isEmpty() ? "is empty" : "is damaged")
        .hasMessageContaining("--accept-ledger");
    assertThat(seal).hasContent(bytes);
    Ledger.open(url, true).close();
    assertThat(seal).content().containsPattern("^[0-9]+$");
    Ledger.open(url).close();
  }

  /** R61: what was sealed before the set appeared is in the file, whenever the process dies. */
  @Test
  void aSealIsNeverAheadOfTheFile() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("live");
    Path dead = folder.resolve("dead.mv.db");
    try (Ledger live = Ledger.open(url)) {
      for (int night = 1; night < 20; night++) {
        live.record(new Publication("job", "2023-09-01", "inputs" + night, night, "folder"));
        live.proof().seal();
        Files.copy(folder.resolve("live.mv.db"), dead, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
            folder.resolve("live.closed"),
            folder.resolve("dead.closed"),
            StandardCopyOption.REPLACE_EXISTING);
        Ledger.open("jdbc:h2:file:" + folder.resolve("dead")).close();
      }
    }
  }

  /** Somebody else's copy from before must not be taken for ours, and moved over the file. */
  @Test
  void aHeldLedgerIsRefusedBeforeAnythingIsTouched() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("held");
    Path theirs = folder.resolve("held.before");
    try (Ledger other = Ledger.open(url)) {
      Files.writeString(theirs, "theirs");
      assertThatThrownBy(() -> Ledger.open(url))
          .isInstanceOf(LedgerBusyException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
      assertThat(theirs).hasContent("theirs");
      other.record(new Publication("job", "2023-09-01", "inputs", 0, "folder"));
    }
  }
}
