package io.giftrecon.csv;

import io.giftrecon.order.CellText;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A small CSV file that a person keeps by hand, such as the enrolments: read whole, or refused. */
public final class CsvTable {
  private final String file;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private CsvTable(String file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * Reads the file and checks its header before any row.
   *
   * @throws UnusableInputException if it cannot be read, is no text, lacks one of the columns or
   *     has it twice, or has a row with more cells than the header
   */
  public static CsvTable read(Path path, String... required) {
    CsvTable table = parse(path);
    for (String column : required) {
      if (!table.columns.contains(column)) {
        throw new UnusableInputException(
            Message.of("table.column-missing", path, column, table.found(required)));
      }
    }
    for (String column : required) {
      if (Collections.frequency(table.columns, column) > 1) {
        throw new UnusableInputException(Message.of("table.column-twice", path, column));
      }
    }
    return table;
  }

  /** What the header has. A header without any of the columns may be a row of people's data. */
  private Message found(String... required) {
    return Stream.of(required).anyMatch(columns::contains)
        ? Message.of("table.columns", columns)
        : Message.of("table.no-known-column");
  }

  /** What the header has, in its order. */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }

  private static CsvTable parse(Path path) {
    try {
      byte[] bytes = SmallFile.read(path, SmallFile.LARGEST);
      Encoding encoding =
          Encoding.of(bytes)
              .orElseThrow(() -> new UnusableInputException(Message.of("table.no-text", path)));
      String text = encoding.decode(bytes, encoding.bomLength(), bytes.length);
      char delimiter = delimiter(text);
      try (CSVParser parser = CSVParser.parse(new StringReader(text), CsvFormats.read(delimiter))) {
        return fill(path, text.lines().toList(), parser, delimiter);
      }
    } catch (CharacterCodingException e) {
      throw new UnusableInputException(Message.of("table.encoding", path), e);
    } catch (UncheckedIOException e) {
      throw new UnusableInputException(Message.of("table.quote", path), e);
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("table.unreadable", path), e);
    }
  }

  private static CsvTable fill(Path path, List<String> lines, CSVParser parser, char delimiter) {
    List<String> columns = new ArrayList<>();
    CsvTable table = new CsvTable(path.toString(), columns);
    for (CSVRecord csv : parser) {
      long last = parser.getCurrentLineNumber();
      long line = last - lineBreaks(csv);
      if (columns.isEmpty()) {
        csv.forEach(cell -> columns.add(CellText.clean(cell)));
      } else {
        refuseWider(path, line, csv, columns.size());
        refuseSwallowed(path, line, csv, columns.size(), delimiter);
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(csv.size(), columns.size()); i++) {
          cells.put(columns.get(i), CellText.clean(csv.get(i)));
        }
        table.add(line, cells, raw(lines, line, last));
      }
    }
    return table;
  }

  /** A row with a delimiter too many has its cells under other titles than they belong to. */
  private static void refuseWider(Path path, long line, CSVRecord csv, int width) {
    for (int i = width; i < csv.size(); i++) {
      String cell = CellText.clean(csv.get(i));
      if (!cell.isEmpty()) {
        throw new UnusableInputException(Message.of("table.too-wide", path, line, cell));
      }
    }
  }

  /** A cell of several lines that are rows of their own: its quote was never closed. */
  private static void refuseSwallowed(
      Path path, long line, CSVRecord csv, int width, char delimiter) {
    boolean swallowed =
        width > 1
            && csv.stream()
                .flatMap(cell -> cell.lines().skip(1))
                .anyMatch(row -> row.chars().filter(c -> c == delimiter).count() >= width - 1);
    if (swallowed) {
      throw new UnusableInputException(Message.of("table.swallowed", path, line));
    }
  }

  /** The record as it stands in the file; the last line of a file may have no end. */
  private static String raw(List<String> lines, long first, long last) {
    int from = (int) Math.min(first - 1, lines.size());
    return String.join("\n", lines.subList(from, (int) Math.min(last, lines.size())));
  }

  private static long lineBreaks(CSVRecord csv) {
    return csv.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private void add(long line, Map<String, String> cells, String raw) {
    if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
      rows.add(new Row(file, line, cells, raw));
    }
  }

  private static char delimiter(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return (char)
        CsvFormats.DELIMITERS
            .chars()
            .filter(delimiter -> header.indexOf(delimiter) >= 0)
            .findFirst()
            .orElse(',');
  }

  /**
   * One row of the table.
   *
   * @param line the physical line it starts on, from 1
   * @param raw the record as it stands in the file
   */
  public record Row(String file, long line, Map<String, String> cells, String raw) {
    private static final Pattern ID_LIST = Pattern.compile("[;；,，、\\s\u3000]+");

    /** The cleaned cell of a column, empty where there is none. */
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    /**
     * The item id in a cell, without its dress (R35).
     *
     * @return digits; empty where the cell says nothing
     * @throws UnusableInputException if it is no item id, naming file, line and column
     */
    public String itemId(String column) {
      return itemId(column, cell(column));
    }

    /**
     * The item ids in a cell, separated by semicolons, commas, enumeration commas or blanks.
     *
     * @param word that may stand among them
     * @throws UnusableInputException if one is no item id, naming file, line and column
     */
    public List<String> itemIds(String column, String word) {
      return ID_LIST
          .splitAsStream(cell(column))
          .map(id -> id.equals(word) ? word : itemId(column, id))
          .filter(id -> !id.isEmpty())
          .toList();
    }

    private String itemId(String column, String text) {
      String id = OrderNumbers.clean(text);
      if (!id.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw wrong(column, Message.of("table.no-item-id", text));
      }
      return id;
    }

    /** The error of a cell, naming file, line and column. */
    public UnusableInputException wrong(String column, Message why) {
      return new UnusableInputException(Message.of("table.cell", file, line, column, why));
    }
  }
}
