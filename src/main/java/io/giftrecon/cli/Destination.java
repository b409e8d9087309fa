package io.giftrecon.cli;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.output.AtomicFileWriter;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes what was asked for. */
final class Destination {
  @Option(names = "-o", paramLabel = "FILE")
  private @Nullable Path file;

  /** Writes to the file, else to standard output. */
  void write(PrintWriter out, AtomicFileWriter.Content content) throws IOException {
    if (file == null) {
      content.writeTo(out);
    } else {
      AtomicFileWriter.write(file, content);
    }
  }

  /**
   * Writes to the file what no terminal can show.
   *
   * @param what for the complaint where no file is named
   */
  void writeBytes(String what, AtomicFileWriter.Bytes content) throws IOException {
    if (file == null) {
      throw new UnusableInputException(Message.of("sheet.format", what));
    }
    AtomicFileWriter.writeBytes(file, content);
  }

  /** Whether a file is given whose name ends like this, in small letters or capitals. */
  boolean isCalled(String ending) {
    return file != null && file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Whether that file is the one given, under whatever name. */
  boolean is(Path other) throws IOException {
    return file != null && Files.exists(file) && Files.isSameFile(file, other);
  }
}
