package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import java.time.LocalDateTime;

/** U20: a finding, and when in the life of its sample it was made: a row of the pre-check. */
public record PrecheckRow(Finding finding, Phase phase) {
  static PrecheckRow of(Finding finding, LocalDateTime now) {
    return new PrecheckRow(finding, Phase.of(finding.sample(), now));
  }

  public FindingCode code() {
    return finding.code();
  }

  public Sample sample() {
    return finding.sample();
  }

  /** 规则 */
  public String rule() {
    return "U" + finding.rule();
  }

  /** Errors of what is over are to know, not to mend. */
  public Severity severity() {
    return finding.severity() == Severity.ERROR && phase == Phase.OVER
        ? Severity.NOTE
        : finding.severity();
  }
}
