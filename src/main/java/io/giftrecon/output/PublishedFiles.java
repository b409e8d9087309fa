package io.giftrecon.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a set with their sizes, as a text that the ledger keeps (R68). */
public final class PublishedFiles {
  private PublishedFiles() {}

  /** A line a file: size, blank, name. */
  public static String list(Path set) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(set)) {
      files = all.filter(PublishedFiles::isFile).sorted().toList();
    }
    StringBuilder lines = new StringBuilder();
    for (Path file : files) {
      lines.append(Files.size(file)).append(' ').append(file.getFileName()).append('\n');
    }
    return lines.toString();
  }

  /**
   * Whether every file of the list is there as it was published; others do not matter.
   *
   * @param filledIn lists that have other sizes because somebody has filled them in where they lie:
   *     what a person wrote is not published over, but a list that merely lost its end is
   */
  public static boolean areWhole(Path set, String listed, List<Path> filledIn) throws IOException {
    Set<String> there = list(set).lines().collect(Collectors.toSet());
    for (String line : listed.lines().toList()) {
      Path file = set.resolve(line.substring(line.indexOf(' ') + 1));
      boolean waits = filledIn.contains(file) && Files.size(file) > 0;
      if (!waits && !there.contains(line)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }
}
