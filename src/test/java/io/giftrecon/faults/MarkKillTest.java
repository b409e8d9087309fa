package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.tags.StartsProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * R61: {@code kill -9} of a mark by hand: once it is in the ledger it stays, and the ledger is not
 * taken for another one, wherever the command had come to.
 */
@StartsProcesses
class MarkKillTest {
  private static final String LINE = "3508101000207660138";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "ledger.LedgerProof, saidByHand",
    "ledger.LedgerProof, seal",
    "output.PublishedProof, writeByHand",
    "output.AtomicFileWriter, target",
    "ledger.Ledger, close"
  })
  void aMarkThatIsInTheLedgerStays(String className, String method) throws Exception {
    DemoShop shop = new DemoShop(folder);
    assertThat(shop.run()).as(shop.err()).isZero();
    String job = shop.jobFile().toString();
    String[] mark = {"mark", job, "--one-yuan-line", LINE};
    assertThat(worklist("2023-09-01")).contains(LINE);
    try (SteppedRun run = SteppedRun.start(folder.resolve("says"), mark)) {
      assertThat(run.runTo("io.giftrecon." + className, method)).isTrue();
    }
    assertThat(shop.command("run", job, "--date", "2023-09-02")).as(shop.err()).isZero();
    assertThat(worklist("2023-09-02")).doesNotContain(LINE);
    assertThat(shop.command(mark)).as("it says the same").isZero();
  }

  private String worklist(String date) throws Exception {
    return Files.readString(
        folder.resolve("out/one-yuan").resolve(date).resolve("gift-worklist.csv"));
  }
}
