package io.giftrecon.nightly;

import io.giftrecon.campaign.JobBounds;
import io.giftrecon.campaign.RejectLimit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What to run.
 *
 * @param date names the published set
 * @param now what a sampling campaign takes for now; null for the beginning of the date (S1)
 * @param rerun whether to run although nothing has changed
 * @param rejectLimit null to take the job file's
 * @param adoptOutputs whether the outputs shall be this job's, whoever published there (R69)
 * @param acceptLedger whether somebody has said that the ledger is the right one, whatever speaks
 *     against it (R61)
 * @param bounds what the job file may reach
 */
public record RunRequest(
    Path jobFile,
    LocalDate date,
    @Nullable LocalDateTime now,
    boolean rerun,
    @Nullable RejectLimit rejectLimit,
    boolean adoptOutputs,
    boolean acceptLedger,
    JobBounds bounds) {

  /** Of a job file that its own merchant runs. */
  public RunRequest(
      Path jobFile,
      LocalDate date,
      @Nullable LocalDateTime now,
      boolean rerun,
      @Nullable RejectLimit rejectLimit,
      boolean adoptOutputs) {
    this(jobFile, date, now, rerun, rejectLimit, adoptOutputs, false, JobBounds.own());
  }
}
