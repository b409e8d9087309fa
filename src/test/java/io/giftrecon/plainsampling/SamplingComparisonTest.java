package io.giftrecon.plainsampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.giftrecon.GiftRecon;
import io.giftrecon.plain.PlainFile;
import io.giftrecon.plain.PlainRow;
import io.giftrecon.plain.ShopFiles.Spoiled;
import io.giftrecon.published.PublishedReport;
import io.giftrecon.tags.Examples;
import io.giftrecon.tags.TakesExamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The sampling job against the plain rules, on one random campaign per seed, run as users run it.
 * Every published sheet must be the expected one to the byte, but for the free texts, which must
 * say what the rules demand. {@code -Dgiftrecon.seeds=N} sets how many, {@code
 * -Dgiftrecon.first-seed=N} where to start.
 */
@TakesExamples
class SamplingComparisonTest {
  private static final Pattern WARNING = Pattern.compile("(?m)^giftrecon: ([A-Z_]+): ");

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> jobAgreesWithThePlainRules(@TempDir Path folder) {
    long first = Long.getLong("giftrecon.first-seed", 1);
    long seeds = Examples.count("giftrecon.seeds", 6, 300);
    return LongStream.range(first, first + seeds)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed, () -> compare(seed, folder.resolve("seed-" + seed))));
  }

  private static void compare(long seed, Path folder) throws IOException {
    Campaign campaign = CampaignGenerator.generate(seed);
    PlainSampling plain = new PlainSampling(campaign);
    List<Spoiled> spoiled = CampaignFiles.write(campaign, folder);
    Set<String> warned = run(campaign, plain, spoiled, folder);
    Path published = folder.resolve("out").resolve(campaign.date().toString());
    Map<String, Sheet> sheets = plain.sheets(spoiled);
    List<String> differences = new ArrayList<>();
    compareNames(sheets, published, differences);
    for (Map.Entry<String, Sheet> sheet : sheets.entrySet()) {
      String text = Files.readString(published.resolve(sheet.getKey()));
      differences.addAll(sheet.getValue().differences(sheet.getKey(), text));
    }
    compareWarnings(plain.warnings(), warned, differences);
    compareSummary(campaign, plain, spoiled, published, differences);
    differences.addAll(new PublishedReport(published).faults());
    assertTrue(
        differences.isEmpty(),
        () -> "seed " + seed + " differs:\n" + String.join("\n", differences));
    delete(folder);
  }

  /** Returns the codes of the warnings. */
  private static Set<String> run(
      Campaign campaign, PlainSampling plain, List<Spoiled> spoiled, Path folder) {
    List<String> args = new ArrayList<>(List.of("run", folder.resolve("job.yaml").toString()));
    args.addAll(List.of("--date", campaign.date().toString(), "--reject-limit", "50%"));
    campaign.statedNow().ifPresent(now -> args.addAll(List.of("--now", PlainRow.TIME.format(now))));
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(log, true, StandardCharsets.UTF_8);
    int exit = GiftRecon.run(stream, stream, args.toArray(String[]::new));
    String said = log.toString(StandardCharsets.UTF_8);
    Set<String> warned = new TreeSet<>();
    WARNING.matcher(said).results().forEach(found -> warned.add(found.group(1)));
    assertEquals(
        spoiled.isEmpty() && warned.isEmpty() && !plain.blocked() ? 0 : 3,
        exit,
        () -> "exit of seed " + campaign.seed() + ":\n" + said);
    return warned;
  }

  /** R38 warns of a guessed time for other reasons too. */
  private static void compareWarnings(
      Set<String> expected, Set<String> warned, List<String> differences) {
    Set<String> known = new TreeSet<>(warned);
    known.retainAll(PlainNight.FORETOLD);
    if (!expected.contains("AS_OF_GUESSED")) {
      known.remove("AS_OF_GUESSED");
    }
    if (!expected.equals(known)) {
      differences.add("warnings expected: " + expected + " actual: " + known);
    }
  }

  private static void compareNames(
      Map<String, Sheet> sheets, Path published, List<String> differences) throws IOException {
    TreeSet<String> expected = new TreeSet<>(sheets.keySet());
    expected.addAll(List.of("report.html", "summary.json"));
    TreeSet<String> actual = new TreeSet<>();
    try (Stream<Path> files = Files.list(published)) {
      files.forEach(file -> actual.add(file.getFileName().toString()));
    }
    if (!expected.equals(actual)) {
      differences.add("files expected: " + expected + " actual: " + actual);
    }
  }

  /** Every row of the exports is accounted for, and U12's figures stand beside. */
  private static void compareSummary(
      Campaign campaign,
      PlainSampling plain,
      List<Spoiled> spoiled,
      Path published,
      List<String> differences)
      throws IOException {
    PublishedSummary summary = PublishedSummary.read(published.resolve("summary.json"));
    Map<String, List<Integer>> inputs = new TreeMap<>();
    for (PlainFile file : campaign.exports().orElse(List.of())) {
      int rejected = (int) file.rows().stream().filter(PlainRow::rejected).count();
      inputs.put(file.name(), List.of(file.rows().size(), rejected, file.rows().size()));
    }
    for (String file : CampaignFiles.SIDE_FILES) {
      int rejected = (int) spoiled.stream().filter(row -> row.file().equals(file)).count();
      int rows = file.startsWith("members") ? size(campaign.members()) : size(campaign.prompts());
      if (rejected > 0) {
        inputs.put(file, List.of(rows, rejected, rows));
      }
    }
    if (!inputs.equals(summary.inputs())) {
      differences.add("inputs expected: " + inputs + "\n    actual: " + summary.inputs());
    }
    if (campaign.hasExports()
        && !plain.nameless()
        && !plain.figures().sales().equals(summary.sales())) {
      differences.add(
          "sales expected: " + plain.figures().sales() + "\n    actual: " + summary.sales());
    }
  }

  private static int size(Optional<? extends List<?>> rows) {
    return rows.map(List::size).orElse(0);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
