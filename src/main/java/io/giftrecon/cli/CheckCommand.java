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
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code giftrecon check}: looks at everything a run would read, and writes nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Look at the job file, the enrolments and every export; write nothing.",
    footer = {"", "Example: giftrecon check jobs/one-yuan.yaml"})
final class CheckCommand implements Callable<Integer> {
  private static final int REJECTS_SHOWN = 5;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "JOBFILE", description = "The job file.")
  private Path jobFile;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    JobFile job = JobFile.read(jobFile);
    ScanScope scope = scope(job, out);
    ExportFolder folder = ExportFolder.survey(job);
    long rejected = 0;
    for (ExportFile file : folder.known()) {
      ScannedFile scanned = FileScan.scan(file, scope, Pulse.NONE);
      rejected += scanned.rejects().size();
      describe(scanned, out);
    }
    if (folder.known().isEmpty()) {
      out.println("exports     none yet: a run publishes the pre-check alone");
    }
    for (ExportFile file : folder.unknown()) {
      out.printf("unknown     %s: no known header; left alone%n", file.name());
    }
    return rejected > 0 ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
  }

  /** Looks at the job file and the small files it names. */
  private static ScanScope scope(JobFile job, PrintWriter out) {
    if (job instanceof OneYuanJobFile oneYuan) {
      return oneYuan(oneYuan, out);
    }
    if (job instanceof UFirstJobFile sampling) {
      return sampling(sampling, out);
    }
    throw new IllegalStateException("no job of a third kind");
  }

  private static ScanScope oneYuan(OneYuanJobFile job, PrintWriter out) {
    Campaign campaign = Campaign.read(job);
    out.printf("job file    %s: fine%n", job.file());
    for (Activity activity : job.activities()) {
      out.printf("activity    %s (%s)%n", activity.id(), activity.name());
    }
    out.printf(
        "enrolments  %s: %d approved one-yuan items%n",
        job.enrolments(), campaign.enrolments().items().size());
    return campaign;
  }

  private static ScanScope sampling(UFirstJobFile job, PrintWriter out) {
    SamplingCampaign campaign = SamplingCampaign.read(job);
    out.printf("job file    %s: fine%n", job.file());
    int drafts = campaign.samples().size() - campaign.claimable().size();
    out.printf(
        "samples     %s: %d, of them drafts: %d%n",
        job.samples(), campaign.samples().size(), drafts);
    for (Path file : job.smallFiles()) {
      if (!file.equals(job.samples())) {
        out.printf("small file  %s: fine%n", file);
      }
    }
    return campaign.scope();
  }

  private static void describe(ScannedFile scanned, PrintWriter out) {
    ExportFile file = scanned.file();
    Layout layout = file.knownLayout();
    out.printf(
        "export      %s: %s, %s, as of %s, %,d rows%n",
        file.name(),
        layout.kind().label(),
        layout.encoding().label(),
        Times.show(file.asOf()),
        scanned.rows());
    out.printf("            used: %s%n", String.join(", ", layout.used()));
    out.printf("            missing: %s%n", String.join(", ", layout.missing()));
    if (scanned.otherShop() > 0) {
      out.printf("            %,d rows of other shops%n", scanned.otherShop());
    }
    for (Reject reject :
        scanned.rejects().subList(0, Math.min(REJECTS_SHOWN, scanned.rejects().size()))) {
      out.printf(
          "            wrong: line %d%s: %s%n",
          reject.line(),
          reject.column().isEmpty() ? "" : ", column " + reject.column(),
          reject.reason());
    }
    if (scanned.rejects().size() > REJECTS_SHOWN) {
      out.printf(
          "            … and %,d more wrong rows%n", scanned.rejects().size() - REJECTS_SHOWN);
    }
  }
}
