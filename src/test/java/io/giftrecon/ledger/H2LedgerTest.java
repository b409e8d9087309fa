package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.order.UnusableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void aDamagedFileIsNamedAndLeftAsItIs() throws IOException {
    Path damaged = folder.resolve("damaged.mv.db");
    byte[] bytes = "this was a ledger once".repeat(1000).getBytes(StandardCharsets.UTF_8);
    Files.write(damaged, bytes);
    assertThatThrownBy(() -> Ledger.open("jdbc:h2:file:" + folder.resolve("damaged")))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining("left as it is");
    assertThat(Files.readAllBytes(damaged)).isEqualTo(bytes);
  }
}
