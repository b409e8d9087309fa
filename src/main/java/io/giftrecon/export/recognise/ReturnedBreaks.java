package io.giftrecon.export.recognise;

import io.giftrecon.csv.CsvTable;
import io.giftrecon.order.CellText;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.order.Source;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.rights.ReturnedBreak;
import io.giftrecon.words.Message;
import io.giftrecon.xlsx.BrokenWorkbookException;
import io.giftrecon.xlsx.SheetRows;
import io.giftrecon.xlsx.WorkbookReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** R53: a {@code breaks.csv}, or a sheet of it, that came back: 处理 is what people say in it. */
public final class ReturnedBreaks {
  private static final String NUMBER = "编号";
  private static final String TREATMENT = "处理";
  private static final String DETAIL = "详情";
  private static final String ITEM = "商品ID";
  private static final List<String> REQUIRED = List.of(NUMBER, TREATMENT, DETAIL, ITEM);

  private ReturnedBreaks() {}

  /**
   * Whether the first rows of a file are those of such a list: one of an older version has none.
   */
  static boolean areIn(List<List<String>> firstRows) {
    return firstRows.stream()
        .anyMatch(row -> OwnOutput.BREAKS.isHeader(row) && row.containsAll(REQUIRED));
  }

  /** The rows of every such list in the exports folder. */
  public static List<ReturnedBreak> in(ExportFolder folder) {
    return folder.unread().stream().flatMap(file -> file.breaks().stream()).toList();
  }

  /** The rows of those among files that are such lists. */
  public static List<ReturnedBreak> among(List<ExportFile> files) throws IOException {
    List<ReturnedBreak> rows = new ArrayList<>();
    for (ExportFile file : files) {
      if (file.layout().isEmpty() && areIn(FirstRows.of(file, HeaderFinder.MOST_TITLE_ROWS))) {
        rows.addAll(in(file));
      }
    }
    return rows;
  }

  /**
   * The rows of one such list.
   *
   * @throws UnusableInputException if it cannot be read whole
   */
  static List<ReturnedBreak> in(ExportFile file) {
    return file.sheet().isPresent()
        ? ofSheet(file, file.sheet().get())
        : CsvTable.read(file.path(), REQUIRED.toArray(String[]::new)).rows().stream()
            .map(row -> row(file, row.line(), row::cell))
            .toList();
  }

  private static List<ReturnedBreak> ofSheet(ExportFile file, SheetTable table) {
    List<ReturnedBreak> rows = new ArrayList<>();
    List<String> titles = List.of();
    try (WorkbookReader book = WorkbookReader.open(file.path());
        SheetRows sheet = book.rows(table.sheet())) {
      while (sheet.next()) {
        List<String> cells = sheet.cells().stream().map(CellText::clean).toList();
        if (titles.isEmpty()) {
          titles = areIn(List.of(cells)) ? cells : titles;
        } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          Map<String, String> byTitle = new HashMap<>();
          for (int i = 0; i < Math.min(cells.size(), titles.size()); i++) {
            byTitle.put(titles.get(i), cells.get(i));
          }
          rows.add(row(file, sheet.number(), title -> byTitle.getOrDefault(title, "")));
        }
      }
    } catch (BrokenWorkbookException e) {
      throw SheetFolder.unusable(file.place(), e);
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("export.unreadable", file.path()), e);
    }
    return rows;
  }

  private static ReturnedBreak row(ExportFile file, long line, UnaryOperator<String> cell) {
    return new ReturnedBreak(
        new Source(file.name(), line, file.asOf()),
        cell.apply(NUMBER),
        OrderNumbers.clean(cell.apply("订单号")),
        OrderNumbers.clean(cell.apply("子订单号")),
        OrderNumbers.clean(cell.apply(ITEM)),
        cell.apply("买家会员名"),
        cell.apply(DETAIL),
        cell.apply(TREATMENT));
  }
}
