package io.giftrecon.plainsampling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated text, there and back. */
final class Csv {

  private Csv() {}

  /** All rows, the header too. */
  static List<List<String>> rows(String text) {
    try (CSVParser parser = CSVParser.parse(text.replaceFirst("^\uFEFF", ""), CSVFormat.RFC4180)) {
      List<List<String>> rows = new ArrayList<>();
      for (CSVRecord row : parser) {
        rows.add(row.toList());
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cell in quotes if it needs them. */
  static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
