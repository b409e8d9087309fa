package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;

/**
 * One finding on one sample.
 *
 * @param evidence 证据: the values that were compared
 * @param advice 建议: what to do
 */
public record Finding(
    FindingCode code, Severity severity, Sample sample, String evidence, String advice) {

  static Finding error(FindingCode code, Sample sample, String evidence, String advice) {
    return new Finding(code, Severity.ERROR, sample, evidence, advice);
  }

  static Finding warning(FindingCode code, Sample sample, String evidence, String advice) {
    return new Finding(code, Severity.WARNING, sample, evidence, advice);
  }

  static Finding note(FindingCode code, Sample sample, String evidence, String advice) {
    return new Finding(code, Severity.NOTE, sample, evidence, advice);
  }
}
