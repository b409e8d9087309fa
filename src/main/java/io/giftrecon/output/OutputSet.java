package io.giftrecon.output;

import io.giftrecon.words.Message;
import io.giftrecon.words.OutputException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folder of a published set. Files are written into a private work folder; {@code
 * <outputs>/<date>} and {@code <outputs>/latest} are links, so that one rename puts the new set in
 * the place of the old one and a reader sees either of them whole.
 */
public final class OutputSet {
  private static final String WORK = ".work";
  private static final String SETS = ".sets";
  private static final String LATEST = LatestSet.LINK;

  private final Path outputs;
  private final String date;
  private final String name;

  /**
   * Names a set.
   *
   * @param date {@code yyyy-MM-dd}
   * @param run a number that no other set of that date has
   */
  public OutputSet(Path outputs, String date, long run) {
    this.outputs = outputs;
    this.date = date;
    this.name = date + "." + run;
  }

  /** Makes an empty work folder, after clearing away what a run that died has left. */
  public Path begin() throws IOException {
    Path work = outputs.resolve(WORK);
    refuseFolder(outputs.resolve(date));
    refuseFolder(outputs.resolve(LATEST));
    refuseLink(outputs.resolve(SETS));
    delete(work);
    Files.createDirectories(outputs);
    Files.createDirectory(work);
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwx------"));
    clearUnlinked();
    return Files.createDirectory(work.resolve(name));
  }

  /** Where {@link #begin} has the set written. */
  public Path aside() {
    return outputs.resolve(WORK).resolve(name);
  }

  /** Puts the finished set in its place. */
  public Path publish() throws IOException {
    Path sets = Files.createDirectories(outputs.resolve(SETS));
    Path set = sets.resolve(name);
    delete(set);
    Files.move(aside(), set, StandardCopyOption.ATOMIC_MOVE);
    link(date, Path.of(SETS, name));
    link(LATEST, LatestSet.newest(outputs).orElse(Path.of(date)));
    delete(outputs.resolve(WORK));
    return outputs.resolve(date);
  }

  /**
   * R68: lets {@code latest} point to the newest set again, should it be gone or point elsewhere.
   *
   * @throws OutputException if somebody else's folder stands in its place
   */
  public void mendLatest() throws IOException {
    Optional<Path> newest = LatestSet.newest(outputs);
    if (newest.isPresent() && !LatestSet.isRight(outputs, newest.get())) {
      refuseFolder(outputs.resolve(LATEST));
      Files.createDirectories(outputs.resolve(WORK));
      link(LATEST, newest.get());
      delete(outputs.resolve(WORK));
    }
  }

  /** The name by which the ledger knows the set of a date, empty if none is published. */
  public static Optional<String> nameOf(Path outputs, String date) throws IOException {
    Path link = outputs.resolve(date);
    return isPublished(outputs, date) && isOurs(link)
        ? Optional.of(Files.readSymbolicLink(link).getFileName().toString())
        : Optional.empty();
  }

  /**
   * Takes the links of old sets away, but never the latest set nor anything that no run has
   * published. The folders behind them, like all that nobody links to, go when the next run begins:
   * whoever has one open may read on, and a kill at any moment leaves nothing but work for later.
   *
   * @param isOver tells whether the set of a date may go
   * @return how many sets went
   */
  public int tidy(Predicate<LocalDate> isOver) throws IOException {
    Path latest = Files.readSymbolicLink(outputs.resolve(LATEST));
    int gone = 0;
    for (Path link : LatestSet.dates(outputs)) {
      boolean old = dateOf(link).filter(isOver).isPresent();
      if (old && isOurs(link) && !link.getFileName().equals(latest)) {
        Files.delete(link);
        gone++;
      }
    }
    return gone;
  }

  private static Optional<LocalDate> dateOf(Path link) {
    try {
      return Optional.of(LocalDate.parse(link.getFileName().toString()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether it is a link as {@link #publish} makes it, to a set of its own date. */
  static boolean isOurs(Path link) throws IOException {
    if (!Files.isSymbolicLink(link)) {
      return false;
    }
    Path set = Files.readSymbolicLink(link);
    return set.getNameCount() == 2
        && set.startsWith(SETS)
        && set.getFileName().toString().matches(link.getFileName() + "\\.\\d+");
  }

  /** Whether a set is published for a date. */
  public static boolean isPublished(Path outputs, String date) {
    return Files.isRegularFile(outputs.resolve(date).resolve(SummaryJson.NAME));
  }

  /** Whether any set was ever published here; {@code latest} may be gone (R68). */
  public static boolean anyPublished(Path outputs) {
    return Files.isSymbolicLink(outputs.resolve(LATEST))
        || Files.exists(outputs.resolve(OutputsOwner.NAME));
  }

  /** Before anything is written: a real folder cannot be replaced at one stroke. */
  private static void refuseFolder(Path link) {
    if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputException(Message.of("out.foreign-folder", link));
    }
  }

  /** What is in the folder of the sets is deleted: it is never another folder. */
  private static void refuseLink(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      throw new OutputException(Message.of("out.foreign-link", folder));
    }
  }

  private void link(String place, Path target) throws IOException {
    Path link = outputs.resolve(place);
    Path aside = outputs.resolve(WORK).resolve(place);
    Files.deleteIfExists(aside);
    Files.createSymbolicLink(aside, target);
    try {
      Files.move(aside, link, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new OutputException(Message.of("out.no-rename", outputs), e);
    }
  }

  /**
   * Sets that no date links to any more: their last readers have had time until this run to finish.
   */
  private void clearUnlinked() throws IOException {
    Path sets = outputs.resolve(SETS);
    if (!Files.isDirectory(sets)) {
      return;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(sets)) {
      for (Path set : all) {
        String setName = set.getFileName().toString();
        Path link = outputs.resolve(setName.replaceFirst("\\.\\d+$", ""));
        boolean linked =
            Files.isSymbolicLink(link)
                && Files.readSymbolicLink(link).equals(Path.of(SETS, setName));
        if (!linked) {
          delete(set);
        }
      }
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
