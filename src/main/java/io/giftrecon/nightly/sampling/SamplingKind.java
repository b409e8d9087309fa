package io.giftrecon.nightly.sampling;

import io.giftrecon.campaign.JobDocument;
import io.giftrecon.campaign.UFirstJobFile;
import io.giftrecon.nightly.JobKind;
import io.giftrecon.nightly.JobTemplate;
import io.giftrecon.words.Message;
import java.util.List;
import java.util.Map;

/** U先 sampling campaigns: {@code kind: u-first}. */
public final class SamplingKind implements JobKind {
  @Override
  public String name() {
    return UFirstJobFile.KIND;
  }

  @Override
  public List<String> keys() {
    return UFirstJobFile.KEYS;
  }

  @Override
  public SamplingJob read(JobDocument document) {
    return new SamplingJob(UFirstJobFile.of(document));
  }

  @Override
  public JobTemplate template() {
    return new JobTemplate(
        "u-first.yaml",
        Message.of("init.sampling-job-file"),
        Message.of("init.sampling-exports"),
        Map.of("samples.csv", Message.of("init.samples"), "items.csv", Message.of("init.items")),
        SamplingKind.class);
  }
}
