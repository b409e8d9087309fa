package io.giftrecon.nightly;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.campaign.ScanScope;
import io.giftrecon.campaign.UFirstJobFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.time.LocalDateTime;

/** A job that has been read whole, before anything is done: what tonight's work will be. */
sealed interface PreparedJob {
  /**
   * Reads the job file and the small files it names.
   *
   * @throws UnusableInputException naming file, line and column
   */
  static PreparedJob of(RunRequest request) {
    JobFile job = JobFile.read(request.jobFile());
    LocalDateTime now = request.now();
    if (job instanceof UFirstJobFile sampling) {
      return new Sampling(
          SamplingCampaign.read(sampling), now == null ? request.date().atStartOfDay() : now);
    }
    if (job instanceof OneYuanJobFile oneYuan && now == null) {
      return new OneYuan(Campaign.read(oneYuan));
    }
    throw new UnusableInputException(Message.of("run.now"));
  }

  JobFile job();

  /** Which rows of the exports matter. */
  ScanScope scope();

  /** What the run depends on besides its files. */
  String asked();

  /** The last word of the ledger that the run depends on. */
  long marks(Ledger ledger);

  JobHandler<?> work(Ledger ledger, ExportFolder folder);

  /** A one-yuan campaign. */
  record OneYuan(Campaign campaign) implements PreparedJob {
    @Override
    public JobFile job() {
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

    @Override
    public long marks(Ledger ledger) {
      return ledger.lastEvent(campaign.shop());
    }

    @Override
    public JobHandler<?> work(Ledger ledger, ExportFolder folder) {
      return new OneYuanHandler(campaign, ledger);
    }
  }

  /**
   * A sampling campaign.
   *
   * @param now what the rules take for now (S1)
   */
  record Sampling(SamplingCampaign campaign, LocalDateTime now) implements PreparedJob {
    @Override
    public JobFile job() {
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
    public long marks(Ledger ledger) {
      return 0;
    }

    @Override
    public JobHandler<?> work(Ledger ledger, ExportFolder folder) {
      return new SamplingHandler(campaign, now, folder);
    }
  }
}
