package io.giftrecon.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.giftrecon.GiftRecon;
import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.tags.Examples;
import io.giftrecon.tags.TakesExamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
 * A shop whose ERP gives trades and refunds as JSON publishes the same as one whose ERP gives the
 * same facts as CSV: on random shops, in every shape.
 */
@TakesExamples
class TradeJsonComparisonTest {
  private static final List<String> TABLES =
      List.of(
          "download-sheet.csv",
          "gift-worklist.csv",
          "cash-worklist.csv",
          "recall.csv",
          "not-returned.csv",
          "breaks.csv",
          "rejects.csv");

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> jsonPublishesWhatCsvDoes(@TempDir Path temp) {
    long first = Long.getLong("giftrecon.first-seed", 1);
    long seeds = Examples.count("giftrecon.seeds", 8, 48);
    return LongStream.range(first, first + seeds)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed + " " + shape(seed),
                    () -> compare(seed, temp.resolve("seed-" + seed))));
  }

  private static TradeShape shape(long seed) {
    return TradeShape.values()[Math.floorMod(seed, TradeShape.values().length)];
  }

  private static void compare(long seed, Path folder) throws IOException {
    PlainShop shop = asTheErpHasIt(ShopGenerator.generate(seed));
    Path csv = folder.resolve("csv");
    Path json = folder.resolve("json");
    ShopFiles.write(shop, csv);
    ShopFiles.write(shop, json);
    int changed = 0;
    for (PlainFile file : shop.files()) {
      if (isOfErp(file)) {
        replace(file, shape(seed), json.resolve("exports"));
        changed++;
      }
    }
    assertThat(changed).as("files of JSON").isPositive();
    String expected = run(csv, shop);
    String actual = run(json, shop);
    assertThat(published(json, shop))
        .as("seed %d %s%n%s%n%s", seed, shop.quirks(), expected, actual)
        .isEqualTo(published(csv, shop));
  }

  /** Both runs see the columns alone that the open platform knows. */
  private static PlainShop asTheErpHasIt(PlainShop shop) {
    List<PlainFile> files = new ArrayList<>();
    for (PlainFile file : shop.files()) {
      files.add(isOfErp(file) ? ApiTrades.withoutOthers(file) : file);
    }
    return new PlainShop(
        shop.seed(),
        shop.name(),
        shop.policy(),
        shop.quirks(),
        shop.activities(),
        shop.enrolments(),
        shop.buyers(),
        files);
  }

  /**
   * A single refund is no report (R30, R37), so a report of one stays as it is; so does what leaves
   * out a number that the open platform never does.
   */
  private static boolean isOfErp(PlainFile file) {
    return (file.kind() == Kind.COMBINED && !file.rows().isEmpty() && states(file, "子订单编号"))
        || (file.kind() == Kind.REFUNDS && usable(file) > 1 && states(file, "退款编号"));
  }

  private static boolean states(PlainFile file, String number) {
    return file.rows().stream()
        .filter(row -> !row.rejected())
        .noneMatch(row -> row.text(number).isEmpty());
  }

  private static long usable(PlainFile file) {
    return file.rows().stream().filter(row -> !row.rejected()).count();
  }

  private static void replace(PlainFile file, TradeShape shape, Path exports) throws IOException {
    boolean refunds = file.kind() == Kind.REFUNDS;
    List<ObjectNode> objects = refunds ? ApiTrades.refunds(file) : ApiTrades.trades(file);
    Path old = exports.resolve(file.name());
    FileTime modified = Files.getLastModifiedTime(old);
    Files.delete(old);
    Path now = exports.resolve(file.name().replaceFirst("\\.csv$", shape.ending()));
    Files.writeString(now, shape.text(refunds ? "refund" : "trade", objects));
    Files.setLastModifiedTime(now, modified);
  }

  private static String run(Path folder, PlainShop shop) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(log, true, StandardCharsets.UTF_8);
    String date = shop.policy().date().toString();
    String job = folder.resolve("job.yaml").toString();
    GiftRecon.run(stream, stream, "run", job, "--date", date, "--reject-limit", "50%");
    return log.toString(StandardCharsets.UTF_8);
  }

  /** The tables, but for what tells files apart: their endings, and where a row stands in them. */
  private static Map<String, String> published(Path folder, PlainShop shop) throws IOException {
    Path set = folder.resolve("out").resolve(shop.policy().date().toString());
    Map<String, String> tables = new TreeMap<>();
    for (String table : TABLES) {
      tables.put(
          table,
          Files.readString(set.resolve(table))
              .replaceAll("\\.(jsonl|json|ndjson|csv)", "")
              .replaceAll("第 \\d+ 行", "第 N 行")
              .replaceAll("(?m)(_\\d+[^,\\r\\n]*),\\d+,", "$1,N,"));
    }
    return tables;
  }
}
