package io.giftrecon.thirdkind;

import io.giftrecon.campaign.NumberStyle;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.nightly.CancellationToken;
import io.giftrecon.nightly.JobHandler;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Source;
import io.giftrecon.order.Warning;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Column;
import io.giftrecon.output.JobFigures;
import io.giftrecon.output.PageContent;
import io.giftrecon.output.RowDispositionCounts;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.Table;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the different lines of each item, and publishes them as one table. */
final class ItemCountHandler implements JobHandler<BuyerGroupRows> {
  private static final TableDefinition<Entry<String, Set<String>>> ITEMS =
      TableDefinition.<Entry<String, Set<String>>>of(
              "items",
              row -> new SortKey(0, null, List.of(row.getKey())),
              List.of(
                  Column.text("商品ID", Entry::getKey),
                  Column.count("订单行数", row -> row.getValue().size())))
          .onPage("items");

  private final Table<Entry<String, Set<String>>> table = new Table<>(ITEMS);
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
  public List<Warning> warnings() {
    return List.of();
  }

  @Override
  public List<Warning> told(List<Warning> warnings) {
    return warnings;
  }

  @Override
  public Map<RowDisposition, Long> uses(String file) {
    return uses.of(file);
  }

  @Override
  public JobFigures write(Path folder, CancellationToken cancellation) throws IOException {
    linesByItem.entrySet().forEach(table::add);
    table.writeCsv(folder, new CellFormat(NumberStyle.RAW));
    return new Figures(linesByItem.size());
  }

  @Override
  public PageContent page(Table<?> rejects) {
    return PageContent.beside(
        ItemCountKind.class, new Figures(table.size()), List.of(rejects, table));
  }

  @Override
  public boolean isOvertaken() {
    return false;
  }

  @Override
  public int record() {
    return 0;
  }

  /** The run in figures: the rows of its one table. */
  private record Figures(long rows) implements JobFigures {
    @Override
    public Object summary() {
      return this;
    }

    @Override
    public List<Message> closingLines(Path set) {
      return List.of(Message.of("report.sheet", set.resolve("items.csv")));
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
  }
}
