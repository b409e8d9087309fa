package io.giftrecon.export.recognise;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.rights.ReturnedBreak;
import io.giftrecon.words.Message;
import java.util.List;
import java.util.Set;

/**
 * A file or sheet of the exports folder that is not read, and why (R33).
 *
 * @param file of no known kind
 * @param reason what it is
 * @param why the same for people
 * @param breaks the rows of a returned list of breaks (R53); none of anything else
 */
public record UnreadFile(ExportFile file, Reason reason, Message why, List<ReturnedBreak> breaks) {
  /** Why a file is not read. */
  public enum Reason {
    /** Nothing in it is known: it may be an export all the same. */
    NOT_KNOWN,
    /** A folder: the files in it are not looked at. */
    FOLDER,
    /** Hidden, or made by the operating system or by Excel for itself. */
    SYSTEM,
    EMPTY,
    /** A tab of a workbook that never has rows. */
    CHART,
    /** A tab of a workbook whose rows the workbook does not hold. */
    LOST,
    /** The job file names it: it is read as that. */
    NAMED_IN_JOB,
    /** Published by this program. */
    OWN_OUTPUT,
    /** R53: breaks that this program published, of which it reads what people wrote in 处理. */
    RETURNED_BREAKS,
    /** Published by this program, and near to what the platform's own sheet would be (R13). */
    OWN_SHEET,
    /** Listed under inputs.ignore. */
    IGNORED;

    /** Whether a change of it while the run reads may matter: an empty file may be growing. */
    boolean isWatched() {
      return this != SYSTEM && this != NAMED_IN_JOB && this != IGNORED;
    }
  }

  UnreadFile(ExportFile file, Reason reason) {
    this(file, reason, message(reason));
  }

  UnreadFile(ExportFile file, Reason reason, Message why) {
    this(file, reason, why, List.of());
  }

  /** R53: a list of breaks that came back. */
  static UnreadFile ofBreaks(ExportFile file, List<ReturnedBreak> rows) {
    return new UnreadFile(
        file, Reason.RETURNED_BREAKS, message(Reason.RETURNED_BREAKS), List.copyOf(rows));
  }

  /** Whether somebody has to be warned of it; else it is a note. */
  public boolean isWarning() {
    return reason == Reason.NOT_KNOWN
        || reason == Reason.FOLDER
        || reason == Reason.LOST
        || reason == Reason.OWN_SHEET;
  }

  /**
   * The long numbers in its first 1,000 rows; none where the first rows name what they hold, or
   * nobody looks into the file.
   *
   * @throws UnusableInputException if it cannot be read any more
   */
  public Set<String> numbers() {
    return reason == Reason.NOT_KNOWN ? UnreadCheck.numbers(file) : Set.of();
  }

  private static Message message(Reason reason) {
    return switch (reason) {
      case NOT_KNOWN -> Message.of("export.unread.not-known");
      case FOLDER -> Message.of("export.unread.folder");
      case SYSTEM -> Message.of("export.unread.system");
      case EMPTY -> Message.of("export.unread.empty");
      case CHART -> Message.of("export.unread.chart");
      case LOST -> Message.of("export.unread.lost");
      case NAMED_IN_JOB -> Message.of("export.unread.named-in-job");
      case RETURNED_BREAKS -> Message.of("export.unread.returned-breaks");
      case OWN_SHEET -> Message.of("export.unread.own-sheet");
      case OWN_OUTPUT -> Message.of("export.unread.own-output", "giftrecon");
      case IGNORED -> Message.of("export.unread.ignored");
    };
  }
}
