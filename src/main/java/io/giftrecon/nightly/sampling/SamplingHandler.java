package io.giftrecon.nightly.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.nightly.CancellationToken;
import io.giftrecon.nightly.JobHandler;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Warning;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.JobFigures;
import io.giftrecon.output.PageContent;
import io.giftrecon.output.RowDispositionCounts;
import io.giftrecon.output.Table;
import io.giftrecon.output.sampling.SamplingFigures;
import io.giftrecon.output.sampling.SamplingTables;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.sampling.Basis;
import io.giftrecon.sampling.BoardCheck;
import io.giftrecon.sampling.BoardDifference;
import io.giftrecon.sampling.CareEntry;
import io.giftrecon.sampling.Effect;
import io.giftrecon.sampling.Finding;
import io.giftrecon.sampling.ItemSales;
import io.giftrecon.sampling.NewMemberShare;
import io.giftrecon.sampling.PreCheck;
import io.giftrecon.sampling.PrecheckRow;
import io.giftrecon.sampling.SampledGroup;
import io.giftrecon.sampling.UnstatedPieces;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The work of a sampling campaign: U1 to U20. While there are no exports, the pre-check alone
 * (S10).
 */
final class SamplingHandler implements JobHandler<SampledGroup> {
  private final SamplingCampaign campaign;
  private final LocalDateTime now;
  private final LocalDate date;
  private final Optional<LocalDateTime> asOf;
  private final SamplingTables tables;
  private final ItemSales sales;
  private final DoubtedClaims doubted;
  private final UnstatedPieces pieces = new UnstatedPieces();
  private final RowDispositionCounts uses = new RowDispositionCounts();
  private final Map<String, Long> claimCodes = new TreeMap<>();

  private Basis basis = SamplingNight.NONE;
  private Effect effect;

  SamplingHandler(
      SamplingCampaign campaign, LocalDateTime now, LocalDate date, ExportFolder folder) {
    this.campaign = campaign;
    this.now = now;
    this.date = date;
    this.asOf = folder.linesAsOf();
    this.tables = new SamplingTables(new CellFormat(campaign.job().numbers()));
    this.effect = new Effect(campaign, basis);
    this.sales = new ItemSales(campaign);
    this.doubted = new DoubtedClaims(campaign.job().maxAge(), date);
  }

  @Override
  public BuyerGroupIndex link(List<ScannedFile> files) throws IOException {
    BuyerGroupIndex groups = BuyerGroupIndex.of(files, campaign.scope().otherwise());
    basis = SamplingNight.of(campaign, now, date, groups);
    effect = new Effect(campaign, basis);
    return groups;
  }

  @Override
  public SampledGroup decide(BuyerGroupRows rows) {
    return SampledGroup.of(rows, campaign, basis, RuleTrace.NONE);
  }

  @Override
  public void take(SampledGroup sampled) {
    sampled
        .claims()
        .forEach(
            claim -> {
              tables.add(claim);
              claimCodes.merge(claim.code().name(), 1L, Long::sum);
            });
    effect.add(sampled);
    sales.add(sampled);
    uses.add(sampled.dispositions());
    doubted.add(sampled);
    pieces.add(sampled);
  }

  @Override
  public List<Warning> warnings() {
    return doubted.warnings(effect);
  }

  @Override
  public List<Warning> told(List<Warning> warnings) {
    return warnings;
  }

  @Override
  public Map<RowDisposition, Long> uses(String file) {
    return uses.of(file);
  }

  @Override
  public JobFigures write(Path folder, CancellationToken cancellation) throws IOException {
    boolean exported = asOf.isPresent();
    List<PrecheckRow> findings =
        PreCheck.of(campaign, now, exported, exported ? shownByClaims() : List.of());
    tables.writePrecheck(findings, folder);
    cancellation.throwIfCancelled();
    return new SamplingFigures(
        now,
        findings,
        PreCheck.asked(campaign, exported, findings),
        exported ? Optional.of(after(folder, asOf.get())) : Optional.empty());
  }

  /** U1, and what of U5 could not be asked. */
  private List<Finding> shownByClaims() {
    List<Finding> findings = new ArrayList<>(NewMemberShare.ask(effect.bySample(), basis));
    findings.addAll(pieces.findings());
    return findings;
  }

  private SamplingFigures.After after(Path folder, LocalDateTime upTo) throws IOException {
    List<BoardDifference> differences = BoardCheck.compare(campaign, effect, basis);
    List<CareEntry> care = CareEntry.of(campaign.prompts());
    tables.writeAfter(effect, differences, care, folder);
    return new SamplingFigures.After(
        upTo,
        claimCodes,
        effect.bySample(),
        effect.total(),
        sales.byItem(),
        differences.stream().filter(row -> !row.reasons().isEmpty()).count(),
        care.size());
  }

  @Override
  public PageContent page(Table<?> rejects) {
    List<Sample> samples = campaign.samples();
    return asOf.isPresent()
        ? tables.page(samples, now, rejects)
        : tables.precheckPage(samples, now, rejects);
  }

  /** There are no marks. */
  @Override
  public boolean isOvertaken() {
    return false;
  }

  /** There are no rights. */
  @Override
  public int record() {
    return 0;
  }
}
