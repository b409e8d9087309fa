package io.giftrecon.report;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.output.CellFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file of the set, read back: bare values of the columns that the page may show. */
final class SetFile {
  /** Takes the rows one by one. */
  @FunctionalInterface
  interface Sink {
    void take(List<String> cells) throws IOException;
  }

  private SetFile() {}

  /**
   * Reads a file from its first row to its last.
   *
   * @param columns those wanted, in the order in which a row shall have them
   */
  static void read(Path file, List<String> columns, Sink sink) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CsvFormats.WRITTEN.parse(in)) {
      Iterator<CSVRecord> rows = parser.iterator();
      int[] places = places(file, rows.next().toList(), columns);
      while (rows.hasNext()) {
        CSVRecord row = rows.next();
        List<String> cells = new ArrayList<>(places.length);
        for (int place : places) {
          cells.add(CellFormat.bare(row.get(place)));
        }
        sink.take(cells);
      }
    }
  }

  private static int[] places(Path file, List<String> header, List<String> columns) {
    List<String> names = new ArrayList<>(header);
    names.set(0, names.get(0).replace(CsvFormats.BOM, ""));
    int[] places = columns.stream().mapToInt(names::indexOf).toArray();
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0) {
        throw new IllegalStateException(file + " has no column " + columns.get(i));
      }
    }
    return places;
  }
}
