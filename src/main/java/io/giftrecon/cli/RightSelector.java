package io.giftrecon.cli;

import io.giftrecon.release.Selection;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which rights {@code mark} and {@code unmark} speak of: just one of the three ways. */
final class RightSelector {
  @ArgGroup(exclusive = false)
  private @Nullable OfMainOrder main;

  @Option(names = "--one-yuan-line", paramLabel = "NO", converter = NumberConverter.class)
  private @Nullable String oneYuanLine;

  @Option(names = "--from", paramLabel = "FILE")
  private @Nullable Path file;

  /** The worklist to take the rights from, if that is the way. */
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** The rights that are meant, where no file says so. */
  Selection selection() {
    OfMainOrder given = main;
    return new Selection(
        Optional.ofNullable(given == null ? null : given.order),
        Optional.ofNullable(given == null ? null : given.line),
        Optional.ofNullable(oneYuanLine));
  }

  /** A main order, or one line of it. */
  static final class OfMainOrder {
    @Option(
        names = "--main-order",
        paramLabel = "NO",
        required = true,
        converter = NumberConverter.class)
    private @Nullable String order;

    @Option(names = "--main-line", paramLabel = "NO", converter = NumberConverter.class)
    private @Nullable String line;
  }
}
