package io.giftrecon.export.trades;

import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.recognise.UnreadFile;
import io.giftrecon.order.UnusableInputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes out the trades and refunds of every file of JSON, to be read as tables from then on. */
public final class TradeTables {
  private final SheetFolder folder;
  private final ByteListener listener;
  private final ListPages pages = new ListPages();
  private final List<ExportFile> known = new ArrayList<>();
  private final List<UnreadFile> unread = new ArrayList<>();

  private TradeTables(SheetFolder folder, ByteListener listener) {
    this.folder = folder;
    this.listener = listener;
  }

  /**
   * Writes the tables.
   *
   * @param found the files as they were recognised
   * @param folder where the tables will be
   * @param listener hears from several threads how much was read
   * @return the same with a table, or two, in place of each file of JSON
   * @throws UnusableInputException if a file is cut off or no JSON, holds an error of the platform,
   *     or a list whose pages are not all there
   */
  public static ExportFolder writeOut(ExportFolder found, SheetFolder folder, ByteListener listener)
      throws IOException {
    if (found.known().stream().noneMatch(ExportFile::isTrades)) {
      return found;
    }
    TradeTables tables = new TradeTables(folder, listener);
    tables.unread.addAll(found.unread());
    for (ExportFile file : found.known()) {
      if (file.isTrades()) {
        tables.writeOut(file);
      } else {
        tables.known.add(file);
      }
    }
    tables.pages.refuseIncomplete();
    tables.unread.sort(Comparator.comparing(file -> file.file().name()));
    return new ExportFolder(List.copyOf(tables.known), List.copyOf(tables.unread));
  }

  private void writeOut(ExportFile file) throws IOException {
    folder.make();
    List<StretchTables> stretches = TradeFile.read(file, folder, listener);
    stretches.forEach(stretch -> stretch.pages().forEach(page -> pages.add(file, page)));
    Optional<LocalDateTime> newest =
        stretches.stream()
            .flatMap(stretch -> stretch.newest().stream())
            .max(Comparator.naturalOrder());
    boolean isList = stretches.stream().anyMatch(stretch -> !stretch.pages().isEmpty());
    boolean single =
        !isList && stretches.stream().mapToLong(stretch -> stretch.tally().all()).sum() == 1;
    boolean anyTrades = false;
    boolean any = false;
    for (TableColumns columns : TableColumns.values()) {
      List<TablePart> parts = stretches.stream().map(stretch -> stretch.part(columns)).toList();
      if (parts.stream().anyMatch(TablePart::begun)) {
        Path table = joined(parts);
        known.add(file.writtenOut(table, layout(columns, parts), newest, anyTrades, single));
        anyTrades |= columns == TableColumns.TRADES;
        any = true;
      }
    }
    if (!any) {
      unread.add(file.withoutTrades(isList));
    }
  }

  /** Only what some trade of the file says is a column of it: an absent one states nothing. */
  private static CsvSchema layout(TableColumns table, List<TablePart> parts) {
    BitSet filled = new BitSet();
    parts.forEach(part -> filled.or(part.filled()));
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i).column();
      if (filled.get(i) || column == Column.ORDER_NO) {
        columns.put(column, i);
      }
    }
    return CsvSchema.ofRecords(table.kind(), columns, table.header());
  }

  /** One table of all parts; the titles stand in the first, which may have no rows of its own. */
  private static Path joined(List<TablePart> parts) throws IOException {
    TablePart first = parts.get(0);
    first.begin();
    first.close();
    try (FileChannel out = FileChannel.open(first.file(), StandardOpenOption.APPEND)) {
      for (TablePart part : parts.subList(1, parts.size())) {
        if (part.begun()) {
          append(part.file(), out);
          Files.delete(part.file());
        }
      }
    }
    return first.file();
  }

  private static void append(Path part, FileChannel out) throws IOException {
    try (FileChannel in = FileChannel.open(part)) {
      long size = in.size();
      for (long at = 0; at < size; ) {
        at += in.transferTo(at, size - at, out);
      }
    }
  }
}
