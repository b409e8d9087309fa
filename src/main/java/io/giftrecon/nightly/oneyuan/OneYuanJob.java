package io.giftrecon.nightly.oneyuan;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.campaign.ScanScope;
import io.giftrecon.campaign.SideFile;
import io.giftrecon.evidence.CampaignFindings;
import io.giftrecon.evidence.CampaignWarnings;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.group.BuyerGroupSource;
import io.giftrecon.export.group.ReturnedContents;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.ReturnedBreaks;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerJob;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.nightly.Explained;
import io.giftrecon.nightly.JobHandler;
import io.giftrecon.nightly.PreparedJob;
import io.giftrecon.nightly.RunRequest;
import io.giftrecon.nightly.ShopJob;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.order.Warning;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.Tonight;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The job of a one-yuan campaign. */
record OneYuanJob(OneYuanJobFile file) implements ShopJob {
  @Override
  public PreparedJob prepare(RunRequest request) {
    if (request.now() != null) {
      throw new UnusableInputException(Message.of("run.now"));
    }
    return new Prepared(Campaign.read(file), request.date());
  }

  @Override
  public PreparedJob check(RunRequest request, Consumer<Message> found, Consumer<Message> missing) {
    for (Activity activity : file.activities()) {
      found.accept(Message.of("check.activity", activity.id(), activity.name()));
    }
    Campaign campaign = Campaign.read(file);
    int items = campaign.enrolments().items().size();
    found.accept(Message.of("check.enrolments", file.enrolments(), items));
    if (items == 0) {
      missing.accept(Message.of("check.none-approved"));
    }
    return new Prepared(campaign, request.date());
  }

  @Override
  public Explained explain(String orderNo) throws IOException {
    return OrderExplanation.of(Campaign.read(file), orderNo, Prepared::new);
  }

  /** With its enrolments. */
  private record Prepared(Campaign campaign, LocalDate date) implements PreparedJob {
    @Override
    public OneYuanJobFile job() {
      return campaign.job();
    }

    @Override
    public ScanScope scope() {
      return campaign;
    }

    @Override
    public String asked() {
      return "";
    }

    /** Enrolments are whole, or no run begins; buyers are scanned as the exports are. */
    @Override
    public List<SideFile> sideFiles() {
      return List.of();
    }

    @Override
    public List<Path> filledInPlace(ExportFolder folder, Ledger ledger) throws IOException {
      return FilledInPlace.of(campaign, folder, ledger);
    }

    @Override
    public long marks(Ledger ledger, LedgerJob identity) {
      return ledger.lastEvent(identity);
    }

    @Override
    public boolean keepsMarks() {
      return true;
    }

    @Override
    public BuyerGroupIndex link(List<ScannedFile> files) {
      return BuyerGroupIndex.of(files, List.of(), OneYuanHandler.endings(campaign));
    }

    @Override
    public List<Warning> warnings(BuyerGroupIndex groups) {
      return CampaignWarnings.of(
          campaign,
          date,
          groups.files(),
          groups.coverage(campaign.job().activities()),
          groups.endings().evidence());
    }

    @Override
    public List<Warning> warningsOfDecisions(List<ScannedFile> files, LedgerSnapshot known)
        throws IOException {
      DoubtedRights doubted = new DoubtedRights(campaign.job().maxAge());
      BuyerGroupIndex index =
          BuyerGroupIndex.of(files, known.followed(), OneYuanHandler.endings(campaign));
      Tonight tonight = OneYuanHandler.tonight(index, campaign, date, known);
      ReturnedContents contents = ReturnedContents.of(files);
      try (BuyerGroupSource groups = new BuyerGroupSource(index)) {
        for (BuyerGroupRows rows = groups.next(); rows != null; rows = groups.next()) {
          doubted.add(
              OneYuanHandler.decide(rows, campaign, known, tonight, contents, RuleTrace.NONE));
        }
      }
      return doubted.warnings();
    }

    @Override
    public void describe(List<ScannedFile> files, BuyerGroupIndex groups, Consumer<Message> found) {
      CampaignFindings.tell(campaign, files, groups.coverage(campaign.job().activities()), found);
      CampaignWarnings.tellEndings(groups.endings(), found);
    }

    @Override
    public JobHandler<?> handler(Ledger ledger, LedgerJob identity, ExportFolder folder) {
      return new OneYuanHandler(campaign, ledger, identity, date, ReturnedBreaks.in(folder));
    }
  }
}
