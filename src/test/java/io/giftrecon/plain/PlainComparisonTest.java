package io.giftrecon.plain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.giftrecon.GiftRecon;
import io.giftrecon.plain.Expected.Counts;
import io.giftrecon.published.PublishedErpOrders;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The job against the plain rules, on one random shop per seed. {@code -Dgiftrecon.seeds=N} sets
 * how many, {@code -Dgiftrecon.first-seed=N} where to start, and {@code -Dgiftrecon.quirks=A,B}
 * which {@link Quirk}s every shop has.
 */
@TakesExamples
class PlainComparisonTest {

  private static final int SHOWN = 5;
  private static final int SUB_ORDER = 18;
  private static final int DATA_TIME = 22;

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> jobAgreesWithThePlainRules(@TempDir Path folder) {
    long first = Long.getLong("giftrecon.first-seed", 1);
    long seeds = Examples.count("giftrecon.seeds", 8, 300);
    return LongStream.range(first, first + seeds)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed, () -> compare(seed, folder.resolve("seed-" + seed))));
  }

  private static void compare(long seed, Path folder) throws IOException {
    PlainShop shop = ShopGenerator.generate(seed);
    Expected expected = PlainRules.expected(shop);
    ShopFiles.write(shop, folder);
    String date = shop.policy().date().toString();
    RunLog log = run(date, folder);
    PublishedRun actual = new PublishedRun(folder.resolve("out").resolve(date));
    assertTrue(actual.exists(), () -> "seed " + seed + ", nothing published:\n" + log.text());
    List<String> differences = new ArrayList<>();
    compareExit(shop, expected, actual, log, differences);
    compareSheets(shop, expected.sheet(), actual.sheet(), differences);
    compareBags(
        "decision", entries(expected.decisions()), entries(actual.decisions()), differences);
    compareBags("break", expected.breaks(), actual.breaks(), differences);
    compareBags("not returned", expected.notReturned(), actual.notReturned(), differences);
    compareBags("recall", entries(expected.recall()), entries(actual.recall()), differences);
    compareFiles(expected.files(), actual, differences);
    compareSums(expected, actual, differences);
    differences.addAll(new PublishedReport(folder.resolve("out").resolve(date)).faults());
    differences.addAll(new PublishedErpOrders(folder.resolve("out").resolve(date)).faults());
    assertTrue(
        differences.isEmpty(),
        () ->
            "seed %d %s differs:%n%s"
                .formatted(seed, shop.quirks(), String.join("\n", differences)));
    delete(folder);
  }

  private record RunLog(int exit, String text) {}

  private static RunLog run(String date, Path folder) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(log, true, StandardCharsets.UTF_8);
    String job = folder.resolve("job.yaml").toString();
    int exit = GiftRecon.run(stream, stream, "run", job, "--date", date, "--reject-limit", "50%");
    return new RunLog(exit, log.toString(StandardCharsets.UTF_8));
  }

  /** R40: rejected rows and warnings, and they alone, make a person look. */
  private static void compareExit(
      PlainShop shop, Expected expected, PublishedRun actual, RunLog log, List<String> differences)
      throws IOException {
    boolean rejects = expected.files().values().stream().anyMatch(file -> file.rejected() > 0);
    int wanted = rejects || !actual.warnings().isEmpty() ? 3 : 0;
    if (log.exit() != wanted) {
      differences.add("exit expected: " + wanted + " actual: " + log.exit() + "\n" + log.text());
    }
    Set<String> known = new TreeSet<>(actual.warnings());
    known.retainAll(PlainRules.WARNINGS);
    if (shop.quirks().contains(Quirk.WARNINGS) && !known.equals(expected.warnings())) {
      differences.add("warnings expected: " + expected.warnings() + " actual: " + known);
    }
  }

  /** Row by row and cell by cell, once both have the same main lines in the same order. */
  private static void compareSheets(
      PlainShop shop,
      List<List<String>> expected,
      List<List<String>> actual,
      List<String> differences) {
    int before = differences.size();
    compareBags("sheet row of", subOrders(expected), subOrders(actual), differences);
    for (int i = 0; i < expected.size() && differences.size() < before + SHOWN; i++) {
      List<String> wanted = expected.get(i);
      List<String> found = i < actual.size() ? actual.get(i) : List.of();
      for (int cell = 0; cell < wanted.size(); cell++) {
        String got = cell < found.size() ? found.get(cell) : "(no cell)";
        boolean asked = cell != DATA_TIME || shop.quirks().contains(Quirk.DATA_TIME);
        if (asked && !wanted.get(cell).equals(got)) {
          differences.add(
              "sheet row %d (%s) column %d expected: %s actual: %s"
                  .formatted(i + 1, wanted.get(SUB_ORDER), cell + 1, wanted.get(cell), got));
        }
      }
    }
  }

  private static List<String> subOrders(List<List<String>> sheet) {
    return sheet.stream().map(row -> row.get(SUB_ORDER)).toList();
  }

  private static <K> List<String> entries(Map<K, Integer> units) {
    List<String> entries = new ArrayList<>();
    units.forEach((key, count) -> entries.add(key + " x " + count));
    return entries;
  }

  /** What is missing and what is too much, the order aside; the first few of each. */
  private static void compareBags(
      String what, Collection<?> expected, Collection<?> actual, List<String> differences) {
    List<String> missing = texts(expected);
    List<String> extra = texts(actual);
    texts(actual).forEach(missing::remove);
    texts(expected).forEach(extra::remove);
    missing.stream().limit(SHOWN).forEach(it -> differences.add(what + " expected: " + it));
    extra.stream().limit(SHOWN).forEach(it -> differences.add(what + "   actual: " + it));
    int more = Math.max(0, missing.size() - SHOWN) + Math.max(0, extra.size() - SHOWN);
    if (more > 0) {
      differences.add(what + ": and " + more + " more");
    }
  }

  private static List<String> texts(Collection<?> all) {
    List<String> texts = new ArrayList<>();
    all.forEach(one -> texts.add(one.toString()));
    texts.sort(Comparator.naturalOrder());
    return texts;
  }

  /** Every row is used, not needed or rejected, and the rejected ones are the spoiled ones. */
  private static void compareFiles(
      Map<String, Counts> expected, PublishedRun actual, List<String> differences)
      throws IOException {
    Map<String, Map<String, Integer>> inputs = actual.inputs();
    Map<String, Integer> rejects = actual.rejects();
    for (Map.Entry<String, Counts> entry : expected.entrySet()) {
      Map<String, Integer> counts = inputs.getOrDefault(entry.getKey(), Map.of());
      int rows = counts.getOrDefault("rows", -1);
      int rejected = counts.getOrDefault("rejected", -1);
      int sum = counts.getOrDefault("used", 0) + counts.getOrDefault("notNeeded", 0) + rejected;
      int listed = rejects.getOrDefault(entry.getKey(), 0);
      if (!new Counts(rows, rejected).equals(entry.getValue())
          || sum != rows
          || listed != rejected) {
        differences.add(
            "file %s expected: %s, actual: %s, %d listed as rejected"
                .formatted(entry.getKey(), entry.getValue(), counts, listed));
      }
    }
  }

  /** The summary counts what the files list. */
  private static void compareSums(Expected expected, PublishedRun actual, List<String> differences)
      throws IOException {
    Map<String, Integer> units = new TreeMap<>();
    expected.decisions().forEach((key, count) -> units.merge(key.code(), count, Integer::sum));
    Map<String, Integer> breaks = new TreeMap<>();
    expected.breaks().forEach(one -> breaks.merge(one.code(), 1, Integer::sum));
    Map<String, Integer> actualUnits = new TreeMap<>(actual.summary("decisions"));
    Map<String, Integer> actualBreaks = new TreeMap<>(actual.summary("breaks"));
    actualUnits.values().removeIf(count -> count == 0);
    actualBreaks.values().removeIf(count -> count == 0);
    compareBags("decision sum", entries(units), entries(actualUnits), differences);
    compareBags("break sum", entries(breaks), entries(actualBreaks), differences);
    compareBags(
        "records", List.of(expected.sheet().size()), List.of(actual.records()), differences);
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
