package io.giftrecon.cli;

import io.giftrecon.order.Warning;
import io.giftrecon.output.Summary;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What a person wants to know when the run is over, in about ten lines. */
final class RunReport {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

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

  /** R40: the warnings, or that everything was read and found whole. */
  private static List<Message> evidence(Summary summary) {
    if (!summary.warnings().isEmpty()) {
      return lines(summary.warnings()).stream()
          .map(line -> Message.of("report.warning", line))
          .toList();
    }
    if (summary.newest().isEmpty()) {
      return List.of();
    }
    int files = summary.inputs().size();
    String newest = MINUTE.format(summary.newest().get());
    Optional<LocalDateTime> oldest = summary.figures().oldestEvidence();
    return List.of(
        oldest.isEmpty()
            ? Message.of("report.evidence", files, newest)
            : Message.of("report.evidence-decides", files, newest, MINUTE.format(oldest.get())));
  }

  /** Warnings as lines, each with its code. */
  static List<Message> lines(List<Warning> warnings) {
    return warnings.stream()
        .map(warning -> Message.of("warning.line", warning.code(), warning.sentence()))
        .toList();
  }
}
