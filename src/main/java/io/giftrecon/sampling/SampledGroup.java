package io.giftrecon.sampling;

import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Source;
import io.giftrecon.pairing.EvidenceTrace;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.LineAssembler;
import io.giftrecon.pairing.RowDispositions;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.rights.BuyerGroupRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What U5 and the metrics make of one buyer group.
 *
 * @param lines every line of the buyer group, whatever it is
 * @param claims a row for each line of a sample item in each sample it may belong to
 * @param claimers one per buyer and sample
 * @param dispositions what became of each row of the buyer group, each row once
 */
public record SampledGroup(
    List<Line> lines,
    List<ClaimLine> claims,
    List<Claimer> claimers,
    Map<Source, RowDisposition> dispositions) {

  /**
   * Asks the rules about one buyer group.
   *
   * @param basis what the night's figures may rest on
   * @param asked keeps the answers on the lines that somebody asks about
   */
  public static SampledGroup of(
      BuyerGroupRows rows, SamplingCampaign campaign, Basis basis, RuleTrace asked) {
    LineAssembler assembly = new LineAssembler(rows, basis.tonight());
    List<Line> lines = assembly.lines();
    lines.forEach(new EvidenceTrace(asked)::line);
    ClaimTrace trace = new ClaimTrace(asked);
    List<ClaimLine> claims = Claims.of(lines, campaign, basis, trace);
    Set<String> claimers =
        claims.stream()
            .filter(claim -> claim.code().hasClaimer())
            .map(claim -> claim.line().buyer().key())
            .collect(Collectors.toSet());
    RowDispositions dispositions = assembly.dispositions();
    for (Line line : lines) {
      RowDisposition use = use(line, campaign, claimers);
      line.rows().forEach(row -> dispositions.put(row, use));
    }
    rows.returned().forEach(row -> dispositions.put(row.source(), RowDisposition.OTHER_JOB));
    return new SampledGroup(
        lines, claims, Repurchases.of(claims, lines, campaign, basis, trace), dispositions.toMap());
  }

  /** S38: what a line was read for. */
  private static RowDisposition use(Line line, SamplingCampaign campaign, Set<String> claimers) {
    boolean sample = !campaign.samplesOf(line.row().itemId()).isEmpty();
    if (line.paidAt() == null && (!sample || Claims.neverPaid(line))) {
      return RowDisposition.UNPAID;
    }
    if (sample || claimers.contains(line.buyer().key())) {
      return RowDisposition.USED;
    }
    return line.buyer().known() ? RowDisposition.NO_SAMPLE_ORDER : RowDisposition.NO_BUYER;
  }
}
