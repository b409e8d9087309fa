package io.giftrecon.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** R61: a ledger in a file that is not the one the published sets speak of, and those that are. */
class ProvenLedgerTest {
  private static final String NEXT = "2023-09-02";
  private static final String NOTHING = "Nothing has changed";

  @TempDir private Path temp;
  private Path folder;
  private DemoShop shop;
  private Path file;
  private Path seal;

  @BeforeEach
  void publish() throws IOException {
    folder = temp.resolve("shop");
    shop = new DemoShop(folder);
    file = folder.resolve("state/one-yuan.mv.db");
    seal = folder.resolve("state/one-yuan.closed");
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(shop.err()).doesNotContain("ledger");
  }

  @Test
  void aMissingLedgerIsNotMadeAnewUntilSomebodySaysSo() throws IOException {
    Files.move(file, temp.resolve("lost.mv.db"));
    expectRefused("one-yuan.mv.db: the ledger is missing, though ");
    assertThat(file).doesNotExist();
    assertThat(run("--accept-ledger")).as(shop.err()).isZero();
    assertThat(shop.err()).contains("accepted: ").contains("the ledger is missing");
    assertThat(run()).as(shop.err()).isZero();
    assertThat(shop.out()).contains(NOTHING);
    Files.move(temp.resolve("lost.mv.db"), file, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(seal);
    expectRefused("one-yuan.mv.db: this is another ledger than the one that ");
  }

  @Test
  void aLedgerThatIsOneNightOlderIsRefusedWithAndWithoutItsSeal() throws IOException {
    Path older = Files.createDirectory(temp.resolve("older"));
    Files.copy(file, older.resolve("file"));
    Files.copy(seal, older.resolve("seal"));
    assertThat(run()).as(shop.err()).isZero();
    Path newer = Files.copy(file, temp.resolve("newer"));
    Files.copy(older.resolve("file"), file, StandardCopyOption.REPLACE_EXISTING);
    expectRefused("one-yuan.mv.db: this ledger is older than it has been");
    Files.delete(seal);
    expectRefused("one-yuan.mv.db: this ledger is older than the set ");
    Files.copy(older.resolve("seal"), seal, StandardCopyOption.REPLACE_EXISTING);
    expectRefused("one-yuan.mv.db: this ledger is older than the set ");
    assertThat(run("--accept-ledger")).as(shop.err()).isZero();
    assertThat(shop.err()).contains("accepted: ").contains(NEXT);
    assertThat(shop.out()).doesNotContain(NOTHING);
    assertThat(run()).as(shop.err()).isZero();
    assertThat(shop.out()).contains(NOTHING);
    Files.copy(newer, file, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(seal);
    expectRefused("one-yuan.mv.db: this ledger is older than the set ");
  }

  /** No set carries a mark by hand; what lies beside the sets does. */
  @Test
  void aLedgerFromBeforeAMarkByHandIsRefusedThoughItsSealIsAsOld() throws IOException {
    Path older = Files.createDirectory(temp.resolve("older"));
    Files.copy(file, older.resolve("file"));
    Files.copy(seal, older.resolve("seal"));
    String job = shop.jobFile().toString();
    assertThat(shop.command("mark", job, "--one-yuan-line", "3508101000207660138")).isZero();
    Files.copy(file, older.resolve("newer"));
    putBack(older);
    expectRefused("this ledger is older than the last mark or verdict by hand");
    assertThat(shop.command("sheet", job)).isEqualTo(2);
    assertThat(run("--accept-ledger")).as(shop.err()).isZero();
    assertThat(run()).as(shop.err()).isZero();
    Files.copy(older.resolve("newer"), file, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(seal);
    expectRefused("one-yuan.mv.db: this ledger is older than the set ");
  }

  /** R68: whoever deletes {@code latest} has not taken back what was published. */
  @Test
  void alsoWhereLatestWasGoneWhenItWasMarked() throws IOException {
    Path older = Files.createDirectory(temp.resolve("older"));
    Files.copy(file, older.resolve("file"));
    Files.copy(seal, older.resolve("seal"));
    Path latest = folder.resolve("out/one-yuan/latest");
    Path date = Files.readSymbolicLink(latest);
    Files.delete(latest);
    String job = shop.jobFile().toString();
    assertThat(shop.command("mark", job, "--one-yuan-line", "3508101000207660138")).isZero();
    putBack(older);
    Files.createSymbolicLink(latest, date);
    expectRefused("this ledger is older than the last mark or verdict by hand");
  }

  /** What the version before wrote proves nothing, what was said by hand since does. */
  @Test
  void aLedgerThatIsMissingAfterAMarkByHandIsMissingForEveryCommand() throws IOException {
    String job = shop.jobFile().toString();
    assertThat(shop.command("mark", job, "--one-yuan-line", "3508101000207660138")).isZero();
    Path summary = shop.published().resolve("summary.json");
    Files.writeString(
        summary, Files.readString(summary).replaceAll(",\\s*\"ledger\\w*\" : [^,\\s]+", ""));
    Files.delete(file);
    expectRefused("the ledger is missing");
    assertThat(shop.command("sheet", job)).isEqualTo(2);
    assertThat(shop.err()).contains("the ledger is missing");
  }

  private void putBack(Path older) throws IOException {
    Files.copy(older.resolve("file"), file, StandardCopyOption.REPLACE_EXISTING);
    Files.copy(older.resolve("seal"), seal, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The ledger of before the move names the old job file, and knows a set that is still here. */
  @Test
  void aLedgerOfBeforeAMoveIsAcceptedWithoutTakingTheOutputsOver() throws IOException {
    Path older = Files.copy(file, temp.resolve("older"));
    String moved = folder.resolve("jobs/moved.yaml").toString();
    Files.move(shop.jobFile(), Path.of(moved));
    assertThat(shop.command("run", moved, "--date", NEXT)).as(shop.err()).isZero();
    Files.copy(older, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(shop.command("run", moved, "--date", NEXT)).isEqualTo(2);
    assertThat(shop.err()).contains("--accept-ledger");
    assertThat(shop.command("run", moved, "--date", NEXT, "--accept-ledger"))
        .as(shop.err())
        .isZero();
  }

  @Test
  void whatWasAcceptedStandsInTheLedger() throws IOException {
    Files.delete(file);
    assertThat(run("--accept-ledger")).as(shop.err()).isZero();
    try (Ledger ledger = Ledger.open("jdbc:h2:file:" + folder.resolve("state/one-yuan"))) {
      assertThat(
              new JdbcTemplate(ledger.dataSource())
                  .queryForList("SELECT kind FROM ledger_event ORDER BY number", String.class))
          .containsExactly("ACCEPTED", "PUBLISHED");
    }
  }

  /** A ledger that went on from an older state counts as far as the lost one did. */
  @Test
  void anOlderLedgerThatAnotherJobUsesIsStillNotTheOneOfTheSet() throws IOException {
    Path older = Files.copy(file, temp.resolve("older"));
    assertThat(run()).as(shop.err()).isZero();
    Files.copy(older, file, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(seal);
    try (Ledger ledger = Ledger.open("jdbc:h2:file:" + folder.resolve("state/one-yuan"))) {
      for (int set = 1; set < 4; set++) {
        ledger.proof().publish(new LedgerJob("another", "别的店"));
      }
    }
    expectRefused("one-yuan.mv.db: this ledger is older than the set ");
  }

  @Test
  void aSealOfTwoNulBytesIsToldAsThat() throws IOException {
    Files.write(seal, new byte[2]);
    expectRefused("one-yuan.closed: the seal of the ledger ");
    assertThat(shop.run("--accept-ledger")).as(shop.err()).isZero();
    assertThat(shop.out()).contains(NOTHING);
    assertThat(shop.err()).contains("accepted: ");
    assertThat(shop.run("--accept-ledger")).isZero();
    assertThat(shop.err()).as("nothing to accept").isEmpty();
    assertThat(run()).as(shop.err()).isZero();
  }

  @Test
  void theLedgerOfAnotherJobIsRefusedAndAFileOfAnotherNameIsNot() throws IOException {
    Files.move(file, folder.resolve("state/renamed.mv.db"));
    shop.ledger("jdbc:h2:file:../state/renamed");
    assertThat(run()).as(shop.err()).isZero();
    DemoShop other = new DemoShop(temp.resolve("other"));
    assertThat(other.run()).isZero();
    shop.ledger("jdbc:h2:file:" + temp.resolve("other/state/one-yuan"));
    expectRefused("one-yuan.mv.db: this is another ledger than the one that ");
  }

  @Test
  void aFolderMovesToANewServerTogetherWithItsLedger() throws IOException {
    Path moved = Files.move(folder, temp.resolve("new server"));
    String job = moved.resolve("jobs/one-yuan.yaml").toString();
    assertThat(shop.command("run", job, "--date", NEXT)).as(shop.err()).isZero();
    assertThat(shop.err()).doesNotContain("ledger");
  }

  /** What the version before wrote: it is said that marks are forgotten, as it was by then. */
  @Test
  void setsOfTheLastVersionKnowNoLedger() throws IOException {
    Path summary = shop.published().resolve("summary.json");
    String told = Files.readString(summary);
    String before = told.replaceAll(",\\s*\"ledger\\w*\" : [^,\\s]+", "");
    assertThat(before).isNotEqualTo(told);
    Files.writeString(summary, before);
    Files.delete(file);
    Files.delete(seal);
    assertThat(run()).as(shop.err()).isZero();
    assertThat(shop.err()).contains("the ledger is new, though sets were published here before");
  }

  /** Other commands say the same, and change nothing. */
  @Test
  void noCommandGoesOnWithoutTheLedger() throws IOException {
    Files.delete(file);
    String job = shop.jobFile().toString();
    String order = "3508221001444660138";
    for (List<String> command :
        List.of(
            List.of("mark", job, "--main-order", order),
            List.of("unmark", job, "--main-order", order),
            List.of("consign", job),
            List.of("check", job, "--date", NEXT),
            List.of("explain", job, order),
            List.of("sheet", job),
            List.of("buyer", job, "--order", order))) {
      assertThat(shop.command(command.toArray(String[]::new))).as("%s", command).isEqualTo(2);
      assertThat(shop.out() + shop.err()).as("%s", command).contains("the ledger is missing");
      assertThat(file).doesNotExist();
    }
  }

  private int run(String... options) {
    List<String> line = new ArrayList<>(List.of("run", shop.jobFile().toString(), "--date", NEXT));
    line.addAll(List.of(options));
    return shop.command(line.toArray(String[]::new));
  }

  /** Exit 2, two lines that say what to do, and nothing is published or made. */
  private void expectRefused(String why) throws IOException {
    Path latest = folder.resolve("out/one-yuan/latest");
    Path before = latest.toRealPath();
    assertThat(run("--rerun")).isEqualTo(2);
    assertThat(shop.err().lines()).as(shop.err()).hasSize(2);
    assertThat(shop.err()).contains(why).contains("--accept-ledger");
    assertThat(latest.toRealPath()).isEqualTo(before);
  }
}
