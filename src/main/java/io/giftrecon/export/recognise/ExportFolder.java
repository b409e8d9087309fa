package io.giftrecon.export.recognise;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.csv.CsvFormats;
import io.giftrecon.csv.Encoding;
import io.giftrecon.order.CellText;
import io.giftrecon.order.Printable;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The files of a job, recognised by their headers.
 *
 * @param known files that are scanned, by name
 * @param unknown files that are named in the summary and left alone, by name
 */
public record ExportFolder(List<ExportFile> known, List<ExportFile> unknown) {
  /** CSV files, workbooks, and what an export in the wrong form is called (A34). */
  private static final List<String> TABLES =
      List.of(".csv", ".xlsx", ".xls", ".zip", ".xlsm", ".xlsb", ".ods", ".et");

  /** How Excel begins the name of the file that says who has a workbook open. */
  private static final String LOCK = "~$";

  private static final int HEADER_BYTES = 1 << 16;

  /**
   * Looks at every file of the exports folder, and at the buyers file. A job that does not need
   * exports finds none while its folder has no file yet (S10).
   *
   * @param sheets where the sheets of workbooks will be, once they are written out
   * @throws UnusableInputException if the folder cannot be read or holds no lines of orders
   */
  public static ExportFolder survey(JobFile job, SheetFolder sheets) {
    ExportFolder folder = found(job, sheets);
    folder.refuseUnusable(job);
    return folder;
  }

  /**
   * Looks at the files, whether or not they will do.
   *
   * @throws UnusableInputException if the folder or one of its files cannot be read
   */
  public static ExportFolder found(JobFile job, SheetFolder sheets) {
    List<ExportFile> known = new ArrayList<>();
    List<ExportFile> unknown = new ArrayList<>();
    List<Path> exports = exportsOf(job);
    if (exports.isEmpty() && !job.needsExports()) {
      return new ExportFolder(List.of(), List.of());
    }
    for (Path path : exports) {
      for (ExportFile file : recognise(path, nameOf(path), sheets)) {
        (file.layout().isPresent() ? known : unknown).add(file);
      }
    }
    job.buyers().ifPresent(path -> known.add(buyersFile(path, known, sheets)));
    return new ExportFolder(List.copyOf(known), List.copyOf(unknown));
  }

  /**
   * Refuses files that tell too little. None at all are enough for a job that needs none (S10).
   *
   * @throws UnusableInputException if nothing lists lines of orders
   */
  public void refuseUnusable(JobFile job) {
    if (known.isEmpty() && unknown.isEmpty() && !job.needsExports()) {
      return;
    }
    refuseWithoutLines(job);
  }

  /**
   * What happened to the files since they were recognised: the first that came, went or was written
   * to, by size and modification time.
   *
   * @return the file and what happened; empty if all is as it was
   */
  public Optional<Message> changed(JobFile job) {
    Map<Path, ExportFile> before = new LinkedHashMap<>();
    known.forEach(file -> before.put(file.path(), file));
    unknown.forEach(file -> before.put(file.path(), file));
    Set<Path> now = new LinkedHashSet<>(exportsOf(job));
    if (!now.isEmpty() || job.needsExports()) {
      job.buyers().ifPresent(now::add);
    }
    for (Path path : now) {
      ExportFile file = before.get(path);
      if (file == null) {
        return Optional.of(Message.of("export.dropped-in", path));
      }
      if (file.isChanged()) {
        return Optional.of(Message.of("export.written-to", path));
      }
    }
    return before.keySet().stream()
        .filter(path -> !now.contains(path))
        .findFirst()
        .map(path -> Message.of("export.taken-away", path));
  }

  /** S3: up to when the exports tell of payments; empty where no file lists lines of orders. */
  public Optional<LocalDateTime> linesAsOf() {
    return known.stream()
        .filter(file -> file.knownLayout().kind().bearsLines())
        .map(ExportFile::asOf)
        .max(Comparator.naturalOrder());
  }

  /** When the newest file was exported that tells of orders, lines or refunds. */
  public Optional<LocalDateTime> newest() {
    return known.stream()
        .filter(file -> file.knownLayout().kind().listsOrders() || file.isOf(FileKind.REFUNDS))
        .map(ExportFile::asOf)
        .max(Comparator.naturalOrder());
  }

  private static List<Path> exportsOf(JobFile job) {
    return job.exportsFolder().map(ExportFolder::csvFiles).orElse(List.of());
  }

  private static String placeOf(JobFile job) {
    return job.exportsFolder().orElse(job.file()).toString();
  }

  private void refuseWithoutLines(JobFile job) {
    if (known.stream().noneMatch(file -> file.knownLayout().kind().bearsLines())) {
      throw new UnusableInputException(Message.of("export.no-lines", placeOf(job), names()));
    }
  }

  private Message names() {
    List<Message> names = new ArrayList<>();
    known.forEach(
        file ->
            names.add(
                Message.of("export.file", file.name(), file.knownLayout().kind().userMessage())));
    unknown.forEach(file -> names.add(Message.of("export.unknown-file", file.name())));
    return names.isEmpty() ? Message.of("export.no-file") : Message.of("export.files", names);
  }

  private static List<Path> csvFiles(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = nameOf(entry);
        boolean table = TABLES.stream().anyMatch(ending -> isNamed(name, ending));
        if (table && !name.startsWith(".") && !name.startsWith(LOCK)) {
          refuseControlCharacters(folder, nameOf(entry));
          files.add(entry);
        }
      }
    } catch (NotDirectoryException e) {
      throw new UnusableInputException(Message.of("export.no-folder", folder), e);
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("export.folder-unreadable", folder), e);
    }
    files.sort(Comparator.comparing(ExportFolder::nameOf));
    return files;
  }

  /** What else lies in the exports folder: nothing there is called as a table is. */
  public static List<String> notLookedAt(JobFile job) {
    Optional<Path> exports = job.exportsFolder().filter(Files::isDirectory);
    if (exports.isEmpty()) {
      return List.of();
    }
    Set<Path> tables = Set.copyOf(csvFiles(exports.get()));
    try (Stream<Path> entries = Files.list(exports.get())) {
      return entries
          .filter(entry -> !tables.contains(entry))
          .map(ExportFolder::nameOf)
          .filter(name -> !name.startsWith(".") && !name.startsWith(LOCK))
          .map(Printable::line)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("export.folder-unreadable", exports.get()), e);
    }
  }

  private static boolean isNamed(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** A name is printed on terminals and in sheets; with these in it, it could pass for anything. */
  private static void refuseControlCharacters(Path folder, String name) {
    String printable = Printable.line(name);
    if (!printable.equals(name)) {
      throw new UnusableInputException(Message.of("export.control-character", folder, printable));
    }
  }

  private static ExportFile buyersFile(Path path, List<ExportFile> exports, SheetFolder sheets) {
    String name = nameOf(path);
    boolean taken = exports.stream().anyMatch(file -> file.name().equals(name));
    return recognise(path, taken ? "inputs.buyers/" + name : name, sheets).stream()
        .filter(file -> file.isOf(FileKind.BUYERS))
        .findFirst()
        .orElseThrow(() -> new UnusableInputException(Message.of("export.no-buyers-file", path)));
  }

  /** Recognises one file, in whatever folder it lies: one input, or as many as it has sheets. */
  public static List<ExportFile> recognise(Path path, SheetFolder sheets) {
    return recognise(path, nameOf(path), sheets);
  }

  private static List<ExportFile> recognise(Path path, String name, SheetFolder sheets) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      Instant modified = attributes.lastModifiedTime().toInstant();
      AsOf asOf = AsOf.of(name, modified);
      byte[] head = attributes.isRegularFile() ? head(path) : new byte[0];
      if (UnsupportedFormat.isZip(head) && isNamed(name, ".xlsx")) {
        return WorkbookInspector.sheets(
            new ExportFile(path, name, asOf, attributes.size(), modified, Optional.empty()),
            sheets);
      }
      return List.of(
          new ExportFile(path, name, asOf, attributes.size(), modified, layout(path, head)));
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("export.unreadable", path), e);
    }
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEADER_BYTES);
    }
  }

  private static Optional<CsvSchema> layout(Path path, byte[] head) throws IOException {
    UnsupportedFormat.of(head)
        .ifPresent(
            form -> {
              throw new UnusableInputException(
                  Message.of("export.wrong-form", path, form.userMessage()));
            });
    byte[] header = firstLine(head);
    Optional<Encoding> encoding = Encoding.of(isAscii(header) ? wholeLines(head) : header);
    if (header.length == 0 || encoding.isEmpty()) {
      return Optional.empty();
    }
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    if (latin.indexOf('\r') >= 0 && latin.indexOf('\n') < 0) {
      throw new UnusableInputException(Message.of("export.old-mac", path));
    }
    // A mark behind blank lines is a character like any other; the file does not begin with it.
    boolean marked = encoding.get() == Encoding.UTF_8_BOM && head[0] == header[0];
    Encoding own =
        encoding.get() == Encoding.UTF_8_BOM && !marked ? Encoding.UTF_8 : encoding.get();
    return layout(path, header, own);
  }

  private static Optional<CsvSchema> layout(Path path, byte[] header, Encoding encoding)
      throws IOException {
    String text;
    try {
      text = encoding.decode(header, encoding.bomLength(), header.length);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    char delimiter = text.indexOf(',') < 0 && text.indexOf('\t') >= 0 ? '\t' : ',';
    try (CSVParser parser = CSVParser.parse(text, CsvFormats.read(delimiter))) {
      List<String> names = new ArrayList<>();
      for (CSVRecord csv : parser) {
        csv.forEach(cell -> names.add(CellText.clean(cell)));
      }
      return layout(path.toString(), 1, encoding, delimiter, names);
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /**
   * The layout that a header tells; empty if it is of no known kind.
   *
   * @param place file and sheet, for the complaint about a column that stands twice
   * @param line of the header
   */
  static Optional<CsvSchema> layout(
      String place, long line, Encoding encoding, char delimiter, List<String> names) {
    Optional<CsvSchema> layout = CsvSchema.of(encoding, delimiter, names);
    layout
        .flatMap(CsvSchema::twice)
        .ifPresent(
            title -> {
              throw new UnusableInputException(
                  Message.of("export.column-twice", place, line, title));
            });
    return layout;
  }

  /** A header of API words alone tells no encoding; the rows behind it may. */
  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] wholeLines(byte[] head) {
    int end = head.length;
    while (end > 0 && head[end - 1] != '\n') {
      end--;
    }
    return end == 0 ? head : Arrays.copyOf(head, end);
  }

  /** The bytes before the first line end, after any blank lines. */
  private static byte[] firstLine(byte[] head) {
    int start = 0;
    while (start < head.length && (head[start] == '\r' || head[start] == '\n')) {
      start++;
    }
    int end = start;
    while (end < head.length && head[end] != '\n' && head[end] != '\r') {
      end++;
    }
    return Arrays.copyOfRange(head, start, end);
  }

  /** The file's name, read as UTF-8 whatever the locale is: cron's often has no Chinese. */
  private static String nameOf(Path path) {
    String uri = path.toUri().getRawPath();
    String trimmed = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    String last = trimmed.substring(trimmed.lastIndexOf('/') + 1).replace("+", "%2B");
    return URLDecoder.decode(last, StandardCharsets.UTF_8);
  }
}
