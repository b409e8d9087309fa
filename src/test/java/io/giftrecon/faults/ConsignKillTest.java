package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R67: {@code kill -9} between the requests being written and the ledger learning of it. */
@StartsProcesses
class ConsignKillTest {
  @TempDir private Path folder;
  private DemoShop shop;
  private Path file;
  private String[] consign;

  @BeforeEach
  void publish() throws IOException {
    shop = new DemoShop(folder);
    assertThat(shop.run()).as(shop.err()).isZero();
    file = folder.resolve("consign.jsonl");
    consign = new String[] {"consign", shop.jobFile().toString(), "-o", file.toString()};
  }

  @Test
  void whatWasWrittenButNotRecordedIsHandedOutAgainUnderTheSameIds() throws Exception {
    killAt("io.giftrecon.ledger.Postings", "recordConsigned");
    String written = Files.readString(file);
    assertThat(written).hasLineCount(2).contains("\"id\":");
    assertThat(shop.command(consign)).as(shop.err()).isZero();
    assertThat(file).hasContent(written);
    assertThat(shop.command(consign)).as(shop.err()).isZero();
    assertThat(file).isEmptyFile();
  }

  @Test
  void killedBeforeTheFileIsCompleteNothingIsThereAndNothingIsLost() throws Exception {
    killAt("io.giftrecon.consign.ConsignJson", "write");
    assertThat(file).doesNotExist();
    assertThat(shop.command(consign)).as(shop.err()).isZero();
    assertThat(Files.readString(file)).hasLineCount(2);
  }

  private void killAt(String className, String method) throws Exception {
    try (SteppedRun run = SteppedRun.start(folder.resolve("says"), consign)) {
      assertThat(run.runTo(className, method)).isTrue();
    }
  }
}
