package io.giftrecon.ledger.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.ledger.store.LedgerBusyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store does that {@code H2LedgerTest} cannot see through the ledger. */
class H2StoreTest {
  @TempDir private Path folder;

  @Test
  void aNewLedgerNeverTakesThePlaceOfOneThatSomebodyWasFasterToMake() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("race");
    Path made = Files.writeString(folder.resolve("race.mv.db"), "theirs");
    Files.writeString(folder.resolve("race.new.mv.db"), "ours");
    assertThatThrownBy(() -> new H2Store(url).promote(new H2Store(url + ".new")))
        .isInstanceOf(LedgerBusyException.class);
    assertThat(made).hasContent("theirs");
  }
}
