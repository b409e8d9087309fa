package io.giftrecon.cli;

import io.giftrecon.nightly.DataAge;
import io.giftrecon.order.Warning;
import io.giftrecon.output.Summary;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a person wants to know when the run is over, in about ten lines. */
final class RunReport {
  private RunReport() {}

  static void tell(Path folder, Summary summary, Console console) {
    console.say(Message.of("report.heading", summary.job(), summary.date()));
    console.say(inputs(summary));
    evidence(summary).forEach(console::say);
    summary.figures().closingLines(folder).forEach(console::say);
    console.say(Message.of("report.page", folder.resolve("report.html")));
  }

  private static Message inputs(Summary summary) {
    long rows = summary.inputs().stream().mapToLong(Summary.Input::rows).sum();
    long used = summary.inputs().stream().mapToLong(Summary.Input::used).sum();
    long rejected = summary.inputs().stream().mapToLong(Summary.Input::rejected).sum();
    return Message.of(
        "report.read", rows, summary.inputs().size(), used, rows - used - rejected, rejected);
  }

  /** R40: the warnings, or that everything was read and found whole; and how old it is. */
  private static List<Message> evidence(Summary summary) {
    List<Message> lines = new ArrayList<>();
    lines(summary.warnings()).forEach(line -> lines.add(Message.of("report.warning", line)));
    boolean whole = summary.warnings().isEmpty();
    DataAge.of(summary)
        .ifPresent(
            age ->
                lines.add(
                    whole
                        ? Message.of("report.evidence", summary.inputs().size(), age)
                        : Message.of("report.data", age)));
    return lines;
  }

  /** Warnings as lines, each with its code. */
  static List<Message> lines(List<Warning> warnings) {
    return warnings.stream()
        .map(
            warning ->
                warning.isKnown()
                    ? Message.of("warning.line-known", warning.code(), warning.sentence())
                    : Message.of("warning.line", warning.code(), warning.sentence()))
        .toList();
  }
}
