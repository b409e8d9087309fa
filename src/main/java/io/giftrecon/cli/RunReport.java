package io.giftrecon.cli;

import io.giftrecon.order.Times;
import io.giftrecon.release.Advice;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.sampling.Figures;
import io.giftrecon.sampling.Severity;
import io.giftrecon.sheet.OneYuanFigures;
import io.giftrecon.sheet.SamplingFigures;
import io.giftrecon.sheet.Summary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** What a person wants to know when the night is over, in about ten lines. */
final class RunReport {
  private final Path folder;
  private final Summary summary;
  private final PrintWriter out;

  private RunReport(Path folder, Summary summary, PrintWriter out) {
    this.folder = folder;
    this.summary = summary;
    this.out = out;
  }

  static void print(Path folder, Summary summary, PrintWriter out) {
    RunReport report = new RunReport(folder, summary, out);
    report.inputs();
    if (summary.figures() instanceof OneYuanFigures figures) {
      report.oneYuan(figures);
    } else if (summary.figures() instanceof SamplingFigures figures) {
      report.sampling(figures);
    }
  }

  private void inputs() {
    long rows = summary.inputs().stream().mapToLong(Summary.Input::rows).sum();
    long used = summary.inputs().stream().mapToLong(Summary.Input::used).sum();
    long rejected = summary.inputs().stream().mapToLong(Summary.Input::rejected).sum();
    out.printf("%s %s%n", summary.job(), summary.date());
    out.printf(
        "  read      %,d rows of %d files: %,d used, %,d not needed, %,d rejected%n",
        rows, summary.inputs().size(), used, rows - used - rejected, rejected);
  }

  private void oneYuan(OneYuanFigures figures) {
    out.printf("  records   %,d in the download sheet%n", figures.records());
    Map<Advice, Long> units = new EnumMap<>(Advice.class);
    figures
        .decisions()
        .forEach((code, n) -> units.merge(DecisionCode.valueOf(code).advice(), n, Long::sum));
    StringBuilder rights = new StringBuilder();
    units.forEach((advice, n) -> rights.append("%s %,d  ".formatted(advice.word(), n)));
    out.printf("  rights    %s已处理 %,d%n", rights, figures.processed());
    long breaks = figures.breaks().values().stream().mapToLong(Long::longValue).sum();
    out.printf("  breaks    %,d to look at%n", breaks);
    out.printf("  worklist  %s%n", folder.resolve("gift-worklist.csv"));
    out.printf("            %s%n", folder.resolve("cash-worklist.csv"));
    out.printf("  sheet     %s%n", folder.resolve("download-sheet.csv"));
  }

  private void sampling(SamplingFigures figures) {
    StringBuilder findings = new StringBuilder();
    for (Severity severity : Severity.values()) {
      findings.append("%s %,d  ".formatted(severity.word(), figures.findings(severity)));
    }
    out.printf("  pre-check %sas of %s%n", findings, Times.show(figures.now()));
    out.printf("            %s%n", folder.resolve("precheck.csv"));
    if (figures.after().isEmpty()) {
      out.println("  exports   none yet: no more than the pre-check was published");
      return;
    }
    SamplingFigures.After after = figures.after().get();
    Figures total = after.total();
    out.printf(
        "  claims    %,d by %,d buyers, new members %s (%s)%n",
        total.claims(), total.claimers(), total.shownNewMembers(), total.newMemberShare());
    out.printf("            %s%n", folder.resolve("claims.csv"));
    out.printf("  effect    %s%n", folder.resolve("effect.csv"));
    out.printf(
        "  board     %,d differences: %s%n", after.differences(), folder.resolve("board-diff.csv"));
    out.printf("  care      %,d on %s%n", after.care(), folder.resolve("care-list.csv"));
  }
}
