package io.giftrecon.xlsx;

import io.giftrecon.words.Message;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A workbook that is read: its sheets, and the rows of each. */
public final class WorkbookReader implements Closeable {
  private static final int MOST_SHEETS = 256;
  private static final int LONGEST_NAME = 255;

  private final ZipFile zip;
  private final long size;
  private final Map<String, ZipEntry> parts = new HashMap<>();
  private final List<WorkbookSheet> sheets = new ArrayList<>();
  private final SharedStrings strings;
  private final CellFormats formats;
  private boolean since1904;

  /**
   * Opens a workbook.
   *
   * @throws BrokenWorkbookException if it is none, or cannot be read as one
   */
  public static WorkbookReader open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = opened(file);
    } catch (ZipException e) {
      throw new BrokenWorkbookException(Message.of("book.cut"), e);
    }
    try {
      return new WorkbookReader(zip, Files.size(file));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /**
   * A zip is opened by its name as text. Cron's locale has no word for a Chinese one: there it goes
   * by a link.
   */
  private static ZipFile opened(Path file) throws IOException {
    if (isSayable(file)) {
      return new ZipFile(file.toFile());
    }
    Path folder = Files.createTempDirectory("giftrecon");
    Path link = folder.resolve("book.xlsx");
    try {
      Files.createSymbolicLink(link, file.toAbsolutePath());
      return new ZipFile(link.toFile());
    } finally {
      Files.deleteIfExists(link);
      Files.delete(folder);
    }
  }

  private static boolean isSayable(Path file) {
    try {
      return file.toFile().toPath().equals(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private WorkbookReader(ZipFile zip, long size) throws IOException {
    this.zip = zip;
    this.size = size;
    zip.stream().forEach(part -> parts.put(part.getName().toLowerCase(Locale.ROOT), part));
    String book = partOf(Relations.read(this, "", "officeDocument"), "xl/workbook.xml");
    if (!has(book)) {
      throw new BrokenWorkbookException(Message.of("book.zip"));
    }
    listSheets(book);
    if (sheets.isEmpty()) {
      throw new BrokenWorkbookException(Message.of("book.no-sheet"));
    }
    String texts = partOf(Relations.read(this, book, "sharedStrings"), "xl/sharedStrings.xml");
    String styles = partOf(Relations.read(this, book, "styles"), "xl/styles.xml");
    this.strings = new SharedStrings(has(texts) ? reader(texts) : null);
    this.formats = has(styles) ? formats(styles) : CellFormats.none();
  }

  /** The sheets in the order of their tabs, the hidden ones too, whether they hold cells or not. */
  public List<WorkbookSheet> sheets() {
    return List.copyOf(sheets);
  }

  /** The rows of a sheet that holds cells, from its first. */
  public SheetRows rows(WorkbookSheet sheet) throws IOException {
    return new SheetRows(reader(sheet.part()), strings, formats, since1904);
  }

  /** Which cells of a sheet that holds cells are merged. */
  public MergedCells mergedCells(WorkbookSheet sheet) throws IOException {
    try (PartReader reader = reader(sheet.part())) {
      return MergedCells.read(reader);
    }
  }

  @Override
  public void close() throws IOException {
    strings.close();
    zip.close();
  }

  boolean has(String part) {
    return parts.containsKey(part.toLowerCase(Locale.ROOT));
  }

  PartReader reader(String part) throws IOException {
    ZipEntry entry = parts.get(part.toLowerCase(Locale.ROOT));
    if (entry == null) {
      throw new BrokenWorkbookException(Message.of("book.no-part", Relations.shown(part)));
    }
    try {
      return new PartReader(
          new PartBytes(zip.getInputStream(entry), Math.min(size, entry.getCompressedSize())));
    } catch (ZipException e) {
      throw new BrokenWorkbookException(Message.of("book.locked"), e);
    }
  }

  private void listSheets(String book) throws IOException {
    Map<String, String> tables = Relations.read(this, book, "worksheet");
    Set<String> charts = new HashSet<>(Relations.read(this, book, "chartsheet").keySet());
    charts.addAll(Relations.read(this, book, "dialogsheet").keySet());
    try (PartReader reader = reader(book)) {
      while (reader.next()) {
        if (reader.starts("workbookPr")) {
          String flag = reader.attribute("date1904");
          since1904 = "1".equals(flag) || "true".equals(flag);
        } else if (reader.starts("sheet")) {
          String id = String.valueOf(reader.attribute("id", "relationships"));
          addSheet(reader.attribute("name"), tables.getOrDefault(id, ""), charts.contains(id));
        }
      }
    }
  }

  private void addSheet(@Nullable String name, String part, boolean isChart) {
    if (name == null || name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new BrokenWorkbookException(Message.of("book.no-name"));
    }
    if (sheets.stream().anyMatch(sheet -> sheet.name().equals(name))) {
      throw new BrokenWorkbookException(Message.of("book.one-name"));
    }
    if (sheets.size() == MOST_SHEETS) {
      throw new BrokenWorkbookException(Message.of("book.many-sheets", MOST_SHEETS));
    }
    WorkbookSheet.Content lost = isChart ? WorkbookSheet.Content.CHART : WorkbookSheet.Content.LOST;
    sheets.add(
        has(part)
            ? new WorkbookSheet(name, part, WorkbookSheet.Content.CELLS)
            : new WorkbookSheet(name, "", lost));
  }

  private CellFormats formats(String styles) throws IOException {
    try (PartReader reader = reader(styles)) {
      return CellFormats.read(reader);
    }
  }

  private static String partOf(Map<String, String> relations, String usual) {
    return relations.values().stream().findFirst().orElse(usual);
  }
}
