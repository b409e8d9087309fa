package io.giftrecon.evidence;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** R33: the files of the exports folder that are not read, and that somebody may think are. */
final class UnreadFiles {
  /** What file managers leave behind. */
  private static final Set<String> LEFT_BEHIND = Set.of("thumbs.db", "desktop.ini");

  private final JobFile job;

  private UnreadFiles(JobFile job) {
    this.job = job;
  }

  /** Their names, of sheets with that of the workbook, in order. */
  static List<String> of(JobFile job, ExportFolder folder) {
    UnreadFiles files = new UnreadFiles(job);
    Stream<String> unknown =
        folder.unknown().stream()
            .filter(file -> file.size() > 0 && files.isMissed(file.path()))
            .map(ExportFile::name);
    Stream<String> otherwiseCalled =
        ExportFolder.notLookedAt(job).stream()
            .filter(
                name ->
                    job.exportsFolder()
                        .map(in -> in.resolve(name))
                        .filter(files::isFull)
                        .isPresent());
    return Stream.concat(unknown, otherwiseCalled).sorted().toList();
  }

  private boolean isFull(Path file) {
    return Files.isRegularFile(file) && file.toFile().length() > 0 && isMissed(file);
  }

  /** Whether nobody has said that it is something else than an export. */
  private boolean isMissed(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean named =
        Stream.concat(
                Stream.of(job.file()),
                Stream.concat(job.smallFiles().stream(), job.buyers().stream()))
            .anyMatch(file::equals);
    return !named
        && !LEFT_BEHIND.contains(name.toLowerCase(Locale.ROOT))
        && !job.ignored().covers(name);
  }
}
