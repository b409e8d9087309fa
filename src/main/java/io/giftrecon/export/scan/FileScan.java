package io.giftrecon.export.scan;

import io.giftrecon.campaign.ScanScope;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.Origin;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one file, or a split of it: checks every row whole (A25) and keeps its keys. A row is
 * rejected for what it is, never for whom it belongs to.
 */
public final class FileScan {
  private static final int ROWS_PER_REPORT = 1 << 12;

  private final FileSplit split;
  private final ExportFile file;
  private final CsvSchema layout;
  private final ByteListener listener;
  private final RowCheck check;
  private final KeyCollector collector;
  private final RejectedRecord rejected;
  private final List<Reject> rejects = new ArrayList<>();
  private long reportedTo;
  private long rows;
  private boolean fallen;

  private FileScan(FileSplit split, ScanScope scope, ByteListener listener) {
    this.split = split;
    this.file = split.file();
    this.layout = file.knownLayout();
    this.listener = listener;
    this.reportedTo = split.from();
    this.check = new RowCheck(layout);
    this.collector = new KeyCollector(layout, scope, check);
    this.rejected = new RejectedRecord(file);
  }

  /**
   * Scans a file of a known kind from end to end.
   *
   * @param listener hears how far the scan is
   * @throws io.giftrecon.order.UnusableInputException if Excel has rounded its numbers, so that its
   *     orders are lost
   */
  public static ScannedFile scan(ExportFile file, ScanScope scope, ByteListener listener)
      throws IOException {
    ScannedSplit whole = scan(new FileSplit(file, 0, Long.MAX_VALUE), scope, listener);
    return ScannedFile.join(file, List.of(whole)).orElseThrow();
  }

  /** Scans every known file of a folder, one after the other, for those who ask about one order. */
  public static List<ScannedFile> all(ExportFolder folder, ScanScope scope) throws IOException {
    List<ScannedFile> files = new ArrayList<>();
    for (ExportFile file : folder.known()) {
      files.add(scan(file, scope, ByteListener.NONE));
    }
    LostHeaders.refuse(folder, files);
    return files;
  }

  /** Scans a split of a file of a known kind. */
  public static ScannedSplit scan(FileSplit split, ScanScope scope, ByteListener listener)
      throws IOException {
    return new FileScan(split, scope, listener).run();
  }

  private ScannedSplit run() throws IOException {
    ScannedSplit.Start first = ScannedSplit.Start.NONE;
    ScannedSplit.Start next = ScannedSplit.Start.NONE;
    long start = split.from() == 0 ? layout.encoding().bomLength() : lineBehind(split.from());
    try (RecordSplitter records =
        new RecordSplitter(
            skip(Files.newInputStream(file.table()), start),
            start,
            layout.delimiter(),
            layout.encoding(),
            layout.width())) {
      if (split.from() == 0) {
        passHeader(records);
      }
      while (next.offset() < 0 && records.next()) {
        boolean begins = begins(records);
        if (!begins && first.offset() < 0) {
          continue;
        }
        ScannedSplit.Start here = new ScannedSplit.Start(records.offset(), records.line());
        if (first.offset() < 0) {
          first = here;
        }
        if (begins && here.offset() >= split.to()) {
          next = here;
        } else if (!isEmptyRow(records)) {
          dataRow(records, begins);
        }
      }
    }
    report(Math.min(split.to(), file.tableSize()));
    return new ScannedSplit(
        collector.keys(), rejects, rows, collector.otherShop(), check.lostDigits(), first, next);
  }

  /** Passes over the header and what stands above it. */
  private void passHeader(RecordSplitter records) throws IOException {
    boolean more = records.next();
    while (more && records.line() < layout.headerLine()) {
      more = records.next();
    }
  }

  /** Whether a row is the first of its record: of a trade's rows, those of its lines, one is. */
  private boolean begins(RecordSplitter record) {
    int origins = layout.origins();
    return !layout.tellsOrigins()
        || record.cells() <= origins
        || Origin.isFirst(record.bytes(), record.cellFrom(origins), record.cellTo(origins));
  }

  private void dataRow(RecordSplitter record, boolean begins) {
    if (begins) {
      beginRecord(record);
    }
    try {
      if (!fallen) {
        check.check(record);
        refuseWrongOrigin(record);
        collector.add(record, begins);
      }
    } catch (BadRowException bad) {
      fallen = true;
      if (layout.tellsOrigins()) {
        collector.forgetRecord();
      }
      rejects.add(rejected.of(record, bad));
    }
  }

  private void beginRecord(RecordSplitter record) {
    if (rows % ROWS_PER_REPORT == 0) {
      report(record.offset());
    }
    rows++;
    fallen = false;
    if (layout.tellsOrigins()) {
      collector.beginRecord();
    }
  }

  private void refuseWrongOrigin(RecordSplitter record) throws BadRowException {
    int at = layout.origins();
    if (layout.tellsOrigins()
        && Origin.isWrong(record.bytes(), record.cellFrom(at), record.cellTo(at))) {
      throw new BadRowException("", Origin.of(record.text(at)).wrong());
    }
  }

  private void report(long offset) {
    listener.bytesRead(offset - reportedTo);
    reportedTo = offset;
  }

  /** Where the first line starts that begins in the split; the end of the file if none does. */
  private long lineBehind(long from) throws IOException {
    long at = from - 1;
    try (InputStream in =
        new BufferedInputStream(skip(Files.newInputStream(file.table()), at), 1 << 12)) {
      int read = in.read();
      while (read >= 0 && read != '\n') {
        at++;
        read = in.read();
      }
      return read < 0 ? at : at + 1;
    }
  }

  private static InputStream skip(InputStream in, long bytes) throws IOException {
    in.skipNBytes(bytes);
    return in;
  }

  /** Excel leaves rows of commas alone behind the last one: no data, nothing to mend. */
  private static boolean isEmptyRow(RecordSplitter record) {
    if (record.damage().isPresent()) {
      return false;
    }
    for (int cell = 0; cell < record.cells(); cell++) {
      if (!record.isBlank(cell)) {
        return false;
      }
    }
    return true;
  }
}
