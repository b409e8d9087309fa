package io.giftrecon.view;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.csv.CsvFormats;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.oneyuan.SheetColumn;
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

  private PublishedSheet(Path file) {
    this.file = file;
  }

  /**
   * Finds the sheet.
   *
   * @throws UnusableInputException if no run has published yet
   */
  public static PublishedSheet latest(JobFile job) {
    Path published = job.outputs().resolve("latest").resolve("download-sheet.csv");
    try {
      return new PublishedSheet(published.toRealPath());
    } catch (NoSuchFileException e) {
      throw new UnusableInputException(
          Message.of("sheet.nothing-published", published, job.file()), e);
    } catch (IOException e) {
      throw new UnusableInputException(
          Message.of("sheet.unreadable", published, String.valueOf(e.getMessage())), e);
    }
  }

  /** Where it stands, links resolved. */
  public Path file() {
    return file;
  }

  /**
   * Reads the sheet from its first record to its last; may be called again.
   *
   * @throws UnusableInputException if it is no download sheet as this version writes it
   */
  public void read(Sink sink) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      skipByteOrderMark(in);
      try (CSVParser parser = CsvFormats.WRITTEN.parse(in)) {
        Iterator<CSVRecord> rows = parser.iterator();
        check(rows.hasNext() ? rows.next().toList() : List.of());
        while (rows.hasNext()) {
          sink.take(record(rows.next()));
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

  private void check(List<String> header) {
    if (!header.equals(SheetColumn.titles())) {
      throw strange(1, Message.of("sheet.header"));
    }
  }

  private SheetRecord record(CSVRecord row) {
    if (row.size() != SheetColumn.values().length) {
      throw strange(row.getRecordNumber(), Message.of("sheet.cells", row.size()));
    }
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(CellFormat.bare(cell)));
    SheetRecord record = new SheetRecord(cells);
    int lines = record.values(SheetColumn.ONE_YUAN_LINE).size();
    for (SheetColumn column : SheetColumn.values()) {
      int values = record.values(column).size();
      if (column.isPerOneYuanLine() && values != lines) {
        throw strange(
            row.getRecordNumber(), Message.of("sheet.values", column.title(), values, lines));
      }
    }
    return record;
  }

  private UnusableInputException strange(long row, Message why) {
    return new UnusableInputException(Message.of("sheet.strange", file, row, why));
  }
}
