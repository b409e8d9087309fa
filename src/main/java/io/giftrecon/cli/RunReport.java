package io.giftrecon.cli;

import io.giftrecon.output.Summary;
import io.giftrecon.words.Message;
import java.nio.file.Path;

/** What a person wants to know when the run is over, in about ten lines. */
final class RunReport {
  private RunReport() {}

  static void tell(Path folder, Summary summary, Console console) {
    console.say(Message.of("report.heading", summary.job(), summary.date()));
    console.say(inputs(summary));
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
}
