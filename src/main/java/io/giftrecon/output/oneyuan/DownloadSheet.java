package io.giftrecon.output.oneyuan;

import io.giftrecon.campaign.Activity;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.Times;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Output;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.SortedCsv;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedRecord;
import io.giftrecon.release.DecidedGroup;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code download-sheet.csv}: the platform's list, a row per record (R5, R10). */
public final class DownloadSheet implements Output {
  private final CellFormat dress;
  private final SortedCsv csv =
      new SortedCsv("download-sheet.csv", SheetColumn.titles().toArray(String[]::new));

  public DownloadSheet(CellFormat dress) {
    this.dress = dress;
  }

  @Override
  public void add(DecidedGroup decided) {
    for (PairedRecord row : decided.paired().records()) {
      Line main = row.main().line();
      boolean processed = decided.processedRecords().contains(main.subOrder());
      csv.add(
          new SortKey(0, main.paidAt(), List.of(main.orderNo(), main.subOrder())),
          cells(row, main, processed));
    }
  }

  @Override
  public void write(Path folder) throws IOException {
    csv.write(folder);
  }

  /** How many records there are. */
  public long records() {
    return csv.size();
  }

  private List<String> cells(PairedRecord row, Line main, boolean processed) {
    return List.of(
        dress.number(main.row().itemId()),
        CellFormat.text(main.row().title()),
        dress.number(main.orderNo()),
        Times.show(main.paidAt()),
        money(main.paid()),
        CellFormat.text(main.status().text()),
        CellFormat.text(main.refunds().shownStatus()),
        main.refunds().shownAmount(),
        dress.number(each(row, line -> line.item().itemId())),
        CellFormat.text(each(row, Titles::of)),
        CellFormat.text(each(row, line -> String.join("、", line.benefits()))),
        CellFormat.text(each(row, DownloadSheet::activities)),
        dress.number(each(row, OneYuanLine::orderNo)),
        each(row, line -> Times.show(line.line().paidAt())),
        CellFormat.text(each(row, line -> line.line().status().text())),
        CellFormat.text(each(row, line -> line.line().refunds().shownStatus())),
        processed ? "已处理" : "待处理",
        CellFormat.text(main.buyer().name()),
        dress.number(main.subOrder()),
        dress.number(each(row, OneYuanLine::subOrder)),
        Integer.toString(row.oneYuanOrders()),
        String.join("、", row.flags()),
        Times.show(row.asOf()));
  }

  private static String activities(OneYuanLine line) {
    return String.join("、", line.item().activities().stream().map(Activity::name).toList());
  }

  private static String each(PairedRecord row, Function<OneYuanLine, String> value) {
    return CellFormat.joined(row.oneYuan().stream().map(value).toList());
  }

  private static String money(@Nullable BigDecimal amount) {
    return amount == null ? "" : Amounts.show(amount);
  }
}
