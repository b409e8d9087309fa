package io.giftrecon.cli;

import io.giftrecon.release.Advice;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.sheet.Summary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** What a person wants to know when the night is over, in about ten lines. */
final class RunReport {
  private RunReport() {}

  static void print(Path folder, Summary summary, PrintWriter out) {
    long rows = summary.inputs().stream().mapToLong(Summary.Input::rows).sum();
    long used = summary.inputs().stream().mapToLong(Summary.Input::used).sum();
    long rejected = summary.inputs().stream().mapToLong(Summary.Input::rejected).sum();
    out.printf("%s %s%n", summary.job(), summary.date());
    out.printf(
        "  read      %,d rows of %d files: %,d used, %,d not needed, %,d rejected%n",
        rows, summary.inputs().size(), used, rows - used - rejected, rejected);
    out.printf("  records   %,d in the download sheet%n", summary.records());
    Map<Advice, Long> units = new EnumMap<>(Advice.class);
    summary
        .decisions()
        .forEach((code, n) -> units.merge(DecisionCode.valueOf(code).advice(), n, Long::sum));
    StringBuilder rights = new StringBuilder();
    units.forEach((advice, n) -> rights.append("%s %,d  ".formatted(advice.word(), n)));
    out.printf("  rights    %s已处理 %,d%n", rights, summary.processed());
    long breaks = summary.breaks().values().stream().mapToLong(Long::longValue).sum();
    out.printf("  breaks    %,d to look at%n", breaks);
    out.printf("  worklist  %s%n", folder.resolve("gift-worklist.csv"));
    out.printf("            %s%n", folder.resolve("cash-worklist.csv"));
    out.printf("  sheet     %s%n", folder.resolve("download-sheet.csv"));
  }
}
