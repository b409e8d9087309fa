package io.giftrecon.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.BenefitKind;
import io.giftrecon.campaign.Enrolment;
import io.giftrecon.campaign.NumberStyle;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.campaign.Window;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.Presale;
import io.giftrecon.order.Receiver;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Source;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Column;
import io.giftrecon.output.JobFigures;
import io.giftrecon.output.PageContent;
import io.giftrecon.output.Summary;
import io.giftrecon.output.Table;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.output.oneyuan.DownloadSheet;
import io.giftrecon.output.oneyuan.GiftStatus;
import io.giftrecon.pairing.Buyer;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.OwnWord;
import io.giftrecon.pairing.PairedRecord;
import io.giftrecon.pairing.RefundProof;
import io.giftrecon.pairing.Refunds;
import io.giftrecon.published.StrictCsv;
import io.giftrecon.published.StrictXlsx;
import io.giftrecon.report.ReportPage;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One more column in the list of the download sheet: whoever shows the sheet shows the column. */
class AddedColumnTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2023, 8, 23, 12, 0);
  private static final CellFormat FORMAT = new CellFormat(NumberStyle.FORMULA);
  private static final Column<?> LAST = DownloadSheet.COLUMNS.get(DownloadSheet.COLUMNS.size() - 1);
  private static final List<Column<DownloadSheet.Row>> COLUMNS = withOneMore();

  private record Figures(long rows) implements JobFigures {
    @Override
    public List<Message> closingLines(Path set) {
      return List.of();
    }

    @Override
    public List<Message> headlines() {
      return List.of();
    }

    @Override
    public List<Message> attention() {
      return List.of();
    }

    @Override
    public Map<String, Long> decisions() {
      return Map.of();
    }

    @Override
    public Optional<LocalDateTime> oldestEvidence() {
      return Optional.empty();
    }

    @Override
    public Object summary() {
      return this;
    }
  }

  @TempDir private Path folder;
  private Table<DownloadSheet.Row> table;

  @BeforeEach
  void fill() {
    TableDefinition<DownloadSheet.Row> sheet = DownloadSheet.TABLE;
    table =
        new Table<>(
            new TableDefinition<>(
                sheet.name(),
                sheet.key(),
                COLUMNS,
                sheet.tab(),
                sheet.paper(),
                sheet.page(),
                sheet.most()));
    Window window = new Window(NOON, NOON.plusDays(1));
    Enrolment enrolment =
        new Enrolment(
            new Activity("a", "活动", window, window), BenefitKind.GIFT, List.of("围巾"), Set.of());
    OneYuanItem item = new OneYuanItem("21", "", "小样", List.of(enrolment));
    MainLine main = new MainLine(line("3508", "10", "大衣"), List.of(), false, false);
    OneYuanLine oneYuan = new OneYuanLine(line("3608", "21", "小样"), item, List.of());
    table.add(
        new DownloadSheet.Row(
            new PairedRecord(main, List.of(oneYuan), 1), GiftStatus.PENDING, List.of()));
  }

  @Test
  void theCsvFileHasIt() throws IOException {
    assertAdded(StrictCsv.read(Files.readAllBytes(csv())), "'=大衣!");
  }

  @Test
  void theWorkbookHasIt() throws IOException {
    table.writeWorkbook(folder, () -> {});
    byte[] book = Files.readAllBytes(folder.resolve("download-sheet.xlsx"));
    assertAdded(StrictXlsx.read(book), "=大衣!");
  }

  @Test
  void thePageHasIt() throws IOException {
    ReportPage.write(
        new Summary(
            "店", "2023-09-01", List.of(), Optional.empty(), List.of(), new Figures(1), Map.of()),
        new PageContent("", "", new Figures(1), List.of(table)),
        folder);
    assertThat(Files.readString(folder.resolve(ReportPage.NAME)))
        .contains("data-table=\"records\"")
        .contains("{\"title\":\"%s\"},{\"title\":\"新的一列\"}],[".formatted(LAST.title()))
        .contains("\"=大衣!\"]]</script>");
  }

  @Test
  void theViewsHaveIt() throws IOException {
    Path file = csv();
    PublishedSheet sheet = new PublishedSheet(file, new SheetColumns(COLUMNS));
    List<SheetRecord> records = new ArrayList<>();
    sheet.read(records::add);
    assertThat(records)
        .extracting(record -> record.text(COLUMNS.get(COLUMNS.size() - 1)))
        .containsExactly("=大衣!");
    StringWriter out = new StringWriter();
    SheetWriter.begin(out, sheet.columns(), FORMAT, SheetLayout.PAIR).write(records.get(0));
    assertThat(out).hasToString(Files.readString(file));
  }

  /** A set of before the column was added: the column is there, and blank. */
  @Test
  void aViewOfAnOlderSetLeavesItBlank() throws IOException {
    Path file = csv();
    List<List<String>> older = StrictCsv.read(Files.readAllBytes(file));
    StringBuilder cut = new StringBuilder();
    for (List<String> row : older) {
      cut.append(
              String.join(
                  ",",
                  row.subList(0, row.size() - 1).stream()
                      .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                      .toList()))
          .append("\r\n");
    }
    Files.writeString(file, cut, StandardCharsets.UTF_8);
    StringWriter out = new StringWriter();
    PublishedSheet sheet = new PublishedSheet(file, new SheetColumns(COLUMNS));
    SheetWriter writer = SheetWriter.begin(out, sheet.columns(), FORMAT, SheetLayout.RECORD);
    sheet.read(writer::write);
    assertAdded(StrictCsv.read(out.toString().getBytes(StandardCharsets.UTF_8)), "");
  }

  private static void assertAdded(List<List<String>> rows, String value) {
    assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(COLUMNS.size()));
    assertThat(rows.get(0)).endsWith(LAST.title(), "新的一列");
    assertThat(rows.get(1)).endsWith(value);
  }

  private Path csv() throws IOException {
    table.writeCsv(folder, FORMAT);
    return folder.resolve("download-sheet.csv");
  }

  private static List<Column<DownloadSheet.Row>> withOneMore() {
    List<Column<DownloadSheet.Row>> columns = new ArrayList<>(DownloadSheet.COLUMNS);
    columns.add(Column.text("新的一列", row -> "=" + row.record().main().line().row().title() + "!"));
    return List.copyOf(columns);
  }

  private static Line line(String number, String itemId, String title) {
    Source source = new Source("x.csv", 2, NOON);
    LineRow row =
        new LineRow(
            source,
            number,
            number,
            itemId,
            "",
            title,
            "",
            null,
            1,
            null,
            null,
            null,
            NOON,
            null,
            RefundStatus.of(""),
            null,
            false,
            Presale.UNSTATED,
            null,
            null);
    return new Line(
        row,
        number,
        OrderStatus.of("交易成功"),
        source,
        NOON,
        null,
        null,
        Presale.UNSTATED,
        Buyer.of("b", "买家", Set.of("b")),
        Receiver.UNKNOWN,
        Optional.empty(),
        new Refunds(
            List.of(),
            false,
            false,
            new OwnWord(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new RefundProof(RefundProof.How.OWN_STATUS, source)),
        Set.of(source),
        Optional.of(source),
        Optional.empty(),
        List.of());
  }
}
