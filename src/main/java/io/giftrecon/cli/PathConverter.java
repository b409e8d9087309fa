package io.giftrecon.cli;

import io.giftrecon.words.Message;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** Reads a path. In the locale C, which cron has, Java 17 cannot read a Chinese one. */
final class PathConverter implements ITypeConverter<Path> {
  private static final char UNREADABLE = '\ufffd';

  @Override
  public Path convert(String text) {
    try {
      Path path = Path.of(text);
      if (text.indexOf(UNREADABLE) < 0) {
        return path;
      }
    } catch (InvalidPathException e) {
      // Told below, as is a path whose characters were lost on the way.
    }
    throw new InvalidOptionException(Message.of("usage.no-path"));
  }
}
