package io.giftrecon.cli;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.NumberStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a table is written as text, where a command is asked for one. */
final class TableText {
  @Option(
      names = "--ids",
      paramLabel = "formula|raw",
      converter = NumberStyleChoice.class,
      completionCandidates = NumberStyleChoice.class)
  private @Nullable NumberStyle ids;

  @Option(names = "--bom")
  private boolean mark;

  /** As the option says, else as the job file does. */
  NumberStyle numbers(JobFile job) {
    return ids == null ? job.numbers() : ids;
  }

  /** Whether it begins with a byte order mark on standard output too. */
  boolean mark() {
    return mark;
  }
}
