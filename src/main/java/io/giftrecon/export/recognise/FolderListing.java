package io.giftrecon.export.recognise;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.export.recognise.UnreadFile.Reason;
import io.giftrecon.order.Printable;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in the exports folder, told apart by names alone (R33). */
final class FolderListing {
  /** CSV files, workbooks, and what an export in the wrong form is called (A34). */
  private static final List<String> TABLES =
      List.of(
          ".csv",
          ".xlsx",
          ".xls",
          ".zip",
          ".xlsm",
          ".xlsb",
          ".xlt",
          ".xltx",
          ".xltm",
          ".ods",
          ".numbers",
          ".et",
          ".ett");

  private static final Set<String> SYSTEM_FILES = Set.of("thumbs.db", "desktop.ini");

  /** How Excel begins the name of the file that says who has a workbook open. */
  private static final String LOCK = "~$";

  private FolderListing() {}

  /**
   * Everything in the folder, by name.
   *
   * @throws UnusableInputException if it is no folder (opening a pipe as one would not end) or
   *     cannot be read
   */
  static List<Path> of(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UnusableInputException(Message.of("export.no-folder", folder));
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(files::add);
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("export.folder-unreadable", folder), e);
    }
    files.sort(Comparator.comparing(FileRecognition::nameOf));
    return files;
  }

  /** Whether a file is called as a table is. */
  static boolean isTable(Path path) {
    String name = FileRecognition.nameOf(path);
    return TABLES.stream().anyMatch(ending -> FileRecognition.isNamed(name, ending));
  }

  /** Why a file is not read whatever it holds; empty if it has to be looked at. */
  static Optional<Reason> notRead(Path path, JobFile job) {
    String name = FileRecognition.nameOf(path);
    if (name.startsWith(".")
        || name.startsWith(LOCK)
        || SYSTEM_FILES.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.of(Reason.SYSTEM);
    }
    if (job.ignored().covers(name)) {
      return Optional.of(Reason.IGNORED);
    }
    if (isNamedIn(job, path)) {
      return Optional.of(Reason.NAMED_IN_JOB);
    }
    return Files.isDirectory(path) ? Optional.of(Reason.FOLDER) : Optional.empty();
  }

  private static boolean isNamedIn(JobFile job, Path path) {
    return Stream.of(Stream.of(job.file()), job.smallFiles().stream(), job.buyers().stream())
        .flatMap(files -> files)
        .anyMatch(file -> isSame(file, path));
  }

  private static boolean isSame(Path named, Path path) {
    try {
      return Files.exists(named) && Files.isSameFile(named, path);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The name of a file as it may be printed on terminals and in sheets.
   *
   * @throws UnusableInputException if a table has a control character in its name: it could pass
   *     for anything
   */
  static String printable(Path path) {
    String name = FileRecognition.nameOf(path);
    String printable = Printable.line(name);
    if ((isTable(path) || TradeJson.isNamed(name)) && !printable.equals(name)) {
      throw new UnusableInputException(
          Message.of("export.control-character", String.valueOf(path.getParent()), printable));
    }
    return printable;
  }
}
