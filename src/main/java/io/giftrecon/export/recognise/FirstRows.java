package io.giftrecon.export.recognise;

import io.giftrecon.csv.Encoding;
import io.giftrecon.order.CellText;
import io.giftrecon.xlsx.BrokenWorkbookException;
import io.giftrecon.xlsx.SheetRows;
import io.giftrecon.xlsx.WorkbookReader;
import io.giftrecon.xlsx.WorkbookSheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The first rows of a file that is not read, cut into cells wherever any program might have cut
 * them: enough to see titles and order numbers, in text of whatever form and in workbooks.
 */
final class FirstRows {
  private static final int MOST_BYTES = 1 << 21;
  private static final int LONGEST_CHARACTER = 4;
  private static final Pattern LINE = Pattern.compile("\\r\\n|[\\r\\n]");
  private static final Pattern CELL = Pattern.compile("[,;|^，；\\t<>{}\\[\\]\"=:：!/]+|\\s{2,}");
  private static final Pattern MARKUP = Pattern.compile("\\s*[<{\\[]");

  private FirstRows() {}

  /**
   * The rows that hold anything.
   *
   * @param most of them
   */
  static List<List<String>> of(ExportFile file, int most) throws IOException {
    Optional<SheetTable> sheet = file.sheet();
    return sheet.isPresent() ? ofSheet(file, sheet.get().sheet(), most) : ofText(file, most);
  }

  /**
   * Whether a file that is no workbook has zero bytes among its first, which blank text has not.
   */
  static boolean holdZeros(ExportFile file) throws IOException {
    return file.sheet().isEmpty() && zeros(head(file), 0) > 0;
  }

  private static List<List<String>> ofSheet(ExportFile file, WorkbookSheet sheet, int most)
      throws IOException {
    List<List<String>> found = new ArrayList<>();
    try (WorkbookReader book = WorkbookReader.open(file.path());
        SheetRows rows = book.rows(sheet)) {
      while (found.size() < most && rows.next()) {
        add(found, rows.cells().stream());
      }
    } catch (BrokenWorkbookException e) {
      throw SheetFolder.unusable(file.place(), e);
    }
    return found;
  }

  /** Rows of markup are not lines: its text is one row, but for lists of one object a line. */
  private static List<List<String>> ofText(ExportFile file, int most) throws IOException {
    String text = text(file);
    List<List<String>> found = new ArrayList<>();
    if (MARKUP.matcher(text).lookingAt()) {
      add(found, CELL.splitAsStream(text));
      return found;
    }
    Iterator<String> lines = LINE.splitAsStream(text).iterator();
    while (found.size() < most && lines.hasNext()) {
      add(found, CELL.splitAsStream(lines.next()));
    }
    return found;
  }

  private static void add(List<List<String>> rows, Stream<String> cells) {
    List<String> row = cells.map(CellText::clean).filter(cell -> !cell.isEmpty()).toList();
    if (!row.isEmpty()) {
      rows.add(row);
    }
  }

  private static String text(ExportFile file) throws IOException {
    byte[] head = head(file);
    return new String(head, charset(head));
  }

  private static byte[] head(ExportFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private static Charset charset(byte[] head) {
    if (UnsupportedFormat.of(head).filter(UnsupportedFormat.UTF_16::equals).isPresent()) {
      return zeros(head, 1) > zeros(head, 0)
          ? StandardCharsets.UTF_16LE
          : StandardCharsets.UTF_16BE;
    }
    return isUtf8(head) ? StandardCharsets.UTF_8 : Encoding.GB18030.charset();
  }

  /** The last character may be cut off. */
  private static boolean isUtf8(byte[] head) {
    return IntStream.range(0, Math.min(LONGEST_CHARACTER, head.length + 1))
        .anyMatch(cut -> isUtf8(head, head.length - cut));
  }

  private static boolean isUtf8(byte[] bytes, int end) {
    try {
      Encoding.UTF_8.decode(bytes, 0, end);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }
}
