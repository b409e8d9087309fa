package io.giftrecon.nights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file: its columns, and its rows as clean texts by column. */
record Table(List<String> columns, List<Map<String, String>> rows) {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().get();

  /** Reads a published file; the dress that keeps Excel from spoiling a cell is taken off. */
  static Table read(String text) {
    try (CSVParser parser = CSVParser.parse(text.replaceFirst("^\uFEFF", ""), FORMAT)) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (CSVRecord csv : parser) {
        Map<String, String> row = new LinkedHashMap<>();
        parser.getHeaderNames().forEach(column -> row.put(column, bare(csv.get(column))));
        rows.add(row);
      }
      return new Table(List.copyOf(parser.getHeaderNames()), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The table as a file of columns in any order.
   *
   * @param dressed whether long numbers are written as {@code ="351…"}
   */
  String text(boolean dressed, Dice dice) {
    List<String> order = dice.shuffled(columns);
    StringBuilder text = new StringBuilder(String.join(",", order)).append("\r\n");
    for (Map<String, String> row : rows) {
      List<String> cells = new ArrayList<>();
      order.forEach(column -> cells.add(cell(row.getOrDefault(column, ""), dressed)));
      text.append(String.join(",", cells)).append("\r\n");
    }
    return text.toString();
  }

  private static String cell(String clean, boolean dressed) {
    if (dressed && clean.matches("\\d{9,}")) {
      return "=\"" + clean + "\"";
    }
    boolean plain = clean.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return plain ? clean : "\"" + clean.replace("\"", "\"\"") + "\"";
  }

  private static String bare(String cell) {
    if (cell.startsWith("=\"") && cell.endsWith("\"")) {
      return cell.substring(2, cell.length() - 1);
    }
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }
}
