package io.giftrecon.campaign;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What every job file says, whatever its kind. All paths are absolute.
 *
 * @param file the job file itself
 * @param buyers the optional buyers file
 * @param ignored files of the exports folder that nobody shall read (R33)
 * @param outputs the folder that published sets go to
 * @param ledger a JDBC URL
 * @param keepDays for how long published sets stay
 * @param numbers how outputs write numbers
 * @param workbooks whether sheet and worklists are published as .xlsx too
 */
public record JobBasics(
    Path file,
    String shop,
    Optional<Path> buyers,
    IgnoredFiles ignored,
    Path outputs,
    String ledger,
    RejectLimit rejectLimit,
    KeepDays keepDays,
    NumberStyle numbers,
    boolean workbooks) {}
