package io.giftrecon.export.platform;

import io.giftrecon.csv.OneLine;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.recognise.GiftStatus;
import io.giftrecon.export.recognise.Origin;
import io.giftrecon.export.recognise.TableOutput;
import io.giftrecon.export.scan.Hash64;
import io.giftrecon.export.scan.RecordSplitter;
import io.giftrecon.order.SheetPair;
import io.giftrecon.order.Source;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the lines of one sheet: of each row its main line first, then those one-yuan lines that no
 * row before it has told of. A one-yuan line stands in every row of its buyer; what the rows say of
 * it must be the same.
 */
final class SheetWriter {
  private static final List<Column> COLUMNS =
      List.of(
          Column.ORDER_NO,
          Column.ITEM_ID,
          Column.TITLE,
          Column.STATUS,
          Column.PAID_AT,
          Column.PAID,
          Column.REFUND_STATUS,
          Column.LINE_REFUND_AMOUNT,
          Column.GIFT_STATUS,
          Column.SHEET_PAIRS);

  private static final String ORIGIN = "origin";

  private final CsvSchema sheet;
  private final Writer out;
  private final Set<Long> rowsBefore = new HashSet<>();

  /** What rows said of each main and one-yuan line, by the line: hashes of both. */
  private final Map<Long, Long> linesBefore = new HashMap<>();

  private SheetWriter(ExportFile file, Writer out) {
    this.sheet = file.knownLayout();
    this.out = out;
  }

  /** How the tables of sheets are laid out. */
  static CsvSchema layout() {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    COLUMNS.forEach(column -> columns.put(column, columns.size()));
    return CsvSchema.ofRecords(
        FileKind.PLATFORM, columns, Stream.concat(titles(), Stream.of(ORIGIN)).toList());
  }

  private static Stream<String> titles() {
    return COLUMNS.stream().map(Column::title);
  }

  /** Writes the table of a sheet. */
  static void write(ExportFile file, Path table, ByteListener listener) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(TableOutput.open(table), StandardCharsets.UTF_8))) {
      out.write(titles().collect(Collectors.joining(",", "", "," + ORIGIN + "\n")));
      SheetReader.each(
          file.document(), file.knownLayout(), listener, new SheetWriter(file, out)::row);
    }
  }

  private void row(RecordSplitter row) throws IOException {
    Function<Column, String> cell = SheetReader.cells(row, sheet);
    try {
      refuseDamage(row);
      SheetRecord record = SheetRecord.of(cell);
      boolean copy = !rowsBefore.add(Hash64.of(record.facts()));
      List<SheetLine> news = copy ? List.of() : news(record);
      main(record, copy, origin(row, 1, "", ""));
      for (int i = 0; i < news.size(); i++) {
        oneYuan(news.get(i), origin(row, i + 2, "", ""));
      }
    } catch (BadRowException e) {
      wrong(cell, origin(row, 1, e.title(), e.reason()));
    }
  }

  private void refuseDamage(RecordSplitter row) throws BadRowException {
    if (row.damage().isPresent()) {
      throw new BadRowException("", row.damage().get());
    }
    if (row.cells() < sheet.width()) {
      throw new BadRowException("", "只有 %d 列，表头有 %d 列".formatted(row.cells(), sheet.width()));
    }
    for (int cell = sheet.width(); cell < row.cells(); cell++) {
      if (!row.isBlank(cell)) {
        throw new BadRowException("", "多出的第 %d 列有内容，表头只有 %d 列".formatted(cell + 1, sheet.width()));
      }
    }
    if (row.malformed() >= 0) {
      throw new BadRowException("", "有不是 %s 文字的字节".formatted(sheet.encoding().label()));
    }
  }

  /**
   * The one-yuan lines that no row before has told of. Rows of one main order and item are two
   * lines of it, or two downloads of one, which nobody can tell where their states differ; two
   * lines of one order have the same one-yuan lines beside them.
   */
  private List<SheetLine> news(SheetRecord record) throws BadRowException {
    Map<SheetPair, Integer> places = new HashMap<>();
    Map<Long, Long> told = new HashMap<>();
    told.put(
        Hash64.of(record.orderNo() + "/" + record.itemId()),
        Hash64.of(
            String.join(
                "/",
                record.paidAt(),
                record.status(),
                record.refund(),
                SheetPair.cell(record.pairs()))));
    List<SheetLine> news =
        record.oneYuan().stream()
            .filter(
                line -> {
                  SheetPair pair = new SheetPair(line.orderNo(), line.itemId());
                  int place = places.merge(pair, 1, Integer::sum);
                  long key = Hash64.of(pair + "/" + place);
                  told.put(
                      key, Hash64.of(line.paidAt() + "/" + line.status() + "/" + line.refund()));
                  return !linesBefore.containsKey(key);
                })
            .toList();
    for (Map.Entry<Long, Long> line : told.entrySet()) {
      if (!linesBefore.getOrDefault(line.getKey(), line.getValue()).equals(line.getValue())) {
        throw new BadRowException("", "同一笔订单的同一个商品，本行和前面的行写的时间、状态或1元订单不一样，看不出哪一行是现在的");
      }
    }
    linesBefore.putAll(told);
    return news;
  }

  private void main(SheetRecord record, boolean copy, Origin origin) throws IOException {
    write(
        List.of(
            record.orderNo(),
            record.itemId(),
            record.title(),
            record.status(),
            record.paidAt(),
            record.paid(),
            record.refund(),
            record.refundAmount(),
            copy ? GiftStatus.COPY : record.giftStatus(),
            SheetPair.cell(record.pairs())),
        origin);
  }

  private void oneYuan(SheetLine line, Origin origin) throws IOException {
    write(
        List.of(
            line.orderNo(),
            line.itemId(),
            line.title(),
            line.status(),
            line.paidAt(),
            "",
            line.refund(),
            "",
            "",
            ""),
        origin);
  }

  /** A row that cannot be used: the orders that it names, as far as they can be read (R32). */
  private void wrong(Function<Column, String> cell, Origin origin) throws IOException {
    List<String> orders = SheetRecord.orders(cell);
    write(
        List.of(
            orders.isEmpty() ? "" : orders.get(0),
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            SheetPair.cell(orders.stream().map(order -> new SheetPair(order, "")).toList())),
        origin);
  }

  private static Origin origin(RecordSplitter row, int number, String wrongAt, String wrong) {
    return new Origin(
        number,
        row.line(),
        row.offset(),
        row.to() - row.from(),
        Source.UNSAID,
        "",
        "",
        wrongAt,
        wrong);
  }

  private void write(List<String> cells, Origin origin) throws IOException {
    for (String cell : cells) {
      out.write(OneLine.cell(cell));
      out.write(',');
    }
    out.write(OneLine.cell(origin.toCell()));
    out.write('\n');
  }
}
