package io.giftrecon.campaign;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One job as the merchant wrote it, checked whole, of whatever kind. */
public interface JobFile {
  /** What every job file says. */
  JobBasics basics();

  /** The folder of exports; a sampling campaign is checked before there are any (S10). */
  Optional<Path> exportsFolder();

  /** The small files that a run reads whole, besides the job file itself. */
  List<Path> smallFiles();

  /** The kind as the job file writes it, and the name of the job. */
  String kind();

  /** Whether a run without exports makes no sense. */
  boolean needsExports();

  /** Whether something is sent to buyers, so that receivers have to be known. */
  boolean sendsParcels();

  /** The job file itself. */
  default Path file() {
    return basics().file();
  }

  default String shop() {
    return basics().shop();
  }

  /** The optional buyers file. */
  default Optional<Path> buyers() {
    return basics().buyers();
  }

  /** Files of the exports folder that nobody shall read (R33). */
  default IgnoredFiles ignored() {
    return basics().ignored();
  }

  /** The folder that published sets go to. */
  default Path outputs() {
    return basics().outputs();
  }

  /** A JDBC URL. */
  default String ledger() {
    return basics().ledger();
  }

  default RejectLimit rejectLimit() {
    return basics().rejectLimit();
  }

  /** For how long published sets stay. */
  default KeepDays keepDays() {
    return basics().keepDays();
  }

  /** Whether sheet and worklists are published as .xlsx too. */
  default boolean workbooks() {
    return basics().workbooks();
  }

  /** How outputs write numbers. */
  default NumberStyle numbers() {
    return basics().numbers();
  }
}
