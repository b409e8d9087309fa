package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.Child;
import io.giftrecon.DemoShop;
import io.giftrecon.ledger.PostgresServer;
import io.giftrecon.published.StrictCsv;
import io.giftrecon.tags.NeedsServer;
import io.giftrecon.tags.StartsProcesses;
import io.giftrecon.words.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fleet as its users meet it: exit codes, what it says, what it leaves behind. */
class FleetCommandTest {
  @TempDir private Path folder;
  private DemoShop shop;
  private Path jobs;

  @BeforeEach
  void open() throws IOException {
    shop = new DemoShop(folder);
    jobs = folder.resolve("jobs");
  }

  @Test
  void oneShopsFailureStopsNoOtherAndIsDoneTheNextTime() throws IOException {
    Path broken = jobs.resolve("a-broken.yaml");
    Files.writeString(broken, "kind: one-yuan\n");
    assertThat(fleet("--local", "2")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shop.err()).contains("a-broken.yaml: exit 2: ").doesNotContain("\tat ");
    assertThat(shop.out()).contains("shops 3: published 2, unchanged 0, failed 1");
    assertThat(column(3)).containsExactly("failed", "published", "published");
    assertThat(column(4)).containsExactly("2", "0", "0");
    Files.delete(broken);
    assertThat(fleet("--local", "1")).isZero();
    assertThat(column(3)).containsExactly("unchanged", "unchanged");
    assertThat(column(5)).as("rows, as published").containsExactly("224", "109");
    assertThat(column(6)).as("立即补发").containsExactly("18", "");
  }

  @Test
  void whatIsWorthKnowingOfAPublishedSetIsSaid() throws IOException {
    assertThat(fleet("--local", "2")).isZero();
    assertThat(shop.err()).isEmpty();
    Files.delete(folder.resolve("state/one-yuan.mv.db"));
    assertThat(fleet("--local", "2")).as("R61: until somebody accepts it").isEqualTo(2);
    assertThat(shop.err()).contains("the ledger is missing").contains("--accept-ledger");
    Path summary = shop.published().resolve("summary.json");
    Files.writeString(
        summary, Files.readString(summary).replaceAll(",\\s*\"ledger\\w*\" : [^,}\\s]+", ""));
    assertThat(fleet("--local", "2")).as("a set of an older version").isZero();
    assertThat(shop.err()).contains("one-yuan.yaml: exit 0: ").contains("ledger");
  }

  @Test
  void aSummaryThatCannotBeWrittenIsSaidBeforeAnythingIsRun() {
    assertThat(fleet("--local", "1", "-o", folder.resolve("none/s.csv").toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shop.published()).doesNotExist();
  }

  /** Whoever hands in a job file chooses its paths; whoever runs the fleet says where they end. */
  @Test
  void aJobFileStaysBelowTheFoldersOfTheFleet(@TempDir Path other) throws IOException {
    Path elsewhere = Files.createDirectory(other.resolve("elsewhere"));
    String job = Files.readString(shop.jobFile());
    Files.writeString(
        shop.jobFile(), job.replaceFirst("(?m)^outputs: \\S+", "outputs: " + elsewhere + "/out"));
    assertThat(fleet("--local", "1")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shop.err())
        .contains("one-yuan.yaml:")
        .contains(": outputs: " + elsewhere + "/out is outside of")
        .contains("--within");
    assertThat(elsewhere.resolve("out")).doesNotExist();
    assertThat(column(3)).containsExactlyInAnyOrder("failed", "published");
    assertThat(
            fleet("--local", "1", "--within", folder.toString(), "--within", elsewhere.toString()))
        .isZero();
    assertThat(elsewhere.resolve("out/latest")).exists();
  }

  @Test
  void aLedgerOnAForeignServerIsRefusedWithItsLine() throws IOException {
    String job = Files.readString(shop.jobFile());
    Files.writeString(
        shop.jobFile(),
        job.replaceFirst("(?m)^ledger: \\S+", "ledger: jdbc:postgresql://db.example/x"));
    assertThat(fleet("--local", "1")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shop.err())
        .containsPattern("one-yuan.yaml:\\d+: ledger: .*db\\.example.*GIFTRECON_DB_HOSTS");
    assertThat(shop.command("run", shop.jobFile().toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shop.err())
        .containsPattern("one-yuan.yaml:\\d+: ledger: .*db\\.example.*GIFTRECON_DB_HOSTS");
  }

  @StartsProcesses
  @Test
  void aNameThatTheLocaleCannotWriteIsRefused() throws Exception {
    Files.copy(shop.jobFile(), jobs.resolve("店铺.yaml"));
    Child.Result fleet =
        new Child()
            .variable("LC_ALL", "C")
            .run("fleet", jobs.toString(), "--local", "1", "--date", DemoShop.DATE);
    assertThat(fleet.exit()).as(fleet.err()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(fleet.err()).contains("LC_ALL=C.UTF-8").doesNotContain("\tat ");
    assertThat(fleet.err().lines()).hasSize(1);
  }

  @NeedsServer
  @Test
  void aWorkerRunsWhatTheFleetSends() throws IOException {
    String url = PostgresServer.newDatabase("fleet-command");
    DemoShop other = new DemoShop(Files.createDirectory(folder.resolve("other")));
    CompletableFuture<Integer> worker =
        CompletableFuture.supplyAsync(
            () -> other.command("worker", "--repository", url, "--name", "w", "--idle", "5"));
    assertThat(fleet("--repository", url, "-o", folder.resolve("s.csv").toString())).isZero();
    assertThat(worker.join()).as(other.err()).isZero();
    assertThat(other.out().lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("/one-yuan.yaml: published, exit 0, "),
            line -> assertThat(line).contains("/u-first.yaml: published, exit 0, "));
    assertThat(StrictCsv.read(Files.readAllBytes(folder.resolve("s.csv"))))
        .hasSize(3)
        .anyMatch(row -> row.contains("w"));
    assertThat(shop.published()).exists();
  }

  @NeedsServer
  @Test
  void whatIsMissingOrWrongIsSaidInALine() {
    assertThat(fleet()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shop.err()).contains("--repository").contains("GIFTRECON_FLEET");
    assertThat(fleet("--local", "0")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(fleet("--repository", "jdbc:h2:mem:x")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shop.err()).contains("must begin with jdbc:postgresql:");
    PostgresServer.newDatabase("fleet-none");
    assertThat(fleet("--repository", "jdbc:postgresql://localhost:1/none"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shop.err().lines()).hasSize(1);
  }

  @Test
  void theWorstCodeIsTheOneThatAnotherRunMayMend() {
    assertThat(ExitCode.worst(List.of(0, 3, 0))).isEqualTo(3);
    assertThat(ExitCode.worst(List.of(3, 4, 0))).isEqualTo(4);
    assertThat(ExitCode.worst(List.of(4, 2, 3))).isEqualTo(2);
    assertThat(ExitCode.worst(List.of(2, 75, 4))).isEqualTo(75);
    assertThat(ExitCode.worst(List.of(75, 2, 1, 0))).isEqualTo(1);
    assertThat(ExitCode.worst(List.of(0, 0))).isZero();
  }

  private int fleet(String... options) {
    String[] command = new String[options.length + 4];
    command[0] = "fleet";
    command[1] = jobs.toString();
    command[2] = "--date";
    command[3] = DemoShop.DATE;
    System.arraycopy(options, 0, command, 4, options.length);
    return shop.command(command);
  }

  private List<String> column(int index) throws IOException {
    return StrictCsv.read(Files.readAllBytes(jobs.resolve("fleet-summary.csv"))).stream()
        .skip(1)
        .map(row -> row.get(index))
        .toList();
  }
}
