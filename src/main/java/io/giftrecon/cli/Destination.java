package io.giftrecon.cli;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.output.AtomicFileWriter;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes what was asked for. */
final class Destination {
  @Option(names = "-o", paramLabel = "FILE")
  private @Nullable Path file;

  /** Writes to the file, else to standard output. */
  void write(PrintWriter out, AtomicFileWriter.Content content) throws IOException {
    write(out, content, text -> text);
  }

  /**
   * Writes a table to the file, else to standard output.
   *
   * @param mark whether it begins with a byte order mark there too
   */
  void writeTable(
      PrintWriter out, StandardOutput standard, boolean mark, AtomicFileWriter.Content content)
      throws IOException {
    write(out, content, text -> standard.text(text, mark));
  }

  private void write(
      PrintWriter out, AtomicFileWriter.Content content, UnaryOperator<Writer> standard)
      throws IOException {
    if (file == null) {
      Writer text = standard.apply(out);
      content.writeTo(text);
      text.flush();
    } else {
      AtomicFileWriter.write(file, content);
    }
  }

  /**
   * Writes to the file, or to another program, what no terminal can show.
   *
   * @param what for the complaint where no file is named
   */
  void writeBytes(String what, StandardOutput standard, AtomicFileWriter.Bytes content)
      throws IOException {
    if (file != null) {
      AtomicFileWriter.writeBytes(file, content);
      return;
    }
    if (!standard.takesBytes()) {
      throw new UnusableInputException(Message.of("sheet.format", what));
    }
    try (OutputStream out = standard.open()) {
      content.writeTo(out);
    }
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
