package io.giftrecon.release;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.BenefitKind;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.Enrolment;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.campaign.ReleaseAfter;
import io.giftrecon.order.KnownLine;
import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * R63: a right whose one-yuan line is not in tonight's exports waits: its order may have been
 * refunded, and its gift may be on the way.
 *
 * @param paidAt when its line was paid, as last exported; empty where nobody remembers
 */
public record NotExported(String paidAt) implements Reason {
  private static final String SEPARATOR = "、";

  @Override
  public DecisionCode code() {
    return DecisionCode.NOT_EXPORTED;
  }

  @Override
  public String text() {
    return "今晚的导出里没有这笔1元商品子订单%s，它的名额照样保留"
        .formatted(paidAt.isEmpty() ? "" : "（%s 付款）".formatted(paidAt));
  }

  @Override
  public String change(ReleaseAfter releaseAfter) {
    return "导出包含这笔1元订单的宝贝报表，再放进导出文件夹。";
  }

  /**
   * The row of rights alike.
   *
   * @param right one of them
   * @param units how many they are
   * @param oneYuan what is remembered of its line
   * @param main what is remembered of the main line it is bound to, if it is bound
   */
  public static Decision decision(
      LedgerRight right, int units, KnownLine oneYuan, KnownLine main, Campaign campaign) {
    Activity activity =
        campaign.job().activities().stream()
            .filter(known -> known.id().equals(right.activityId()))
            .findFirst()
            .orElseGet(() -> campaign.job().activities().get(0));
    List<String> benefits = List.of(right.benefits().split(SEPARATOR));
    Enrolment enrolment =
        new Enrolment(activity, kind(right, oneYuan, campaign), benefits, Set.of());
    OneYuanItem item =
        new OneYuanItem(
            oneYuan.facts().itemId(),
            oneYuan.facts().itemCode(),
            oneYuan.facts().title(),
            List.of(enrolment));
    return new Decision(
        new OneYuanLine(Line.of(oneYuan), item, List.of(activity)),
        right.mainSubOrder().isEmpty()
            ? Optional.empty()
            : Optional.of(new MainLine(Line.of(main), List.of(activity), false, false)),
        List.of(new NotExported(oneYuan.paidAt() == null ? "" : Times.show(oneYuan.paidAt()))),
        units);
  }

  /** As its item is enrolled, else as an item with its benefits is. */
  private static BenefitKind kind(LedgerRight right, KnownLine line, Campaign campaign) {
    return campaign
        .enrolments()
        .find(line.facts().itemId(), line.facts().itemCode())
        .or(
            () ->
                campaign.enrolments().items().stream()
                    .filter(item -> bringing(item, right).isPresent())
                    .findFirst())
        .flatMap(item -> bringing(item, right).or(() -> item.enrolments().stream().findFirst()))
        .map(Enrolment::kind)
        .orElse(BenefitKind.GIFT);
  }

  private static Optional<Enrolment> bringing(OneYuanItem item, LedgerRight right) {
    return item.enrolments().stream()
        .filter(row -> row.words().equals(right.benefits()))
        .filter(row -> row.activity().id().equals(right.activityId()))
        .findFirst();
  }
}
