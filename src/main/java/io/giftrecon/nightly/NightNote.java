package io.giftrecon.nightly;

import io.giftrecon.order.Times;
import io.giftrecon.order.Warning;
import io.giftrecon.output.Summary;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * {@code notify.md}: a night in ten lines for a chat group. Figures, codes and paths: nobody's
 * name, phone or address.
 */
final class NightNote {
  private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

  private NightNote() {}

  /** One line on how it went. */
  static String title(NightOutcome night, Language language) {
    Message how =
        switch (night.exit()) {
          case ExitCode.DONE -> Message.of("notify.done");
          case ExitCode.DONE_WITH_REJECTS -> Message.of("notify.look");
          default -> Message.of("notify.failed");
        };
    return Message.of("notify.title", night.shop(), night.date(), how).in(language);
  }

  /** The whole note, in markdown. */
  static String markdown(NightOutcome night, Language language) {
    List<Message> lines = new ArrayList<>();
    night.failure().ifPresent(why -> lines.add(Message.of("notify.why", firstLine(why, language))));
    night.summary().ifPresent(summary -> tell(summary, lines));
    if (night.summary().isEmpty() && night.failure().isEmpty()) {
      lines.add(Message.of("notify.unchanged"));
    }
    if (!night.filledIn().isEmpty()) {
      lines.add(Message.of("notify.filled-in", night.filledIn()));
    }
    lines.add(
        Message.of(
            "notify.run",
            night.exit(),
            String.format(Locale.ROOT, "%.1f", night.seconds().getOrDefault("total", 0.0)),
            Times.show(night.ended().atZone(Times.CHINA).toLocalDateTime())));
    lines.add(Message.of("notify.page", night.page()));
    StringBuilder text = new StringBuilder("### ").append(title(night, language)).append("\n\n");
    lines.forEach(line -> text.append("- ").append(line.in(language).strip()).append('\n'));
    return MOBILE.matcher(text).replaceAll("***");
  }

  private static void tell(Summary summary, List<Message> lines) {
    DataAge.of(summary).ifPresent(age -> lines.add(Message.of("notify.data", age)));
    lines.addAll(summary.figures().headlines());
    long rejected = summary.inputs().stream().mapToLong(Summary.Input::rejected).sum();
    if (rejected > 0) {
      lines.add(Message.of("notify.rejected", rejected));
    }
    if (!summary.figures().attention().isEmpty()) {
      lines.add(Message.of("notify.attention", summary.figures().attention().size()));
    }
    List<Warning> warnings = summary.unknownWarnings();
    if (!warnings.isEmpty()) {
      List<String> codes = warnings.stream().map(Warning::code).map(Enum::name).distinct().toList();
      lines.add(Message.of("notify.warnings", warnings.size(), codes));
    }
  }

  /** What a library says of its own failures may hold anything: that stays in the log. */
  private static String firstLine(Message why, Language language) {
    Message told = why.key().equals("run.unexpected") ? Message.of("notify.see-log") : why;
    return told.in(language).lines().findFirst().orElse("");
  }
}
