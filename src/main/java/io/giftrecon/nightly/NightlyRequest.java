package io.giftrecon.nightly;

import io.giftrecon.campaign.RejectLimit;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to run.
 *
 * @param date names the published set
 * @param rerun whether to run although nothing has changed
 * @param rejectLimit null to take the job file's
 */
public record NightlyRequest(
    Path jobFile, LocalDate date, boolean rerun, @Nullable RejectLimit rejectLimit) {}
