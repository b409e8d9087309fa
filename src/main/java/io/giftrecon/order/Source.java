package io.giftrecon.order;

import java.time.LocalDateTime;
import java.util.Comparator;

/**
 * Where a row stands.
 *
 * @param file the file's name inside the exports folder
 * @param line the first physical line of the row, from 1
 * @param asOf when the export was made (R12)
 * @param offset where it begins in the file, in bytes, where several rows may begin on one line
 * @param changed when what the row tells of was last changed, as the row itself says, in seconds;
 *     {@link #UNSAID} where it does not (A115)
 * @param part which of several lines that one row tells of; 0 for the row itself
 */
public record Source(
    String file, long line, LocalDateTime asOf, long changed, long offset, int part)
    implements Comparable<Source> {
  /** Nobody knows where: an older ledger does not remember it. */
  public static final Source UNKNOWN = new Source("", 0, LocalDateTime.MIN);

  /** Stands between the name of a workbook and that of its sheet. */
  public static final String SHEET = " › ";

  /** Stands for {@link #changed} where the row does not say it. */
  public static final long UNSAID = Long.MIN_VALUE;

  /**
   * R12: the newest last; ties by file name, then by what rows of one file say themselves, then by
   * the later row.
   */
  private static final Comparator<Source> NEWEST_LAST =
      Comparator.comparing(Source::asOf)
          .thenComparing(Source::file)
          .thenComparingLong(Source::changed)
          .thenComparingLong(Source::line)
          .thenComparingLong(Source::offset)
          .thenComparingInt(Source::part);

  /** A row that has its line for itself. */
  public Source(String file, long line, LocalDateTime asOf) {
    this(file, line, asOf, UNSAID, 0, 0);
  }

  /** Whether another row is newer than this one (R12). */
  public boolean isBefore(Source other) {
    return compareTo(other) < 0;
  }

  /** The file itself, where a sheet of a workbook is named. */
  public String document() {
    int sheet = file.indexOf(SHEET);
    return sheet < 0 ? file : file.substring(0, sheet);
  }

  /** As records make it, written out: it is asked of every row, and theirs takes method handles. */
  @Override
  public int hashCode() {
    int hash = 31 * file.hashCode() + Long.hashCode(line);
    hash = 31 * hash + asOf.hashCode();
    hash = 31 * hash + Long.hashCode(changed);
    hash = 31 * hash + Long.hashCode(offset);
    return 31 * hash + part;
  }

  @Override
  public int compareTo(Source other) {
    return NEWEST_LAST.compare(this, other);
  }
}
