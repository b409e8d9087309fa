package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** U8: publishing fails for an item that is off the shelf, or comes on it after the start. */
final class OnShelf implements SampleRule {
  @Override
  public List<Finding> ask(Sample sample, SamplingCampaign campaign, LocalDateTime now) {
    List<Finding> findings = new ArrayList<>(2);
    for (String blank : blanks(sample)) {
      findings.add(Finding.notAsked(8, sample, blank + "没有填写", "在 items 文件里填写商品的" + blank));
    }
    LocalDateTime start = sample.window().from();
    if (!sample.item().onShelf().orElse(true)) {
      findings.add(
          Finding.error(
              FindingCode.OFF_SHELF,
              sample,
              "商品状态 下架，应为 上架",
              "在 %s 之前把商品 %s 上架".formatted(EvidenceText.time(start), sample.itemId())));
    }
    sample
        .item()
        .onShelfSince()
        .filter(since -> since.isAfter(start))
        .ifPresent(
            since ->
                findings.add(
                    Finding.error(
                        FindingCode.ON_SHELF_TOO_LATE,
                        sample,
                        "上架时间 %s > 展示开始时间 %s"
                            .formatted(EvidenceText.time(since), EvidenceText.time(start)),
                        "把上架时间提前到 %s 或更早，或把展示开始时间推迟到上架之后".formatted(EvidenceText.time(start)))));
    return findings;
  }

  private static List<String> blanks(Sample sample) {
    List<String> blanks = new ArrayList<>(2);
    if (sample.item().onShelf().isEmpty()) {
      blanks.add("商品状态");
    }
    if (sample.item().onShelfSince().isEmpty()) {
      blanks.add("上架时间");
    }
    return blanks;
  }
}
