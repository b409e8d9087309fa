package io.giftrecon.evidence;

import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.NumberShapes;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.RejectedRow;
import io.giftrecon.order.SheetSpan;
import io.giftrecon.order.Source;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What all files of the night tell together, whatever the kind of job: R30, R32. */
public final class NightFacts {
  private NightFacts() {}

  /**
   * R30: the refund reports that have a column 退款状态, so that their silence says something; that of
   * a hollow one does not (A95), nor that of one that breaks off in its last row (A124) or whose
   * numbers look like no order's (A133).
   */
  public static List<Source> refundReports(List<ScannedFile> files) {
    Set<ExportFile> hollow =
        HollowExport.of(files).stream().map(HollowExport::file).collect(Collectors.toSet());
    NumberShapes ofOrders = NumberShapes.ofOrders(files);
    return files.stream()
        .filter(ScannedFile::mayBeOfShop)
        .filter(file -> !file.breaksOff() && !ofOrders.areStrangeTo(file))
        .map(ScannedFile::file)
        .filter(file -> !hollow.contains(file))
        .filter(ExportFile::isRefundReport)
        .filter(file -> file.knownLayout().has(Column.REFUND_STATUS))
        .map(file -> file.source(0))
        .toList();
  }

  /** R13: which main lines each of the platform's sheets should show. */
  public static List<SheetSpan> sheets(List<ScannedFile> files) {
    return files.stream()
        .filter(file -> file.file().isOf(FileKind.PLATFORM))
        .flatMap(file -> span(file).stream())
        .toList();
  }

  private static Optional<SheetSpan> span(ScannedFile file) {
    FileKeys keys = file.keys();
    LongSummaryStatistics mains =
        IntStream.range(0, keys.rows())
            .filter(row -> !keys.isContinued(row))
            .mapToLong(keys::time)
            .filter(time -> time != FileKeys.NO_TIME)
            .summaryStatistics();
    return mains.getCount() == 0
        ? Optional.empty()
        : Optional.of(
            new SheetSpan(
                LocalDateTime.ofEpochSecond(mains.getMin(), 0, ZoneOffset.UTC),
                LocalDateTime.ofEpochSecond(mains.getMax(), 0, ZoneOffset.UTC),
                file.file().source(0)));
  }

  /** R32: the rejected rows that cast doubt on their orders. */
  public static List<RejectedRow> rejected(List<ScannedFile> files) {
    return files.stream()
        .flatMap(file -> file.rejects().stream())
        .flatMap(reject -> reject.doubt().stream())
        .toList();
  }
}
