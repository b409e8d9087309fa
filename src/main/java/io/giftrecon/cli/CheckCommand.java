package io.giftrecon.cli;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.campaign.ScanScope;
import io.giftrecon.campaign.UFirstJobFile;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.RequiredColumn;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.nightly.ProgressListener;
import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code giftrecon check}: looks at everything a run would read, and writes nothing. It reads like
 * a doctor's note: what was found, what is missing, what is wrong, and whether a run makes sense.
 */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final int REJECTS_SHOWN = 5;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.ParentCommand private GiftReconCommand root;

  @Parameters(paramLabel = "JOBFILE")
  private Path jobFile;

  private final CheckNote note = new CheckNote();

  @Override
  public Integer call() throws IOException {
    ProgressListener progress = root.progress();
    boolean whole = false;
    try (SheetFolder sheets = SheetFolder.temporary()) {
      look(JobFile.read(jobFile), sheets, progress);
      whole = true;
    } catch (UnusableInputException e) {
      note.wrong(e);
    } finally {
      progress.ends(whole);
    }
    Console voice = Console.of(spec);
    note.tell(voice, Shell.quoted(jobFile.toString()));
    if (note.refusal().isPresent()) {
      throw note.refusal().get();
    }
    if (note.exit() == ExitCode.TOO_MANY_REJECTS) {
      voice.warn(Message.of("check.unfit-job", jobFile.toAbsolutePath()));
    }
    return note.exit();
  }

  private void look(JobFile job, SheetFolder sheets, ProgressListener progress) throws IOException {
    note.found(Message.of("check.job", job.file(), job.kind(), job.shop()));
    Optional<ScanScope> scope = scope(job);
    ExportFolder folder = ExportFolder.found(job, sheets);
    sheets.fill(folder.known(), ByteListener.NONE);
    try {
      folder.refuseUnusable(job);
    } catch (UnusableInputException e) {
      note.wrong(e);
    }
    if (folder.known().isEmpty() && !job.needsExports()) {
      note.found(Message.of("check.no-exports"));
    } else if (scope.isPresent()) {
      exports(job, folder, scope.get(), progress);
    }
    for (ExportFile file : folder.unknown()) {
      note.found(Message.of("check.unknown", file.name()));
    }
    List<String> others = ExportFolder.notLookedAt(job);
    if (!others.isEmpty()) {
      note.found(Message.of("check.not-looked-at", others));
    }
  }

  /** Looks at the small files that the job file names; empty if they are wrong. */
  private Optional<ScanScope> scope(JobFile job) {
    try {
      if (job instanceof OneYuanJobFile oneYuan) {
        return Optional.of(oneYuan(oneYuan));
      }
      if (job instanceof UFirstJobFile sampling) {
        return Optional.of(sampling(sampling));
      }
    } catch (UnusableInputException e) {
      note.wrong(e);
      return Optional.empty();
    }
    throw new IllegalStateException("no job of a third kind");
  }

  private ScanScope oneYuan(OneYuanJobFile job) {
    for (Activity activity : job.activities()) {
      note.found(Message.of("check.activity", activity.id(), activity.name()));
    }
    Campaign campaign = Campaign.read(job);
    int items = campaign.enrolments().items().size();
    note.found(Message.of("check.enrolments", job.enrolments(), items));
    if (items == 0) {
      note.missing(Message.of("check.none-approved"));
    }
    return campaign;
  }

  private ScanScope sampling(UFirstJobFile job) {
    SamplingCampaign campaign = SamplingCampaign.read(job);
    int drafts = campaign.samples().size() - campaign.claimable().size();
    note.found(Message.of("check.samples", job.samples(), campaign.samples().size(), drafts));
    for (Path file : job.smallFiles()) {
      if (!file.equals(job.samples())) {
        note.found(Message.of("check.small-file", file));
      }
    }
    return campaign.scope();
  }

  private void exports(JobFile job, ExportFolder folder, ScanScope scope, ProgressListener progress)
      throws IOException {
    progress.begins(
        ProgressListener.Stage.SCAN,
        folder.known().stream().mapToLong(ExportFile::tableSize).sum());
    long rows = 0;
    long rejected = 0;
    long concerned = 0;
    for (ExportFile file : folder.known()) {
      try {
        ScannedFile scanned = FileScan.scan(file, scope, progress::advances);
        describe(scanned, job.shop());
        rows += scanned.rows();
        rejected += scanned.rejects().size();
        concerned += scanned.keys().enrolledRows();
      } catch (UnusableInputException e) {
        note.wrong(e);
      }
    }
    if (folder.linesAsOf().isPresent() && concerned == 0) {
      note.missing(Message.of("check.none-concerned"));
    }
    needs(folder, RequiredColumn.unmet(folder, job instanceof OneYuanJobFile));
    if (!job.rejectLimit().allows(rejected, rows)) {
      note.overLimit(Message.of("check.over-limit", rejected, rows, job.rejectLimit()));
    }
  }

  private void needs(ExportFolder folder, List<RequiredColumn> unmet) {
    String report = "";
    for (RequiredColumn need : unmet) {
      if (!need.report().equals(report)) {
        report = need.report();
        note.missing(
            need.isExported(folder)
                ? Message.of("check.tick", report)
                : Message.of("check.no-report", report));
      }
      note.missing(Message.of("check.need", need.column(), need.lack()));
    }
  }

  private void describe(ScannedFile scanned, String shop) {
    ExportFile file = scanned.file();
    CsvSchema layout = file.knownLayout();
    note.found(
        Message.of(
            "check.export",
            file.name(),
            layout.kind().userMessage(),
            file.format(),
            Times.show(file.asOf()),
            scanned.rows()));
    note.found(Message.of("check.used", layout.used()));
    if (scanned.otherShop() > 0) {
      note.found(Message.of("check.other-shop", scanned.otherShop(), shop));
    }
    List<Message> wrong = new ArrayList<>();
    int shown = Math.min(REJECTS_SHOWN, scanned.rejects().size());
    for (Reject reject : scanned.rejects().subList(0, shown)) {
      wrong.add(reject.userMessage());
    }
    if (scanned.rejects().size() > shown) {
      wrong.add(Message.of("check.more-wrong", file.place(), scanned.rejects().size() - shown));
    }
    note.wrong(scanned.rejects().size(), wrong);
  }
}
