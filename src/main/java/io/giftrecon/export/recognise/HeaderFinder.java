package io.giftrecon.export.recognise;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.csv.Encoding;
import io.giftrecon.order.CellText;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
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

  /** The layout that the header tells; empty if there is none of a known kind. */
  Optional<CsvSchema> find() {
    int line = 1;
    int rows = 0;
    for (int start = 0; start < head.length && rows < MOST_TITLE_ROWS; line++) {
      int next = lineEnd(start) + 1;
      int end = next - 1 > start && head[next - 2] == '\r' ? next - 2 : next - 1;
      if (start < end) {
        rows++;
        Optional<CsvSchema> layout = headerAt(start, end, line);
        if (layout.isPresent()) {
          refuseDataAbove(layout.get(), start);
          return layout;
        }
      }
      start = next;
    }
    return Optional.empty();
  }

  private Optional<CsvSchema> headerAt(int start, int end, int line) {
    Optional<Encoding> encoding = encoding(start, end);
    return encoding
        .flatMap(own -> header(own, start, end))
        .flatMap(
            header ->
                layouts(header, encoding.get(), line)
                    .max(Comparator.comparingInt(layout -> layout.columns().size())))
        .map(
            layout -> {
              refuseUnusable(place, layout);
              return layout;
            });
  }

  private void refuseDataAbove(CsvSchema layout, int header) {
    int line = 1;
    for (int start = 0; start < header; line++) {
      int next = lineEnd(start) + 1;
      int above = line;
      decoded(layout.encoding(), start, next - 1)
          .ifPresent(text -> refuseData(place, layout, above, cells(text, layout.delimiter())));
      start = next;
    }
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
    return CsvFormats.DELIMITERS
        .chars()
        .filter(delimiter -> header.indexOf(delimiter) >= 0)
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
   * Refuses a header in which a used column stands twice, and that of a worklist which has lost one
   * that it needs (R39).
   *
   * @param place file and sheet
   */
  static void refuseUnusable(String place, CsvSchema layout) {
    if (layout.kind() == FileKind.WORKLIST) {
      WorklistColumns.refuseIncomplete(place, layout.headerLine(), layout.columns().keySet());
    }
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
