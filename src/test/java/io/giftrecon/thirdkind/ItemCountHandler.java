package io.giftrecon.thirdkind;

import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.nightly.CancellationToken;
import io.giftrecon.nightly.JobHandler;
import io.giftrecon.order.BuyerGroupRows;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Source;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.JobFigures;
import io.giftrecon.output.RowDispositionCounts;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.SortedCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the different lines of each item, and publishes them as one table. */
final class ItemCountHandler implements JobHandler<BuyerGroupRows> {
  private final Map<String, Set<String>> linesByItem = new TreeMap<>();
  private final RowDispositionCounts uses = new RowDispositionCounts();

  @Override
  public BuyerGroupIndex link(List<ScannedFile> files) {
    return BuyerGroupIndex.of(files, RowDisposition.ORDER_NOT_EXPORTED);
  }

  @Override
  public BuyerGroupRows decide(BuyerGroupRows rows) {
    return rows;
  }

  @Override
  public void take(BuyerGroupRows rows) {
    for (LineRow line : rows.lines()) {
      linesByItem.computeIfAbsent(line.itemId(), item -> new TreeSet<>()).add(line.subOrder());
    }
    Map<Source, RowDisposition> used = new HashMap<>();
    rows.orders().stream().map(OrderRow::source).forEach(row -> used.put(row, RowDisposition.USED));
    rows.lines().stream().map(LineRow::source).forEach(row -> used.put(row, RowDisposition.USED));
    rows.refunds().stream()
        .map(RefundRow::source)
        .forEach(row -> used.put(row, RowDisposition.USED));
    rows.identities().forEach(row -> used.put(row.source(), RowDisposition.USED));
    rows.returned().stream()
        .map(ReturnedRow::source)
        .forEach(row -> used.put(row, RowDisposition.OTHER_JOB));
    uses.add(used);
  }

  @Override
  public Map<RowDisposition, Long> uses(String file) {
    return uses.of(file);
  }

  @Override
  public JobFigures write(Path folder, CancellationToken cancellation) throws IOException {
    SortedCsv table = new SortedCsv("items.csv", "商品ID", "订单行数");
    linesByItem.forEach(
        (item, lines) ->
            table.add(
                new SortKey(0, null, List.of(item)),
                List.of(CellFormat.text(item), String.valueOf(lines.size()))));
    table.write(folder);
    return new ItemCountFigures(linesByItem.size());
  }

  @Override
  public int record() {
    return 0;
  }
}
