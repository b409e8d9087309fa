package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;

/**
 * One finding on one sample.
 *
 * @param rule the number of the U rule
 * @param evidence 证据: the values that were compared
 * @param advice 建议: what to do
 */
public record Finding(
    FindingCode code, int rule, Severity severity, Sample sample, String evidence, String advice) {

  static Finding error(FindingCode code, Sample sample, String evidence, String advice) {
    return new Finding(code, code.rule(), Severity.ERROR, sample, evidence, advice);
  }

  static Finding warning(FindingCode code, Sample sample, String evidence, String advice) {
    return new Finding(code, code.rule(), Severity.WARNING, sample, evidence, advice);
  }

  static Finding note(FindingCode code, Sample sample, String evidence, String advice) {
    return new Finding(code, code.rule(), Severity.NOTE, sample, evidence, advice);
  }

  /**
   * U13: a rule that could not be asked.
   *
   * @param why what is missing
   * @param advice what to give
   */
  static Finding notAsked(int rule, Sample sample, String why, String advice) {
    return new Finding(
        FindingCode.RULE_NOT_ASKED, rule, Severity.NOTE, sample, why + "，没有查", advice);
  }
}
