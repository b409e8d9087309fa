package io.giftrecon.cli;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.campaign.ScanScope;
import io.giftrecon.campaign.UFirstJobFile;
import io.giftrecon.export.ExportFile;
import io.giftrecon.export.ExportFolder;
import io.giftrecon.export.FileScan;
import io.giftrecon.export.Layout;
import io.giftrecon.export.Pulse;
import io.giftrecon.export.Reject;
import io.giftrecon.export.ScannedFile;
import io.giftrecon.order.Times;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code giftrecon check}: looks at everything a run would read, and writes nothing. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final int REJECTS_SHOWN = 5;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "JOBFILE")
  private Path jobFile;

  @Override
  public Integer call() throws IOException {
    Voice voice = Voice.of(spec);
    JobFile job = JobFile.read(jobFile);
    ScanScope scope = scope(job, voice);
    ExportFolder folder = ExportFolder.survey(job);
    long rejected = 0;
    for (ExportFile file : folder.known()) {
      ScannedFile scanned = FileScan.scan(file, scope, Pulse.NONE);
      rejected += scanned.rejects().size();
      describe(scanned, voice);
    }
    if (folder.known().isEmpty()) {
      voice.say(Message.of("check.no-exports"));
    }
    for (ExportFile file : folder.unknown()) {
      voice.say(Message.of("check.unknown", file.name()));
    }
    return rejected > 0 ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
  }

  /** Looks at the job file and the small files it names. */
  private static ScanScope scope(JobFile job, Voice voice) {
    if (job instanceof OneYuanJobFile oneYuan) {
      return oneYuan(oneYuan, voice);
    }
    if (job instanceof UFirstJobFile sampling) {
      return sampling(sampling, voice);
    }
    throw new IllegalStateException("no job of a third kind");
  }

  private static ScanScope oneYuan(OneYuanJobFile job, Voice voice) {
    Campaign campaign = Campaign.read(job);
    voice.say(Message.of("check.job", job.file()));
    for (Activity activity : job.activities()) {
      voice.say(Message.of("check.activity", activity.id(), activity.name()));
    }
    voice.say(
        Message.of("check.enrolments", job.enrolments(), campaign.enrolments().items().size()));
    return campaign;
  }

  private static ScanScope sampling(UFirstJobFile job, Voice voice) {
    SamplingCampaign campaign = SamplingCampaign.read(job);
    voice.say(Message.of("check.job", job.file()));
    int drafts = campaign.samples().size() - campaign.claimable().size();
    voice.say(Message.of("check.samples", job.samples(), campaign.samples().size(), drafts));
    for (Path file : job.smallFiles()) {
      if (!file.equals(job.samples())) {
        voice.say(Message.of("check.small-file", file));
      }
    }
    return campaign.scope();
  }

  private static void describe(ScannedFile scanned, Voice voice) {
    ExportFile file = scanned.file();
    Layout layout = file.knownLayout();
    voice.say(
        Message.of(
            "check.export",
            file.name(),
            layout.kind().told(),
            layout.encoding().label(),
            Times.show(file.asOf()),
            scanned.rows()));
    voice.say(Message.of("check.used", layout.used()));
    voice.say(Message.of("check.missing", layout.missing()));
    if (scanned.otherShop() > 0) {
      voice.say(Message.of("check.other-shop", scanned.otherShop()));
    }
    for (Reject reject :
        scanned.rejects().subList(0, Math.min(REJECTS_SHOWN, scanned.rejects().size()))) {
      voice.say(
          reject.column().isEmpty()
              ? Message.of("check.wrong-row", reject.line(), reject.reason())
              : Message.of("check.wrong-cell", reject.line(), reject.column(), reject.reason()));
    }
    if (scanned.rejects().size() > REJECTS_SHOWN) {
      voice.say(Message.of("check.more-wrong", scanned.rejects().size() - REJECTS_SHOWN));
    }
  }
}
