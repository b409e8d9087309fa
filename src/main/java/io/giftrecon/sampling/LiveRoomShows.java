package io.giftrecon.sampling;

import io.giftrecon.campaign.Channel;
import io.giftrecon.campaign.EnrolmentStatus;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.campaign.UFirstJobFile.LiveRoom;
import java.time.LocalDateTime;
import java.util.List;

/** U3: why a sample of the live channel is not shown in the live room; the first reason (S12). */
final class LiveRoomShows implements SampleRule {
  private static final int SLOTS_SHOWN = 4;

  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    LiveRoom live = campaign.job().live();
    if (sample.channel() != Channel.LIVE) {
      return List.of();
    }
    if (!live.whitelisted()) {
      return List.of(
          Finding.error(
              FindingCode.LIVE_NOT_WHITELISTED,
              sample,
              "live.whitelisted 为 false 或未填写，应为 true",
              "在直播中控台-互动中心查看有没有“U先派样”工具：没有就不在白名单中，改报日常渠道；有则在任务文件里写 live.whitelisted: true"));
    }
    if (sample.status() != EnrolmentStatus.PUBLISHED) {
      return List.of(
          Finding.error(
              FindingCode.LIVE_NOT_PUBLISHED,
              sample,
              "记录状态 %s，应为 %s".formatted(sample.status().word(), EnrolmentStatus.PUBLISHED.word()),
              "在“私域派样-直播”中完成报名，并在展示开始之前点击“发布样品”"));
    }
    if (!sample.window().contains(now)) {
      return List.of(
          Finding.note(
              FindingCode.LIVE_NOT_PUBLISHED,
              sample,
              "现在 %s 不在派样时间 %s 内"
                  .formatted(EvidenceText.time(now), EvidenceText.window(sample.window())),
              now.isBefore(sample.window().from()) ? "到展示开始时间才会在直播间展示" : "派样已经结束，直播间不再展示"));
    }
    int slot = live.slot().orElse(SLOTS_SHOWN + 1);
    if (slot > SLOTS_SHOWN) {
      return List.of(
          Finding.error(
              FindingCode.LIVE_SLOT_TOO_LOW,
              sample,
              "组件顺序 %s，直播间只展示前 %d 个"
                  .formatted(
                      live.slot().isPresent() ? "第 " + slot + " 个" : "未填写（live.slot）", SLOTS_SHOWN),
              "在直播中控台-直播装修-互动组件排序中，把“天猫U先派样”组件拖到前 %d 个".formatted(SLOTS_SHOWN)));
    }
    return List.of();
  }
}
