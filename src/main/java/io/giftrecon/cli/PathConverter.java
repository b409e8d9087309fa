package io.giftrecon.cli;

import io.giftrecon.words.Message;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Reads a path. In the locale C, which cron has, Java 17 cannot read a Chinese one. */
final class PathConverter implements ITypeConverter<Path> {
  /** What stands in the name of a folder for characters that the locale does not have. */
  private static final Pattern LOST = Pattern.compile("[?\ufffd]");

  @Override
  public Path convert(String text) {
    try {
      Path path = Path.of(text);
      if (WordConverter.isReadable(text) && (path.isAbsolute() || knowsWhereItIs())) {
        return path;
      }
    } catch (InvalidPathException e) {
      // Told below, as is a path whose characters were lost on the way.
    }
    throw new InvalidOptionException(Message.of("usage.no-path"));
  }

  /**
   * Whether the folder that relative paths begin at is found under the name that it has in this
   * locale: else what is read and written lies in another one.
   */
  private static boolean knowsWhereItIs() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here) || !LOST.matcher(here.toString()).find();
  }
}
