package io.giftrecon.release;

import io.giftrecon.campaign.Enrolment;
import io.giftrecon.campaign.ReleaseAfter;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedRecord;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.pairing.Topic;
import java.util.List;

/** What R20 to R28 answer about the lines that somebody asks about, in words. */
final class ReleaseTrace {
  private final RuleTrace trace;
  private final ReleaseAfter releaseAfter;
  private final Candidates candidates;

  ReleaseTrace(RuleTrace trace, ReleaseAfter releaseAfter, Candidates candidates) {
    this.trace = trace;
    this.releaseAfter = releaseAfter;
    this.candidates = candidates;
  }

  /** Takes down what was decided for each line. */
  void decided(DecidedGroup group) {
    for (OneYuanLine line : group.paired().oneYuan()) {
      if (trace.asks(line.line())) {
        oneYuan(line, group);
      }
    }
    for (PairedRecord record : group.paired().records()) {
      if (trace.asks(record.main().line())) {
        main(record.main(), group);
      }
    }
  }

  private void oneYuan(OneYuanLine line, DecidedGroup group) {
    trace.answer(
        line.line(),
        Topic.ONE_YUAN_STATE,
        "R23",
        () -> "1元订单的状态：" + OneYuanState.of(line.line()).words());
    returned(line, group);
    List<Decision> open =
        group.decisions().stream().filter(decision -> decision.oneYuan().equals(line)).toList();
    if (open.isEmpty()
        && group.paired().records().stream().noneMatch(row -> row.oneYuan().contains(line))) {
      return;
    }
    mapping(line);
    long marked =
        group.processed().stream()
            .filter(right -> right.oneYuanSubOrder().equals(line.subOrder()))
            .count();
    if (marked > 0) {
      trace.answer(
          line.line(), Topic.MARKED, "R27", () -> "%d 份已标记为已处理，不再出现在补发清单上".formatted(marked));
    }
    open.forEach(decision -> decision(line.line(), decision));
    if (open.isEmpty()) {
      trace.conclude(line.line(), Topic.DECISION, "全部权益已处理", "只有 unmark 会让它回到补发清单。");
    }
  }

  /** R39: rows of returned worklists that mark less than they say, or what was not due. */
  private void returned(OneYuanLine line, DecidedGroup group) {
    group.breaks().stream()
        .filter(found -> found.code().rule().equals("R39"))
        .filter(found -> found.subOrder().equals(line.subOrder()))
        .forEach(
            found ->
                trace.answer(
                    line.line(),
                    Topic.MARKED,
                    "R39",
                    () ->
                        "%s 第 %d 行：%s（%s，%s）"
                            .formatted(
                                found.source().file(),
                                found.source().line(),
                                found.code().meaning(),
                                found.code(),
                                found.detail())));
  }

  /** R21; R43 where the activities differ in it. */
  private void mapping(OneYuanLine line) {
    List<Enrolment> enrolments = line.item().enrolments();
    boolean alike = enrolments.stream().map(Enrolment::mainItems).distinct().count() == 1;
    for (Enrolment row : alike ? enrolments.subList(0, 1) : enrolments) {
      String mainItems = String.join("、", row.mainItems().stream().sorted().toList());
      String only = mainItems.isEmpty() ? "适用于全部主商品" : "只适用于主商品 " + mainItems;
      if (!alike) {
        trace.answer(
            line.line(),
            Topic.MAPPING,
            "R43",
            () -> "%s 的权益%s".formatted(row.activity().name(), only));
      } else if (!mainItems.isEmpty()) {
        trace.answer(line.line(), Topic.MAPPING, "R21", () -> only);
      }
    }
  }

  private void main(MainLine main, DecidedGroup group) {
    Line line = main.line();
    boolean processed = group.processedRecords().contains(main.subOrder());
    trace.answer(line, Topic.MAIN_STATE, "R24", () -> "主商品订单的状态：" + candidates.state(main).words());
    trace.answer(line, Topic.PROCESSED, "R27", () -> "下载表中的补发状态：" + (processed ? "已处理" : "待处理"));
    for (Recall recall : group.recalls()) {
      if (recall.main().equals(line)) {
        trace.answer(
            line,
            Topic.RECALL,
            "R28",
            () -> "已补发 %d 份，而主商品订单已关闭或退款：列入追回名单".formatted(recall.units()));
      }
    }
    List<Decision> allocated =
        group.decisions().stream()
            .filter(decision -> decision.main().filter(main::equals).isPresent())
            .toList();
    for (Decision decision : allocated) {
      trace.answer(
          line,
          Topic.DECISION,
          "R25",
          () -> "分到1元商品子订单 %s 的权益".formatted(decision.oneYuan().subOrder()));
      decision(line, decision);
    }
    if (allocated.isEmpty()) {
      trace.conclude(
          line,
          Topic.DECISION,
          processed ? "分到的权益都已处理" : "没有待补发的权益分到本单",
          main.suspect()
              ? "若它确实是1元商品：报名并审核通过后写进报名表；若是主商品，请人工处理后用 mark 标记。"
              : "看关联的1元订单各自的说明：giftrecon explain 加上1元订单号。");
    }
  }

  /** R26: a decision, and what would change it. */
  private void decision(Line line, Decision decision) {
    DecisionCode code = decision.code();
    trace.answer(
        line,
        Topic.DECISION,
        "R26",
        () ->
            "%s（%s，依据 %s）：%s"
                .formatted(code.action().word(), code, decision.basis(), decision.reason()));
    trace.conclude(
        line,
        Topic.DECISION,
        "%d 份 %s".formatted(decision.units(), code.action().word()),
        decision.reasons().get(0).change(releaseAfter));
  }
}
