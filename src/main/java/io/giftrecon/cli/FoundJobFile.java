package io.giftrecon.cli;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The job file that somebody means who names its folder. */
final class FoundJobFile {
  private FoundJobFile() {}

  /**
   * The path itself, or the one job file in the folder that it names.
   *
   * @throws UnusableInputException if the folder holds none, or several
   */
  static Path of(Path named) throws IOException {
    if (!Files.isDirectory(named)) {
      return named;
    }
    List<Path> found;
    try (Stream<Path> files = Files.list(named)) {
      found = files.filter(FoundJobFile::isOne).sorted().toList();
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new UnusableInputException(Message.of("check.no-job-file", named));
    }
    throw new UnusableInputException(
        Message.of("check.job-files", named, found.stream().map(Path::getFileName).toList()));
  }

  private static boolean isOne(Path file) {
    return Files.isRegularFile(file) && file.getFileName().toString().matches(".+\\.ya?ml");
  }
}
