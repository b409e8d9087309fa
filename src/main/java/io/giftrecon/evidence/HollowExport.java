package io.giftrecon.evidence;

import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.ScannedFile;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A95: an export that has a header and no row that can be read, newer than all others of its kind,
 * though an older one has rows that it should have too: it was cut off behind its header, more
 * likely than not. Where exports are made of the last days, and there were no orders in them, the
 * rows of the older one do not extend over a longer time than lies between the two.
 *
 * @param file without rows
 * @param before the newest of its kind that has some
 */
public record HollowExport(ExportFile file, ExportFile before) {
  private static final Set<FileKind> KINDS =
      EnumSet.of(
          FileKind.ORDERS, FileKind.LINES, FileKind.COMBINED, FileKind.REFUNDS, FileKind.PLATFORM);

  private static final Set<FileKind> OF_LINES = EnumSet.of(FileKind.LINES, FileKind.COMBINED);

  /** Two exports of one day are of the same orders. */
  private static final Duration SAME_DAY = Duration.ofHours(12);

  /** So late may an order be paid that is exported by the time when it was made. */
  private static final Duration LATE = Duration.ofDays(1);

  private static final Comparator<ScannedFile> BY_AGE =
      Comparator.<ScannedFile>comparingLong(HollowExport::second)
          .thenComparing(scanned -> scanned.file().name());

  /** The hollow ones of all files of a night. */
  public static List<HollowExport> of(List<ScannedFile> files) {
    return files.stream()
        .filter(scanned -> scanned.rows() == scanned.rejects().size())
        .flatMap(scanned -> hollow(scanned, files).stream())
        .toList();
  }

  private static Optional<HollowExport> hollow(ScannedFile empty, List<ScannedFile> files) {
    return files.stream()
        .filter(other -> other.keys().rows() > 0 && isOfSameKind(empty.file(), other.file()))
        .filter(other -> !other.file().path().equals(empty.file().path()))
        .max(BY_AGE)
        .filter(before -> BY_AGE.compare(before, empty) < 0)
        .filter(before -> shouldHaveRows(empty, before))
        .map(before -> new HollowExport(empty.file(), before.file()));
  }

  private static boolean isOfSameKind(ExportFile one, ExportFile other) {
    FileKind kind = one.knownLayout().kind();
    FileKind otherKind = other.knownLayout().kind();
    return KINDS.contains(kind)
        && (kind == otherKind || (OF_LINES.contains(kind) && OF_LINES.contains(otherKind)));
  }

  private static boolean shouldHaveRows(ScannedFile empty, ScannedFile before) {
    long between = second(empty) - second(before);
    LongSummaryStatistics times = times(before.keys());
    return between < SAME_DAY.toSeconds()
        || times.getCount() == 0
        || times.getMax() - times.getMin() > between + LATE.toSeconds();
  }

  private static LongSummaryStatistics times(FileKeys keys) {
    LongStream times = IntStream.range(0, keys.rows()).mapToLong(keys::time);
    return times.filter(time -> time != FileKeys.NO_TIME).summaryStatistics();
  }

  private static long second(ScannedFile scanned) {
    return scanned.file().asOf().toEpochSecond(ZoneOffset.UTC);
  }
}
