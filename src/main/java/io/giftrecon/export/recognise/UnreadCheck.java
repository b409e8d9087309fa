package io.giftrecon.export.recognise;

import io.giftrecon.export.recognise.UnreadFile.Reason;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks into files of no known kind: they are left alone, with a warning, unless they look like an
 * export all the same (R33).
 */
final class UnreadCheck {
  /** What other office programs write in the form that old workbooks have. */
  private static final List<String> OTHER_DOCUMENTS =
      List.of(
          ".doc", ".dot", ".ppt", ".pps", ".pot", ".vsd", ".msg", ".msi", ".db", ".wps", ".dps");

  /** Names of parts that tell a table inside a zip that is cut off or of another program. */
  private static final List<String> PARTS_OF_TABLES =
      List.of("xl/", "Index/", ".csv", ".xls", "content.xml", ".et");

  /** How far a file is searched for order numbers, and from which length on a text is one. */
  private static final int MOST_ROWS = 1000;

  private static final int SHORTEST_NUMBER = 10;

  private UnreadCheck() {}

  /**
   * Why a file or sheet without a known header is not read.
   *
   * @throws UnusableInputException if it looks like an export
   */
  static UnreadFile of(ExportFile file) throws IOException {
    if (file.sheet().isEmpty() && !Files.isRegularFile(file.path())) {
      return new UnreadFile(file, Reason.NOT_KNOWN);
    }
    Optional<UnreadFile> withoutCells = file.sheet().flatMap(sheet -> withoutCells(file, sheet));
    if (withoutCells.isPresent()) {
      return withoutCells.get();
    }
    List<List<String>> rows = FirstRows.of(file, HeaderFinder.MOST_TITLE_ROWS);
    if (rows.isEmpty()) {
      // A disk that was full, or a copy that was torn, leaves zeros where text was.
      return new UnreadFile(file, FirstRows.holdZeros(file) ? Reason.NOT_KNOWN : Reason.EMPTY);
    }
    Optional<OwnOutput> own = OwnOutput.of(rows);
    if (own.isPresent() && ReturnedBreaks.areIn(rows)) {
      return ofBreaks(file);
    }
    if (own.isPresent()) {
      return own.get() == OwnOutput.DOWNLOAD_SHEET
          ? new UnreadFile(file, Reason.OWN_SHEET)
          : new UnreadFile(file, Reason.OWN_OUTPUT, own.get().userMessage());
    }
    WorklistColumns.refuseIn(file.place(), rows);
    if (ExportTitles.areIn(rows)) {
      throw FolderListing.isTable(file.path())
          ? new UnusableInputException(Message.of("export.looks-like-export", file.place()))
          : new UnusableInputException(Message.of("export.other-ending", file.place()));
    }
    return new UnreadFile(file, Reason.NOT_KNOWN);
  }

  /** R53: what people wrote in one that cannot be read is told of, and no night is lost for it. */
  private static UnreadFile ofBreaks(ExportFile file) {
    try {
      return UnreadFile.ofBreaks(file, ReturnedBreaks.in(file));
    } catch (UnusableInputException e) {
      return new UnreadFile(file, Reason.NOT_KNOWN, e.userMessage());
    }
  }

  private static Optional<UnreadFile> withoutCells(ExportFile file, SheetTable sheet) {
    return switch (sheet.sheet().content()) {
      case CELLS -> Optional.empty();
      case CHART -> Optional.of(new UnreadFile(file, Reason.CHART));
      case LOST -> Optional.of(new UnreadFile(file, Reason.LOST));
    };
  }

  /**
   * The long numbers in the first rows of a file that has no title of such a number.
   *
   * @throws UnusableInputException if it cannot be read any more
   */
  static Set<String> numbers(ExportFile file) {
    if (file.sheet().isEmpty() && !Files.isRegularFile(file.path())) {
      return Set.of();
    }
    try {
      List<List<String>> rows = FirstRows.of(file, MOST_ROWS);
      int titles = Math.min(rows.size(), HeaderFinder.MOST_TITLE_ROWS);
      if (ExportTitles.nameNumbers(rows.subList(0, titles))) {
        return Set.of();
      }
      return rows.stream()
          .flatMap(List::stream)
          .map(OrderNumbers::clean)
          .filter(number -> number.length() >= SHORTEST_NUMBER && OrderNumbers.isNumber(number))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("export.unreadable", file.path()), e);
    }
  }

  /**
   * Why a file that is not called as a table is not read.
   *
   * @param name as it is shown
   * @throws UnusableInputException if it looks like an export
   */
  static List<UnreadFile> ofOtherName(Path path, String name, SheetFolder sheets) {
    try {
      ExportFile file = FileRecognition.unknown(path, name);
      if (!Files.isRegularFile(path)) {
        return List.of(new UnreadFile(file, Reason.NOT_KNOWN));
      }
      byte[] head = FileRecognition.head(path);
      Optional<UnsupportedFormat> form = UnsupportedFormat.of(head);
      if (form.filter(UnsupportedFormat.WORKBOOK::equals).isPresent()) {
        return ofZip(file, head, sheets);
      }
      if (form.filter(UnsupportedFormat.OLD_WORKBOOK::equals).isPresent()
          && OTHER_DOCUMENTS.stream().noneMatch(ending -> FileRecognition.isNamed(name, ending))) {
        throw wrongForm(file, UnsupportedFormat.OLD_WORKBOOK);
      }
      if (!TradeJson.isNamed(name) && TradeJson.isIn(head) && !OwnOutput.isIn(file)) {
        throw new UnusableInputException(Message.of("trades.other-ending", path));
      }
      return List.of(of(file));
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("export.unreadable", path), e);
    }
  }

  private static List<UnreadFile> ofZip(ExportFile file, byte[] head, SheetFolder sheets)
      throws IOException {
    List<ExportFile> tables;
    try {
      tables = WorkbookInspector.sheets(file, sheets);
    } catch (UnusableInputException e) {
      String parts = new String(head, StandardCharsets.ISO_8859_1);
      if (PARTS_OF_TABLES.stream().anyMatch(parts::contains)) {
        throw wrongForm(file, UnsupportedFormat.WORKBOOK);
      }
      return List.of(new UnreadFile(file, Reason.NOT_KNOWN));
    }
    for (ExportFile sheet : tables) {
      if (sheet.layout().isPresent()) {
        throw new UnusableInputException(Message.of("export.other-ending", sheet.place()));
      }
      of(sheet);
    }
    return List.of(new UnreadFile(file, Reason.NOT_KNOWN));
  }

  private static UnusableInputException wrongForm(ExportFile file, UnsupportedFormat form) {
    return new UnusableInputException(
        Message.of("export.wrong-form", file.place(), form.userMessage()));
  }
}
