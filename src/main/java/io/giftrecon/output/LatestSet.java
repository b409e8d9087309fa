package io.giftrecon.output;

import io.giftrecon.order.Times;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * R68: the newest date that was published, whatever was published last. Sets of days to come, which
 * only a slip of an older version has made, count where there is nothing else.
 */
final class LatestSet {
  static final String LINK = "latest";

  private LatestSet() {}

  /** The date's own link, beside which {@code latest} stands. */
  static Optional<Path> newest(Path outputs) throws IOException {
    String tomorrow = LocalDate.now(Times.CHINA).plusDays(1).toString();
    List<String> dates = new ArrayList<>();
    for (Path link : dates(outputs)) {
      String date = link.getFileName().toString();
      if (OutputSet.isOurs(link) && OutputSet.isPublished(outputs, date)) {
        dates.add(date);
      }
    }
    return dates.stream()
        .max(
            Comparator.comparing((String date) -> date.compareTo(tomorrow) <= 0)
                .thenComparing(Comparator.naturalOrder()))
        .map(Path::of);
  }

  /** Whether {@code latest} points where it shall. */
  static boolean isRight(Path outputs, Path newest) throws IOException {
    Path link = outputs.resolve(LINK);
    return Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(newest);
  }

  /** Everything in the folder that is called like a date. */
  static List<Path> dates(Path outputs) throws IOException {
    List<Path> dates = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(outputs, Times.DATE_GLOB)) {
      all.forEach(dates::add);
    }
    return dates;
  }
}
