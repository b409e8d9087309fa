package io.giftrecon.campaign.board;

import io.giftrecon.csv.CsvTable;
import io.giftrecon.order.CellText;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import io.giftrecon.xlsx.BrokenWorkbookException;
import io.giftrecon.xlsx.SheetRows;
import io.giftrecon.xlsx.WorkbookReader;
import io.giftrecon.xlsx.WorkbookSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The board in a workbook: every sheet with a header that names items, below title rows or not. */
final class BoardBook {
  private BoardBook() {}

  static List<BoardTable> read(Path file) {
    List<BoardTable> tables = new ArrayList<>();
    try (WorkbookReader book = WorkbookReader.open(file)) {
      for (WorkbookSheet sheet : book.sheets()) {
        if (sheet.content() == WorkbookSheet.Content.CELLS) {
          try (SheetRows rows = book.rows(sheet)) {
            addTable(file, rows, tables);
          }
        }
      }
    } catch (BrokenWorkbookException e) {
      throw new UnusableInputException(Message.of("board.book", file, e.userMessage()), e);
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("table.unreadable", file), e);
    }
    if (tables.isEmpty()) {
      throw new UnusableInputException(Message.of("board.no-table", file, BoardTable.ITEM));
    }
    return tables;
  }

  private static void addTable(Path file, SheetRows sheet, List<BoardTable> tables) {
    List<String> labels = List.of();
    List<CsvTable.Row> rows = new ArrayList<>();
    while (sheet.next()) {
      List<String> cells = sheet.cells().stream().map(CellText::clean).toList();
      if (!labels.isEmpty()) {
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(BoardTable.row(file, sheet.number(), labels, cells));
        }
      } else if (cells.stream().map(BoardTable::plain).anyMatch(BoardTable.ITEM::equals)) {
        labels = cells;
      }
    }
    if (!labels.isEmpty()) {
      tables.add(new BoardTable(file, labels, rows, OptionalLong.empty()));
    }
  }
}
