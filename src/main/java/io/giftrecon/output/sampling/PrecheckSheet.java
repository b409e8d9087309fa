package io.giftrecon.output.sampling;

import io.giftrecon.output.CellFormat;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.SortedCsv;
import io.giftrecon.sampling.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code precheck.csv}: what stands in the way of a sampling campaign, and what to do. */
public final class PrecheckSheet {
  private final CellFormat dress;
  private final SortedCsv csv =
      new SortedCsv("precheck.csv", "规则", "严重度", "代码", "活动ID", "商品ID", "证据", "建议");

  public PrecheckSheet(CellFormat dress) {
    this.dress = dress;
  }

  /** Writes the findings, which are in order already (S18), into a folder. */
  public void write(List<Finding> findings, Path folder) throws IOException {
    for (int rank = 0; rank < findings.size(); rank++) {
      Finding finding = findings.get(rank);
      csv.add(
          new SortKey(rank, null, List.of()),
          List.of(
              finding.code().rule(),
              finding.severity().word(),
              finding.code().name(),
              CellFormat.text(finding.sample().activityId()),
              dress.number(finding.sample().itemId()),
              CellFormat.text(finding.evidence()),
              CellFormat.text(finding.advice())));
    }
    csv.write(folder);
  }
}
