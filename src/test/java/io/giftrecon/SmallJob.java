package io.giftrecon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a one-yuan job with one activity, without exports. */
public final class SmallJob {
  private static final String TITLES = "1元商品ID,1元商品标题,权益类型,权益1,权益2,权益3,权益4,活动,审核状态,适用主商品ID\n";

  private static final String JOB =
      """
      kind: one-yuan
      shop: 某某店
      inputs:
        exports: exports
        enrolments: enrolments.csv
      outputs: out
      ledger: jdbc:h2:file:./state/l
      activities:
        - id: a
          name: 活动甲
          reservation: {from: 2023-08-01 00:00, to: 2023-08-22 00:00}
          main: {from: 2023-08-21 00:00, to: 2023-08-26 24:00}
      """;

  /** An enrolment of the item 9001 with a gift. */
  public static final String GIFT = "9001,一元小样,赠品,赠品甲,,,,a,审核通过,";

  private SmallJob() {}

  /**
   * Writes {@code enrolments.csv} and {@code job.yaml}.
   *
   * @param more lines at the end of the job file
   * @param enrolments rows of the enrolments
   * @return the job file
   */
  public static Path write(Path folder, String more, String... enrolments) throws IOException {
    Files.writeString(
        folder.resolve("enrolments.csv"), TITLES + String.join("\n", enrolments) + "\n");
    return Files.writeString(folder.resolve("job.yaml"), JOB + more);
  }
}
