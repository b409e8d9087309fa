package io.giftrecon.csv;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
  void readsCleanedCellsInEveryEncoding(String charset) throws IOException {
    Path file = write("商品ID ,名称\r\n=\"351\", 围巾 \r\n", Charset.forName(charset));
    CsvTable table = CsvTable.read(file, "商品ID", "名称");
    assertThat(table.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.cell("商品ID")).isEqualTo("351");
              assertThat(row.cell("名称")).isEqualTo("围巾");
              assertThat(row.cell("没有的列")).isEmpty();
            });
  }

  @Test
  void readsABomAndTabs() throws IOException {
    Path file = write(CsvFormats.BOM + "id\tname\n1\ta,b\n", UTF_8);
    assertThat(CsvTable.read(file, "id", "name").rows())
        .singleElement()
        .satisfies(row -> assertThat(row.cell("name")).isEqualTo("a,b"));
  }

  /** R33: the same six delimiters as in exports. */
  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";", "|", "^", "，"})
  void readsTheDelimitersThatExportsMayHave(String delimiter) throws IOException {
    Path file = write("\nid,name\n1,b\n".replace(",", delimiter), UTF_8);
    assertThat(CsvTable.read(file, "id", "name").rows())
        .singleElement()
        .satisfies(row -> assertThat(row.cell("name")).isEqualTo("b"));
  }

  /** R35: item ids lose their dress and are digits; lists may be separated in many ways. */
  @Test
  void itemIdsAreDigitsWithoutTheirDress() throws IOException {
    Path file = write("id,ids\n'720400001001.0,全店；1001、1002 １００３\n围巾,x\n", UTF_8);
    List<CsvTable.Row> rows = CsvTable.read(file, "id").rows();
    assertThat(rows.get(0).itemId("id")).isEqualTo("720400001001");
    assertThat(rows.get(0).itemIds("ids", "全店")).containsExactly("全店", "1001", "1002", "1003");
    assertThatThrownBy(() -> rows.get(1).itemId("id"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + ":3: column id: '围巾' is no item id; write its digits alone");
    assertThatThrownBy(() -> rows.get(1).itemIds("ids", "全店"))
        .isInstanceOf(UnusableInputException.class);
  }

  @Test
  void aRowIsNamedByFilePhysicalLineAndColumn() throws IOException {
    Path file = write("id,name\r\n1,\"a\r\nb\"\r\n2,c\r\n,\r\n3,d\r\n", UTF_8);
    CsvTable table = CsvTable.read(file, "id");
    assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(2L, 4L, 6L);
    assertThat(table.rows().get(1).wrong("id", Message.of("table.blank")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + ":4: column id: is blank; fill it in");
  }

  @Test
  void aShortRowHasBlankCells() throws IOException {
    Path file = write("id,name,code\n1\n", UTF_8);
    assertThat(CsvTable.read(file, "id").rows())
        .singleElement()
        .satisfies(row -> assertThat(row.cell("code")).isEmpty());
  }

  @Test
  void aMissingColumnIsNamedWithWhatWasFound() throws IOException {
    Path file = write("id,name\n1,a\n", UTF_8);
    assertThatThrownBy(() -> CsvTable.read(file, "id", "活动"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + ":1: column 活动 is missing; found: id, name");
  }

  @Test
  void anEmptyFileMissesItsColumns() throws IOException {
    Path file = write("", UTF_8);
    assertThatThrownBy(() -> CsvTable.read(file, "id"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageStartingWith(file + ":1: column id is missing");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    Path file = write("id,name\n", UTF_16);
    assertThatThrownBy(() -> CsvTable.read(file, "id"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + ": is not text; save it again as CSV (UTF-8 or GBK)");
  }

  @Test
  void anUnclosedQuoteIsRefusedNotSwallowed() throws IOException {
    Path file = write("id,name\n1,\"a\n2,b\n", UTF_8);
    assertThatThrownBy(() -> CsvTable.read(file, "id"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageStartingWith(file + ": a quote is not closed");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    Path file = folder.resolve("gone.csv");
    assertThatThrownBy(() -> CsvTable.read(file, "id"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageStartingWith(file + ": cannot be read");
  }

  private Path write(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
  }
}
