package io.giftrecon.export.group;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.BuyerGroupRows;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One worklist that came back, read by itself: a CSV file, or all worklists of a workbook.
 *
 * @param rows every good row, filled in or not, in file order
 * @param rejects rows that cannot be read
 */
public record ReturnedWorklist(List<ReturnedRow> rows, List<Reject> rejects) {
  /**
   * Reads the file.
   *
   * @throws UnusableInputException if it is no worklist
   */
  public static ReturnedWorklist read(Path path, Campaign campaign) throws IOException {
    try (SheetFolder sheets = SheetFolder.temporary()) {
      List<ExportFile> worklists =
          ExportFolder.recognise(path, sheets).stream()
              .filter(file -> file.isOf(FileKind.WORKLIST))
              .toList();
      if (worklists.isEmpty()) {
        throw new UnusableInputException(Message.of("export.no-worklist", path));
      }
      sheets.fill(worklists, ByteListener.NONE);
      List<ScannedFile> scanned = new ArrayList<>();
      for (ExportFile worklist : worklists) {
        scanned.add(FileScan.scan(worklist, campaign, ByteListener.NONE));
      }
      return new ReturnedWorklist(
          rows(scanned), scanned.stream().flatMap(file -> file.rejects().stream()).toList());
    }
  }

  private static List<ReturnedRow> rows(List<ScannedFile> worklists) throws IOException {
    List<ReturnedRow> rows = new ArrayList<>();
    try (BuyerGroupSource groups = new BuyerGroupSource(BuyerGroupIndex.of(worklists, List.of()))) {
      for (BuyerGroupRows next = groups.next(); next != null; next = groups.next()) {
        rows.addAll(next.returned());
      }
    }
    return rows;
  }
}
