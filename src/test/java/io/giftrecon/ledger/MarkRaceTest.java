package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.tags.NeedsServer;
import io.giftrecon.tags.StartsProcesses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes mark the same rights at the same moment, fifty times, on PostgreSQL. */
@NeedsServer
@StartsProcesses
class MarkRaceTest {
  private static final int ROUNDS = 50;
  private static final String SHOP = "示例旗舰店";
  private static final LocalDate DAY = LocalDate.of(2023, 9, 1);
  private static final LedgerJob JOB = new LedgerJob("job-1", SHOP);

  @Test
  void eachRightIsReleasedOnceAndTheLoserIsTold(@TempDir Path folder) throws Exception {
    String url = PostgresServer.newDatabase("race");
    Path job = writeJob(folder, url);
    try (Ledger ledger = Ledger.open(url)) {
      List<LedgerRight> rights = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        rights.add(
            new LedgerRight("Y" + round, 1, "a", "Y" + round, "围巾", "M", "M", Optional.empty()));
      }
      ledger.record(
          new PublishedJob("job-1", SHOP, job.toString(), DAY, 0),
          ledger.snapshot(JOB, DAY),
          LedgerChanges.of(rights, rights));
      Racer first = new Racer(job, "A");
      Racer second = new Racer(job, "B");
      for (int round = 0; round < ROUNDS; round++) {
        first.start("Y" + round);
        second.start("Y" + round);
        assertThat(List.of(first.answer(), second.answer()))
            .as("round %d: one wins with exit 0, one is told in a line with exit 1", round)
            .containsExactlyInAnyOrder("0 0", "1 1");
      }
      first.stop();
      second.stop();
      assertThat(ledger.events()).hasSize(ROUNDS);
      assertThat(ledger.snapshot(JOB, DAY).rights()).allMatch(LedgerRight::processed);
    }
  }

  private static Path writeJob(Path folder, String url) throws IOException {
    Files.writeString(
        folder.resolve("enrolments.csv"),
        "1元商品ID,1元商品标题,权益类型,权益1,活动,审核状态\r\n1,围巾权益,赠品,围巾,a,审核通过\r\n");
    return Files.writeString(
        folder.resolve("job.yaml"),
        """
        kind: one-yuan
        shop: %s
        inputs: {exports: exports, enrolments: enrolments.csv}
        outputs: out
        ledger: %s
        activities:
          - id: a
            name: 活动
            reservation: {from: 2023-08-09, to: 2023-08-21}
            main: {from: 2023-08-23, to: 2023-08-26}
        """
            .formatted(SHOP, url));
  }

  /** One of the two processes. */
  private static final class Racer {
    private final Process process;
    private final PrintWriter rounds;
    private final BufferedReader answers;

    Racer(Path job, String name) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              MarkRacer.class.getName(),
              job.toString(),
              name);
      builder.environment().put("GIFTRECON_DB_USER", PostgresServer.USER);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
      process = builder.start();
      rounds = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
      answers = process.inputReader(StandardCharsets.UTF_8);
    }

    void start(String oneYuanLine) {
      rounds.println(oneYuanLine);
    }

    String answer() throws IOException {
      return answers.readLine();
    }

    void stop() throws InterruptedException {
      rounds.close();
      assertThat(process.waitFor()).isZero();
    }
  }
}
