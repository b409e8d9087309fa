package io.giftrecon.export.recognise;

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
 */
public record ExportFile(
    Path path,
    String name,
    AsOf made,
    long size,
    Instant modified,
    Optional<CsvSchema> layout,
    Optional<SheetTable> sheet) {
  /** A file that is CSV itself, or of no known kind. */
  ExportFile(
      Path path, String name, AsOf made, long size, Instant modified, Optional<CsvSchema> layout) {
    this(path, name, made, size, modified, layout, Optional.empty());
  }

  /** One sheet of this workbook, of no known kind. */
  ExportFile ofSheet(SheetTable table) {
    String sheetName = name + Source.SHEET + table.sheet().name();
    return new ExportFile(
        path, sheetName, made, size, modified, Optional.empty(), Optional.of(table));
  }

  /** The same input of a known kind. */
  ExportFile of(CsvSchema known) {
    return new ExportFile(path, name, made, size, modified, Optional.of(known), sheet);
  }

  /** Where it is, for people: the path, and which sheet. */
  public String place() {
    return sheet.map(table -> path + Source.SHEET + table.sheet().name()).orElse(path.toString());
  }

  /** Where its CSV text is; that of a sheet once it was written out. */
  public Path table() {
    return sheet.map(SheetTable::file).orElse(path);
  }

  /** How long the CSV text is, in bytes. */
  public long tableSize() {
    try {
      return sheet.isPresent() ? Files.size(table()) : size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How it is written, as shown in summaries: an encoding, or xlsx. */
  public String format() {
    return sheet.isPresent() ? "xlsx" : knownLayout().encoding().label();
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

  /** The layout of a file that is of a known kind. */
  public CsvSchema knownLayout() {
    return layout.orElseThrow(() -> new IllegalStateException(name + " is of no known kind"));
  }

  public Source source(long line) {
    return new Source(name, line, asOf());
  }
}
