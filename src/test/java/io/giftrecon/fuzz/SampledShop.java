package io.giftrecon.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A good sampling campaign in a folder of its own: one of the demos, or the inputs of a golden case
 * that has figures. Its files kept by hand lie beside the job file and are spoiled as often as its
 * exports.
 */
final class SampledShop extends FuzzShop {
  static final String DEMO_CAMPAIGN = "u-first";

  private static final List<String> DEMOS = List.of(DEMO_CAMPAIGN, "u-first-troubled");
  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final List<String> GOLDEN = goldenCases();

  /** Buyers, what they were shown, and what things are called. */
  private static final Set<String> FREE_TEXTS =
      Set.of("买家标识", "买家会员名", "买家会员名称", "文案", "活动名称", "商品标题", "宝贝标题", "标题", "活动ID");

  /** A warning may name the time of a file, which shall be the same in every copy. */
  private static final FileTime WRITTEN = FileTime.from(Instant.parse("2023-09-01T02:00:00Z"));

  private SampledShop(Path folder, String origin) {
    super(folder, origin);
  }

  /** Chooses one of the campaigns. */
  static String choose(Dice dice) {
    return dice.chance(0.6) ? dice.pick(DEMOS) : dice.pick(GOLDEN);
  }

  /** Lays out a campaign. */
  static SampledShop layOut(Path folder, String origin) throws IOException {
    Files.createDirectories(folder);
    SampledShop shop = new SampledShop(folder, origin);
    if (DEMOS.contains(origin)) {
      copy(Path.of("sample-data", origin), folder);
      copy(Path.of("jobs", origin + ".yaml"), shop.jobFile());
    } else {
      copy(CASES.resolve(origin), folder);
    }
    shop.writeJobFile(
        Files.readString(shop.jobFile())
            .replaceAll("#.*", "")
            .replaceAll("(?m)^(  [a-z-]+): \\S*?([^/\\s]+)(?=\\s)", "$1: $2"));
    shop.keepAtHome();
    for (Path file : shop.files()) {
      Files.setLastModifiedTime(file, WRITTEN);
    }
    return shop;
  }

  @Override
  Path enrolments() {
    return folder().resolve("samples.csv");
  }

  /**
   * Another name is another buyer, and other words are another prompt: no reader can know what
   * stood there. A text without any letter is none.
   */
  @Override
  boolean isFreeText(String heading) {
    return FREE_TEXTS.contains(heading);
  }

  @Override
  Path anyFile(Dice dice) throws IOException {
    return dice.chance(0.5) ? dice.pick(sideFiles()) : anyExport(dice);
  }

  /** The files kept by hand, by name. */
  List<Path> sideFiles() throws IOException {
    try (Stream<Path> entries = Files.list(folder())) {
      List<Path> files =
          entries
              .filter(path -> path.toString().endsWith(".csv"))
              .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
      return files.isEmpty() ? List.of(enrolments()) : files;
    }
  }

  /** Golden cases of 2023-09-01 that publish figures. */
  private static List<String> goldenCases() {
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases
          .filter(path -> Files.exists(path.resolve("expected").resolve("effect.csv")))
          .filter(path -> !Files.exists(path.resolve("args")))
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
