package io.giftrecon.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.order.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old sets go after a night has published, and nothing that asks for past nights minds. */
class TidyStepTest {
  @TempDir private Path folder;
  private DemoShop shop;
  private Path outputs;

  @BeforeEach
  void open() throws IOException {
    shop = new DemoShop(folder);
    outputs = folder.resolve("out/one-yuan");
  }

  @Test
  void theLastNinetyDaysStay() throws IOException {
    run("2023-06-03");
    run("2023-06-04");
    assertThat(dates()).containsExactly("2023-06-03", "2023-06-04");
    run("2023-09-01");
    assertThat(dates()).containsExactly("2023-06-04", "2023-09-01");
    String job = shop.jobFile().toString();
    assertThat(shop.command("runs", job)).isZero();
    assertThat(shop.out()).contains("2023-06-03").contains("tidy 0→1");
    assertThat(shop.command("runs", job, "--lang", "zh")).isZero();
    assertThat(shop.out()).contains("清旧 0→1");
    assertThat(shop.command("sheet", job)).isZero();
    assertThat(shop.command("buyer", job, "--order", "3508221001444660138")).isZero();
    assertThat(shop.err()).isEmpty();
  }

  @Test
  void anOldNightMayBePublishedAgain() throws IOException {
    keep("1");
    run("2023-08-31");
    run("2023-09-01");
    assertThat(dates()).containsExactly("2023-09-01");
    run("2023-08-31");
    assertThat(shop.out()).doesNotContain("Nothing has changed");
    assertThat(dates()).containsExactly("2023-08-31", "2023-09-01");
    assertThat(Files.readSymbolicLink(outputs.resolve("latest"))).hasToString("2023-09-01");
  }

  @Test
  void aNightThatHasNothingToDoLeavesOldSetsAlone() throws IOException {
    run("2023-08-31");
    run("2023-09-01");
    Files.move(outputs.resolve("2023-08-31"), outputs.resolve("aside"));
    Path old = Path.of(".sets", "2023-01-01.1");
    Files.createDirectories(outputs.resolve(old));
    Files.createSymbolicLink(outputs.resolve("2023-01-01"), old);
    run("2023-09-01");
    assertThat(shop.out()).startsWith("Nothing has changed");
    assertThat(dates()).containsExactly("2023-01-01", "2023-09-01");
  }

  @Test
  void aSlipOfTheYearEmptiesNothing() throws IOException {
    String job = Files.readString(shop.jobFile());
    Files.writeString(shop.jobFile(), job.replace("max-age: 7d", "max-age: off"));
    LocalDate today = LocalDate.now(Times.CHINA);
    run(today.minusDays(10).toString());
    LocalDate slip = today.plusYears(10);
    assertThat(shop.command("run", shop.jobFile().toString(), "--date", slip.toString()))
        .isEqualTo(2);
    NightlyRun.run(
        new RunRequest(shop.jobFile(), slip, null, false, null, false),
        new CancellationToken(),
        ProgressListener.NONE);
    assertThat(dates()).containsExactly(today.minusDays(10).toString(), slip.toString());
    assertThat(Files.readSymbolicLink(outputs.resolve("latest")))
        .hasToString(today.minusDays(10).toString());
  }

  @Test
  void allIsForGood() throws IOException {
    keep("all");
    run("1999-01-01");
    run("2023-09-01");
    assertThat(dates()).containsExactly("1999-01-01", "2023-09-01");
  }

  private void run(String date) {
    assertThat(shop.command("run", shop.jobFile().toString(), "--date", date))
        .as(shop.err())
        .isZero();
  }

  private void keep(String days) throws IOException {
    Files.writeString(
        shop.jobFile(),
        Files.readString(shop.jobFile()).replaceFirst("(?m)^keep-days: .*\n", "")
            + "\nkeep-days: "
            + days
            + "\n");
  }

  private List<String> dates() throws IOException {
    try (Stream<Path> all = Files.list(outputs)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.matches("\\d{4}-\\d\\d-\\d\\d"))
          .sorted()
          .toList();
    }
  }
}
