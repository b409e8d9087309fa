package io.giftrecon.sheet;

import io.giftrecon.sampling.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code precheck.csv}: what stands in the way of a sampling campaign, and what to do. */
public final class PrecheckSheet {
  private final Dress dress;
  private final SortedCsv csv =
      new SortedCsv("precheck.csv", "规则", "严重度", "代码", "活动ID", "商品ID", "证据", "建议");

  public PrecheckSheet(Dress dress) {
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
              Dress.text(finding.sample().activityId()),
              dress.number(finding.sample().itemId()),
              Dress.text(finding.evidence()),
              Dress.text(finding.advice())));
    }
    csv.write(folder);
  }
}
