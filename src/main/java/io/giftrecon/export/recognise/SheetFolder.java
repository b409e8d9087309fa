package io.giftrecon.export.recognise;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import io.giftrecon.words.OutputException;
import io.giftrecon.xlsx.BrokenWorkbookException;
import io.giftrecon.xlsx.WorkbookReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where the sheets of workbooks and the trades of JSON are written out to, once, to be read as CSV
 * from then on: a folder of its owner's alone, which is made when it is needed and is gone when it
 * is closed.
 */
public final class SheetFolder implements Closeable {
  private final Path folder;
  private int tables;
  private boolean cleared;
  private boolean made;

  private SheetFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of a run. Whoever holds the shop may clear what a run that died has left in it. */
  public static SheetFolder of(Path outputs) {
    return new SheetFolder(outputs.resolve(".sheets"));
  }

  /** The folder of a command that writes nothing where others look. */
  public static SheetFolder temporary() {
    return new SheetFolder(
        Path.of(System.getProperty("java.io.tmpdir"), "giftrecon-" + UUID.randomUUID()));
  }

  /** The place of one more table. */
  public Path next() {
    tables++;
    return folder.resolve(tables + ".csv");
  }

  /**
   * Clears away what a run that died has left. Only for the holder of the shop. A link in its place
   * is removed itself, never what it leads to.
   */
  public void clear() throws IOException {
    if (Files.isSymbolicLink(folder)) {
      Files.delete(folder);
    } else if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> left;
      try (Stream<Path> all = Files.walk(folder)) {
        left = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path each : left) {
        Files.delete(each);
      }
    }
  }

  /**
   * Writes out every sheet that is among the files, after clearing away, once, what a run that died
   * has left.
   *
   * @throws UnusableInputException if a workbook is damaged, locked or a trap
   */
  public void fill(List<ExportFile> files, ByteListener listener) throws IOException {
    clearOnce();
    Map<Path, Map<String, SheetTable>> books = new LinkedHashMap<>();
    for (ExportFile file : files) {
      file.sheet()
          .ifPresent(
              table ->
                  books
                      .computeIfAbsent(file.path(), path -> new LinkedHashMap<>())
                      .put(file.place(), table));
    }
    if (!books.isEmpty()) {
      make();
    }
    for (Map.Entry<Path, Map<String, SheetTable>> book : books.entrySet()) {
      fill(book.getKey(), book.getValue(), listener);
    }
  }

  private static void fill(Path path, Map<String, SheetTable> tables, ByteListener listener)
      throws IOException {
    String place = path.toString();
    try (WorkbookReader book = WorkbookReader.open(path)) {
      for (Map.Entry<String, SheetTable> table : tables.entrySet()) {
        place = table.getKey();
        table.getValue().write(book, listener);
      }
    } catch (BrokenWorkbookException e) {
      throw unusable(place, e);
    }
  }

  /** The complaint about a workbook, or one of its sheets. */
  static UnusableInputException unusable(String place, BrokenWorkbookException broken) {
    return new UnusableInputException(
        Message.of("export.broken-book", place, broken.userMessage()), broken);
  }

  private void clearOnce() throws IOException {
    if (!cleared) {
      clear();
      cleared = true;
    }
  }

  /**
   * Makes the folder, if it is not there yet, for whoever writes a table into it.
   *
   * @throws OutputException if it cannot be made
   */
  public void make() {
    if (made) {
      return;
    }
    try {
      clearOnce();
      Path parent = folder.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw TableOutput.unwritable(folder, e);
    }
    made = true;
  }

  @Override
  public void close() {
    try {
      if (made) {
        clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
