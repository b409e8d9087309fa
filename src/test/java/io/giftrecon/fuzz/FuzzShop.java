package io.giftrecon.fuzz;

import io.giftrecon.plain.RandomShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A good shop in a folder of its own: the demo shop, the inputs of a golden case, or a random one.
 * No path in its job file holds a slash, and the folder stands one deeper than it must, so that a
 * spoiled path cannot lead far. {@link SampledShop} is one of the other kind of job.
 */
class FuzzShop {
  static final String DEMO_SHOP = "demo";
  private static final Pattern SEED = Pattern.compile("\\d+");
  private static final Path DEMO = Path.of("sample-data", "one-yuan");
  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final List<Path> GOLDEN = goldenCases();

  private final Path folder;
  private final String origin;
  private boolean misled;

  FuzzShop(Path folder, String origin) {
    this.folder = folder;
    this.origin = origin;
  }

  /** Chooses one of the shops: {@code demo}, the name of a golden case, or a seed. */
  static String choose(Dice dice) {
    if (dice.chance(0.4)) {
      return DEMO_SHOP;
    }
    return dice.chance(0.5)
        ? dice.pick(GOLDEN).getFileName().toString()
        : String.valueOf(dice.below(100_000));
  }

  /** Lays out a shop. */
  static FuzzShop layOut(Path folder, String origin) throws IOException {
    Files.createDirectories(folder);
    FuzzShop shop = new FuzzShop(folder, origin);
    if (origin.equals(DEMO_SHOP)) {
      copy(DEMO.resolve("exports"), folder.resolve("exports"));
      copy(DEMO.resolve("enrolments.csv"), folder.resolve("enrolments.csv"));
      copy(DEMO.resolve("buyers.csv"), folder.resolve("buyers.csv"));
      copy(Path.of("jobs", "one-yuan.yaml"), shop.jobFile());
    } else if (SEED.matcher(origin).matches()) {
      RandomShop.write(Long.parseLong(origin), folder);
    } else {
      copy(CASES.resolve(origin), folder);
    }
    shop.writeJobFile(
        Files.readString(shop.jobFile())
            .replaceAll("#.*", "")
            .replaceFirst("exports: \\S+", "exports: exports")
            .replaceFirst("enrolments: \\S+", "enrolments: enrolments.csv")
            .replaceFirst("buyers: \\S*?([^/\\s]+)(?=\\s)", "buyers: $1"));
    shop.keepAtHome();
    return shop;
  }

  /** Lets its job file publish into the shop's folder and keep its ledger there. */
  final void keepAtHome() throws IOException {
    writeJobFile(
        Files.readString(jobFile())
            .replaceFirst("outputs: \\S+", "outputs: out")
            .replaceFirst("ledger: \\S+", "ledger: jdbc:h2:file:ledger"));
  }

  Path folder() {
    return folder;
  }

  /** What {@link #layOut} made this shop of. */
  String origin() {
    return origin;
  }

  /**
   * Somebody has put another statement in the place of a true one, or left one out whole, as an
   * export of another evening would: no reader can know that it was not always so.
   */
  void mislead() {
    misled = true;
  }

  boolean isMisled() {
    return misled;
  }

  Path jobFile() {
    return folder.resolve("job.yaml");
  }

  void writeJobFile(String text) throws IOException {
    Files.writeString(jobFile(), text);
  }

  Path exports() {
    return folder.resolve("exports");
  }

  /** What is enrolled. */
  Path enrolments() {
    return folder.resolve("enrolments.csv");
  }

  /**
   * Whether cells under a heading hold what somebody wrote, so that any words may stand there: none
   * of a shop in which no word of these releases anything.
   */
  boolean isFreeText(String heading) {
    return false;
  }

  /** The files of the exports folder that are there to be spoiled, by name. */
  List<Path> files() throws IOException {
    try (Stream<Path> entries = Files.list(exports())) {
      return entries
          .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  /** An export, seldom one of the files kept by hand. */
  Path anyFile(Dice dice) throws IOException {
    List<Path> files = new ArrayList<>(files());
    Path buyers = folder.resolve("buyers.csv");
    boolean byHand = dice.chance(0.12);
    if (files.isEmpty() || (byHand && dice.chance(0.7))) {
      mislead(); // what is enrolled, and for what, is what this list says
      return enrolments();
    }
    return byHand && Files.exists(buyers) ? buyers : dice.pick(files);
  }

  /** An export; the enrolments if there is none left. */
  Path anyExport(Dice dice) throws IOException {
    List<Path> files = files();
    return files.isEmpty() ? enrolments() : dice.pick(files);
  }

  /** Spoils files, which are then as old as they were: a later time would say a later export. */
  void spoil(Mutation mutation, Dice dice) throws IOException {
    Map<Path, FileTime> times = new HashMap<>();
    for (Path file : files()) {
      times.put(file, Files.getLastModifiedTime(file));
    }
    Instant before = Instant.now().minusSeconds(1);
    mutation.act().on(this, dice);
    Instant after = Instant.now().plusSeconds(1);
    for (Path file : files()) {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      if (written.isAfter(before) && written.isBefore(after) && times.containsKey(file)) {
        Files.setLastModifiedTime(file, times.get(file));
      }
    }
  }

  /** A copy of this shop as it is now, without what runs have made. */
  static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      Files.createDirectories(to.getParent());
      Files.write(to, Files.readAllBytes(from));
      return;
    }
    Files.createDirectories(to);
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        String name = entry.getFileName().toString();
        if (!name.startsWith("expected") && !name.equals("then")) {
          copy(entry, to.resolve(name));
        }
      }
    }
  }

  /** Deletes a folder with all that is in it, whatever it has become. */
  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Golden cases of one-yuan shops that end well: they hold every layout and quirk that is known. A
   * new case among them gives some seeds another shop.
   */
  private static List<Path> goldenCases() {
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases
          .filter(path -> Files.exists(path.resolve("expected").resolve("gift-worklist.csv")))
          .filter(path -> Files.isDirectory(path.resolve("exports")))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
