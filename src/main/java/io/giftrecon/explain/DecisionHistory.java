package io.giftrecon.explain;

import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.release.Action;
import io.giftrecon.release.Decision;

/** A decision in words, and what would turn it (R26). */
final class DecisionHistory {
  private DecisionHistory() {}

  static void tell(Explainer story, Decision decision, OneYuanJobFile job) {
    story.rule(
        "R26",
        "%s（%s，依据 %s）：%s"
            .formatted(
                decision.code().action().word(),
                decision.code(),
                decision.code().rules(),
                decision.reason()));
    story.result("%d 份 %s".formatted(decision.units(), decision.code().action().word()));
    story.change(change(decision, job));
  }

  private static String change(Decision decision, OneYuanJobFile job) {
    boolean ambiguous =
        decision.oneYuan().line().refunds().ambiguous()
            || decision.main().filter(main -> main.line().refunds().ambiguous()).isPresent();
    if (ambiguous && decision.code().action() == Action.SUSPEND) {
      return "在退款报表里写明这笔退款的商品 id 或商品编码，使它只对得上一个子订单，再放进导出文件夹。";
    }
    return switch (decision.code()) {
      case RELEASE -> "补发后标记（回传清单或 mark），它就不再出现；主商品订单若退款或关闭，则不予补发。";
      case WAIT_RELEASE_POINT ->
          switch (job.releaseAfter()) {
            case CONFIRMED -> "主商品订单变为“交易成功”后可以补发。";
            case SHIPPED -> "主商品订单发货后可以补发。";
            case PAID -> "主商品订单付款后可以补发。";
          };
      case ONE_YUAN_REFUNDING -> "1元订单的退款关闭后恢复；退款成功则权益作废。";
      case MAIN_REFUNDING -> "主商品订单的退款关闭后恢复；全额退款后权益另找其他主商品订单。";
      case UNKNOWN_STATUS -> "状态变为系统认识的状态，或人工核查后用 mark 标记。";
      case MAIN_PARTIAL_REFUND -> "人工判断：应补发的补发后用 mark 标记；不应补发的不必处理。";
      case ONE_YUAN_CLOSED, ONE_YUAN_REFUNDED -> "不会改变。";
      case MAIN_NOT_MAPPED -> "该买家购买适用的主商品；若适用范围写错了，改正报名表后重新运行。";
      case NO_GIFT_MAIN -> "该买家购买能承载赠品的适用主商品。";
      case MAIN_CLOSED, MAIN_REFUNDED -> "该买家另有一笔有效的适用主商品订单。";
      case MAIN_CAPACITY_USED -> "该买家再买一件适用主商品，占用者作废，或把 allocation 改为 all。";
    };
  }
}
