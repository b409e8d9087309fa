package io.giftrecon.explain;

import io.giftrecon.order.Times;
import io.giftrecon.pairing.Line;
import io.giftrecon.sampling.Claimer;
import io.giftrecon.sampling.LaterLine;
import io.giftrecon.sampling.SampledGroup;
import java.util.List;

/** S32: whether a line of no sample counts as a repurchase. */
final class LaterLineExplainer {
  private final ExplanationText text;
  private final SampledGroup sampled;

  LaterLineExplainer(ExplanationText text, SampledGroup sampled) {
    this.text = text;
    this.sampled = sampled;
  }

  /** Whether a line of another item is what a claimer came back for. */
  void line(Line line) {
    text.rule("U5", "商品 %s 不是样品".formatted(line.row().itemId()));
    List<Claimer> before =
        sampled.claimers().stream().filter(claimer -> LaterLine.follows(line, claimer)).toList();
    switch (LaterLine.of(line, before)) {
      case UNPAID -> text.result("没有付款，不算回购");
      case NO_CLAIM_BEFORE -> text.result("该买家在它之前没有领取样品，不算回购");
      case ITEM_UNKNOWN -> text.result("导出没有商品ID，可能是另一次领取，不算回购");
      case NOTHING_LEFT -> text.result("已关闭或全额退款，不算回购");
      case FINAL_PAYMENT_OPEN -> {
        text.rule("R6", "预售订单，没有已付尾款的证据");
        text.result("尾款未付，不算回购");
      }
      case COUNTS -> {
        before.forEach(this::claimBefore);
        text.result("算作领取之后的购买");
      }
    }
    text.change("付款时间不会再变；关闭或全额退款后不再算作回购。");
  }

  private void claimBefore(Claimer claimer) {
    text.rule(
        "S32",
        "晚于 %s 的领取（%s，%s）"
            .formatted(
                claimer.sample().activityId(),
                claimer.sample().itemId(),
                Times.show(claimer.first())));
  }
}
