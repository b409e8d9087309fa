package io.giftrecon.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.xlsx.RawWorkbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S9: the board as its page, workbooks and CSV files have it, by facts of a public parser. */
class BoardReaderTest {
  private static final Path SAMPLES = Path.of("src/test/resources/samples/u-first");
  private static final String ITEM = "700000000951";

  @TempDir private Path folder;

  @Test
  void thePagesOfThePlatformTellTenFigures() throws IOException {
    Path claims = copy("utry-sample_overview.json", "utry-sample_overview-2026-11-01.json");
    Path repurchases = copy("utry-repurchase_overview.json", "复购 20261102.json");
    Board board = read(List.of(sample("A1", ITEM)), claims, repurchases);
    assertThat(board.untold()).isEmpty();
    assertThat(told(board))
        .containsExactly(
            "派样单量 210",
            "派样人次 205",
            "新会员数 158",
            "派样GMV 2079.00",
            "同店30日回购人数 14",
            "同店30日回购金额 4186.00",
            "同店90日回购人数 22",
            "同店90日回购金额 6578.00",
            "同店365日回购人数 31",
            "同店365日回购金额 9269.00");
    assertThat(board.claimsOf(sample("A1", ITEM))).contains(LocalDate.parse("2026-11-01"));
    assertThat(board.repurchasesOf(sample("A1", ITEM))).contains(LocalDate.parse("2026-11-02"));
  }

  @Test
  void bothTablesMayStandInOneFile() throws IOException {
    String claims = Files.readString(SAMPLES.resolve("utry-sample_overview.json"));
    String repurchases = Files.readString(SAMPLES.resolve("utry-repurchase_overview.json"));
    for (String together :
        List.of(
            claims + "\n" + repurchases,
            "[" + claims + "," + repurchases + "]",
            "\ufeff{\"派样\":" + claims + ",\"复购\":" + repurchases + "}")) {
      Path file = Files.writeString(folder.resolve("board.json"), together);
      assertThat(told(read(List.of(sample("A1", ITEM)), file))).hasSize(10);
    }
  }

  @Test
  void aWorkbookHasATableASheetBelowATitleAndSheetsThatAreNone() throws IOException {
    byte[] book =
        new RawWorkbook()
            .table("说明", List.of(List.of("每天更新")))
            .table(
                "派样",
                List.of(
                    List.of("派样数据"),
                    List.of("商品ID ", "派样单量", "派样人次", "新会员数", "派样ＧＭＶ"),
                    List.of(ITEM, "1,210", "205", "-", "￥2,079.00"),
                    List.of("", "")))
            .table("复购", List.of(List.of("商品id", "同店30日回购UV（1/0）"), List.of(ITEM, "14")))
            .bytes();
    Path file = Files.write(folder.resolve("board.xlsx"), book);
    Board board = read(List.of(sample("A1", ITEM)), file);
    assertThat(told(board))
        .containsExactly(
            "派样单量 1210",
            "派样人次 205",
            "新会员数 /",
            "派样GMV 2079.00",
            "同店30日回购人数 14",
            "同店30日回购金额 /",
            "同店90日回购人数 /",
            "同店90日回购金额 /",
            "同店365日回购人数 /",
            "同店365日回购金额 /");
    assertThat(board.figures().get(2).value()).as("what it does not say is not 0").isEmpty();
  }

  @Test
  void theMerchantsOwnListNeedsNoActivityWhereAnItemHasOne() throws IOException {
    Path file =
        Files.write(
            folder.resolve("board.csv"),
            "商品ID,派样单量,派样人次,新会员数\n801,5,4,3\n802,6,5,4\n803,1,1,1\n"
                .getBytes(Charset.forName("GBK")));
    Board board =
        read(List.of(sample("A1", "801"), sample("A1", "802"), sample("A2", "802")), file);
    assertThat(told(board)).containsExactly("派样单量 5", "派样人次 4", "新会员数 3");
    assertThat(board.untold())
        .extracting(row -> row.itemId() + " " + row.text())
        .containsExactly("802 6", "803 1");
  }

  @Test
  void ofTwoSnapshotsTheNewerCountsAndTheyAreNeverAddedUp() throws IOException {
    Path newer = csv("派样2023-08-31.csv", "5");
    Path older = csv("派样2023-08-30.csv", "9");
    for (List<Path> order : List.of(List.of(newer, older), List.of(older, newer))) {
      Board board = BoardReader.read(order, List.of(sample("A1", ITEM)));
      assertThat(told(board).get(0)).isEqualTo("派样单量 5");
      assertThat(board.untold()).singleElement().asString().contains("派样2023-08-30.csv");
    }
    Path undated = csv("派样.csv", "9");
    assertRefused("board.two-snapshots", newer, undated);
    assertRefused("board.two-snapshots", newer, csv("派样-2023-08-31.csv", "5"));
  }

  @Test
  void pagesOfOneListMakeItWholeAndAPageThatIsMissingRefuses() throws IOException {
    String page =
        """
        {"columns": ["商品ID", "派样单量", "派样人次", "新会员数", "派样GMV"],
         "values": [["%s", 1, 1, 1, 0.5]], "page": {"count": 2}}
        """;
    Path first = Files.writeString(folder.resolve("1.json"), page.formatted(ITEM));
    Path second = Files.writeString(folder.resolve("2.json"), page.formatted("802"));
    assertRefused("board.page-missing", first);
    assertThat(told(read(List.of(sample("A1", ITEM)), first, second)).get(3))
        .isEqualTo("派样GMV 0.50");
  }

  @Test
  void aNumberWithoutEndIsToldAndNotWrittenOut() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("board.json"),
            """
            {"filters": [{"code": "U1"}], "columns": ["商品ID", "派样单量"],
             "values": [[%s, 1E2000000000]]}
            """
                .formatted(ITEM));
    Board board = read(List.of(sample("A1", ITEM)), file);
    assertThat(told(board).get(0)).isEqualTo("派样单量 1E+2000000000");
    assertThat(board.figures().get(0).value()).isEmpty();
  }

  @Test
  void whatIsNoBoardRefuses() throws IOException {
    assertRefused("board.no-json", Files.writeString(folder.resolve("a.json"), "{\"columns\": ["));
    assertRefused("board.no-table", Files.writeString(folder.resolve("b.json"), "{\"code\": 0}"));
    assertRefused(
        "board.failure", Files.writeString(folder.resolve("c.json"), "{\"success\": false}"));
    assertRefused(
        "board.failure",
        Files.writeString(folder.resolve("c.json"), "{\"code\": 403, \"data\": null}"));
    assertRefused(
        "board.row-width",
        Files.writeString(
            folder.resolve("d.json"),
            "{\"columns\": [\"商品ID\", \"派样单量\"], \"values\": [[{\"v\": \"1\"}]]}"));
    assertRefused("board.book", Files.writeString(folder.resolve("e.xlsx"), "PK\u0003\u0004"));
    assertRefused(
        "board.no-table",
        Files.write(
            folder.resolve("f.xlsx"),
            new RawWorkbook().table("一", List.of(List.of("派样单量"))).bytes()));
    assertRefused("table.column-missing", Files.writeString(folder.resolve("g.csv"), "商品ID\n1\n"));
    assertRefused(
        "table.column-twice",
        Files.writeString(folder.resolve("h.csv"), "商品ID,同店30日回购uv,同店30日回购UV\n1,2,3\n"));
    assertRefused("table.cell", csv("i.csv", "5,5,0,5.00\n" + ITEM + ",5"));
  }

  private Path csv(String name, String claims) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "商品ID,派样单量,派样人次,新会员数,派样GMV\n%s,%s,5,0,5.00\n".formatted(ITEM, claims));
  }

  private static void assertRefused(String why, Path... files) {
    assertThatThrownBy(() -> BoardReader.read(Arrays.asList(files), List.of(sample("A1", ITEM))))
        .isInstanceOfSatisfying(
            UnusableInputException.class,
            refused -> assertThat(refused.userMessage().key()).isEqualTo(why));
  }

  private static Board read(List<Sample> samples, Path... files) {
    return BoardReader.read(Arrays.asList(files), samples);
  }

  private static List<String> told(Board board) {
    return board.figures().stream()
        .map(figure -> figure.metric().word() + " " + figure.text())
        .toList();
  }

  private Path copy(String sample, String name) throws IOException {
    return Files.copy(SAMPLES.resolve(sample), folder.resolve(name));
  }

  private static Sample sample(String activity, String item) {
    LocalDateTime start = LocalDateTime.parse("2026-08-01T00:00:00");
    return new Sample(
        0,
        activity,
        "样品",
        new SampleItem(
            item,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Channel.DAILY,
        Crowd.NEW_MEMBERS,
        Optional.of(start),
        new Window(start, start.plusDays(1)),
        100,
        BigDecimal.ONE,
        1,
        EnrolmentStatus.ENROLLED,
        "");
  }
}
