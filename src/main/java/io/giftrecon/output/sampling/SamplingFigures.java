package io.giftrecon.output.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.output.JobFigures;
import io.giftrecon.sampling.Figures;
import io.giftrecon.sampling.Finding;
import io.giftrecon.sampling.ItemSales.Sales;
import io.giftrecon.sampling.Severity;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run of a sampling campaign in figures.
 *
 * @param now what the rules took for now (S1)
 * @param findings the rows of the pre-check
 * @param after what the exports tell; empty for a pre-check alone (S10)
 */
public record SamplingFigures(LocalDateTime now, List<Finding> findings, Optional<After> after)
    implements JobFigures {

  /** Findings of one severity. */
  public long findings(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Findings by code. */
  Map<String, Long> findingsByCode() {
    Map<String, Long> codes = new TreeMap<>();
    findings.forEach(finding -> codes.merge(finding.code().name(), 1L, Long::sum));
    return codes;
  }

  @Override
  public long rows() {
    return after
        .map(known -> known.claims().values().stream().mapToLong(n -> n).sum())
        .orElse((long) findings.size());
  }

  /**
   * What came of the campaign.
   *
   * @param asOf up to when the exports tell of payments (S3)
   * @param claims rows of the claims by code
   * @param effect by sample, in their order
   * @param total people counted once
   * @param sales by item, claims left out (U12)
   * @param differences rows of the board's comparison in which something differs
   * @param care rows of the care list
   */
  public record After(
      LocalDateTime asOf,
      Map<String, Long> claims,
      Map<Sample, Figures> effect,
      Figures total,
      Map<String, Sales> sales,
      long differences,
      long care) {}
}
