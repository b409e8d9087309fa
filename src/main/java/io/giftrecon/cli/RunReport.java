package io.giftrecon.cli;

import io.giftrecon.order.Times;
import io.giftrecon.output.Summary;
import io.giftrecon.output.oneyuan.OneYuanFigures;
import io.giftrecon.output.sampling.SamplingFigures;
import io.giftrecon.release.Action;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.sampling.Figures;
import io.giftrecon.sampling.Severity;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** What a person wants to know when the night is over, in about ten lines. */
final class RunReport {
  private final Path folder;
  private final Summary summary;
  private final Console voice;

  private RunReport(Path folder, Summary summary, Console voice) {
    this.folder = folder;
    this.summary = summary;
    this.voice = voice;
  }

  static void tell(Path folder, Summary summary, Console voice) {
    RunReport report = new RunReport(folder, summary, voice);
    report.inputs();
    if (summary.figures() instanceof OneYuanFigures figures) {
      report.oneYuan(figures);
    } else if (summary.figures() instanceof SamplingFigures figures) {
      report.sampling(figures);
    }
    voice.say(Message.of("report.page", folder.resolve("report.html")));
  }

  private void inputs() {
    long rows = summary.inputs().stream().mapToLong(Summary.Input::rows).sum();
    long used = summary.inputs().stream().mapToLong(Summary.Input::used).sum();
    long rejected = summary.inputs().stream().mapToLong(Summary.Input::rejected).sum();
    voice.say(Message.of("report.heading", summary.job(), summary.date()));
    voice.say(
        Message.of(
            "report.read", rows, summary.inputs().size(), used, rows - used - rejected, rejected));
  }

  private void oneYuan(OneYuanFigures figures) {
    voice.say(Message.of("report.records", figures.records()));
    Map<Action, Long> units = new EnumMap<>(Action.class);
    figures
        .decisions()
        .forEach((code, n) -> units.merge(DecisionCode.valueOf(code).advice(), n, Long::sum));
    StringBuilder rights = new StringBuilder();
    units.forEach((advice, n) -> rights.append("%s %,d  ".formatted(advice.word(), n)));
    voice.say(Message.of("report.rights", rights, figures.processed()));
    long breaks = figures.breaks().values().stream().mapToLong(Long::longValue).sum();
    voice.say(Message.of("report.breaks", breaks));
    voice.say(
        Message.of(
            "report.worklists",
            folder.resolve("gift-worklist.csv"),
            folder.resolve("cash-worklist.csv")));
    voice.say(Message.of("report.sheet", folder.resolve("download-sheet.csv")));
  }

  private void sampling(SamplingFigures figures) {
    StringBuilder findings = new StringBuilder();
    for (Severity severity : Severity.values()) {
      findings.append("%s %,d  ".formatted(severity.word(), figures.findings(severity)));
    }
    voice.say(
        Message.of(
            "report.precheck",
            findings,
            Times.show(figures.now()),
            folder.resolve("precheck.csv")));
    if (figures.after().isEmpty()) {
      voice.say(Message.of("report.no-exports"));
      return;
    }
    SamplingFigures.After after = figures.after().get();
    Figures total = after.total();
    voice.say(
        Message.of(
            "report.claims",
            total.claims(),
            total.claimers(),
            total.shownNewMembers(),
            total.newMemberShare(),
            folder.resolve("claims.csv")));
    voice.say(Message.of("report.effect", folder.resolve("effect.csv")));
    voice.say(Message.of("report.board", after.differences(), folder.resolve("board-diff.csv")));
    voice.say(Message.of("report.care", after.care(), folder.resolve("care-list.csv")));
  }
}
