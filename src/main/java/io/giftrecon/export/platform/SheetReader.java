package io.giftrecon.export.platform;

import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.scan.RecordSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads the rows of a sheet that has the platform's columns. */
final class SheetReader {
  private static final int ROWS_PER_REPORT = 1 << 8;

  private SheetReader() {}

  /** Takes a row of data. */
  interface RowSink {
    void take(RecordSplitter row) throws IOException;
  }

  /** Reads every row that holds anything below the header. */
  static void each(Path file, CsvSchema layout, ByteListener listener, RowSink sink)
      throws IOException {
    InputStream in = Files.newInputStream(file);
    int mark = layout.encoding().bomLength();
    in.skipNBytes(mark);
    try (RecordSplitter rows =
        new RecordSplitter(in, mark, layout.delimiter(), layout.encoding(), layout.width())) {
      long told = 0;
      for (long number = 0; rows.next(); number++) {
        if (rows.line() > layout.headerLine() && !isEmpty(rows)) {
          sink.take(rows);
        }
        if (number % ROWS_PER_REPORT == 0) {
          listener.bytesRead(rows.offset() - told);
          told = rows.offset();
        }
      }
    }
  }

  /** The text of a column in a row; blank where the row is too short. */
  static Function<Column, String> cells(RecordSplitter row, CsvSchema layout) {
    return column -> {
      Integer at = layout.columns().get(column);
      return at == null || at >= row.cells() ? "" : row.text(at);
    };
  }

  /** Some programs leave rows of commas alone behind the last one. */
  private static boolean isEmpty(RecordSplitter row) {
    return row.damage().isEmpty() && IntStream.range(0, row.cells()).allMatch(row::isBlank);
  }
}
