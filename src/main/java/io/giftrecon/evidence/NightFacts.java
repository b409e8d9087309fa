package io.giftrecon.evidence;

import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.RejectedRow;
import io.giftrecon.order.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What all files of the night tell together, whatever the kind of job: R30, R32. */
public final class NightFacts {
  private NightFacts() {}

  /**
   * R30: the refund reports that have a column 退款状态, so that their silence says something; that of
   * a hollow one does not (A95).
   */
  public static List<Source> refundReports(List<ScannedFile> files) {
    Set<ExportFile> hollow =
        HollowExport.of(files).stream().map(HollowExport::file).collect(Collectors.toSet());
    return files.stream()
        .filter(ScannedFile::mayBeOfShop)
        .map(ScannedFile::file)
        .filter(file -> !hollow.contains(file))
        .filter(ExportFile::isRefundReport)
        .filter(file -> file.knownLayout().has(Column.REFUND_STATUS))
        .map(file -> file.source(0))
        .toList();
  }

  /** R32: the rejected rows that cast doubt on their orders. */
  public static List<RejectedRow> rejected(List<ScannedFile> files) {
    return files.stream()
        .flatMap(file -> file.rejects().stream())
        .flatMap(reject -> reject.doubt().stream())
        .toList();
  }
}
