package io.giftrecon.release;

import io.giftrecon.campaign.ReleaseAfter;
import io.giftrecon.order.Source;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.Refund;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * R42: a decision rests on what the ledger remembers of a line: no file of tonight tells it.
 *
 * @param code of the decision
 * @param orderNo of the line
 * @param word 交易关闭 or 退款成功, with the refund
 * @param told the row of an earlier night that told it
 */
record FromLedger(DecisionCode code, Side side, String orderNo, String word, Source told)
    implements Reason {
  /** What the ledger alone tells of a line. */
  static List<Reason> of(DecisionCode code, Side side, Line line) {
    List<Reason> reasons = new ArrayList<>();
    String orderNo = line.orderNo();
    line.closedBefore()
        .ifPresent(told -> reasons.add(new FromLedger(code, side, orderNo, "交易关闭", told)));
    for (Refund refund : line.refunds().remembered()) {
      reasons.add(
          new FromLedger(
              code, side, orderNo, "退款成功（%s）".formatted(refund.words()), refund.source()));
    }
    return reasons;
  }

  @Override
  public String question() {
    return "";
  }

  @Override
  public String text() {
    return "今晚的导出里没有写，账本记得%s %s %s%s"
        .formatted(
            side.words(),
            orderNo,
            word,
            evidence()
                .map(row -> "，是 %s 导出的 %s 写的".formatted(Times.show(row.asOf()), row.file()))
                .orElse(""));
  }

  @Override
  public String change(ReleaseAfter releaseAfter) {
    return "不会改变。";
  }

  @Override
  public String rules() {
    return "R42";
  }

  @Override
  public Optional<Source> evidence() {
    return Optional.of(told).filter(row -> !row.equals(Source.UNKNOWN));
  }
}
