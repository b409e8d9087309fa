package io.giftrecon.sampling;

import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.order.CaseRows;
import io.giftrecon.order.RowUse;
import io.giftrecon.order.Source;
import io.giftrecon.pairing.Assembly;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.Uses;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What U5 and the metrics make of one case.
 *
 * @param lines every line of the case, whatever it is
 * @param claims a row for each line of a sample item in each sample it may belong to
 * @param claimers one per buyer and sample
 * @param uses what became of each row of the case, each row once
 */
public record SampledCase(
    List<Line> lines, List<ClaimLine> claims, List<Claimer> claimers, Map<Source, RowUse> uses) {

  /**
   * Asks the rules about one case.
   *
   * @param asOf up to when the exports tell of payments (S3)
   */
  public static SampledCase of(CaseRows rows, SamplingCampaign campaign, LocalDateTime asOf) {
    Assembly assembly = new Assembly(rows);
    List<Line> lines = assembly.lines();
    List<ClaimLine> claims = Claims.of(lines, campaign);
    Set<String> claimers =
        claims.stream()
            .filter(claim -> claim.code().hasClaimer())
            .map(claim -> claim.line().buyer().key())
            .collect(Collectors.toSet());
    Uses uses = assembly.uses();
    for (Line line : lines) {
      uses.put(line.row().source(), use(line, campaign, claimers));
    }
    rows.returned().forEach(row -> uses.put(row.source(), RowUse.OTHER_JOB));
    return new SampledCase(lines, claims, Returns.of(claims, lines, campaign, asOf), uses.toMap());
  }

  /** S38: what a line was read for. */
  private static RowUse use(Line line, SamplingCampaign campaign, Set<String> claimers) {
    boolean sample = !campaign.samplesOf(line.row().itemId()).isEmpty();
    if (line.paidAt() == null && (!sample || Claims.neverPaid(line))) {
      return RowUse.UNPAID;
    }
    if (sample || claimers.contains(line.buyer().key())) {
      return RowUse.USED;
    }
    return line.buyer().known() ? RowUse.NO_SAMPLE_ORDER : RowUse.NO_BUYER;
  }
}
