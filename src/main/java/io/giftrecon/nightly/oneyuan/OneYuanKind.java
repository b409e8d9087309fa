package io.giftrecon.nightly.oneyuan;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.JobDocument;
import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.nightly.JobKind;
import io.giftrecon.nightly.JobKinds;
import io.giftrecon.nightly.JobTemplate;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One-yuan campaigns: {@code kind: one-yuan}. */
public final class OneYuanKind implements JobKind {
  /**
   * Reads a job file that must be of this kind, for the commands that work on no other.
   *
   * @throws UnusableInputException naming file, line and key
   */
  public static OneYuanJobFile jobFile(Path path) {
    JobDocument document = JobKinds.document(path);
    if (!document.kind().equals(OneYuanJobFile.KIND)) {
      throw document.root().wrong("kind", Message.of("job.one-yuan-alone"));
    }
    return OneYuanJobFile.of(document);
  }

  /**
   * Reads a job file that must be of this kind, and the enrolments it names.
   *
   * @throws UnusableInputException naming file, line and key
   */
  public static Campaign campaign(Path path) {
    return Campaign.read(jobFile(path));
  }

  @Override
  public String name() {
    return OneYuanJobFile.KIND;
  }

  @Override
  public List<String> keys() {
    return OneYuanJobFile.KEYS;
  }

  @Override
  public OneYuanJob read(JobDocument document) {
    return new OneYuanJob(OneYuanJobFile.of(document));
  }

  @Override
  public JobTemplate template() {
    return new JobTemplate(
        "one-yuan.yaml",
        Message.of("init.job-file"),
        Message.of("init.exports"),
        Map.of("enrolments.csv", Message.of("init.enrolments")),
        OneYuanKind.class);
  }
}
