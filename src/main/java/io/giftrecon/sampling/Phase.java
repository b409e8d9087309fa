package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import java.time.LocalDateTime;

/** U20, 阶段: how the window of a sample stands to "now". */
public enum Phase {
  AHEAD("未开始"),
  RUNNING("进行中"),
  OVER("已结束");

  private final String word;

  Phase(String word) {
    this.word = word;
  }

  /** As the pre-check writes it. */
  public String word() {
    return word;
  }

  /** The phase of a sample at a time. */
  public static Phase of(Sample sample, LocalDateTime now) {
    if (now.isBefore(sample.window().from())) {
      return AHEAD;
    }
    return sample.window().contains(now) ? RUNNING : OVER;
  }
}
