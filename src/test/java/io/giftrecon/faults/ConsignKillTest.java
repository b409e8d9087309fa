package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.tags.StartsProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R67: {@code kill -9} between the requests being written and the ledger learning of it. */
@StartsProcesses
class ConsignKillTest {
  @TempDir private Path folder;

  @Test
  void whatWasWrittenButNotRecordedIsHandedOutAgainUnderTheSameIds() throws Exception {
    DemoShop shop = new DemoShop(folder);
    assertThat(shop.run()).as(shop.err()).isZero();
    String job = shop.jobFile().toString();
    Path file = folder.resolve("consign.jsonl");
    try (SteppedRun run =
        SteppedRun.start(folder.resolve("says"), "consign", job, "-o", file.toString())) {
      assertThat(run.runTo("io.giftrecon.ledger.Ledger", "recordConsigned")).isTrue();
    }
    String written = Files.readString(file);
    assertThat(written).hasLineCount(2).contains("\"id\":");
    assertThat(shop.command("consign", job, "-o", file.toString())).as(shop.err()).isZero();
    assertThat(file).hasContent(written);
    assertThat(shop.command("consign", job, "-o", file.toString())).as(shop.err()).isZero();
    assertThat(file).isEmptyFile();
  }

  @Test
  void killedBeforeTheFileIsCompleteNothingIsThereAndNothingIsLost() throws Exception {
    DemoShop shop = new DemoShop(folder);
    assertThat(shop.run()).as(shop.err()).isZero();
    String job = shop.jobFile().toString();
    Path file = folder.resolve("consign.jsonl");
    try (SteppedRun run =
        SteppedRun.start(folder.resolve("says"), "consign", job, "-o", file.toString())) {
      assertThat(run.runTo("io.giftrecon.consign.ConsignJson", "write")).isTrue();
    }
    assertThat(file).doesNotExist();
    assertThat(shop.command("consign", job, "-o", file.toString())).as(shop.err()).isZero();
    assertThat(Files.readString(file)).hasLineCount(2);
  }
}
