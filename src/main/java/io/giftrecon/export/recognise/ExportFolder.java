package io.giftrecon.export.recognise;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.csv.SmallFile;
import io.giftrecon.order.Printable;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a job, recognised by their headers.
 *
 * @param known files that are scanned, by name
 * @param unread files and sheets that are not, by name, each with its reason (R33)
 */
public record ExportFolder(List<ExportFile> known, List<UnreadFile> unread) {
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
   * @throws UnusableInputException if the folder or one of its files cannot be read, or a file that
   *     is not read looks like an export all the same (R33)
   */
  public static ExportFolder found(JobFile job, SheetFolder sheets) {
    List<ExportFile> known = new ArrayList<>();
    List<UnreadFile> unread = new ArrayList<>();
    for (Path path : exportsOf(job)) {
      find(path, job, sheets, known, unread);
    }
    ExportFolder exported = new ExportFolder(List.copyOf(known), List.copyOf(unread));
    if (exported.isEmpty() && !job.needsExports()) {
      return exported;
    }
    job.buyers().ifPresent(path -> known.add(buyersFile(path, known, sheets)));
    return new ExportFolder(List.copyOf(known), exported.unread);
  }

  private static void find(
      Path path, JobFile job, SheetFolder sheets, List<ExportFile> known, List<UnreadFile> unread) {
    Optional<UnreadFile.Reason> reason = FolderListing.notRead(path, job);
    try {
      if (reason.isPresent()) {
        String name = Printable.line(FileRecognition.nameOf(path));
        unread.add(new UnreadFile(FileRecognition.unknown(path, name), reason.get()));
      } else if (FolderListing.isTable(path) || FileRecognition.isTrades(path)) {
        for (ExportFile file : FileRecognition.of(path, FolderListing.printable(path), sheets)) {
          if (file.layout().isPresent()) {
            known.add(file);
          } else {
            unread.add(unread(file, job));
          }
        }
      } else {
        unread.addAll(UnreadCheck.ofOtherName(path, FolderListing.printable(path), sheets));
      }
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("export.unreadable", path), e);
    }
  }

  /** A job without breaks of its own reads nothing in those of another. */
  private static UnreadFile unread(ExportFile file, JobFile job) throws IOException {
    UnreadFile found = UnreadCheck.of(file);
    return found.reason() == UnreadFile.Reason.RETURNED_BREAKS && !job.sendsParcels()
        ? new UnreadFile(file, UnreadFile.Reason.OWN_OUTPUT, OwnOutput.BREAKS.userMessage())
        : found;
  }

  /**
   * Refuses files that tell too little. None at all are enough for a job that needs none (S10).
   *
   * @throws UnusableInputException if nothing lists lines of orders, or a file is for another job
   */
  public void refuseUnusable(JobFile job) {
    refusePlatformSheet(job);
    if (isEmpty() && !job.needsExports()) {
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
    unread.stream()
        .filter(file -> file.reason().isWatched())
        .map(UnreadFile::file)
        .forEach(file -> before.put(file.path(), file));
    Set<Path> now = new LinkedHashSet<>();
    exportsOf(job).stream().filter(path -> isWatched(path, job)).forEach(now::add);
    job.buyers().filter(before::containsKey).ifPresent(now::add);
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

  /** Returned lists of breaks, which no step scans but which a run depends on (R53). */
  public List<ExportFile> returnedBreaks() {
    return unread.stream()
        .filter(file -> file.reason() == UnreadFile.Reason.RETURNED_BREAKS)
        .map(UnreadFile::file)
        .toList();
  }

  /** When the newest file was exported that tells of orders, lines or refunds. */
  public Optional<LocalDateTime> newest() {
    return known.stream()
        .filter(file -> file.knownLayout().kind().listsOrders() || file.isOf(FileKind.REFUNDS))
        .map(ExportFile::asOf)
        .max(Comparator.naturalOrder());
  }

  private static List<Path> exportsOf(JobFile job) {
    return job.exportsFolder().map(FolderListing::of).orElse(List.of());
  }

  private static boolean isWatched(Path path, JobFile job) {
    return FolderListing.notRead(path, job).map(UnreadFile.Reason::isWatched).orElse(true);
  }

  /** Whether nothing lies there that may be an export. */
  private boolean isEmpty() {
    return known.isEmpty()
        && unread.stream()
            .filter(file -> file.reason() == UnreadFile.Reason.NOT_KNOWN)
            .noneMatch(file -> FolderListing.isTable(file.file().path()));
  }

  private static String placeOf(JobFile job) {
    return job.exportsFolder().orElse(job.file()).toString();
  }

  private void refuseWithoutLines(JobFile job) {
    if (known.stream().noneMatch(file -> file.knownLayout().kind().bearsLines())) {
      throw new UnusableInputException(Message.of("export.no-lines", placeOf(job), names()));
    }
  }

  /** What lists gifts that are owed says nothing to a job that sends none. */
  private void refusePlatformSheet(JobFile job) {
    known.stream()
        .filter(file -> file.isOf(FileKind.PLATFORM) && !job.sendsParcels())
        .findFirst()
        .ifPresent(
            file -> {
              throw new UnusableInputException(Message.of("export.not-for-this-job", file.place()));
            });
  }

  private Message names() {
    List<Message> names = new ArrayList<>();
    known.forEach(
        file ->
            names.add(
                Message.of("export.file", file.name(), file.knownLayout().kind().userMessage())));
    unread.stream()
        .filter(UnreadFile::isWarning)
        .forEach(file -> names.add(Message.of("export.unknown-file", file.file().name())));
    return names.isEmpty() ? Message.of("export.no-file") : Message.of("export.files", names);
  }

  private static ExportFile buyersFile(Path path, List<ExportFile> exports, SheetFolder sheets) {
    String name = FileRecognition.nameOf(path);
    SmallFile.refuseSpecial(path);
    boolean taken = exports.stream().anyMatch(file -> file.name().equals(name));
    return FileRecognition.of(path, taken ? "inputs.buyers/" + name : name, sheets).stream()
        .filter(file -> file.isOf(FileKind.BUYERS))
        .findFirst()
        .orElseThrow(() -> new UnusableInputException(Message.of("export.no-buyers-file", path)));
  }

  /** Recognises one file, in whatever folder it lies: one input, or as many as it has sheets. */
  public static List<ExportFile> recognise(Path path, SheetFolder sheets) {
    SmallFile.refuseSpecial(path);
    return FileRecognition.of(path, FileRecognition.nameOf(path), sheets);
  }
}
