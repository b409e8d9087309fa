package io.giftrecon.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R60, R69: job files that meet in a ledger or in an outputs folder. */
class TwoJobsTest {
  private static final String OTHER_JOB = "RIGHT_OF_ANOTHER_JOB";

  /** The last columns of a row that nobody has filled in, on its first night. */
  private static final String NOTHING_FILLED_IN = ",,,,,0";

  @TempDir private Path folder;
  private DemoShop shop;
  private Path first;
  private Path second;

  @BeforeEach
  void publish() throws IOException {
    shop = new DemoShop(folder.resolve("shop"));
    first = shop.jobFile();
    second = first.resolveSibling("second.yaml");
    Files.writeString(second, withOutputs("second"));
    run(0, first, DemoShop.DATE);
  }

  @Test
  void aSecondJobListsNothingThatTheFirstLists() throws IOException {
    assertThat(released("one-yuan", DemoShop.DATE)).isNotEmpty();
    run(0, second, DemoShop.DATE);
    assertThat(released("second", DemoShop.DATE)).isEmpty();
    assertThat(breaks("second", DemoShop.DATE)).contains(OTHER_JOB);
    run(0, first, DemoShop.DATE);
    assertThat(shop.out()).contains("Nothing has changed");
  }

  @Test
  void afterSevenDaysOfSilenceTheSecondTakesOver() throws IOException {
    replace(second, "max-age: 7d ", "max-age: off");
    run(0, second, "2023-09-08");
    assertThat(released("second", "2023-09-08")).isEmpty();
    Set<String> listed = released("one-yuan", DemoShop.DATE);
    run(0, second, "2023-09-09");
    assertThat(released("second", "2023-09-09")).isEqualTo(listed);
    run(0, first, "2023-09-10");
    assertThat(breaks("one-yuan", "2023-09-10")).contains(OTHER_JOB);
    assertThat(released("one-yuan", "2023-09-10")).isEmpty();
  }

  @Test
  void aMarkOfOneJobCountsForAll() throws IOException {
    String main = mainOrders("one-yuan", DemoShop.DATE).iterator().next();
    run(0, second, DemoShop.DATE);
    assertThat(mark(first, main)).isZero();
    replace(second, "max-age: 7d ", "max-age: off");
    run(0, second, "2023-09-09");
    assertThat(mainOrders("second", "2023-09-09")).isNotEmpty().doesNotContain(main);
  }

  /** R60: the second reads the list that the first one's warehouse has sent back. */
  @Test
  void whatASecondJobMarksOfTheFirstOnesListIsStillTheFirstOnes() throws IOException {
    run(0, second, DemoShop.DATE);
    Path list = shop.exports().resolve("gift-back-202309012000.csv");
    CSVRecord sent =
        rows(worklist("one-yuan", DemoShop.DATE)).stream()
            .filter(row -> row.get("原因代码").equals("RELEASE"))
            .findFirst()
            .orElseThrow();
    Map<String, String> filledIn = new LinkedHashMap<>(sent.toMap());
    filledIn.put("物流单号", "YT1000000000001");
    String line = sent.get("1元商品子订单号").replaceAll("[^0-9-]", "");
    CSVFormat csv = CSVFormat.DEFAULT;
    Files.writeString(
        list,
        csv.format(filledIn.keySet().toArray())
            + "\n"
            + csv.format(filledIn.values().toArray())
            + "\n");
    run(0, second, "2023-09-02");
    assertThat(shop.command("unmark", second.toString(), "--one-yuan-line", line)).isEqualTo(2);
    assertThat(shop.command("unmark", first.toString(), "--one-yuan-line", line)).isZero();
  }

  @Test
  void aRenamedShopIsTheSameJob() throws IOException {
    String main = mainOrders("one-yuan", DemoShop.DATE).iterator().next();
    assertThat(mark(first, main)).isZero();
    replace(first, "shop: 示例旗舰店", "shop: 改名旗舰店");
    renameInExports();
    run(0, first, DemoShop.DATE);
    assertThat(mainOrders("one-yuan", DemoShop.DATE)).isNotEmpty().doesNotContain(main);
    assertThat(breaks("one-yuan", DemoShop.DATE)).doesNotContain(OTHER_JOB);
  }

  /** R27, R67: whoever has listed a right answers for its mark, by whatever name. */
  @Test
  void aRenamedShopStillAnswersForWhatWasMarkedBefore() throws IOException {
    Path returned = shop.exports().resolve("gift-worklist-20230901.csv");
    String line =
        Files.readString(worklist("one-yuan", DemoShop.DATE))
            .lines()
            .filter(row -> row.startsWith("立即补发,RELEASE,") && row.endsWith(NOTHING_FILLED_IN))
            .findFirst()
            .orElseThrow();
    String title = Files.readString(worklist("one-yuan", DemoShop.DATE)).lines().findFirst().get();
    Files.write(
        returned,
        List.of(title, line.replaceFirst(NOTHING_FILLED_IN + "$", ",圆通速递,YT7700112233445,,,0")));
    run(0, first, "2023-09-02");
    replace(first, "shop: 示例旗舰店", "shop: 改名旗舰店");
    renameInExports();
    run(0, first, "2023-09-02");
    assertThat(shop.command("consign", first.toString())).isZero();
    assertThat(shop.out()).contains("YT7700112233445");
    assertThat(shop.command("unmark", first.toString(), "--from", returned.toString()))
        .as(shop.err())
        .isZero();
  }

  @Test
  void anOutputsFolderBelongsToOneJobUntilItIsTakenOver() throws IOException {
    Files.writeString(second, Files.readString(first).replace("示例旗舰店", "另一家店"));
    byte[] before = Files.readAllBytes(worklist("one-yuan", DemoShop.DATE));
    run(2, second, DemoShop.DATE);
    assertThat(shop.err())
        .contains("示例旗舰店", first.toString(), "--adopt-outputs")
        .doesNotContain("\tat ");
    assertThat(worklist("one-yuan", DemoShop.DATE)).hasBinaryContent(before);
    assertThat(shop.command("run", second.toString(), "--date", DemoShop.DATE, "--adopt-outputs"))
        .as(shop.err())
        .isZero();
    run(0, second, DemoShop.DATE);
    assertThat(shop.out()).contains("Nothing has changed");
    run(2, first, DemoShop.DATE);
    assertThat(shop.err()).contains("另一家店", second.toString());
  }

  @Test
  void aFolderThatMovedAsAWholeIsTheSameJob() throws IOException {
    Set<String> listed = released("one-yuan", DemoShop.DATE);
    Files.move(folder.resolve("shop"), folder.resolve("server"));
    Path moved = folder.resolve("server/jobs/one-yuan.yaml");
    run(0, moved, "2023-09-02");
    Path set = folder.resolve("server/out/one-yuan/2023-09-02");
    assertThat(cells(set.resolve("breaks.csv"), "代码")).doesNotContain(OTHER_JOB);
    assertThat(released(set)).isEqualTo(listed);
  }

  @Test
  void aLedgerThatMovedWithItsJobFileAloneIsTheSameJob() throws IOException {
    Set<String> listed = released("one-yuan", DemoShop.DATE);
    Files.move(folder.resolve("shop"), folder.resolve("server"));
    Files.move(folder.resolve("server/out"), folder.resolve("kept"));
    run(0, folder.resolve("server/jobs/one-yuan.yaml"), "2023-09-02");
    assertThat(released(folder.resolve("server/out/one-yuan/2023-09-02"))).isEqualTo(listed);
  }

  @Test
  void aJobFileOnANewPathIsTheSameJobWhereTheOldIsGone() throws IOException {
    Set<String> listed = released("one-yuan", DemoShop.DATE);
    Path renamed = first.resolveSibling("renamed.yaml");
    Files.move(first, renamed);
    run(0, renamed, "2023-09-02");
    assertThat(released("one-yuan", "2023-09-02")).isEqualTo(listed);
  }

  /** Two servers on one database: the old one would list again what the new one lists. */
  @Test
  void aFolderWhoseJobHasGoneOnElsewhereIsRefused() throws IOException {
    Path moved = first.resolveSibling("moved.yaml");
    Files.move(first, moved);
    Files.writeString(second, Files.readString(moved).replace("../out/one-yuan", "../out/second"));
    run(0, second, DemoShop.DATE);
    assertThat(released("second", DemoShop.DATE)).isNotEmpty();
    run(2, moved, "2023-09-02");
    assertThat(shop.err()).contains(second.toString(), "--adopt-outputs").doesNotContain("\tat ");
    assertThat(shop.command("run", moved.toString(), "--date", "2023-09-02", "--adopt-outputs"))
        .as(shop.err())
        .isZero();
    run(0, moved, "2023-09-02");
    run(2, second, "2023-09-02");
  }

  @Test
  void aFolderThatHasLostItsIdBelongsToWhoPublishedItsSets() throws IOException {
    Path owner = folder.resolve("shop/out/one-yuan/.job");
    String id = Files.readString(owner).replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    Files.delete(owner);
    Files.writeString(second, Files.readString(first).replace("示例旗舰店", "另一家店"));
    run(2, second, DemoShop.DATE);
    assertThat(shop.err()).contains("示例旗舰店", first.toString()).doesNotContain("\tat ");
    run(0, first, "2023-09-02");
    assertThat(Files.readString(owner)).contains(id);
  }

  @Test
  void anUnreadableOwnerIsNamed() throws IOException {
    Path owner = folder.resolve("shop/out/one-yuan/.job");
    Files.writeString(owner, "\0\0");
    run(2, first, DemoShop.DATE);
    assertThat(shop.err()).contains(owner.toString()).doesNotContain("\tat ");
  }

  private void renameInExports() throws IOException {
    List<Path> exports;
    try (Stream<Path> all = Files.list(shop.exports())) {
      exports = all.filter(file -> file.toString().endsWith(".csv")).toList();
    }
    for (Path export : exports) {
      String bytes = Files.readString(export, StandardCharsets.ISO_8859_1);
      for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
        bytes = bytes.replace(encoded("示例旗舰店", charset), encoded("改名旗舰店", charset));
      }
      Files.writeString(export, bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static String encoded(String text, Charset charset) {
    return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
  }

  private String withOutputs(String name) throws IOException {
    return Files.readString(first).replace("../out/one-yuan", "../out/" + name);
  }

  private static void replace(Path file, String old, String fresh) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, fresh));
  }

  private void run(int exit, Path job, String date) {
    assertThat(shop.command("run", job.toString(), "--date", date)).as(shop.err()).isEqualTo(exit);
  }

  private int mark(Path job, String main) {
    return shop.command(
        "mark", job.toString(), "--main-order", main, "--by", "小王", "--tracking", "YT1");
  }

  private Path worklist(String outputs, String date) {
    return folder.resolve("shop/out").resolve(outputs).resolve(date).resolve("gift-worklist.csv");
  }

  private Set<String> mainOrders(String outputs, String date) throws IOException {
    return rows(worklist(outputs, date)).stream()
        .filter(row -> row.get("原因代码").equals("RELEASE"))
        .map(row -> row.get("主商品订单号").replaceAll("\\D", ""))
        .collect(Collectors.toSet());
  }

  private Set<String> released(String outputs, String date) throws IOException {
    return released(worklist(outputs, date).getParent());
  }

  private static Set<String> released(Path set) throws IOException {
    return rows(set.resolve("gift-worklist.csv")).stream()
        .filter(row -> row.get("原因代码").equals("RELEASE"))
        .map(row -> row.get("1元商品子订单号") + row.get("主商品子订单号") + row.get("数量"))
        .collect(Collectors.toSet());
  }

  private List<String> breaks(String outputs, String date) throws IOException {
    return cells(worklist(outputs, date).resolveSibling("breaks.csv"), "代码");
  }

  private static List<String> cells(Path file, String title) throws IOException {
    return rows(file).stream().map(row -> row.get(title)).toList();
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    String text = Files.readString(file).substring(1);
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    }
  }
}
