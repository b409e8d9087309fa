package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says to those who watch it. */
class RunCommandTest {
  @TempDir private Path folder;
  private DemoCommands shop;

  @BeforeEach
  void open() throws IOException {
    shop = new DemoCommands(folder);
  }

  @Test
  void aLedgerThatVanishedIsNotReplaced() throws IOException {
    assertThat(shop.run("run", "--date", "2023-09-01").err()).isEmpty();
    Files.delete(shop.ledger());
    DemoCommands.Result again = shop.run("run", "--date", "2023-09-01");
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains(shop.ledger().toString(), "--accept-ledger").hasLineCount(2);
    assertThat(shop.ledger()).doesNotExist();
    assertThat(shop.run("run", "--date", "2023-09-01", "--accept-ledger").exit()).isZero();
    assertThat(shop.run("run", "--date", "2023-09-01").exit()).isZero();
  }

  @Test
  void anEmptyLedgerFileIsDamageAndIsLeftAsItIs() throws IOException {
    Files.createDirectories(shop.ledger().getParent());
    Files.createFile(shop.ledger());
    DemoCommands.Result result = shop.run("run", "--date", "2023-09-01");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("the ledger cannot be used: the file is empty");
    assertThat(shop.ledger()).isEmptyFile();
  }

  @Test
  void whatATerminalWouldObeyIsNotPrinted() throws IOException {
    String job = Files.readString(shop.job());
    Files.writeString(
        shop.job(), job.replaceFirst("enrolments: .*", "enrolments: \"\\\\e[31mx.csv\""));
    DemoCommands.Result result = shop.run("run", "--date", "2023-09-01");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("�[31mx.csv").doesNotContain("\u001b");
  }

  @Test
  void anUnchangedNightTellsAgainWhatNobodyHasLookedAt() throws IOException {
    Files.writeString(shop.exports().resolve("仓库盘点.csv"), "货号,库存\nA1,5\n");
    assertThat(shop.run("run", "--date", "2023-09-01").exit()).isEqualTo(3);
    DemoCommands.Result again = shop.run("run", "--date", "2023-09-01");
    assertThat(again.out()).contains("Nothing has changed");
    assertThat(again.err()).contains("rejected rows: 0, warnings and errors: 1", "report.html");
    assertThat(again.exit()).isEqualTo(3);
  }
}
