package io.giftrecon.export.recognise;

import io.giftrecon.csv.Encoding;
import io.giftrecon.order.CellText;
import io.giftrecon.order.Printable;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import io.giftrecon.xlsx.BrokenWorkbookException;
import io.giftrecon.xlsx.SheetRows;
import io.giftrecon.xlsx.WorkbookReader;
import io.giftrecon.xlsx.WorkbookSheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lists the sheets of a workbook, each an input of its own, told apart by their headers. A hidden
 * sheet counts like the others: it may hold the refund that stops a gift.
 */
final class WorkbookInspector {
  /** Above the header there may be this many rows, nearly all of them empty. */
  private static final int MOST_ROWS = 1000;

  private WorkbookInspector() {}

  /**
   * Looks at every sheet.
   *
   * @param whole the workbook as a file of no known kind
   * @return an input for each sheet, in the order of the tabs
   * @throws UnusableInputException if the workbook is damaged, locked or a trap
   */
  static List<ExportFile> sheets(ExportFile whole, SheetFolder folder) throws IOException {
    List<ExportFile> inputs = new ArrayList<>();
    try (WorkbookReader book = WorkbookReader.open(whole.path())) {
      for (WorkbookSheet sheet : book.sheets()) {
        refuseControlCharacters(whole, sheet);
        inputs.add(recognise(whole, book, sheet, folder.next()));
      }
    } catch (BrokenWorkbookException e) {
      throw SheetFolder.unusable(whole.path().toString(), e);
    }
    return inputs;
  }

  private static ExportFile recognise(
      ExportFile whole, WorkbookReader book, WorkbookSheet sheet, Path table) throws IOException {
    if (sheet.content() != WorkbookSheet.Content.CELLS) {
      return whole.ofSheet(new SheetTable(sheet, 1, 0, table));
    }
    try (SheetRows rows = book.rows(sheet)) {
      return recognise(whole, sheet, rows, table);
    }
  }

  private static ExportFile recognise(
      ExportFile whole, WorkbookSheet sheet, SheetRows rows, Path table) throws IOException {
    Map<Integer, List<String>> above = new TreeMap<>();
    int filled = 0;
    for (int row = 0; row < MOST_ROWS && filled < HeaderFinder.MOST_TITLE_ROWS; row++) {
      if (!rows.next()) {
        break;
      }
      List<String> header = header(rows.cells());
      filled += header.isEmpty() ? 0 : 1;
      int width = isOneCell(header) ? 0 : header.size();
      ExportFile input = whole.ofSheet(new SheetTable(sheet, rows.number(), width, table));
      Optional<CsvSchema> layout = layout(input, rows.number(), header);
      if (layout.isPresent()) {
        CsvSchema known = layout.get();
        above.forEach((line, cells) -> HeaderFinder.refuseData(input.place(), known, line, cells));
        return input.of(known);
      }
      above.put(rows.number(), header);
    }
    return whole.ofSheet(new SheetTable(sheet, 1, 0, table));
  }

  private static Optional<CsvSchema> layout(ExportFile input, int row, List<String> header) {
    if (isOneCell(header)) {
      byte[] text = (header.get(0) + "\n").getBytes(StandardCharsets.UTF_8);
      return new HeaderFinder(input.place(), text).find().map(layout -> layout.onLine(row));
    }
    Optional<CsvSchema> layout = CsvSchema.of(Encoding.UTF_8, ',', row, header);
    layout.ifPresent(known -> HeaderFinder.refuseUnusable(input.place(), known));
    return layout;
  }

  /** R33: a delimited text that somebody has pasted into the first column. */
  private static boolean isOneCell(List<String> header) {
    return header.size() == 1;
  }

  private static List<String> header(List<String> cells) {
    List<String> names = new ArrayList<>();
    cells.forEach(cell -> names.add(CellText.clean(cell)));
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    return names;
  }

  /** As with the names of files: it is printed on terminals and in sheets. */
  private static void refuseControlCharacters(ExportFile whole, WorkbookSheet sheet) {
    String printable = Printable.line(sheet.name());
    if (!printable.equals(sheet.name())) {
      throw new UnusableInputException(
          Message.of("export.sheet-control-character", whole.path(), printable));
    }
  }
}
