package io.giftrecon.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks as they come: every way to write a cell is read, every trap is refused in one line. */
class WorkbookReaderTest {
  @TempDir private Path folder;

  @Test
  void textsStandInTheirCellsOrAreShared() throws IOException {
    RawWorkbook book =
        new RawWorkbook()
            .shared(
                "<t>甲</t>",
                "<r><t>红</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 蓝</t></r>",
                "<t>漢</t><rPh sb=\"0\" eb=\"1\"><t>かん</t></rPh>")
            .sheet(
                "表",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>"
                    + "<c r=\"C1\" t=\"inlineStr\"><is><r><t>a&amp;</t></r><r><t>b</t></r></is></c>"
                    + "<c r=\"D1\" t=\"s\"><v>2</v></c><c r=\"E1\" t=\"str\"><f>A1</f><v>行_x000D_尾</v></c>"
                    + "</row>");
    assertThat(read(book)).containsExactly("1: 红 蓝|甲|a&b|漢|行\r尾");
  }

  @Test
  void rowsAndCellsKeepTheirPlacesWhateverTheDimensionSays() throws IOException {
    RawWorkbook book =
        new RawWorkbook()
            .sheet(
                "表",
                "",
                "<dimension ref=\"A1\"/><sheetData><row r=\"2\" hidden=\"1\"><c r=\"B2\"><v>1</v></c></row>"
                    + "<row><c><v>2</v></c><c><v>3</v></c><c r=\"E9\"><v>4</v></c><c><v>5</v></c></row>"
                    + "<row r=\"7\"/><row r=\"9\"><c r=\"AA9\"><v>6</v></c></row></sheetData>"
                    + "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>");
    assertThat(read(book))
        .containsExactly("2: |1", "3: 2|3|||4|5", "7: ", "9: " + "|".repeat(26) + "6");
  }

  @ParameterizedTest
  @CsvSource({
    "199, 199",
    "19.899999999999999, 19.9",
    "1.0E7, 10000000",
    "3.51234567890123E14, 351234567890123",
    "3.5123456789012301E+18, 3.51234567890123E+18",
    "3512345678901230000, 3.51234567890123E+18",
    "3512345678901234567, 3512345678901234567",
    "-0.5, -0.5",
    "1E-7, 0.0000001",
    "0.00, 0",
    "1E999999999, 1E999999999",
    "NaN, NaN"
  })
  void aNumberIsWrittenAsAnExportWritesIt(String raw, String text) throws IOException {
    String row = "<row><c><v>%s</v></c></row>".formatted(raw);
    assertThat(read(new RawWorkbook().sheet("表", row))).containsExactly("1: " + text);
  }

  @Test
  void numbersInTheDressOfDatesAreDates() throws IOException {
    RawWorkbook book =
        new RawWorkbook()
            .formats(
                "0",
                "22",
                "yyyy\"年\"m\"月\"d\"日\"",
                "[h]:mm:ss",
                "0.00\"件d\"",
                "[$-804]yyyy/m/d\\ h:mm;@",
                "31")
            .sheet(
                "表",
                "<row><c s=\"1\"><v>45161.000011574077</v></c><c s=\"2\"><v>45161</v></c>"
                    + "<c s=\"3\"><v>45161.5</v></c><c s=\"4\"><v>45161.5</v></c>"
                    + "<c s=\"5\"><v>45161.999999</v></c><c s=\"6\"><v>45161</v></c>"
                    + "<c s=\"0\"><v>45161</v></c><c s=\"1\"><v>0.5</v></c>"
                    + "<c t=\"d\"><v>2023-08-23T00:00:01</v></c></row>");
    assertThat(read(book))
        .containsExactly(
            "1: 2023-08-23 00:00:01|2023-08-23 00:00:00|2023-08-23 12:00:00|45161.5|"
                + "2023-08-24 00:00:00|2023-08-23 00:00:00|45161|0.5|2023-08-23 00:00:01");
    assertThat(
            read(
                new RawWorkbook()
                    .settings("<workbookPr date1904=\"1\"/>")
                    .formats("22")
                    .sheet("表", "<row><c s=\"0\"><v>43699</v></c></row>")))
        .containsExactly("1: 2023-08-23 00:00:00");
  }

  @Test
  void formulasCountByTheirResultAndErrorsAreSeen() throws IOException {
    RawWorkbook book =
        new RawWorkbook()
            .sheet(
                "表",
                "<row><c><f>1+1</f><v>2</v></c><c><f>HYPERLINK(1)</f></c><c t=\"str\"><f>A1</f><v></v></c>"
                    + "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c><c s=\"1\"/></row>");
    assertThat(read(book)).containsExactly("1: 2|#公式没有结果||TRUE|FALSE|#N/A|");
  }

  /** A102: as programs write them that work nothing out; only a text may be worked out as blank. */
  @Test
  void aFormulaWithABlankResultHasNone() throws IOException {
    RawWorkbook book =
        new RawWorkbook()
            .sheet(
                "表",
                "<row><c><f>A1</f><v></v></c><c t=\"n\"><f>A1</f><v/></c><c t=\"b\"><f>A1</f><v/></c>"
                    + "<c><f t=\"shared\" si=\"0\"/><v/></c><c t=\"str\"><f>A1</f><v/></c>"
                    + "<c t=\"str\"><f>A1</f></c><c><v/></c></row>");
    assertThat(read(book)).containsExactly("1: #公式没有结果|#公式没有结果|#公式没有结果|#公式没有结果||#公式没有结果|");
  }

  @Test
  void everyTabIsNamedWithWhatItShows() throws IOException {
    byte[] bytes =
        new RawWorkbook()
            .sheet("甲", "")
            .sheet("乙", "state=\"veryHidden\"", "<sheetData/>")
            .tab("图", "chartsheet", "chartsheets/sheet1.xml")
            .tab("对话", "dialogsheet", "dialogsheets/sheet1.xml")
            .tab("丢", "worksheet", "\u202e[31m")
            .tab("宏", "xlMacrosheet", "macrosheets/sheet1.xml")
            .settings("<sheets><sheet name=\"无\" sheetId=\"9\" r:id=\"none\"/></sheets>")
            .bytes();
    try (WorkbookReader book = WorkbookReader.open(Files.write(folder.resolve("b.xlsx"), bytes))) {
      assertThat(book.sheets())
          .extracting(WorkbookSheet::name, WorkbookSheet::content)
          .containsExactly(
              tuple("无", WorkbookSheet.Content.LOST),
              tuple("甲", WorkbookSheet.Content.CELLS),
              tuple("乙", WorkbookSheet.Content.CELLS),
              tuple("图", WorkbookSheet.Content.CHART),
              tuple("对话", WorkbookSheet.Content.CHART),
              tuple("丢", WorkbookSheet.Content.LOST),
              tuple("宏", WorkbookSheet.Content.LOST));
    }
  }

  @ParameterizedTest
  @MethodSource("traps")
  void aTrapOrADamagedWorkbookIsRefused(String what, byte[] bytes, String complaint) {
    assertThatThrownBy(() -> read(bytes))
        .as(what)
        .isInstanceOf(BrokenWorkbookException.class)
        .hasMessageContaining(complaint);
  }

  static Stream<Arguments> traps() {
    byte[] good = new RawWorkbook().sheet("表", "<row><c><v>1</v></c></row>").bytes();
    String bomb = "<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>";
    return Stream.of(
        Arguments.of("cut", Arrays.copyOf(good, good.length - 30), "is cut off or damaged"),
        Arguments.of("only a zip", zipOf("a.txt", "hello"), "is a zip, but no .xlsx workbook"),
        Arguments.of(
            "a long text", sheet(bomb.formatted("a".repeat(70_000))), "more than 65536 characters"),
        Arguments.of(
            "one text without end", sheet(bomb.formatted("a".repeat(5 << 20))), "more than 65536"),
        Arguments.of(
            "one tag without end",
            sheet("<row x=\"%s\"/>".formatted("a".repeat(5 << 20))),
            "more than 4 MB"),
        Arguments.of(
            "a comment without end",
            sheet("<!--%s-->".formatted("a".repeat(5 << 20))),
            "more than 4 MB"),
        Arguments.of(
            "tags of nothing",
            new RawWorkbook().sheet("表", "", "<col/>".repeat(12 << 20)).bytes(),
            "zip bomb"),
        Arguments.of("more rows than Excel has", sheet("<row r=\"1048577\"/>"), "row 1048577"),
        Arguments.of(
            "rows out of order", sheet("<row r=\"2\"/><row r=\"2\"/>"), "row 2 behind row 2"),
        Arguments.of(
            "more columns than Excel has",
            sheet("<row><c r=\"ZZZZZZZZZ1\"/></row>"),
            "out of place"),
        Arguments.of(
            "cells out of order",
            sheet("<row><c r=\"B1\"/><c r=\"A1\"/></row>"),
            "cell of row 1 out of place"),
        Arguments.of(
            "a shared text that is not there",
            sheet("<row><c t=\"s\"><v>999999999</v></c></row>"),
            "shared text 999999999"),
        Arguments.of(
            "a shared text below zero",
            sheet("<row><c t=\"s\"><v>-1</v></c></row>"),
            "text where a number belongs"),
        Arguments.of(
            "an unknown type", sheet("<row><c t=\"x\"><v>1</v></c></row>"), "unknown type"),
        Arguments.of("deep", sheet("<a>".repeat(100)), "nested too deeply"),
        Arguments.of("no XML", sheet("<row></c>"), "broken XML"),
        Arguments.of(
            "no rows", new RawWorkbook().sheet("表", "", "").bytes(), "a sheet without rows"),
        Arguments.of("no sheet", new RawWorkbook().bytes(), "has no sheet"),
        Arguments.of(
            "two of one name",
            new RawWorkbook().sheet("表", "").sheet("表", "").bytes(),
            "two sheets of one name"),
        Arguments.of(
            "laughing entities",
            entity("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>", "&b;"),
            "document type"),
        Arguments.of(
            "somebody's file",
            entity("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;"),
            "document type"));
  }

  private static byte[] sheet(String rows) {
    return new RawWorkbook().sheet("表", rows).bytes();
  }

  private static byte[] entity(String type, String use) {
    return new RawWorkbook()
        .sheet("表", "")
        .part(
            "xl/worksheets/sheet1.xml",
            "<?xml version=\"1.0\"?>%s<worksheet><sheetData><row><c t=\"str\"><v>%s</v></c></row></sheetData></worksheet>"
                .formatted(type, use))
        .bytes();
  }

  private static byte[] zipOf(String name, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private List<String> read(RawWorkbook book) throws IOException {
    return read(book.bytes());
  }

  /** The rows of the first sheet, each as "number: cell|cell". */
  private List<String> read(byte[] bytes) throws IOException {
    List<String> rows = new ArrayList<>();
    try (WorkbookReader book = WorkbookReader.open(Files.write(folder.resolve("b.xlsx"), bytes));
        SheetRows sheet = book.rows(book.sheets().get(0))) {
      while (sheet.next()) {
        rows.add(sheet.number() + ": " + String.join("|", sheet.cells()));
      }
    }
    return rows;
  }
}
