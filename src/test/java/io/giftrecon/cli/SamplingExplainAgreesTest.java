package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.published.StrictCsv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code explain} says of every line of the sampling demos what the published claims say of it: the
 * code and the outcome of a claim, and of every other line that it is none.
 */
class SamplingExplainAgreesTest {
  private static final Pattern NUMBER = Pattern.compile("\\b\\d{18,19}\\b");
  private static final Pattern LINE = Pattern.compile("(?m)^子订单 (\\S+)  ");
  private static final int ITEM = 1;
  private static final int SUB_ORDER = 4;
  private static final int OUTCOME = 7;
  private static final int CODE = 8;

  @ParameterizedTest
  @CsvSource({"u-first, 2023-09-01, 40", "u-first-troubled, 2023-08-20, 10"})
  void everyLineIsExplainedAsItIsPublished(
      String name, String date, int claims, @TempDir Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder);
    Path job = folder.resolve("jobs").resolve(name + ".yaml");
    Files.copy(Path.of("jobs").resolve(name + ".yaml"), job, StandardCopyOption.REPLACE_EXISTING);
    shop.command("run", job.toString(), "--date", date);
    Map<String, List<String>> published = new HashMap<>();
    Path set = folder.resolve("out").resolve(name).resolve(date).resolve("claims.csv");
    for (List<String> row : StrictCsv.read(Files.readAllBytes(set))) {
      published.put(row.get(SUB_ORDER).replaceAll("[=\"]", ""), row);
    }
    published.keySet().removeIf(number -> !NUMBER.matcher(number).matches());
    assertThat(published).as(shop.err()).hasSize(claims);

    Set<String> explained = new TreeSet<>();
    for (String number : numbers(folder.resolve("sample-data").resolve(name).resolve("exports"))) {
      shop.command("explain", job.toString(), number);
      List<MatchResult> lines = LINE.matcher(shop.out()).results().toList();
      for (int i = 0; i < lines.size(); i++) {
        int end = i + 1 < lines.size() ? lines.get(i + 1).start() : shop.out().length();
        String line = lines.get(i).group(1);
        check(shop.out().substring(lines.get(i).start(), end), published.get(line));
        explained.add(line);
      }
    }
    assertThat(explained).containsAll(published.keySet()).hasSizeGreaterThan(claims);
  }

  private static void check(String told, List<String> claim) {
    assertThat(told).containsOnlyOnce("  结论：").containsOnlyOnce("  怎样会改变：");
    if (claim == null) {
      assertThat(told).doesNotContain("有效领取", "超限领取", "计入派样单量");
    } else {
      assertThat(told)
          .contains("（" + claim.get(CODE) + "）")
          .contains(claim.get(ITEM).replaceAll("[=\"]", "") + "：" + claim.get(OUTCOME));
    }
  }

  /** Every number in the exports that may be an order's; digits are the same in all encodings. */
  private static Set<String> numbers(Path exports) throws IOException {
    Set<String> numbers = new TreeSet<>();
    try (Stream<Path> files = Files.list(exports)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        NUMBER.matcher(text).results().map(MatchResult::group).forEach(numbers::add);
      }
    }
    return numbers;
  }
}
