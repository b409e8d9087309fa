package io.giftrecon.cli;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Campaign;
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
    Campaign campaign = Campaign.read(jobFile);
    out.printf("job file    %s: fine%n", campaign.job().file());
    for (Activity activity : campaign.job().activities()) {
      out.printf("activity    %s (%s)%n", activity.id(), activity.name());
    }
    out.printf(
        "enrolments  %s: %d approved one-yuan items%n",
        campaign.job().enrolments(), campaign.enrolments().items().size());
    ExportFolder folder = ExportFolder.survey(campaign.job());
    long rejected = 0;
    for (ExportFile file : folder.known()) {
      ScannedFile scanned = FileScan.scan(file, campaign, Pulse.NONE);
      rejected += scanned.rejects().size();
      describe(scanned, out);
    }
    for (ExportFile file : folder.unknown()) {
      out.printf("unknown     %s: no known header; left alone%n", file.name());
    }
    return rejected > 0 ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
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
