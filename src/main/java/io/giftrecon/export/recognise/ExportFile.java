package io.giftrecon.export.recognise;

import io.giftrecon.csv.Encoding;
import io.giftrecon.order.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One input: a file of the exports folder or a sheet of a workbook in it, or the buyers file.
 *
 * @param path the file, or the whole workbook
 * @param name as shown: the file's name without its folder, and the name of the sheet
 * @param made when the export was made, and how that is known (R12, R38)
 * @param size of the file in bytes when it was looked at
 * @param modified when it was looked at
 * @param layout empty for an input of no known kind
 * @param sheet which sheet it is; empty for a file that is CSV itself
 * @param trades its table once it was written out; empty for a file whose rows are its own
 */
public record ExportFile(
    Path path,
    String name,
    AsOf made,
    long size,
    Instant modified,
    Optional<CsvSchema> layout,
    Optional<SheetTable> sheet,
    Optional<TradeTable> trades) {
  /** Stands between the name of a file of trades and what of it this is, where it holds both. */
  private static final String REFUNDS_AMONG_TRADES = Source.SHEET + "refunds";

  private static final String JSON = "json";

  /** A file that is CSV itself, or of no known kind. */
  ExportFile(
      Path path, String name, AsOf made, long size, Instant modified, Optional<CsvSchema> layout) {
    this(path, name, made, size, modified, layout, Optional.empty(), Optional.empty());
  }

  /** One sheet of this workbook, of no known kind. */
  ExportFile ofSheet(SheetTable table) {
    String sheetName = name + Source.SHEET + table.sheet().name();
    return new ExportFile(
        path,
        sheetName,
        made,
        size,
        modified,
        Optional.empty(),
        Optional.of(table),
        Optional.empty());
  }

  /** The same input of a known kind. */
  ExportFile of(CsvSchema known) {
    Optional<SheetTable> table = sheet.map(rows -> rows.as(known));
    return new ExportFile(path, name, made, size, modified, Optional.of(known), table, trades);
  }

  /** Whether it is the platform's own sheet, whose rows have to be written out as lines first. */
  public boolean isPlatformSheet() {
    return layout
        .filter(known -> known.kind() == FileKind.PLATFORM && !known.tellsOrigins())
        .isPresent();
  }

  /**
   * The same sheet of the platform once its lines are written out.
   *
   * @param table where they are
   * @param known how the table is written
   */
  public ExportFile writtenOut(Path table, CsvSchema known) {
    return new ExportFile(
        path,
        name,
        made,
        size,
        modified,
        Optional.of(known),
        sheet,
        Optional.of(new TradeTable(table, knownLayout().encoding(), false)));
  }

  /** Whether it is JSON, whose trades have to be written out before anybody reads it. */
  public boolean isTrades() {
    return layout.filter(TradeJson::mustBeWrittenOut).isPresent();
  }

  /**
   * The same JSON once its trades, or its refunds, are written out.
   *
   * @param table where they are
   * @param known how the table is written
   * @param contents when the newest of them was changed; empty where none says it
   * @param besides whether they are the refunds of a file that holds trades too
   * @param single whether it is one that no list holds
   */
  public ExportFile writtenOut(
      Path table,
      CsvSchema known,
      Optional<LocalDateTime> contents,
      boolean besides,
      boolean single) {
    return new ExportFile(
        path,
        besides ? name + REFUNDS_AMONG_TRADES : name,
        contents.map(made::orFromContents).orElse(made),
        size,
        modified,
        Optional.of(known),
        sheet,
        Optional.of(new TradeTable(table, knownLayout().encoding(), single)));
  }

  /**
   * The same JSON, in which no trade and no refund was found.
   *
   * @param isEmptyList whether it says itself that there are none
   */
  public UnreadFile withoutTrades(boolean isEmptyList) {
    ExportFile unknown =
        new ExportFile(path, name, made, size, modified, Optional.empty(), sheet, trades);
    return new UnreadFile(
        unknown, isEmptyList ? UnreadFile.Reason.EMPTY : UnreadFile.Reason.NOT_KNOWN);
  }

  /** The same sheet with the platform's columns, which holds nothing but what we published. */
  public UnreadFile asOwnSheet() {
    return new UnreadFile(
        new ExportFile(path, name, made, size, modified, Optional.empty(), sheet, trades),
        UnreadFile.Reason.OWN_SHEET);
  }

  /** Where it is, for people: the path, and which sheet. */
  public String place() {
    return sheet.map(table -> path + Source.SHEET + table.sheet().name()).orElse(path.toString());
  }

  /** What {@link #document} is written in. */
  public Encoding documentEncoding() {
    return trades.map(TradeTable::encoding).orElseGet(() -> knownLayout().encoding());
  }

  /** Where its CSV text is; that of a sheet or of JSON once it was written out. */
  public Path table() {
    return trades.map(TradeTable::file).orElseGet(this::document);
  }

  /** Where its rows stand as people gave them: the file, or the table of a sheet. */
  public Path document() {
    return sheet.map(SheetTable::file).orElse(path);
  }

  /** How long the CSV text is, in bytes. */
  public long tableSize() {
    try {
      return sheet.isPresent() || trades.isPresent() ? Files.size(table()) : size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How it is written, as shown in summaries: an encoding, xlsx or json. */
  public String format() {
    if (trades.isPresent() && !isOf(FileKind.PLATFORM)) {
      return JSON;
    }
    return sheet.isPresent() ? "xlsx" : documentEncoding().label();
  }

  /** When the export was made (R12). */
  public LocalDateTime asOf() {
    return made.time();
  }

  /** How it is known when the export was made (R38). */
  public AsOf.From asOfFrom() {
    return made.from();
  }

  /** Whether the file is no longer as it was looked at, by size and time. */
  boolean isChanged() {
    try {
      BasicFileAttributes now = FileRecognition.attributes(path);
      return now.size() != size || !now.lastModifiedTime().toInstant().equals(modified);
    } catch (IOException e) {
      return true;
    }
  }

  /** Whether it is of a kind. */
  public boolean isOf(FileKind kind) {
    return layout.filter(known -> known.kind() == kind).isPresent();
  }

  /**
   * R30, R37: whether it is a refund report, which names every refund of its time. A single refund
   * as JSON is what somebody has asked for: what it does not name is not known.
   */
  public boolean isRefundReport() {
    return isOf(FileKind.REFUNDS) && trades.filter(TradeTable::isSingle).isEmpty();
  }

  /** The layout of a file that is of a known kind. */
  public CsvSchema knownLayout() {
    return layout.orElseThrow(() -> new IllegalStateException(name + " is of no known kind"));
  }

  public Source source(long line) {
    return new Source(name, line, asOf());
  }

  /** Where a record of JSON stands: several may begin on one line. */
  public Source source(Origin origin) {
    int part = isOf(FileKind.PLATFORM) ? origin.number() - 1 : 0;
    return new Source(name, origin.line(), asOf(), origin.changed(), origin.offset(), part);
  }
}
