package io.giftrecon.cli;

import io.giftrecon.sheet.OutFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes what was asked for. */
final class Destination {
  @Option(names = "-o", paramLabel = "FILE")
  private @Nullable Path file;

  /** Writes to the file, else to standard output. */
  void write(PrintWriter out, OutFile.Content content) throws IOException {
    if (file == null) {
      content.writeTo(out);
    } else {
      OutFile.write(file, content);
    }
  }

  /** Whether that file is the one given, under whatever name. */
  boolean is(Path other) throws IOException {
    return file != null && Files.exists(file) && Files.isSameFile(file, other);
  }
}
