package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.cli.DemoCommands.Result;
import io.giftrecon.nightly.JobKinds;
import io.giftrecon.tags.Slow;
import io.giftrecon.view.PublishedSheet;
import io.giftrecon.view.RecordFilter;
import io.giftrecon.view.SheetRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * All pairs of filters, a filter with itself too, against a plain filter over the golden sheet: the
 * values of the sheet in-process, one of each pair through the command line.
 */
@Slow
class RecordFiltersTest {
  private static final Map<String, String> FILTERS =
      new LinkedHashMap<>(
          Map.of(
              "--main-item", "主商品ID",
              "--main-order", "主商品订单号",
              "--main-status", "主商品订单状态",
              "--one-yuan-item", "1元商品ID",
              "--one-yuan-order", "1元商品订单号",
              "--one-yuan-status", "1元商品订单状态",
              "--main-paid", "主商品支付时间",
              "--one-yuan-paid", "1元商品支付时间",
              "--gift-status", "赠品补发状态"));

  private static final Path GOLDEN = Path.of("src/test/resources/demo-expected/download-sheet.csv");

  /** Times are many: every so-manieth of them bounds a range. */
  private static final int EVERY_TIME = 4;

  /** One filter with a value, such as {@code --main-item 720400002003}. */
  private record Ask(String filter, String value) {
    boolean fits(Map<String, String> row) {
      String cell = row.get(FILTERS.get(filter));
      String[] values =
          filter.startsWith("--one-yuan") ? cell.split("\\|", -1) : new String[] {cell};
      for (String each : values) {
        if (filter.endsWith("-paid") ? in(each) : each.equals(value)) {
          return true;
        }
      }
      return false;
    }

    private boolean in(String time) {
      String from = value.substring(0, value.indexOf(".."));
      String to = value.substring(value.indexOf("..") + 2);
      return time.compareTo(from) >= 0 && (to.isEmpty() || time.compareTo(to) < 0);
    }
  }

  @TempDir private static Path folder;
  private static DemoCommands shop;
  private static List<Map<String, String>> golden;
  private static final List<SheetRecord> RECORDS = new ArrayList<>();

  @BeforeAll
  static void publish() throws IOException {
    shop = new DemoCommands(folder).night();
    golden = DemoCommands.rows(Files.readString(GOLDEN));
    RECORDS.clear();
    PublishedSheet.latest(JobKinds.read(shop.job()).file()).read(RECORDS::add);
    assertThat(RECORDS).hasSameSizeAs(golden).hasSize(35);
  }

  @TestFactory
  Stream<DynamicTest> everyPair() {
    List<String> filters = List.copyOf(new TreeSet<>(FILTERS.keySet()));
    return IntStream.range(0, filters.size())
        .boxed()
        .flatMap(
            a ->
                IntStream.rangeClosed(a, filters.size() - 1)
                    .mapToObj(
                        b ->
                            DynamicTest.dynamicTest(
                                filters.get(a) + " " + filters.get(b),
                                () -> pair(filters.get(a), filters.get(b)))));
  }

  private static void pair(String a, String b) throws IOException {
    int found = 0;
    List<List<Ask>> asked = new ArrayList<>();
    for (Ask first : asks(a)) {
      for (Ask second : asks(b)) {
        List<Ask> asks = List.of(first, second);
        List<Map<String, String>> expected = plain(asks);
        assertThat(inProcess(asks)).as("%s", asks).isEqualTo(expected);
        found += expected.size();
        if (!expected.isEmpty()) {
          asked.add(asks);
        }
      }
    }
    assertThat(found).isPositive();
    List<Ask> one = asked.get(new Random(a.hashCode() * 31L + b.hashCode()).nextInt(asked.size()));
    Result result =
        shop.run(
            "sheet",
            one.stream()
                .flatMap(ask -> Stream.of(ask.filter(), ask.value()))
                .toArray(String[]::new));
    assertThat(result.exit()).isZero();
    assertThat(result.rows()).as("%s", one).isEqualTo(plain(one));
  }

  /** Different filters are <i>and</i>, the same filter repeated is <i>or</i>. */
  private static List<Map<String, String>> plain(List<Ask> asks) {
    Map<String, List<Ask>> byFilter = asks.stream().collect(Collectors.groupingBy(Ask::filter));
    return golden.stream()
        .filter(
            row ->
                byFilter.values().stream()
                    .allMatch(same -> same.stream().anyMatch(ask -> ask.fits(row))))
        .toList();
  }

  private static List<Map<String, String>> inProcess(List<Ask> asks) {
    RecordFilters options =
        CommandLine.populateCommand(
            new RecordFilters(),
            asks.stream()
                .flatMap(ask -> Stream.of(ask.filter(), ask.value()))
                .toArray(String[]::new));
    RecordFilter filter = options.filter();
    return IntStream.range(0, RECORDS.size())
        .filter(i -> filter.matches(RECORDS.get(i)))
        .mapToObj(golden::get)
        .toList();
  }

  /** The filter with the values of the sheet, and with one that the sheet does not have. */
  private static List<Ask> asks(String filter) {
    Set<String> values = new TreeSet<>();
    for (Map<String, String> row : golden) {
      values.addAll(List.of(row.get(FILTERS.get(filter)).split("\\|", -1)));
    }
    List<String> sorted = List.copyOf(values);
    if (filter.equals("--gift-status")) {
      assertThat(sorted).containsExactlyInAnyOrder("已处理", "待处理");
      return sorted.stream().map(value -> new Ask(filter, value)).toList();
    }
    List<Ask> asks = new ArrayList<>();
    if (filter.endsWith("-paid")) {
      for (int i = 0; i < sorted.size(); i += EVERY_TIME) {
        asks.add(new Ask(filter, sorted.get(i) + ".."));
        asks.add(new Ask(filter, ".." + sorted.get(i)));
        if (i + 2 < sorted.size()) {
          asks.add(new Ask(filter, sorted.get(i) + ".." + sorted.get(i + 2)));
        }
      }
      return asks;
    }
    asks.add(new Ask(filter, "不在表里"));
    sorted.forEach(value -> asks.add(new Ask(filter, value)));
    return asks;
  }
}
