package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a run depends on, in one short text: the job file and the small files it names byte for
 * byte, the exports by name, size and modification time.
 */
final class Fingerprint {
  private Fingerprint() {}

  /**
   * The text.
   *
   * @param asked what the run depends on besides files
   */
  static String of(JobFile job, ExportFolder folder, String asked) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(job.file()));
      for (Path file : job.smallFiles()) {
        byte[] bytes = Files.readAllBytes(file);
        digest.update("\n%s %d\n".formatted(file, bytes.length).getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      digest.update(asked.getBytes(StandardCharsets.UTF_8));
      for (ExportFile file : folder.known()) {
        String facts = "\n%s %d %s".formatted(file.name(), file.size(), file.modified());
        digest.update(facts.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("run.input-vanished", job.file()), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
