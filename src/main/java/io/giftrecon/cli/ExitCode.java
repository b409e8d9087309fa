package io.giftrecon.cli;

/** What the shell learns of a command. Other programs rely on these numbers. */
public final class ExitCode {
  public static final int DONE = 0;

  /** Failed for no fault of the inputs: run it again, it resumes. */
  public static final int FAILED = 1;

  /** Usage, or a job file, enrolment file or export that cannot be used. */
  public static final int UNUSABLE = 2;

  public static final int DONE_WITH_REJECTS = 3;

  /** Nothing was published. */
  public static final int TOO_MANY_REJECTS = 4;

  /** Another run holds the ledger. */
  public static final int BUSY = 75;

  private ExitCode() {}
}
