package io.giftrecon.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.giftrecon.DemoShop;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop of a real night: published, filled in, dropped back, marked, never seen again. */
abstract class WorklistLoopContract {
  private static final CSVFormat WITH_HEADER =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir private Path folder;
  private DemoShop shop;

  /** The ledger to run on, as the job file names it. */
  abstract String ledgerUrl();

  @BeforeEach
  void firstNight() throws IOException {
    shop = new DemoShop(folder);
    shop.ledger(ledgerUrl());
    assertThat(shop.run()).as(shop.err()).isZero();
  }

  @Test
  void theDemoIsTheSameOnEveryLedger() throws IOException {
    Path expected = Path.of("src/test/resources/demo-expected");
    List<Path> files;
    try (Stream<Path> list = Files.list(expected)) {
      files = list.filter(file -> file.toString().endsWith(".csv")).toList();
    }
    assertThat(files).hasSize(8);
    for (Path file : files) {
      assertThat(shop.published().resolve(file.getFileName().toString()))
          .hasSameBinaryContentAs(file);
    }
  }

  @Test
  void returnedRightsAreMarkedAndNeverAppearAgain() throws IOException {
    List<Map<String, String>> released = advised("gift-worklist.csv", "立即补发");
    assertThat(released).hasSizeGreaterThan(10);
    List<Map<String, String>> paid = advised("cash-worklist.csv", "立即补发");
    assertThat(paid).isNotEmpty();
    List<Map<String, String>> back = new ArrayList<>();
    for (Map<String, String> row : released) {
      back.add(filled(row, "圆通", "YT%08d".formatted(back.size()), ""));
    }
    Collections.reverse(back);
    drop("gift-back-202309011800.csv", GBK, back);
    drop(
        "cash-back-202309011900.csv",
        StandardCharsets.UTF_8,
        paid.stream().map(row -> filled(row, "", "", "已发放 9月1日")).toList());

    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(advised("gift-worklist.csv", "立即补发")).isEmpty();
    assertThat(advised("cash-worklist.csv", "立即补发")).isEmpty();
    String sheet = Files.readString(shop.published().resolve("download-sheet.csv"));
    assertThat(sheet).contains("已处理");

    byte[] once = Files.readAllBytes(shop.published().resolve("gift-worklist.csv"));
    drop("gift-back-again-202309012000.csv", StandardCharsets.UTF_8, back);
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(Files.readAllBytes(shop.published().resolve("gift-worklist.csv"))).isEqualTo(once);
    assertThat(breaks()).noneMatch(row -> row.get("代码").startsWith("RETURN_"));
  }

  @Test
  void aRowThatFitsNoRightOrContradictsAMarkIsABreakWithItsLine() throws IOException {
    Map<String, String> row =
        advised("gift-worklist.csv", "立即补发").stream()
            .filter(one -> one.get("买家会员名").equals("买家_合并下单"))
            .findFirst()
            .orElseThrow();
    Map<String, String> stranger = filled(row, "圆通", "YT10000009", "");
    stranger.put("1元商品订单号", "1234567890123456789");
    stranger.put("1元商品子订单号", "1234567890123456789");
    drop("first-202309011800.csv", GBK, List.of(filled(row, "圆通", "YT10000001", ""), stranger));
    assertThat(shop.run()).as(shop.err()).isZero();
    drop("older-202309011700.csv", GBK, List.of(filled(row, "中通", "ZT10000002", "")));

    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(breaks())
        .filteredOn(found -> found.get("代码").startsWith("RETURN_"))
        .extracting(found -> found.get("代码"), found -> found.get("文件"), found -> found.get("行号"))
        .containsExactlyInAnyOrder(
            tuple("RETURN_FITS_NO_RIGHT", "first-202309011800.csv", "3"),
            tuple("RETURN_TRACKING_DIFFERS", "older-202309011700.csv", "2"));
  }

  /** R64: what a newer list says of a pair that is marked is a correction. */
  @Test
  void aNewerListCorrectsTheNumber() throws IOException {
    Map<String, String> row =
        advised("gift-worklist.csv", "立即补发").stream()
            .filter(one -> one.get("买家会员名").equals("买家_合并下单"))
            .findFirst()
            .orElseThrow();
    drop("first-202309011800.csv", GBK, List.of(filled(row, "圆通", "YT10000001", "")));
    drop("second-202309011900.csv", GBK, List.of(filled(row, "中通", "ZT10000002", "")));
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(breaks()).noneMatch(found -> found.get("代码").startsWith("RETURN_"));
    assertThat(shop.command("consign", shop.jobFile().toString())).as(shop.err()).isZero();
    assertThat(shop.out()).contains("YT10000001", "\"new_out_sid\":\"ZT10000002\"");
  }

  @Test
  void markingARecordMarksItsRightsAndUnmarkingBringsThemBackForGood() throws IOException {
    Map<String, String> row = advised("gift-worklist.csv", "立即补发").get(0);
    String job = shop.jobFile().toString();
    String order = digits(row.get("主商品订单号"));
    assertThat(shop.command("mark", job, "--main-order", order, "--by", "小王")).isZero();
    assertThat(shop.out()).contains("marked  1元商品子订单 " + digits(row.get("1元商品子订单号")));
    assertThat(shop.command("mark", job, "--main-order", order, "--by", "小李")).isZero();
    assertThat(shop.err()).contains("already").contains("小王");
    shop.run();
    assertThat(advised("gift-worklist.csv", "立即补发")).doesNotContain(row);
    assertThat(shop.command("unmark", job, "--main-order", order, "--by", "小李")).isZero();
    shop.run();
    assertThat(advised("gift-worklist.csv", "立即补发")).contains(row);
    assertThat(shop.command("explain", job, order)).isZero();
    assertThat(shop.out()).contains("标记为已补发（小王）").contains("取消标记（小李）");
  }

  @Test
  void aMarkThatWasTakenBackDoesNotReturnWithTheFileThatStillLiesThere() throws IOException {
    String job = shop.jobFile().toString();
    Map<String, String> row = advised("gift-worklist.csv", "立即补发").get(0);
    drop("back-202309011800.csv", GBK, List.of(filled(row, "圆通", "YT10000001", "")));
    shop.run();
    assertThat(advised("gift-worklist.csv", "立即补发")).doesNotContain(row);
    String line = digits(row.get("1元商品子订单号"));
    assertThat(shop.command("unmark", job, "--one-yuan-line", line)).isZero();
    shop.run();
    assertThat(advised("gift-worklist.csv", "立即补发")).contains(row);
  }

  @Test
  void anUnchangedNightTouchesNothingAndAMarkMakesItANewOne() throws IOException {
    Path set = shop.published().toRealPath();
    assertThat(shop.run()).isZero();
    assertThat(shop.out()).contains("Nothing has changed");
    assertThat(shop.published().toRealPath()).isEqualTo(set);
    String order = digits(advised("gift-worklist.csv", "立即补发").get(0).get("主商品订单号"));
    shop.command("mark", shop.jobFile().toString(), "--main-order", order);
    shop.run();
    assertThat(shop.published().toRealPath()).isNotEqualTo(set);
    shop.command("runs", shop.jobFile().toString());
    assertThat(shop.out().lines()).hasSize(2).allMatch(run -> run.contains("COMPLETED"));
  }

  private List<Map<String, String>> advised(String worklist, String advice) throws IOException {
    return read(worklist).stream().filter(row -> row.get("处理建议").equals(advice)).toList();
  }

  private List<Map<String, String>> breaks() throws IOException {
    return read("breaks.csv");
  }

  private List<Map<String, String>> read(String name) throws IOException {
    String text = Files.readString(shop.published().resolve(name)).substring(1);
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, WITH_HEADER)) {
      for (CSVRecord csv : parser) {
        rows.add(new TreeMap<>(csv.toMap()));
      }
    }
    return rows;
  }

  private static Map<String, String> filled(
      Map<String, String> row, String carrier, String tracking, String note) {
    Map<String, String> filled = new TreeMap<>(row);
    filled.put("物流公司", carrier);
    filled.put("物流单号", tracking);
    filled.put("备注", note);
    return filled;
  }

  /** Drops rows into the exports folder, columns in another order than they were published in. */
  private void drop(String name, Charset charset, List<Map<String, String>> rows)
      throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(rows.get(0).keySet());
      for (Map<String, String> row : rows) {
        printer.printRecord(row.values());
      }
    }
    Files.write(shop.exports().resolve(name), text.toString().getBytes(charset));
  }

  private static String digits(String dressed) {
    return dressed.replaceAll("[=\"]", "");
  }
}
