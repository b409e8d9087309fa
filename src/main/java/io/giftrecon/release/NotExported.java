package io.giftrecon.release;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.BenefitKind;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.Enrolment;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.campaign.ReleaseAfter;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerRight;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * R63: a right waits whose one-yuan line is not in tonight's exports, or the order of the main line
 * that it is bound to: what is missing may have been refunded, and its gift may be on the way.
 *
 * @param side what is missing
 * @param orderNo of the order that is missing
 * @param paidAt when its line was paid, as last exported; empty where nobody remembers
 */
public record NotExported(Side side, String orderNo, String paidAt) implements Reason {
  private static final String SEPARATOR = "、";

  @Override
  public DecisionCode code() {
    return DecisionCode.NOT_EXPORTED;
  }

  @Override
  public String text() {
    String paid = paidAt.isEmpty() ? "" : "（%s 付款）".formatted(paidAt);
    return side == Side.ONE_YUAN
        ? "今晚的导出里没有这笔1元商品子订单%s，它的名额照样保留".formatted(paid)
        : "今晚的导出里没有它分到的主商品订单 %s%s，它照样留在那里".formatted(orderNo, paid);
  }

  @Override
  public String change(ReleaseAfter releaseAfter) {
    return side == Side.ONE_YUAN
        ? "导出包含这笔1元订单的宝贝报表，再放进导出文件夹。"
        : "导出包含主商品订单 %s 的宝贝报表，再放进导出文件夹。".formatted(orderNo);
  }

  /**
   * The row of rights alike.
   *
   * @param rights at least one
   * @param oneYuan what is remembered of its line
   * @param main what is remembered of the main line it is bound to, if it is bound
   */
  public static Decision decision(
      List<LedgerRight> rights, KnownLine oneYuan, KnownLine main, Campaign campaign) {
    LedgerRight right = rights.get(0);
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
        List.of(reason(Side.ONE_YUAN, oneYuan)),
        rights);
  }

  /**
   * The row of rights alike whose main order is missing.
   *
   * @param oneYuan their line, as it is exported tonight
   * @param main what is remembered of the main line that they are bound to
   * @param rights at least one
   */
  static Decision ofMain(OneYuanLine oneYuan, KnownLine main, List<LedgerRight> rights) {
    return new Decision(
        oneYuan,
        Optional.of(new MainLine(Line.of(main), oneYuan.countsFor(), false, false)),
        List.of(reason(Side.MAIN, main)),
        rights);
  }

  private static NotExported reason(Side side, KnownLine line) {
    return new NotExported(
        side, line.orderNo(), line.paidAt() == null ? "" : Times.show(line.paidAt()));
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
