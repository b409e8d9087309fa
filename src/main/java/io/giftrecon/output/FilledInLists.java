package io.giftrecon.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Worklists that somebody has filled in where they were published. Nothing reads them there; but
 * what a person has written is not published over: it is kept beside the sets.
 */
public final class FilledInLists {
  private static final String KEPT = "filled-in";
  private static final String LISTS = "*-worklist*.{csv,xlsx}";

  private FilledInLists() {}

  /**
   * The worklists that are not as they were published, and those that were kept.
   *
   * @param published the files of a set by its name, as {@link PublishedFiles#list} has them
   */
  public static List<Path> changed(Path outputs, Function<String, Optional<String>> published)
      throws IOException {
    List<Path> changed = new ArrayList<>();
    if (!Files.isDirectory(outputs)) {
      return changed;
    }
    for (Path date : LatestSet.dates(outputs)) {
      Optional<String> files =
          OutputSet.nameOf(outputs, date.getFileName().toString()).flatMap(published);
      if (files.isPresent()) {
        Set<String> lines = files.get().lines().collect(Collectors.toSet());
        for (Path list : lists(date)) {
          if (!lines.contains(Files.size(list) + " " + list.getFileName())) {
            changed.add(list);
          }
        }
      }
    }
    changed.addAll(lists(outputs.resolve(KEPT)));
    changed.sort(null);
    return changed;
  }

  /**
   * Keeps those of a set that is about to be replaced.
   *
   * @return where each of the lists lies now
   */
  public static List<Path> kept(List<Path> lists, Path outputs, String date) throws IOException {
    List<Path> now = new ArrayList<>();
    for (Path list : lists) {
      now.add(list.startsWith(outputs.resolve(date)) ? keep(list, outputs, date) : list);
    }
    return now;
  }

  private static Path keep(Path list, Path outputs, String date) throws IOException {
    Path folder = Files.createDirectories(outputs.resolve(KEPT));
    String name = list.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path kept = folder.resolve(date + "-" + name);
    for (int n = 2; Files.exists(kept) && Files.mismatch(kept, list) >= 0; n++) {
      kept = folder.resolve(date + "-" + name.substring(0, dot) + "-" + n + name.substring(dot));
    }
    return Files.copy(
        list, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static List<Path> lists(Path folder) throws IOException {
    List<Path> lists = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, LISTS)) {
        for (Path list : found) {
          if (Files.isRegularFile(list) && !list.getFileName().toString().startsWith("~$")) {
            lists.add(list);
          }
        }
      }
    }
    return lists;
  }
}
