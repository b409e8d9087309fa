package io.giftrecon.export.recognise;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.csv.Encoding;
import io.giftrecon.order.CellText;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Finds the header of a CSV text (R33): the first of its first rows that is one of a known kind,
 * below titles, {@code sep=} lines and rows of delimiters, with the delimiter that makes it one.
 */
final class HeaderFinder {
  /** How many rows may stand above the data, the header among them; blank lines do not count. */
  static final int MOST_TITLE_ROWS = 10;

  private final String place;
  private final byte[] head;

  /**
   * Looks at the beginning of a file.
   *
   * @param place for the complaint about a column that stands twice
   */
  HeaderFinder(String place, byte[] head) {
    this.place = place;
    this.head = head;
  }

  /** A line that is not blank, without its end, and where it stands in the file. */
  private record Line(int number, int start, int end) {}

  /**
   * The layout that the header tells; empty if there is none of a known kind.
   *
   * @throws UnusableInputException if nobody can tell what the header means, or data stands above
   */
  Optional<CsvSchema> find() {
    List<Line> lines = firstLines();
    for (int row = 0; row < lines.size(); row++) {
      Optional<CsvSchema> layout = headerAt(lines.get(row));
      if (layout.isPresent()) {
        lines.subList(0, row).forEach(above -> refuseData(layout.get(), above));
        return layout;
      }
    }
    return Optional.empty();
  }

  private List<Line> firstLines() {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    for (int start = 0; start < head.length && lines.size() < MOST_TITLE_ROWS; number++) {
      int next = lineEnd(start) + 1;
      int end = next - 1 > start && head[next - 2] == '\r' ? next - 2 : next - 1;
      if (start < end) {
        lines.add(new Line(number, start, end));
      }
      start = next;
    }
    return lines;
  }

  private Optional<CsvSchema> headerAt(Line line) {
    Optional<Encoding> encoding = encoding(line.start(), line.end());
    return encoding
        .flatMap(own -> header(own, line.start(), line.end()))
        .flatMap(
            header ->
                layouts(header, encoding.get(), line.number())
                    .max(Comparator.comparingInt(layout -> layout.columns().size())))
        .map(
            layout -> {
              refuseUnusable(place, layout);
              return layout;
            });
  }

  private void refuseData(CsvSchema layout, Line line) {
    decoded(layout.encoding(), line.start(), line.end())
        .ifPresent(
            text -> refuseData(place, layout, line.number(), cells(text, layout.delimiter())));
  }

  /**
   * R33: nothing is taken for a title that is a row of data, as where somebody has sorted a sheet.
   *
   * @param place file and sheet
   * @param line of a row above the header
   */
  static void refuseData(String place, CsvSchema layout, int line, List<String> cells) {
    if (layout.isData(cells)) {
      throw new UnusableInputException(
          Message.of("export.data-above-header", place, line, layout.headerLine()));
    }
  }

  /** The text of the header, and what is behind it where a title holds a line break in quotes. */
  private Optional<String> header(Encoding encoding, int start, int end) {
    Optional<String> line = decoded(encoding, start, end);
    boolean open = line.stream().flatMapToInt(String::chars).filter(c -> c == '"').count() % 2 > 0;
    int wholeEnd = wholeLines().length;
    return open && wholeEnd > end ? decoded(encoding, start, wholeEnd) : line;
  }

  private static Stream<CsvSchema> layouts(String header, Encoding encoding, int line) {
    boolean oneCell = CsvFormats.DELIMITERS.chars().noneMatch(c -> header.indexOf(c) >= 0);
    return CsvFormats.DELIMITERS
        .chars()
        .filter(delimiter -> oneCell || header.indexOf(delimiter) >= 0)
        .mapToObj(c -> (char) c)
        .flatMap(
            delimiter ->
                CsvSchema.of(encoding, delimiter, line, cells(header, delimiter)).stream());
  }

  /** A header of API words alone tells no encoding; the rows behind it may. */
  private Optional<Encoding> encoding(int start, int end) {
    byte[] header = Arrays.copyOfRange(head, start, end);
    Optional<Encoding> told = Encoding.of(isAscii(header) ? wholeLines() : header);
    boolean marked = Encoding.of(Arrays.copyOf(head, 3)).equals(Optional.of(Encoding.UTF_8_BOM));
    // A mark behind blank lines is a character like any other; only the first bytes are skipped.
    return told.map(
        own -> own == Encoding.GB18030 ? own : marked ? Encoding.UTF_8_BOM : Encoding.UTF_8);
  }

  private Optional<String> decoded(Encoding encoding, int start, int end) {
    int from = start == 0 ? encoding.bomLength() : start;
    try {
      return Optional.of(encoding.decode(head, from, end));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static List<String> cells(String text, char delimiter) {
    try (CSVParser parser = CSVParser.parse(text, CsvFormats.read(delimiter))) {
      return parser.stream().limit(1).flatMap(CSVRecord::stream).map(CellText::clean).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /**
   * Refuses a header in which a used column stands twice or that holds data, and that of a worklist
   * which has lost a column that it needs (R39).
   *
   * @param place file and sheet
   */
  static void refuseUnusable(String place, CsvSchema layout) {
    if (layout.kind() == FileKind.WORKLIST) {
      WorklistColumns.refuseIncomplete(place, layout.headerLine(), layout.columns().keySet());
      WorklistColumns.refuseSecondTracking(place, layout.headerLine(), layout.header());
    }
    layout
        .swallowed()
        .ifPresent(
            title -> {
              throw new UnusableInputException(
                  Message.of("export.data-in-header", place, layout.headerLine(), title));
            });
    layout
        .twice()
        .ifPresent(
            title -> {
              throw new UnusableInputException(
                  Message.of("export.column-twice", place, layout.headerLine(), title));
            });
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private byte[] wholeLines() {
    int end = head.length;
    while (end > 0 && head[end - 1] != '\n') {
      end--;
    }
    return end == 0 ? head : Arrays.copyOf(head, end);
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    return end;
  }
}
