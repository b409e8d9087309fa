package io.giftrecon.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.published.StrictXlsx;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written is text or a plain figure, is read again as it was, and is the same each time.
 */
class WorkbookWriterTest {
  private static final List<WorkbookColumn> COLUMNS =
      List.of(
          new WorkbookColumn("文字", 10, CellStyle.HEADER, CellStyle.TEXT),
          new WorkbookColumn("金额", 10, CellStyle.HEADER, CellStyle.FIGURE),
          new WorkbookColumn("备注", 10, CellStyle.HEADER_TO_FILL_IN, CellStyle.TO_FILL_IN));
  private static final WorkbookTab TAB = new WorkbookTab("表", COLUMNS, false);
  private static final List<CellStyle> STYLES =
      List.of(CellStyle.GREEN, CellStyle.FIGURE, CellStyle.TO_FILL_IN);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "@SUM(1)",
        "\tтab",
        "a<b>&\"c\"</t></is></c><c><f>1</f>",
        "]]>",
        " 前后有空格 ",
        "行一\n行二\r",
        "\u0001\u001b",
        "_x000D_ und _x",
        "𠮷😀",
        "3508101000000000011"
      })
  void aTextComesBackAsItWas(String text) throws IOException {
    byte[] book = book(List.of(List.of(text, "", "")));
    assertThat(StrictXlsx.read(book).get(1).get(0)).isEqualTo(text);
    assertThat(read(book)).contains(List.of(text, "", ""));
  }

  @Test
  void whatNoWorkbookCanHoldIsReplacedOrCut() throws IOException {
    String half = "半\ud842个";
    String longText = "长".repeat(40_000);
    List<List<String>> rows = StrictXlsx.read(book(List.of(List.of(half, "", longText))));
    assertThat(rows.get(1).get(0)).isEqualTo("半\ufffd个");
    assertThat(rows.get(1).get(2)).hasSize(32_767).endsWith("全文见 CSV）");
  }

  @Test
  void onlyWhatExcelCannotSpoilIsAFigure() throws IOException {
    String xml =
        part(
            book(
                List.of(
                    row("1299.00"),
                    row("13"),
                    row("/"),
                    row("1234567890123"),
                    row("1.5"),
                    row("-1"))),
            "xl/worksheets/sheet1.xml");
    assertThat(xml).contains("<v>1299.00</v>", "<v>13</v>");
    assertThat(xml.split("<v>", -1)).hasSize(3);
    assertThat(xml).doesNotContain("<f>").contains("<t xml:space=\"preserve\">1234567890123</t>");
  }

  @Test
  void theHeaderIsFrozenAndFilteredAndCellsToFillInAreText() throws IOException {
    byte[] book = book(List.of(row("1"), row("2")));
    String sheet = part(book, "xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .contains("<pane ySplit=\"1\" topLeftCell=\"A2\"", "<autoFilter ref=\"A1:C3\"/>")
        .contains("<c r=\"C3\" s=\"%d\"/>".formatted(CellStyle.TO_FILL_IN.number()));
    String[] styles = part(book, "xl/styles.xml").split("<cellXfs", -1)[1].split("<xf ", -1);
    assertThat(styles[CellStyle.TO_FILL_IN.number() + 1]).startsWith("numFmtId=\"49\"");
    assertThat(styles[CellStyle.TEXT.number() + 1]).startsWith("numFmtId=\"49\"");
    assertThat(styles[CellStyle.amountNumber() + 1]).startsWith("numFmtId=\"2\"");
  }

  @Test
  void theSameRowsMakeTheSameBytesWhateverTheTimeAndThePlace() throws IOException {
    byte[] book = book(List.of(row("1")));
    assertThat(book(List.of(row("1")))).isEqualTo(book);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
        assertThat(part.getExtra()).as("an instant would differ from zone to zone").isNull();
      }
    }
  }

  @Test
  void whatOneSheetCannotHoldGoesOnOnTheNext() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WorkbookWriter writer = new WorkbookWriter(bytes, TAB, 2)) {
      for (int i = 0; i < 5; i++) {
        writer.row(row("" + i), STYLES);
      }
      writer.finish();
    }
    try (WorkbookReader book =
        WorkbookReader.open(Files.write(folder.resolve("x.xlsx"), bytes.toByteArray()))) {
      assertThat(book.sheets()).extracting(WorkbookSheet::name).containsExactly("表", "表 2", "表 3");
    }
    assertThat(read(bytes.toByteArray()).stream().map(cells -> cells.get(1)))
        .containsExactly("金额", "0", "1", "金额", "2", "3", "金额", "4");
  }

  @Test
  void aRowOfAnotherWidthIsAMistake() throws IOException {
    try (WorkbookWriter writer = new WorkbookWriter(new ByteArrayOutputStream(), TAB)) {
      assertThatThrownBy(() -> writer.row(List.of("1"), STYLES))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("表: 1 cells, 3 styles for 3 columns");
      writer.finish();
    }
  }

  private static List<String> row(String figure) {
    return List.of("", figure, "");
  }

  private static byte[] book(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WorkbookWriter writer = new WorkbookWriter(bytes, TAB)) {
      for (List<String> cells : rows) {
        writer.row(cells, STYLES);
      }
      writer.finish();
    }
    return bytes.toByteArray();
  }

  /** The rows of all sheets as our own reader sees them. */
  private List<List<String>> read(byte[] bytes) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (WorkbookReader book = WorkbookReader.open(Files.write(folder.resolve("r.xlsx"), bytes))) {
      for (WorkbookSheet sheet : book.sheets()) {
        try (SheetRows cells = book.rows(sheet)) {
          while (cells.next()) {
            rows.add(List.copyOf(cells.cells()));
          }
        }
      }
    }
    return rows;
  }

  private static String part(byte[] book, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no part " + name);
  }
}
