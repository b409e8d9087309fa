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
    LaterLine what = LaterLine.of(line, before);
    if (what == LaterLine.FINAL_PAYMENT_OPEN) {
      text.rule("R6", "预售订单，没有已付尾款的证据");
    }
    if (what == LaterLine.COUNTS || what.pending()) {
      before.forEach(this::claimBefore);
      text.rule("U18", "%s（%s）".formatted(what.meaning(), what));
    }
    text.result(what.meaning());
    text.change("付款时间不会再变；关闭或全额退款后不再算作回购；待定的，退款有了结果、状态和金额写明后再导出一次。");
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
