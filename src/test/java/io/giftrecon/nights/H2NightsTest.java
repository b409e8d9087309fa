package io.giftrecon.nights;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.tags.Examples;
import io.giftrecon.tags.TakesExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The ten nights on the embedded ledger. {@code -Dgiftrecon.nights.seeds=N} sets how many. */
@TakesExamples
class H2NightsTest extends NightsTest {
  private static final String H2_FILE = "jdbc:h2:file:";

  @Override
  String ledgerUrl(Path folder, long seed) {
    return H2_FILE + folder.resolve("state").resolve("ledger").toAbsolutePath();
  }

  @Override
  int seeds() {
    return Examples.count("giftrecon.nights.seeds", 1, 100);
  }

  @Override
  Connection connect(String ledgerUrl) throws SQLException {
    return DriverManager.getConnection(ledgerUrl, "giftrecon", "");
  }

  @Override
  void copyLedger(String fromUrl, String toUrl) throws IOException {
    Path to = file(toUrl);
    Files.createDirectories(to.getParent());
    Files.copy(file(fromUrl), to, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  String restoreLedger(String copyUrl, String url) throws IOException {
    Files.copy(file(copyUrl), file(url), StandardCopyOption.REPLACE_EXISTING);
    return url;
  }

  @Override
  void loseSeal(String url) throws IOException {
    Path seal = Path.of(url.substring(H2_FILE.length()) + ".closed");
    assertThat(seal).exists();
    Files.delete(seal);
  }

  private static Path file(String url) {
    return Path.of(url.substring(H2_FILE.length()) + ".mv.db");
  }
}
