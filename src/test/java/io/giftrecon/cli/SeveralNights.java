package io.giftrecon.cli;

import io.giftrecon.GiftRecon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A small one-yuan job that is run night after night, in China's August and September of 2023. */
final class SeveralNights {
  private static final String SCARF = "101,一元围巾,赠品,围巾,%s,审核通过\n";

  private final Path folder;
  private String said = "";

  private SeveralNights(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the job file and the enrolment of the item 101 with a scarf.
   *
   * @param activity the id of the only one
   * @param more rows of the enrolments
   */
  static SeveralNights write(Path folder, String activity, String... more) throws IOException {
    Files.createDirectories(folder.resolve("exports"));
    Files.writeString(
        folder.resolve("enrolments.csv"),
        "1元商品ID,1元商品标题,权益类型,权益1,活动,审核状态\n" + SCARF.formatted(activity) + String.join("", more));
    Files.writeString(
        folder.resolve("job.yaml"),
        """
        kind: one-yuan
        shop: 测试店
        inputs: {exports: exports, enrolments: enrolments.csv}
        outputs: out
        ledger: jdbc:h2:file:./state/ledger
        activities:
          - id: %s
            name: 活动
            reservation: {from: 2023-08-01, to: 2023-08-08}
            main: {from: 2023-08-10, to: 2023-09-29}
        """
            .formatted(activity));
    return new SeveralNights(folder);
  }

  /** Runs a command of the job; its exit code. */
  int giftrecon(String command, String... options) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
    String[] args =
        Stream.concat(Stream.of(command, folder.resolve("job.yaml").toString()), Stream.of(options))
            .toArray(String[]::new);
    int exit = GiftRecon.run(out, out, args);
    said = log.toString(StandardCharsets.UTF_8);
    return exit;
  }

  /** What the last command said, on both streams. */
  String said() {
    return said;
  }
}
