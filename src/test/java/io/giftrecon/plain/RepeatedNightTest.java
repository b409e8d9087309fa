package io.giftrecon.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import io.giftrecon.tags.Examples;
import io.giftrecon.tags.TakesExamples;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A night that is run again, as after a death between the ledger's commit and the publication,
 * publishes the same bytes, though the ledger then knows what the night has found. Lists come back
 * to a ledger that has listed rights before. {@code -Dgiftrecon.first-seed=N} sets where to start.
 */
@TakesExamples
class RepeatedNightTest {
  private static final String LIST = "worklist";

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> publishesTheSameBytes(@TempDir Path folder) {
    long first = Long.getLong("giftrecon.first-seed", 1);
    return LongStream.range(first, first + Examples.count("giftrecon.seeds", 4, 60))
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed, () -> repeat(seed, folder.resolve("seed-" + seed))));
  }

  private static void repeat(long seed, Path folder) throws IOException {
    PlainShop shop = ShopGenerator.generate(seed);
    ShopFiles.write(shop, folder);
    Path exports = folder.resolve("exports");
    List<Path> lists = new ArrayList<>();
    try (Stream<Path> files = Files.list(exports)) {
      files.filter(file -> file.getFileName().toString().contains(LIST)).forEach(lists::add);
    }
    Path aside = Files.createDirectories(folder.resolve("aside"));
    for (Path list : lists) {
      Files.move(list, aside.resolve(list.getFileName()));
    }
    run(folder, shop.policy().date().minusDays(1).toString());
    for (Path list : lists) {
      Files.move(aside.resolve(list.getFileName()), list);
    }
    String date = shop.policy().date().toString();
    run(folder, date);
    Map<String, String> once = published(folder, date);
    run(folder, date, "--rerun");
    assertThat(once).containsKey("download-sheet.csv");
    assertThat(published(folder, date)).isEqualTo(once);
  }

  private static void run(Path folder, String date, String... options) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("run", folder.resolve("job.yaml").toString(), "--date", date));
    words.addAll(List.of("--reject-limit", "100%"));
    words.addAll(List.of(options));
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    assertThat(GiftRecon.run(nowhere, nowhere, words.toArray(String[]::new))).isIn(0, 3);
  }

  /** Every table; {@code summary.json} and what shows it have the durations of the run. */
  private static Map<String, String> published(Path folder, String date) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("out").resolve(date))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (name.endsWith(".csv") || name.endsWith(".jsonl")) {
          tables.put(name, Files.readString(file));
        }
      }
    }
    return tables;
  }
}
