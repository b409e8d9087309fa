package io.giftrecon.sampling;

import io.giftrecon.campaign.Crowd;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** U10: the platform needs more than 24 hours to make the crowd, unless everybody may claim. */
final class CrowdLead implements SampleRule {
  private static final Duration LEAD = Duration.ofHours(24);
  private static final String READY = "已生成";

  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    if (sample.crowd() == Crowd.EVERYBODY) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(2);
    LocalDateTime start = sample.window().from();
    LocalDateTime enrolled = sample.enrolledAt().orElse(now);
    LocalDateTime later = enrolled.isAfter(now) ? enrolled : now;
    if (start.isBefore(enrolled)) {
      findings.add(
          Finding.error(
              FindingCode.STARTS_BEFORE_ENROLMENT,
              sample,
              "展示开始时间 %s < %s".formatted(EvidenceText.time(start), enrolment(sample, enrolled)),
              "展示时间早于报名时间，人群无法生效：" + moveTo(sample, later)));
    } else if (Duration.between(enrolled, start).compareTo(LEAD) <= 0) {
      findings.add(
          Finding.error(
              FindingCode.CROWD_LEAD_TOO_SHORT,
              sample,
              "展示开始时间 %s − %s = %s，应大于 24 小时"
                  .formatted(
                      EvidenceText.time(start),
                      enrolment(sample, enrolled),
                      EvidenceText.duration(Duration.between(enrolled, start))),
              "人群可能来不及生成：" + moveTo(sample, later)));
    }
    if (!now.isBefore(start) && !sample.crowdStatus().equals(READY)) {
      findings.add(
          Finding.error(
              FindingCode.CROWD_NOT_READY,
              sample,
              "展示开始时间 %s ≤ 现在 %s，人群状态 %s，应为 %s"
                  .formatted(
                      EvidenceText.time(start),
                      EvidenceText.time(now),
                      sample.crowdStatus().isEmpty() ? "未填写" : sample.crowdStatus(),
                      READY),
              moveTo(sample, now) + "，等人群生成后再点击“发布样品”"));
    }
    return findings;
  }

  private static String enrolment(Sample sample, LocalDateTime enrolled) {
    return "报名时间 %s%s"
        .formatted(
            EvidenceText.time(enrolled), sample.enrolledAt().isPresent() ? "" : "（未填写，按现在计）");
  }

  /** S14: a start that is more than 24 hours away, whatever the hour is, and at most 48. */
  private static String moveTo(Sample sample, LocalDateTime from) {
    LocalDateTime start = from.toLocalDate().plusDays(2).atStartOfDay();
    String move = "把展示开始时间改为 %s".formatted(EvidenceText.time(start));
    return start.isBefore(sample.window().to()) ? move : move + "，并把展示结束时间改到其后";
  }
}
