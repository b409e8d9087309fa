package io.giftrecon.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.published.PublishedSet;
import io.giftrecon.published.StrictXlsx;
import io.giftrecon.tags.Slow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 今日补发, the sheet that a worklist's workbook begins with: on paper, and there and back. */
@Slow
class TodaysListTest {
  private static final String TODAY = "xl/worksheets/sheet1.xml";
  private static final String WHOLE = "xl/worksheets/sheet2.xml";

  @TempDir private Path folder;
  private DemoShop shop;
  private Path book;

  @BeforeEach
  void open() throws IOException {
    shop = new DemoShop(folder.resolve("shop"));
    assertThat(shop.run()).as(shop.err()).isZero();
    book = shop.published().resolve("gift-worklist.xlsx");
  }

  @Test
  void itPrintsOnA4WithItsHeaderOnEachPageAndItsKeysHidden() throws IOException {
    String sheet = part(book, TODAY);
    assertThat(sheet)
        .contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\"")
        .contains("state=\"frozen\"")
        .contains("<pageSetUpPr fitToPage=\"1\"/>")
        .contains("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>")
        .doesNotContain("sheetProtection");
    for (int column = 1; column <= 16; column++) {
      assertThat(sheet.matches("(?s).*<col min=\"%d\"[^>]*hidden=\"1\".*".formatted(column)))
          .as("column %d is hidden", column)
          .isEqualTo(column > 10);
    }
    assertThat(sheet)
        .contains("<c r=\"H2\" s=\"%d\"/>".formatted(CellStyle.TO_FILL_IN.number()))
        .contains("<c r=\"I2\" s=\"%d\"/>".formatted(CellStyle.TO_FILL_IN.number()))
        .contains("<c r=\"J2\" s=\"%d\"/>".formatted(CellStyle.TO_FILL_IN.number()));
    assertThat(part(book, "xl/workbook.xml"))
        .contains("<sheet name=\"今日补发\" sheetId=\"1\"", "<sheet name=\"赠品清单\" sheetId=\"2\"")
        .contains("localSheetId=\"0\">'今日补发'!$1:$1<", "localSheetId=\"1\">'赠品清单'!$1:$1<");
    assertThat(part(shop.published().resolve("cash-worklist.xlsx"), "xl/workbook.xml"))
        .contains("<sheet name=\"今日补发\" sheetId=\"1\"", "<sheet name=\"返现清单\" sheetId=\"2\"");
  }

  /** Who decides writes into 核查结论 of the rows that wait, and why into 备注: these are yellow too. */
  @Test
  void theWholeListIsYellowWhereTheWarehouseOrWhoeverDecidesWritesIn() throws IOException {
    List<String> rows = List.of(part(book, WHOLE).split("<row "));
    assertThat(yellow(rows, "立即补发")).isEqualTo("X Y Z AA");
    assertThat(yellow(rows, "暂缓")).isEqualTo("Z AA");
    assertThat(yellow(rows, "人工核查")).isEqualTo("Z AA");
    assertThat(yellow(rows, "不予补发")).isEmpty();
    assertThat(yellow(rows, "待确认收货")).isEmpty();
  }

  /** The columns of the cells to fill in, in the first row with this word in its first cell. */
  private static String yellow(List<String> rows, String decision) {
    String row =
        rows.stream()
            .filter(each -> each.matches("(?s)r=\"\\d+\".*?>" + decision + "</t>.*"))
            .findFirst()
            .orElseThrow();
    return Pattern.compile("r=\"([A-Z]+)\\d+\" s=\"%d\"".formatted(CellStyle.TO_FILL_IN.number()))
        .matcher(row)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.joining(" "));
  }

  /** Four benefits in one cell need more lines than one: the row is higher, and nothing is cut. */
  @Test
  void aTextThatIsWiderThanItsCellMakesItsRowHigher() throws IOException {
    String sheet = part(book, TODAY);
    assertThat(sheet).containsPattern("<row r=\"\\d+\" ht=\"(33|48)\" customHeight=\"1\">");
    assertThat(sheet).contains("<row r=\"2\" ht=\"18\" customHeight=\"1\">");
  }

  /** One sheet filled in or both: each row is one statement. */
  @Test
  void whicheverSheetIsFilledInItComesBackAsTheListDoes() throws IOException {
    String whole = afterReturnOf("whole", filledIn(xml -> xml, TodaysListTest::inWhole));
    String today = afterReturnOf("today", filledIn(TodaysListTest::inToday, xml -> xml));
    String both = afterReturnOf("both", filledIn(TodaysListTest::inToday, TodaysListTest::inWhole));
    assertThat(today).isEqualTo(whole).doesNotContain("立即补发");
    assertThat(both).isEqualTo(whole);
  }

  @Test
  void aRowOnBothSheetsIsCountedOnce() throws IOException {
    Path both = filledIn(TodaysListTest::inToday, TodaysListTest::inWhole);
    assertThat(shop.command("mark", shop.jobFile().toString(), "--from", both.toString()))
        .as(shop.err())
        .isZero();
    assertThat(shop.out()).contains("17 rights marked, 17 rows filled in, 28 not");
  }

  @Test
  void savedAsCsvAndSortedItComesBackInAnyEncoding() throws IOException {
    String whole = afterReturnOf("whole", filledIn(xml -> xml, TodaysListTest::inWhole));
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
      Path csv = folder.resolve(charset.name() + "-202309011800.csv");
      Files.write(csv, csv(today(true)).getBytes(charset));
      assertThat(afterReturnOf(charset.name(), csv)).isEqualTo(whole);
    }
  }

  /** Excel has rounded every number: nothing is marked in silence, each row is a reject. */
  @Test
  void whereItsNumbersAreRoundedNothingIsMarkedInSilence() throws IOException {
    List<List<String>> rows = today(true);
    for (List<String> row : rows.subList(1, rows.size())) {
      row.replaceAll(cell -> cell.matches("\\d{15,}") ? cell.charAt(0) + ".50822E+18" : cell);
    }
    Files.writeString(shop.exports().resolve("back-202309011800.csv"), csv(rows));
    assertThat(shop.run()).as(shop.err()).isEqualTo(3);
    PublishedSet set = new PublishedSet(shop.published());
    assertThat(set.rows("rejects.csv")).hasSize(rows.size() - 1);
    assertThat(Files.readString(shop.published().resolve("breaks.csv")))
        .contains("RETURN_UNREADABLE");
  }

  /** Who copies only what he sees loses the keys: refused, naming what is missing. */
  @Test
  void withoutItsHiddenKeysItIsRefused() throws IOException {
    List<List<String>> seen = new ArrayList<>();
    today(true).forEach(row -> seen.add(row.subList(0, 10)));
    Files.writeString(shop.exports().resolve("back-202309011800.csv"), csv(seen));
    assertThat(shop.run()).isEqualTo(2);
    assertThat(shop.err()).contains("back-202309011800.csv").contains("处理建议");
  }

  /** The gift worklist that a night publishes after a list came back; nothing else is said. */
  private String afterReturnOf(String name, Path back) throws IOException {
    DemoShop night = new DemoShop(folder.resolve("night-" + name));
    assertThat(night.run()).as(night.err()).isZero();
    Files.copy(
        back, night.exports().resolve("back-202309011800" + name(back).replaceAll(".*\\.", ".")));
    assertThat(night.run()).as(name + night.err()).isZero();
    assertThat(Files.readString(night.published().resolve("breaks.csv")))
        .doesNotContain("back-202309011800");
    return Files.readString(night.published().resolve("gift-worklist.csv"))
        + Files.readString(night.published().resolve("download-sheet.csv"));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** The sheet's rows, each but the header with a number; sorted the other way round. */
  private List<List<String>> today(boolean filledIn) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : StrictXlsx.read(Files.readAllBytes(book))) {
      if (row.get(0).equals("处理建议")) {
        break;
      }
      rows.add(new ArrayList<>(row));
    }
    for (int i = 1; i < rows.size() && filledIn; i++) {
      rows.get(i).set(7, "圆通");
      rows.get(i).set(8, number(i + 1));
    }
    Collections.reverse(rows.subList(1, rows.size()));
    return rows;
  }

  private static String csv(List<List<String>> rows) {
    StringBuilder csv = new StringBuilder();
    rows.forEach(row -> csv.append(CSVFormat.RFC4180.format(row.toArray())).append("\r\n"));
    return csv.toString();
  }

  private Path filledIn(UnaryOperator<String> today, UnaryOperator<String> whole)
      throws IOException {
    RawWorkbook back = new RawWorkbook();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (ZipEntry part : zip.stream().toList()) {
        String xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        boolean isToday = part.getName().equals(TODAY);
        boolean isWhole = part.getName().equals(WHOLE);
        back.part(part.getName(), isToday ? today.apply(xml) : isWhole ? whole.apply(xml) : xml);
      }
    }
    return back.write(Files.createTempFile(folder, "back", ".xlsx"));
  }

  private static String inToday(String xml) {
    return typed(xml, "H", "I");
  }

  private static String inWhole(String xml) {
    return typed(xml, "X", "Y");
  }

  /** The rows to be released come first in the whole list: row n there is row n here. */
  private static String typed(String xml, String carrier, String tracking) {
    String typed =
        xml.replaceAll(
            "<c r=\"%s(\\d+)\" s=\"\\d+\"/>".formatted(carrier),
            "<c r=\"%s$1\" t=\"str\"><v>圆通</v></c>".formatted(carrier));
    for (int row = 2; row < 40; row++) {
      typed =
          typed.replaceAll(
              "<c r=\"%s%d\" s=\"\\d+\"/>".formatted(tracking, row),
              "<c r=\"%s%d\" t=\"str\"><v>%s</v></c>".formatted(tracking, row, number(row)));
    }
    return typed;
  }

  private static String number(int row) {
    return "YT%013d".formatted(row);
  }

  private static String part(Path workbook, String name) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
