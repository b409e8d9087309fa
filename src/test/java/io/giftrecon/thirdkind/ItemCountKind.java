package io.giftrecon.thirdkind;

import io.giftrecon.campaign.JobDocument;
import io.giftrecon.nightly.JobKind;
import io.giftrecon.nightly.JobTemplate;
import io.giftrecon.words.Message;
import java.util.List;
import java.util.Map;

/** A kind of job that is there to show what a kind is made of: it counts the lines of each item. */
public final class ItemCountKind implements JobKind {
  static final String NAME = "item-count";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> keys() {
    return List.of();
  }

  @Override
  public ItemCountJob read(JobDocument document) {
    return new ItemCountJob(ItemCountJob.File.of(document));
  }

  @Override
  public JobTemplate template() {
    return new JobTemplate(
        "item-count.yaml",
        Message.of("init.job-file"),
        Message.of("init.exports"),
        Map.of(),
        ItemCountKind.class);
  }
}
