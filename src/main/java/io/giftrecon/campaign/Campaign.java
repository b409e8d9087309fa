package io.giftrecon.campaign;

import java.nio.file.Path;

/** Everything the merchant decided about one job: what the rules are asked with. */
public record Campaign(OneYuanJobFile job, Enrolments enrolments) {
  /** Reads the job file and the enrolments it names. */
  public static Campaign read(Path jobFile) {
    OneYuanJobFile job = OneYuanJobFile.read(jobFile);
    return new Campaign(job, Enrolments.read(job.enrolments(), job.activities()));
  }
}
