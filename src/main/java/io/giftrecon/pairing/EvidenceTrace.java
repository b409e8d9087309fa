package io.giftrecon.pairing;

import io.giftrecon.order.RejectedRow;
import io.giftrecon.order.Source;
import io.giftrecon.order.Times;

/**
 * What R8, R9, R12, R30 to R32, R37 and R42 answer about a line, in words: what is believed of it.
 */
public final class EvidenceTrace {
  private final RuleTrace trace;

  public EvidenceTrace(RuleTrace trace) {
    this.trace = trace;
  }

  /** Which rows of which exports are believed, and what they say of status and refunds. */
  public void line(Line line) {
    if (!trace.asks(line)) {
      return;
    }
    trace.answer(
        line,
        Topic.ROW,
        "R12",
        () ->
            "以最新的导出为准：%s 第 %d 行，状态“%s”"
                .formatted(
                    line.row().source().file(), line.row().source().line(), line.status().text()));
    line.rows().stream()
        .filter(row -> !row.equals(line.row().source()))
        .sorted()
        .forEach(
            row ->
                trace.answer(
                    line,
                    Topic.ROW,
                    "R31",
                    () -> "较新的导出没有写的列，取自 %s 第 %d 行".formatted(row.file(), row.line())));
    for (RejectedRow row : line.rejected()) {
      trace.answer(
          line,
          Topic.ROW,
          "R32",
          () ->
              "有一行没能读入：%s 第 %d 行 %s（%s），比它新的导出里没有这一行"
                  .formatted(row.source().file(), row.source().line(), row.column(), row.reason()));
    }
    trace.answer(
        line,
        Topic.REFUNDS,
        "R8",
        () ->
            line.refunds().byApplication().isEmpty()
                ? "没有退款"
                : "最近一次退款：%s；R9 商家同意的退款合计 %s 元"
                    .formatted(line.refunds().shownStatus(), line.refunds().shownAmount()));
    line.closedBefore().ifPresent(told -> remembered(line, Topic.ROW, "交易关闭", told));
    for (Refund refund : line.refunds().remembered()) {
      remembered(line, Topic.REFUNDS, "退款成功（%s）".formatted(refund.words()), refund.source());
    }
    proof(line);
  }

  /** R42: what no file of tonight tells, but the ledger does. */
  private void remembered(Line line, Topic topic, String word, Source told) {
    trace.answer(
        line,
        topic,
        "R42",
        () ->
            told.equals(Source.UNKNOWN)
                ? "今晚的导出里没有写，账本记得它%s".formatted(word)
                : "今晚的导出里没有写，账本记得它%s，是 %s 第 %d 行写的（%s 导出）"
                    .formatted(word, told.file(), told.line(), Times.show(told.asOf())));
  }

  /** R30, R37: what is believed of the line rests on these rows. */
  private void proof(Line line) {
    String whose = line.refunds().remembered().isEmpty() ? "" : "今晚的导出：";
    trace.answer(line, Topic.REFUNDS, "R30", () -> whose + line.refunds().proof().words());
    line.oldestEvidence()
        .ifPresent(
            oldest ->
                trace.answer(
                    line,
                    Topic.REFUNDS,
                    "R37",
                    () -> "最旧的依据是 %s，%s 导出".formatted(oldest.file(), Times.show(oldest.asOf()))));
  }
}
