package io.giftrecon.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.DemoShop;
import io.giftrecon.campaign.JobBounds;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.tags.StartsProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job files of a folder, the largest exports first, whatever Spring Batch does to the order.
 */
class FleetShopTest {
  @TempDir private Path folder;

  @Test
  void theLargestExportsGoFirstAndAWrongJobFileLast() throws Exception {
    DemoShop shop = new DemoShop(folder);
    Path jobs = folder.resolve("jobs");
    Files.writeString(jobs.resolve("a-broken.yml"), "kind: [");
    Files.writeString(jobs.resolve("notes.txt"), "no job");
    Files.createDirectory(jobs.resolve("folder.yaml"));
    assertThat(names(FleetShop.in(jobs, JobBounds.own())))
        .containsExactly("one-yuan.yaml", "u-first.yaml", "a-broken.yml");
    Files.writeString(folder.resolve("sample-data/u-first/exports/large.csv"), "x".repeat(200_000));
    assertThat(names(FleetShop.in(jobs, JobBounds.own())))
        .containsExactly("u-first.yaml", "one-yuan.yaml", "a-broken.yml");
    assertThat(shop.jobFile()).exists();
  }

  /** Nobody's size: opening a pipe as a folder would keep the whole fleet waiting. */
  @Test
  @StartsProcesses
  void exportsThatAreAPipeAreNotWaitedFor() throws Exception {
    new DemoShop(folder);
    Path exports = folder.resolve("sample-data/u-first/exports");
    Files.move(exports, folder.resolve("kept"));
    assertThat(new ProcessBuilder("mkfifo", exports.toString()).start().waitFor()).isZero();
    assertThat(
            Assertions.<List<String>>assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> names(FleetShop.in(folder.resolve("jobs"), JobBounds.own()))))
        .containsExactly("one-yuan.yaml", "u-first.yaml");
  }

  /** Left out, nobody would miss them: each is a shop that fails. */
  @Test
  void aJobFileThatCannotBeReadIsAShopAsWell() throws Exception {
    Files.writeString(folder.resolve("SHOP.YAML"), "kind: [");
    Files.writeString(folder.resolve("two\nlines.yml"), "kind: [");
    Files.createSymbolicLink(folder.resolve("nowhere.yaml"), folder.resolve("gone"));
    assertThat(names(FleetShop.in(folder, JobBounds.own())))
        .containsExactly("SHOP.YAML", "nowhere.yaml", "two\nlines.yml");
  }

  @Test
  void aFolderWithoutJobFilesIsNoFleet() {
    assertThatThrownBy(() -> FleetShop.in(folder, JobBounds.own()))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("no job file");
    assertThatThrownBy(() -> FleetShop.in(folder.resolve("none"), JobBounds.own()))
        .isInstanceOf(UnusableInputException.class);
  }

  @Test
  void partitionsKeepTheOrderAndNamesFitTheRepository() {
    String name = "很长的名字".repeat(30) + ".yaml";
    List<FleetShop> shops =
        List.of(
            new FleetShop(Path.of("/jobs/z.yaml"), 9),
            new FleetShop(Path.of("/jobs/" + name), 8),
            new FleetShop(Path.of("/jobs/a.yaml"), 7));
    List<String> names =
        new ShopPartitioner(shops, LocalDate.parse("2023-09-01"), List.of())
            .partition(1).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .peek(entry -> assertThat(entry.getKey().length()).isLessThan(95))
                .map(entry -> entry.getValue().getString("jobFile"))
                .toList();
    assertThat(names).containsExactly("/jobs/z.yaml", "/jobs/" + name, "/jobs/a.yaml");
  }

  private static List<String> names(List<FleetShop> shops) {
    return shops.stream().map(shop -> shop.jobFile().getFileName().toString()).toList();
  }
}
