package io.giftrecon.export.trades;

import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.scan.RecordSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.stream.IntStream;

/** Rows of {@code jdp_tb_trade} and {@code jdp_tb_refund} as a CSV, JSON in a cell of each. */
final class PushTable {
  private static final int ROWS_PER_REPORT = 1 << 8;

  private final ExportFile file;
  private final CsvSchema layout;
  private final TradeSink sink;

  private PushTable(ExportFile file, TradeSink sink) {
    this.file = file;
    this.layout = file.knownLayout();
    this.sink = sink;
  }

  static void read(ExportFile file, TradeSink sink, ByteListener listener) throws IOException {
    new PushTable(file, sink).read(listener);
  }

  private void read(ByteListener listener) throws IOException {
    InputStream in = Files.newInputStream(file.path());
    int mark = layout.encoding().bomLength();
    in.skipNBytes(mark);
    try (RecordSplitter rows =
        new RecordSplitter(in, mark, layout.delimiter(), layout.encoding(), layout.width())) {
      long told = 0;
      for (long number = 0; rows.next(); number++) {
        if (rows.line() > layout.headerLine() && !isEmpty(rows)) {
          row(rows);
        }
        if (number % ROWS_PER_REPORT == 0) {
          listener.bytesRead(rows.offset() - told);
          told = rows.offset();
        }
      }
    }
  }

  /** Some programs leave rows of commas alone behind the last one. */
  private static boolean isEmpty(RecordSplitter row) {
    return row.damage().isEmpty() && IntStream.range(0, row.cells()).allMatch(row::isBlank);
  }

  private void row(RecordSplitter row) throws IOException {
    Place place = new Place(row.line(), row.offset(), row.to() - row.from(), "$");
    ApiObject columns = new ApiObject();
    if (row.damage().isPresent() || row.cells() < layout.width()) {
      sink.wrong(columns, place, "", row.damage().orElse("只有 %d 列".formatted(row.cells())));
      return;
    }
    for (int at = 0; at < layout.width(); at++) {
      columns.keep(FieldName.plain(layout.header().get(at).strip()), row.text(at));
    }
    if (row.malformed() >= 0) {
      sink.wrong(columns, place, "", "有不是 %s 文字的字节".formatted(layout.encoding().label()));
      return;
    }
    sink.envelope(columns);
    TradeWalk.inside(columns.text(Column.JDP_RESPONSE.title()), columns, place, sink);
  }
}
