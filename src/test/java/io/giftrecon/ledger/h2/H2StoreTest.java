package io.giftrecon.ledger.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.ledger.store.LedgerUnwritableException;
import io.giftrecon.order.UnusableInputException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store does that {@code H2LedgerTest} cannot see through the ledger. */
class H2StoreTest {
  @TempDir private Path folder;

  @Test
  void aNewLedgerNeverTakesThePlaceOfOneThatSomebodyWasFasterToMake() throws IOException {
    H2Files files = new H2Files(folder.resolve("race").toString());
    H2Files aside = new H2Files(folder.resolve("race.new").toString());
    Path made = Files.writeString(folder.resolve("race.mv.db"), "theirs");
    Files.writeString(folder.resolve("race.new.mv.db"), "ours");
    assertThatThrownBy(() -> new H2NewLedger(files, aside).promote())
        .isInstanceOf(LedgerBusyException.class);
    assertThat(made).hasContent("theirs");
  }

  /** R61: who puts an older copy in the place of a ledger that is whole, loses marks. */
  @Test
  void aDiskThatFailsIsNoDamageAndNoReasonForAnOlderCopy() {
    H2Store store = new H2Store("jdbc:h2:file:" + folder.resolve("eio"));
    IOException said = new IOException("Input/output error");
    MVStoreException failed =
        DataUtils.newMVStoreException(DataUtils.ERROR_READING_FAILED, "Reading failed", said);
    MVStoreException corrupt =
        DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "Corrupt", failed);
    for (Throwable failure : List.of(said, failed, corrupt, new SQLException("H2", corrupt))) {
      for (RuntimeException told :
          List.of(
              store.broken(failure),
              store.failed(failure),
              store.refused(new RuntimeException(failure)))) {
        assertThat(told)
            .isInstanceOf(LedgerUnwritableException.class)
            .hasMessageContaining("Input/output error")
            .hasMessageContaining("run again");
        assertThat(told.getMessage()).doesNotContain("copy").doesNotContain("damage");
      }
    }
  }

  @Test
  void aFileThatEndsTooSoonIsDamaged() {
    H2Store store = new H2Store("jdbc:h2:file:" + folder.resolve("cut"));
    MVStoreException cut =
        DataUtils.newMVStoreException(
            DataUtils.ERROR_READING_FAILED, "Reading failed", new EOFException());
    assertThat(store.broken(cut)).isInstanceOf(UnusableInputException.class);
    assertThat(store.failed(cut)).isInstanceOf(UnusableInputException.class);
  }
}
