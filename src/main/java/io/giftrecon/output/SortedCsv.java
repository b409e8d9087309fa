package io.giftrecon.output;

import io.giftrecon.csv.CsvFormats;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file whose rows come in any order and are written in one: UTF-8 with BOM, CRLF. */
public final class SortedCsv {
  private static final Comparator<Row> ORDER = Comparator.comparing(Row::key);

  private final String name;
  private final List<String> header;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final CSVPrinter printer;

  public SortedCsv(String name, String... header) {
    this.name = name;
    this.header = List.of(header);
    try {
      this.printer = new CSVPrinter(text, CsvFormats.WRITTEN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void add(SortKey key, List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(
          "%s: %d cells for %d columns".formatted(name, cells.size(), header.size()));
    }
    rows.add(new Row(key, line(cells)));
  }

  public long size() {
    return rows.size();
  }

  /** Writes the file into a folder. */
  public void write(Path folder) throws IOException {
    rows.sort(ORDER);
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16)) {
      out.write(CsvFormats.BOM.getBytes(StandardCharsets.UTF_8));
      out.write(line(header));
      for (Row row : rows) {
        out.write(row.line());
      }
    }
  }

  /** One printer for all rows: to make one costs as much as to print ten cells. */
  private byte[] line(List<String> cells) {
    text.setLength(0);
    try {
      for (String cell : cells) {
        printer.print(cell);
      }
      printer.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One row, kept as the bytes it will be: a third of what its texts would take. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(SortKey key, byte[] line) {}
}
