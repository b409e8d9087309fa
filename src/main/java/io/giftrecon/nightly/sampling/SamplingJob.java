package io.giftrecon.nightly.sampling;

import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.campaign.ScanScope;
import io.giftrecon.campaign.SideFile;
import io.giftrecon.campaign.UFirstJobFile;
import io.giftrecon.evidence.SamplingEvidence;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.group.BuyerGroupSource;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerJob;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.nightly.Explained;
import io.giftrecon.nightly.JobHandler;
import io.giftrecon.nightly.PreparedJob;
import io.giftrecon.nightly.RunRequest;
import io.giftrecon.nightly.ShopJob;
import io.giftrecon.order.CellText;
import io.giftrecon.order.Times;
import io.giftrecon.order.Warning;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.sampling.Basis;
import io.giftrecon.sampling.Effect;
import io.giftrecon.sampling.SampledGroup;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** The job of a sampling campaign. */
record SamplingJob(UFirstJobFile file) implements ShopJob {
  @Override
  public PreparedJob prepare(RunRequest request) {
    return prepared(SamplingCampaign.read(file), request);
  }

  private static PreparedJob prepared(SamplingCampaign campaign, RunRequest request) {
    LocalDateTime now = request.now();
    return new Prepared(
        campaign, now == null ? request.date().atStartOfDay() : now, request.date());
  }

  @Override
  public PreparedJob check(RunRequest request, Consumer<Message> found, Consumer<Message> missing) {
    SamplingCampaign campaign = SamplingCampaign.read(file);
    int drafts = campaign.samples().size() - campaign.claimable().size();
    found.accept(Message.of("check.samples", file.samples(), campaign.samples().size(), drafts));
    for (Path small : file.smallFiles()) {
      if (!small.equals(file.samples())) {
        found.accept(Message.of("check.small-file", small));
      }
    }
    return prepared(campaign, request);
  }

  @Override
  public Explained explain(String who) throws IOException {
    return SamplingAnswer.of(
        SamplingCampaign.read(file),
        CellText.clean(who),
        (campaign, date) -> new Prepared(campaign, date.atStartOfDay(), date));
  }

  /**
   * With its small files.
   *
   * @param now what the rules take for now (S1)
   * @param date of the run
   */
  private record Prepared(SamplingCampaign campaign, LocalDateTime now, LocalDate date)
      implements PreparedJob {
    @Override
    public UFirstJobFile job() {
      return campaign.job();
    }

    @Override
    public ScanScope scope() {
      return campaign.scope();
    }

    @Override
    public String asked() {
      return Times.show(now);
    }

    /** S41: marks of a shop that shares the ledger are nothing to this job. */
    @Override
    public long marks(Ledger ledger, LedgerJob identity) {
      return 0;
    }

    @Override
    public boolean keepsMarks() {
      return false;
    }

    @Override
    public BuyerGroupIndex link(List<ScannedFile> files) {
      return BuyerGroupIndex.of(files, campaign.scope().otherwise());
    }

    @Override
    public List<Warning> warnings(BuyerGroupIndex groups) {
      return SamplingEvidence.of(campaign, now, groups.files()).warnings();
    }

    @Override
    public List<Warning> warningsOfDecisions(List<ScannedFile> files, LedgerSnapshot known)
        throws IOException {
      BuyerGroupIndex index = link(files);
      Basis basis = SamplingNight.of(campaign, now, date, index);
      Effect effect = new Effect(campaign, basis);
      DoubtedClaims doubted = new DoubtedClaims(campaign.job().maxAge(), date);
      try (BuyerGroupSource groups = new BuyerGroupSource(index)) {
        for (BuyerGroupRows rows = groups.next(); rows != null; rows = groups.next()) {
          SampledGroup sampled = SampledGroup.of(rows, campaign, basis, RuleTrace.NONE);
          effect.add(sampled);
          doubted.add(sampled);
        }
      }
      return doubted.warnings(effect);
    }

    @Override
    public List<SideFile> sideFiles() {
      return campaign.sideFiles();
    }

    /** There are no lists to fill in. */
    @Override
    public List<Path> filledInPlace(ExportFolder folder, Ledger ledger) {
      return List.of();
    }

    /** The samples are told of already. */
    @Override
    public void describe(
        List<ScannedFile> files, BuyerGroupIndex groups, Consumer<Message> found) {}

    @Override
    public JobHandler<?> handler(Ledger ledger, LedgerJob identity, ExportFolder folder) {
      return new SamplingHandler(campaign, now, date, folder);
    }
  }
}
