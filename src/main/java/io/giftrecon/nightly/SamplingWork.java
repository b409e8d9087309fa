package io.giftrecon.nightly;

import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.export.CaseIndex;
import io.giftrecon.export.ExportFolder;
import io.giftrecon.export.ScannedFile;
import io.giftrecon.order.CaseRows;
import io.giftrecon.order.RowUse;
import io.giftrecon.sampling.BoardCheck;
import io.giftrecon.sampling.BoardDifference;
import io.giftrecon.sampling.CareEntry;
import io.giftrecon.sampling.Effect;
import io.giftrecon.sampling.Finding;
import io.giftrecon.sampling.ItemSales;
import io.giftrecon.sampling.NewMemberShare;
import io.giftrecon.sampling.PreCheck;
import io.giftrecon.sampling.SampledCase;
import io.giftrecon.sheet.BoardSheet;
import io.giftrecon.sheet.CareSheet;
import io.giftrecon.sheet.ClaimsSheet;
import io.giftrecon.sheet.Dress;
import io.giftrecon.sheet.EffectSheet;
import io.giftrecon.sheet.JobFigures;
import io.giftrecon.sheet.PrecheckSheet;
import io.giftrecon.sheet.SamplingFigures;
import io.giftrecon.sheet.UseCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The work of a sampling campaign: U1 to U12. While there are no exports, the pre-check alone
 * (S10).
 */
final class SamplingWork implements Work<SampledCase> {
  private final SamplingCampaign campaign;
  private final LocalDateTime now;
  private final Optional<LocalDateTime> asOf;
  private final Dress dress;
  private final ClaimsSheet claims;
  private final Effect effect;
  private final ItemSales sales;
  private final UseCounts uses = new UseCounts();
  private final Map<String, Long> claimCodes = new TreeMap<>();

  SamplingWork(SamplingCampaign campaign, LocalDateTime now, ExportFolder folder) {
    this.campaign = campaign;
    this.now = now;
    this.asOf = folder.linesAsOf();
    this.dress = new Dress(campaign.job().numbers());
    this.claims = new ClaimsSheet(dress);
    this.effect = new Effect(campaign);
    this.sales = new ItemSales(campaign);
  }

  @Override
  public CaseIndex link(List<ScannedFile> files) {
    return CaseIndex.of(files, campaign.scope().otherwise());
  }

  @Override
  public SampledCase decide(CaseRows rows) {
    return SampledCase.of(rows, campaign, asOf.orElseThrow());
  }

  @Override
  public void take(SampledCase sampled) {
    sampled
        .claims()
        .forEach(
            claim -> {
              claims.add(claim);
              claimCodes.merge(claim.code().name(), 1L, Long::sum);
            });
    effect.add(sampled);
    sales.add(sampled);
    uses.add(sampled.uses());
  }

  @Override
  public Map<RowUse, Long> uses(String file) {
    return uses.of(file);
  }

  @Override
  public JobFigures write(Path folder, StopSignal stop) throws IOException {
    List<Finding> findings = new ArrayList<>(PreCheck.of(campaign, now));
    if (asOf.isPresent()) {
      findings.addAll(NewMemberShare.ask(effect.bySample()));
    }
    new PrecheckSheet(dress).write(PreCheck.inOrder(findings), folder);
    stop.obey();
    return new SamplingFigures(
        now,
        findings,
        asOf.isPresent() ? Optional.of(after(folder, asOf.get())) : Optional.empty());
  }

  private SamplingFigures.After after(Path folder, LocalDateTime upTo) throws IOException {
    List<BoardDifference> differences = BoardCheck.compare(campaign, effect.bySample(), upTo);
    List<CareEntry> care = CareEntry.of(campaign.prompts());
    claims.write(folder);
    new EffectSheet(dress).write(effect, folder);
    new BoardSheet(dress).write(differences, folder);
    new CareSheet().write(care, folder);
    return new SamplingFigures.After(
        upTo,
        claimCodes,
        effect.bySample(),
        effect.total(),
        sales.byItem(),
        differences.stream().filter(row -> !row.reasons().isEmpty()).count(),
        care.size());
  }

  /** There are no rights. */
  @Override
  public int record() {
    return 0;
  }
}
