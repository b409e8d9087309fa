package io.giftrecon.words;

import java.util.Collection;
import java.util.List;

/** What the shell learns of a command. Other programs rely on these numbers. */
public final class ExitCode {
  public static final int DONE = 0;

  /** Failed for no fault of the inputs: run it again, it resumes. */
  public static final int FAILED = 1;

  /** Usage, or a job file, enrolment file or export that cannot be used. */
  public static final int UNUSABLE = 2;

  /** Done, and a person must look: rejected rows, or warnings (R40). */
  public static final int DONE_WITH_REJECTS = 3;

  /** Nothing was published. */
  public static final int TOO_MANY_REJECTS = 4;

  /** Another run holds the ledger. */
  public static final int BUSY = 75;

  /** First what another run may bring to an end by itself, then what somebody has to mend. */
  private static final List<Integer> WORST_FIRST =
      List.of(FAILED, BUSY, UNUSABLE, TOO_MANY_REJECTS, DONE_WITH_REJECTS, DONE);

  private ExitCode() {}

  /** The code of a command that failed: the failure's own, {@link #FAILED} if it has none. */
  public static int of(Throwable failure) {
    return failure instanceof GiftReconException ours ? ours.exitCode() : FAILED;
  }

  /** The code of many commands that have ended. */
  public static int worst(Collection<Integer> codes) {
    return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(FAILED);
  }
}
