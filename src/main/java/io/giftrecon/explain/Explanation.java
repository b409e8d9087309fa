package io.giftrecon.explain;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.order.RightEvent;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.pairing.Line;
import io.giftrecon.release.DecidedGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The chain of rules behind one order, line by line, up to the decision. */
public final class Explanation {
  private final String orderNo;
  private final Campaign campaign;
  private final DecidedGroup decided;
  private final List<RightEvent> events;
  private final Explainer story = new Explainer();

  private Explanation(
      String orderNo, Campaign campaign, DecidedGroup decided, List<RightEvent> events) {
    this.orderNo = orderNo;
    this.campaign = campaign;
    this.decided = decided;
    this.events = events;
  }

  /**
   * Explains every line of an order.
   *
   * @param orderNo an order number, or the number of one line
   * @param events everything that was ever said of the shop's rights
   * @return the lines to print; empty if the buyer group has no such order
   */
  public static List<String> of(
      String orderNo, Campaign campaign, DecidedGroup decided, List<RightEvent> events) {
    return new Explanation(orderNo, campaign, decided, events).tell();
  }

  private List<String> tell() {
    List<Line> lines =
        decided.paired().lines().stream()
            .filter(line -> line.orderNo().equals(orderNo) || line.subOrder().equals(orderNo))
            .sorted(Line.BY_PAYMENT)
            .toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    Line first = lines.get(0);
    story.heading(
        "订单 %s，买家 %s"
            .formatted(first.orderNo(), first.buyer().known() ? first.buyer().name() : "未知"));
    for (Line line : lines) {
      tell(line);
    }
    return story.lines();
  }

  private void tell(Line line) {
    Optional<OneYuanItem> item =
        campaign.enrolments().find(line.row().itemId(), line.row().itemCode());
    story.heading("");
    story.heading("子订单 %s  %s".formatted(line.subOrder(), line.row().title()));
    facts(line, item);
    unmatchedRefunds(line);
    if (item.isPresent()) {
      new OneYuanLineExplainer(story, campaign, decided, events).tell(line, item.get());
    } else {
      new MainLineExplainer(story, campaign, decided, events).tell(line);
    }
  }

  private void facts(Line line, Optional<OneYuanItem> item) {
    story.rule(
        "R12",
        "以最新的导出为准：%s 第 %d 行，状态“%s”"
            .formatted(
                line.row().source().file(), line.row().source().line(), line.status().text()));
    story.rule(
        "R1",
        item.isPresent()
            ? "商品 %s 已报名并审核通过，是1元商品（%s）".formatted(item.get().itemId(), benefits(item.get()))
            : "商品 %s 没有报名或没有审核通过，按主商品处理".formatted(line.row().itemId()));
    story.rule(
        "R8",
        line.refunds().byApplication().isEmpty()
            ? "没有退款"
            : "最近一次退款：%s；R9 商家同意的退款合计 %s 元"
                .formatted(line.refunds().shownStatus(), line.refunds().shownAmount()));
  }

  /** Kind and benefits; each activity's own where they differ (R43). */
  private static String benefits(OneYuanItem item) {
    List<String> each =
        item.enrolments().stream()
            .map(row -> row.kind().word() + "：" + String.join("、", row.benefits()))
            .toList();
    if (each.stream().distinct().count() == 1) {
      return each.get(0);
    }
    return item.enrolments().stream()
        .map(
            row ->
                "%s %s：%s"
                    .formatted(
                        row.activity().name(), row.kind().word(), String.join("、", row.benefits())))
        .collect(Collectors.joining("；"));
  }

  private void unmatchedRefunds(Line line) {
    if (!line.refunds().ambiguous()) {
      return;
    }
    for (Break found : decided.breaks()) {
      if (found.code() == BreakCode.REFUND_UNMATCHED && found.orderNo().equals(line.orderNo())) {
        story.rule(
            found.code().rule(),
            "%s（%s，%s 第 %d 行）"
                .formatted(
                    found.code().meaning(),
                    found.detail(),
                    found.source().file(),
                    found.source().line()));
      }
    }
  }
}
