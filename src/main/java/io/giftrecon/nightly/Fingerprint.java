package io.giftrecon.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.UnreadFile;
import io.giftrecon.order.Digest;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a run depends on, in one short text: the program's version and build, the job file and the
 * small files it names byte for byte, the exports by name, size, modification time and, where the
 * file system has one, the time of the last change, which nobody can set back: a copy with another
 * file's size and time is noticed without its bytes being read.
 */
final class Fingerprint {
  /** Once a process: the jar is read whole for it. */
  private static final String PROGRAM = ProgramVersion.current() + " " + ProgramVersion.build();

  private static final int FILES = 40;
  private static final int ASKED = 24;

  private Fingerprint() {}

  /**
   * The text.
   *
   * @param asked what the run depends on besides files
   */
  static String of(JobFile job, ExportFolder folder, String asked) {
    MessageDigest digest = Digest.sha256();
    digest.update((PROGRAM + "\n" + asked).getBytes(UTF_8));
    return files(job, folder).substring(0, FILES)
        + HexFormat.of().formatHex(digest.digest()).substring(0, ASKED);
  }

  /** Whether two such texts were made from the same files, whatever else was asked. */
  static boolean sameFiles(String one, String other) {
    return one.regionMatches(0, other, 0, FILES);
  }

  private static String files(JobFile job, ExportFolder folder) {
    try {
      MessageDigest digest = Digest.sha256();
      digest.update(Files.readAllBytes(job.file()));
      for (Path file : job.smallFiles()) {
        byte[] bytes = Files.readAllBytes(file);
        digest.update("\n%s %d\n".formatted(file, bytes.length).getBytes(UTF_8));
        digest.update(bytes);
      }
      List<ExportFile> read = new ArrayList<>(folder.known());
      read.addAll(folder.returnedBreaks());
      for (ExportFile file : read) {
        String facts =
            "\n%s %d %s %s"
                .formatted(file.name(), file.size(), file.modified(), lastChange(file.path()));
        digest.update(facts.getBytes(UTF_8));
      }
      // R33: what a night would warn of is no night without it, whatever is in it.
      for (UnreadFile unread : folder.unread()) {
        if (unread.isWarning()) {
          String warned = "\nunread %s %s".formatted(unread.file().name(), unread.reason());
          digest.update(warned.getBytes(UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("run.input-vanished", job.file()), e);
    }
  }

  private static String lastChange(Path file) throws IOException {
    try {
      return String.valueOf(Files.getAttribute(file, "unix:ctime"));
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return "";
    }
  }
}
