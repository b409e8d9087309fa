package io.giftrecon.export.group;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.recognise.ReturnedBreaks;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.ReturnedBreak;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

  /** R53: the rows of returned lists of breaks; none where the file is no such list. */
  public static List<ReturnedBreak> breaks(Path path) throws IOException {
    try (SheetFolder sheets = SheetFolder.temporary()) {
      return ReturnedBreaks.among(ExportFolder.recognise(path, sheets));
    }
  }

  /** How many rows are filled in; one that several sheets of the workbook have is one (R64). */
  public long filledIn() {
    return onceEach(ReturnedRow::filledIn);
  }

  /** How many rows are not filled in on any sheet. */
  public long leftBlank() {
    return onceEach(row -> true) - filledIn();
  }

  /** Of the rows of one pair and decision the sheet counts that has most of them. */
  private long onceEach(Predicate<ReturnedRow> counted) {
    Map<List<String>, Map<String, Long>> bySheet =
        rows.stream()
            .filter(counted)
            .collect(
                Collectors.groupingBy(
                    ReturnedWorklist::pair,
                    Collectors.groupingBy(row -> row.source().file(), Collectors.counting())));
    return bySheet.values().stream().mapToLong(sheets -> Collections.max(sheets.values())).sum();
  }

  private static List<String> pair(ReturnedRow row) {
    return List.of(
        row.oneYuanOrder(),
        row.oneYuanSubOrder(),
        row.mainSubOrder(),
        row.mainOrder(),
        row.advice());
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
