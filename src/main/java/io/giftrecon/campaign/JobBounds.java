package io.giftrecon.campaign;

import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a job file may reach. A merchant's own may name any file; one of a fleet, which a shop has
 * handed in, stays below folders that the fleet names.
 *
 * @param folders real paths; empty for any
 */
public record JobBounds(List<Path> folders, DatabaseHosts hosts) {
  /** {@code <outputs>/.sets/<set>/<file>} is the deepest that is read. */
  private static final int LINKS_DEEP = 3;

  /** As Linux allows. */
  private static final int MOST_LINKS = 40;

  /** Of a job file that its own merchant runs. */
  public static JobBounds own() {
    return new JobBounds(List.of(), DatabaseHosts.fromEnvironment());
  }

  /**
   * Of the job files of a fleet.
   *
   * @param within the folders that the fleet names
   */
  public static JobBounds within(List<Path> within, DatabaseHosts hosts) {
    return new JobBounds(within.stream().map(JobBounds::real).toList(), hosts);
  }

  /**
   * The storage that a folder of job files is on: the folder that it is in, with the folders of the
   * shops beside it. A folder at the top of everything is its own storage.
   */
  public static Path storage(Path jobs) {
    Path folder = real(jobs);
    Path above = folder.getParent();
    return above == null || above.getParent() == null ? folder : above;
  }

  /**
   * Checks a path, wherever links lead, also those in it if it is a folder, and those beside it
   * whose names go on with a dot: a ledger is several files.
   *
   * @throws InvalidValueException if it may not be reached
   */
  void check(Path path) {
    if (!folders.isEmpty()) {
      refuseOutside(path);
      refuseLinksOut(path, LINKS_DEEP, file -> true);
      Path folder = path.getParent();
      if (folder != null) {
        refuseLinksOut(folder, 1, file -> file.toString().startsWith(path + "."));
      }
    }
  }

  private void refuseOutside(Path path) {
    Path real = real(path);
    if (folders.stream().noneMatch(real::startsWith)) {
      throw new InvalidValueException(Message.of("job.outside", real, folders));
    }
  }

  private void refuseLinksOut(Path folder, int depth, Predicate<Path> matters) {
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder, depth) : Stream.of()) {
      files.filter(Files::isSymbolicLink).filter(matters).forEach(this::refuseOutside);
    } catch (IOException | UncheckedIOException e) {
      // Nobody can read what is there, a run neither; it says so itself.
    }
  }

  /**
   * The path without links, as the system would find it when it makes what is not there yet. {@link
   * Path#toRealPath} knows only what is there.
   */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath();
    Path root = Objects.requireNonNull(whole.getRoot(), "an absolute path has a root");
    Deque<Path> ahead = new ArrayDeque<>();
    whole.forEach(ahead::add);
    Path at = root;
    int links = 0;
    while (!ahead.isEmpty()) {
      Path name = ahead.remove();
      Path next = at.resolve(name).normalize();
      Optional<Path> target = target(next);
      if (target.isPresent() && ++links > MOST_LINKS) {
        return root; // In a circle: in no folder that anybody names.
      }
      at = target.map(link -> link.isAbsolute() ? root : at(next)).orElse(next);
      target.ifPresent(link -> prepend(link, ahead));
    }
    return at;
  }

  private static Path at(Path link) {
    return Objects.requireNonNull(link.getParent(), "a link is in a folder");
  }

  private static void prepend(Path names, Deque<Path> ahead) {
    for (int i = names.getNameCount() - 1; i >= 0; i--) {
      ahead.addFirst(names.getName(i));
    }
  }

  private static Optional<Path> target(Path path) {
    try {
      return Files.isSymbolicLink(path)
          ? Optional.of(Files.readSymbolicLink(path))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
