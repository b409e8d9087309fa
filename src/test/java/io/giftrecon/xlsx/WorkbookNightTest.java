package io.giftrecon.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.published.PublishedSet;
import io.giftrecon.published.StrictCsv;
import io.giftrecon.tags.Slow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nights with workbooks: what they tell is what CSV files tell, there and back again. */
@Slow
class WorkbookNightTest {
  private static final List<String> FOR_EXCEL =
      List.of("download-sheet.csv", "gift-worklist.csv", "cash-worklist.csv");

  @TempDir private Path folder;
  private DemoShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new DemoShop(folder.resolve("csv"));
    assertThat(shop.run()).as(shop.err()).isZero();
  }

  @Test
  void theDemoShopInWorkbooksPublishesTheSameBytes() throws IOException {
    DemoShop books = new DemoShop(folder.resolve("xlsx"));
    for (Path csv : filesIn(books.exports())) {
      CsvAsBook.replace(csv);
    }
    assertThat(books.run()).as(books.err()).isZero();
    for (Path file : filesIn(shop.published())) {
      String name = file.getFileName().toString();
      if (name.endsWith(".csv")) {
        String told = Files.readString(books.published().resolve(name));
        assertThat(told.replace(".xlsx › 表", ".csv")).as(name).isEqualTo(Files.readString(file));
      }
    }
    assertThat(new PublishedSet(books.published()).faults()).isEmpty();
    assertThat(new PublishedSet(books.published()).inputs())
        .filteredOn(input -> input.file().endsWith(".xlsx › 表"))
        .hasSize(12)
        .allSatisfy(input -> assertThat(input.encoding()).isEqualTo("xlsx"));
    Path outputs = books.published().getParent();
    assertThat(outputs.resolve(".sheets")).doesNotExist();

    FileTime before = Files.getLastModifiedTime(outputs);
    assertThat(books.run()).isZero();
    assertThat(books.out() + books.err()).contains("Nothing has changed");
    assertThat(Files.getLastModifiedTime(outputs)).isEqualTo(before);
  }

  @Test
  void sheetsWithoutCellsAreNamedAndTheOthersRead() throws IOException {
    DemoShop books = new DemoShop(folder.resolve("xlsx"));
    Path csv = books.exports().resolve("ExportOrderDetailList202308270905.csv");
    FileTime modified = Files.getLastModifiedTime(csv);
    RawWorkbook book =
        new RawWorkbook()
            .tab("图", "chartsheet", "chartsheets/sheet1.xml")
            .table("表", CsvAsBook.rows(csv))
            .tab("丢", "worksheet", "worksheets/gone.xml");
    Files.setLastModifiedTime(
        book.write(csv.resolveSibling("ExportOrderDetailList202308270905.xlsx")), modified);
    Files.delete(csv);
    assertThat(books.run()).as(books.err()).isEqualTo(3);
    assertThat(books.err())
        .contains("FILE_UNREAD: ExportOrderDetailList202308270905.xlsx › 丢 was not read")
        .doesNotContain("› 图");
    assertThat(Files.readString(books.published().resolve("summary.json")))
        .contains("ExportOrderDetailList202308270905.xlsx › 图");
    assertThat(Files.readString(books.published().resolve("gift-worklist.csv")))
        .isEqualTo(Files.readString(shop.published().resolve("gift-worklist.csv")));
    assertThat(books.command("check", books.jobFile().toString())).as(books.err()).isEqualTo(3);
    assertThat(books.out())
        .contains("› 图: a chart without rows", "› 丢: the workbook does not hold");
  }

  @Test
  void aFilledInWorkbookComesBackLikeItsCsv() throws IOException {
    Path book = shop.published().resolve("gift-worklist.xlsx");
    Path csv = shop.published().resolve("gift-worklist.csv");
    List<Path> returned =
        List.of(
            filledIn(book, folder.resolve("gift-back-202309011800.xlsx")),
            filledIn(
                StrictCsv.read(Files.readAllBytes(csv)),
                folder.resolve("gift-back-202309011800.csv")));
    List<String> nights = new ArrayList<>();
    for (Path back : returned) {
      DemoShop night = new DemoShop(folder.resolve("night-" + back.getFileName()));
      assertThat(night.run()).as(night.err()).isZero();
      Files.copy(back, night.exports().resolve(back.getFileName()));
      assertThat(night.run()).as(night.err()).isZero();
      StringBuilder told = new StringBuilder();
      for (String name : FOR_EXCEL) {
        told.append(Files.readString(night.published().resolve(name)));
      }
      nights.add(told.toString());

      DemoShop marked = new DemoShop(folder.resolve("mark-" + back.getFileName()));
      assertThat(marked.run()).as(marked.err()).isZero();
      assertThat(marked.command("mark", marked.jobFile().toString(), "--from", back.toString()))
          .as(marked.err())
          .isZero();
      nights.add(marked.out());
    }
    assertThat(nights.get(0)).isEqualTo(nights.get(2));
    assertThat(nights.get(1)).isEqualTo(nights.get(3)).contains("rights marked");
    assertThat(
            new PublishedSet(
                    folder.resolve("night-gift-back-202309011800.xlsx/out/one-yuan/2023-09-01"))
                .rows("gift-worklist.csv"))
        .extracting(row -> row.get("处理建议"))
        .doesNotContain("立即补发");
  }

  /** A number typed into a cell that is no text any more: Excel has rounded it. */
  @Test
  void aRoundedTrackingNumberIsRejectedWithItsRow() throws IOException {
    Path back = shop.exports().resolve("gift-back-202309011800.xlsx");
    filledIn(
        shop.published().resolve("gift-worklist.xlsx"),
        back,
        "<c r=\"Y$1\"><v>7.3123456789012301E+17</v></c>");
    assertThat(shop.run("--reject-limit", "20")).as(shop.err()).isEqualTo(3);
    Map<String, String> reject = new PublishedSet(shop.published()).rows("rejects.csv").get(0);
    assertThat(reject)
        .containsEntry("文件", "gift-back-202309011800.xlsx › 赠品清单")
        .containsEntry("行号", "2")
        .containsEntry("列", "物流单号");
    assertThat(reject.get("原因")).contains("科学计数");
  }

  @Test
  void withoutWorkbooksThereAreNone() throws IOException {
    String job = Files.readString(shop.jobFile());
    Files.writeString(shop.jobFile(), job.replace("xlsx: true", "xlsx: false"));
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(filesIn(shop.published())).noneMatch(file -> file.toString().endsWith(".xlsx"));
  }

  @Test
  void aWorkbookThatIsStillBeingCopiedEndsTheRunInOneSentence() throws IOException {
    byte[] whole = new RawWorkbook().table("表", List.of(List.of("订单编号"))).bytes();
    Files.write(shop.exports().resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(shop.run()).isEqualTo(2);
    assertThat(shop.err())
        .contains("half.xlsx: is cut off or damaged.\nIs it still being copied?")
        .doesNotContain("\tat ");
    assertThat(shop.command("check", shop.jobFile().toString())).isEqualTo(2);
    assertThat(shop.out() + shop.err()).contains("half.xlsx: is cut off or damaged.");
  }

  /** Every line to be released gets a carrier and a number in its two cells, nothing else. */
  private static Path filledIn(Path book, Path to) throws IOException {
    return filledIn(book, to, "<c r=\"Y$1\" t=\"str\"><v>YT1000000$1</v></c>");
  }

  private static Path filledIn(Path book, Path to, String number) throws IOException {
    RawWorkbook back = new RawWorkbook();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (ZipEntry part : zip.stream().toList()) {
        String xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        back.part(
            part.getName(),
            xml.replaceAll("<c r=\"X(\\d+)\" s=\"\\d+\"/>", "<c r=\"X$1\" t=\"str\"><v>圆通</v></c>")
                .replaceAll("<c r=\"Y(\\d+)\" s=\"\\d+\"/>", number));
      }
    }
    return back.write(to);
  }

  private static Path filledIn(List<List<String>> rows, Path to) throws IOException {
    StringBuilder csv = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      List<String> cells = new ArrayList<>(rows.get(row));
      if (cells.get(0).equals("立即补发")) {
        cells.set(23, "圆通");
        cells.set(24, "YT%09d".formatted(row + 1));
      }
      csv.append(CSVFormat.RFC4180.format(cells.toArray())).append("\r\n");
    }
    return Files.writeString(to, csv);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
