package io.giftrecon.nightly;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.campaign.ScanScope;
import io.giftrecon.campaign.UFirstJobFile;
import io.giftrecon.export.ExportFolder;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInput;
import io.giftrecon.words.Message;
import java.time.LocalDateTime;

/** A job that has been read whole, before anything is done: what tonight's work will be. */
sealed interface Plan {
  /**
   * Reads the job file and the small files it names.
   *
   * @throws UnusableInput naming file, line and column
   */
  static Plan of(NightlyRequest request) {
    JobFile job = JobFile.read(request.jobFile());
    LocalDateTime now = request.now();
    if (job instanceof UFirstJobFile sampling) {
      return new Sampling(
          SamplingCampaign.read(sampling), now == null ? request.date().atStartOfDay() : now);
    }
    if (job instanceof OneYuanJobFile oneYuan && now == null) {
      return new OneYuan(Campaign.read(oneYuan));
    }
    throw new UnusableInput(Message.of("run.now"));
  }

  JobFile job();

  /** Which rows of the exports matter. */
  ScanScope scope();

  /** What the run depends on besides its files. */
  String asked();

  /** The last word of the ledger that the run depends on. */
  long marks(Ledger ledger);

  Work<?> work(Ledger ledger, ExportFolder folder);

  /** A one-yuan campaign. */
  record OneYuan(Campaign campaign) implements Plan {
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
    public Work<?> work(Ledger ledger, ExportFolder folder) {
      return new OneYuanWork(campaign, ledger);
    }
  }

  /**
   * A sampling campaign.
   *
   * @param now what the rules take for now (S1)
   */
  record Sampling(SamplingCampaign campaign, LocalDateTime now) implements Plan {
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
    public Work<?> work(Ledger ledger, ExportFolder folder) {
      return new SamplingWork(campaign, now, folder);
    }
  }
}
