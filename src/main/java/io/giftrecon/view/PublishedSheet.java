package io.giftrecon.view;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.csv.CsvFormats;
import io.giftrecon.csv.SmallFile;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Column;
import io.giftrecon.output.oneyuan.DownloadSheet;
import io.giftrecon.words.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The download sheet of the last completed run, read back. A run that publishes meanwhile does not
 * disturb a reader: the set stays where it was.
 */
public final class PublishedSheet {
  /** Takes the records one by one, in the order of the sheet. */
  @FunctionalInterface
  public interface Sink {
    void take(SheetRecord record) throws IOException;
  }

  private final Path file;
  private final SheetColumns columns;

  PublishedSheet(Path file, SheetColumns columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * Finds the sheet.
   *
   * @throws UnusableInputException if no run has published yet
   */
  public static PublishedSheet latest(JobFile job) {
    Path published = job.outputs().resolve("latest").resolve("download-sheet.csv");
    try {
      return new PublishedSheet(published.toRealPath(), SheetColumns.PRESENT);
    } catch (NoSuchFileException e) {
      throw new UnusableInputException(
          Message.of("sheet.nothing-published", published, job.file()), e);
    } catch (IOException e) {
      throw new UnusableInputException(
          Message.of("sheet.unreadable", published, String.valueOf(e.getMessage())), e);
    }
  }

  /** The columns of its records, whatever the file lacks. */
  public SheetColumns columns() {
    return columns;
  }

  /** Where it stands, links resolved. */
  public Path file() {
    return file;
  }

  /**
   * Reads the sheet from its first record to its last; may be called again.
   *
   * @throws UnusableInputException if it is no download sheet as this version or an older one has
   *     written it; columns that an older one lacked are blank
   */
  public void read(Sink sink) throws IOException {
    SmallFile.refuseSpecial(file);
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      skipByteOrderMark(in);
      try (CSVParser parser = CsvFormats.WRITTEN.parse(in)) {
        Iterator<CSVRecord> rows = parser.iterator();
        SheetHeader header = header(rows.hasNext() ? rows.next().toList() : List.of());
        while (rows.hasNext()) {
          sink.take(record(header, rows.next()));
        }
      }
    }
  }

  private static void skipByteOrderMark(BufferedReader in) throws IOException {
    in.mark(1);
    if (in.read() != CsvFormats.BOM.charAt(0)) {
      in.reset();
    }
  }

  private SheetHeader header(List<String> titles) {
    return SheetHeader.of(titles, columns)
        .orElseThrow(() -> strange(1, Message.of("sheet.header")));
  }

  private SheetRecord record(SheetHeader header, CSVRecord row) {
    if (row.size() != header.width()) {
      throw strange(row.getRecordNumber(), Message.of("sheet.cells", row.size()));
    }
    List<String> written = row.toList();
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      cells.add(CellFormat.unformat(header.cell(written, column)));
    }
    SheetRecord record = new SheetRecord(columns, cells);
    checkLines(header, record, row.getRecordNumber());
    return record;
  }

  private void checkLines(SheetHeader header, SheetRecord record, long row) {
    int lines = record.values(DownloadSheet.ONE_YUAN_LINE).size();
    for (int place = 0; place < columns.size(); place++) {
      Column<?> column = columns.all().get(place);
      int values = record.values(column).size();
      if (header.has(place) && column.isPerLine() && values != lines) {
        throw strange(row, Message.of("sheet.values", column.title(), values, lines));
      }
    }
  }

  private UnusableInputException strange(long row, Message why) {
    return new UnusableInputException(Message.of("sheet.strange", file, row, why));
  }
}
