package io.giftrecon.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.campaign.NumberStyle;
import io.giftrecon.nightly.JobKinds;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Column;
import io.giftrecon.output.oneyuan.DownloadSheet;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a record says, the sheet read back says it too. */
class PublishedSheetTest {
  private static final List<String> TEXTS =
      List.of(
          "", "/", "大衣", "=1+1", "=\"x\"", "+10元", "-", "@名", "\t制表", "\r回车", "a\r\nb", "他说\"好\"",
          "a,b", "'引号", "｜", "  空格 ");
  private static final List<String> NUMBERS =
      List.of(
          "", "3508221001444660138", "12345678901234567890", "3508-2", "-5", "A_1", "款 号", "=9");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(NumberStyle.class)
  void recordsComeBackAsTheyWent(NumberStyle numbers) throws IOException {
    PublishedSheet sheet = sheet();
    for (long seed = 0; seed < 200; seed++) {
      List<SheetRecord> records = records(new Random(seed));
      String written = write(records, new CellFormat(numbers), SheetLayout.RECORD);
      Files.writeString(sheet.file(), written);
      assertThat(read(sheet)).as("seed %d", seed).isEqualTo(records);
      assertThat(write(read(sheet), new CellFormat(numbers), SheetLayout.RECORD))
          .isEqualTo(written);
    }
  }

  @ParameterizedTest
  @EnumSource(NumberStyle.class)
  void pairsHoldOneValueEachAndJoinedAgainAreTheRecord(NumberStyle numbers) throws IOException {
    PublishedSheet sheet = sheet();
    for (long seed = 0; seed < 200; seed++) {
      List<SheetRecord> records = records(new Random(seed));
      Files.writeString(sheet.file(), write(records, new CellFormat(numbers), SheetLayout.PAIR));
      List<SheetRecord> pairs = read(sheet);
      for (SheetRecord record : records) {
        int lines = record.values(DownloadSheet.ONE_YUAN_LINE).size();
        assertThat(joined(pairs.subList(0, lines))).as("seed %d", seed).isEqualTo(record);
        pairs = pairs.subList(lines, pairs.size());
      }
      assertThat(pairs).isEmpty();
    }
  }

  /** Excel takes no longer text in a formula: then the numbers stand there as they are. */
  @ParameterizedTest
  @EnumSource(SheetLayout.class)
  void manyLongNumbersComeBack(SheetLayout layout) throws IOException {
    PublishedSheet sheet = sheet();
    List<String> cells = new ArrayList<>();
    for (Column<?> column : DownloadSheet.COLUMNS) {
      cells.add(
          column.isPerLine() ? "12345678901234567890|".repeat(12) + "12345678901234567890" : "1");
    }
    SheetRecord record = new SheetRecord(SheetColumns.PRESENT, cells);
    Files.writeString(
        sheet.file(), write(List.of(record), new CellFormat(NumberStyle.FORMULA), layout));
    assertThat(joined(read(sheet))).isEqualTo(record);
    assertThat(Files.readString(sheet.file()).contains("=\"\"12345678901234567890\"\""))
        .isEqualTo(layout == SheetLayout.PAIR);
  }

  private PublishedSheet sheet() throws IOException {
    Path set = Files.createDirectories(folder.resolve("out/one-yuan/latest"));
    Files.createFile(set.resolve("download-sheet.csv"));
    Path job = Files.createDirectories(folder.resolve("jobs")).resolve("one-yuan.yaml");
    Files.copy(Path.of("jobs/one-yuan.yaml"), job);
    return PublishedSheet.latest(JobKinds.read(job).file());
  }

  private static String write(List<SheetRecord> records, CellFormat format, SheetLayout layout)
      throws IOException {
    StringWriter out = new StringWriter();
    SheetWriter writer = SheetWriter.begin(out, SheetColumns.PRESENT, format, layout);
    for (SheetRecord record : records) {
      writer.write(record);
    }
    assertThat(writer.records()).isEqualTo(records.size());
    return out.toString();
  }

  private static List<SheetRecord> read(PublishedSheet sheet) throws IOException {
    List<SheetRecord> records = new ArrayList<>();
    sheet.read(records::add);
    return records;
  }

  private static List<SheetRecord> records(Random random) {
    List<SheetRecord> records = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int lines = 1 + random.nextInt(3);
      List<String> cells = new ArrayList<>();
      for (Column<?> column : DownloadSheet.COLUMNS) {
        List<String> choice =
            column.title().endsWith("号") || column.title().endsWith("ID") ? NUMBERS : TEXTS;
        List<String> values = new ArrayList<>();
        for (int line = column.isPerLine() ? lines : 1; line > 0; line--) {
          values.add(figure(column) ? "-1.00" : choice.get(random.nextInt(choice.size())));
        }
        cells.add(String.join("|", values));
      }
      records.add(new SheetRecord(SheetColumns.PRESENT, cells));
    }
    return records;
  }

  private static boolean figure(Column<?> column) {
    return column.title().endsWith("时间")
        || column.title().endsWith("金额")
        || column.title().endsWith("总数");
  }

  private static SheetRecord joined(List<SheetRecord> pairs) {
    List<String> cells = new ArrayList<>();
    for (Column<?> column : DownloadSheet.COLUMNS) {
      List<String> values = pairs.stream().map(pair -> pair.text(column)).toList();
      cells.add(column.isPerLine() ? String.join("|", values) : values.get(0));
    }
    return new SheetRecord(SheetColumns.PRESENT, cells);
  }
}
