package io.giftrecon.explain;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.Enrolment;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.RightEvent;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedRecord;
import io.giftrecon.pairing.ReservationCap;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.OneYuanState;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chain of rules behind a one-yuan line. */
final class OneYuanLineExplainer {
  private static final Map<OneYuanState, String> STATES =
      Map.of(
          OneYuanState.OK, "正常",
          OneYuanState.HOLD, "退款处理中，暂缓",
          OneYuanState.UNKNOWN, "状态不认识，需人工核查",
          OneYuanState.VOID, "已关闭或已退款，权益作废");

  private final Explainer story;
  private final Campaign campaign;
  private final DecidedGroup decided;
  private final List<RightEvent> events;

  OneYuanLineExplainer(
      Explainer story, Campaign campaign, DecidedGroup decided, List<RightEvent> events) {
    this.story = story;
    this.campaign = campaign;
    this.decided = decided;
    this.events = events;
  }

  void tell(Line line, OneYuanItem item) {
    LocalDateTime paidAt = line.paidAt();
    if (paidAt == null) {
      story.rule("R2", "没有付款时间，无法判断是否在预约期内");
      story.result("不计入活动，没有权益");
      story.change("导出含“订单付款时间”的报表后重新运行；若买家确实没有付款，则不会改变。");
      return;
    }
    for (Activity activity : item.activities()) {
      story.rule(
          "R2",
          "付款时间 %s，%s 的预约期：%s"
              .formatted(
                  Times.show(paidAt),
                  activity.name(),
                  Windows.tell(paidAt, activity.reservation())));
    }
    Optional<OneYuanLine> known =
        decided.paired().oneYuan().stream().filter(one -> one.line().equals(line)).findFirst();
    known.ifPresent(this::tellCounted);
  }

  private void tellCounted(OneYuanLine line) {
    buyer(line);
    boolean counted = !line.countsFor().isEmpty();
    boolean overflow = counted && !amongFirstTwelve(line);
    if (counted && line.line().buyer().known()) {
      story.rule("R4", overflow ? "该买家的1元订单超过12笔，本笔付款较晚，不在最早的12笔之内" : "在该买家最早付款的12笔之内");
    }
    OneYuanState state = OneYuanState.of(line.line());
    story.rule("R23", "1元订单的状态：" + STATES.get(state));
    List<PairedRecord> records =
        decided.paired().records().stream().filter(row -> row.oneYuan().contains(line)).toList();
    for (PairedRecord row : records) {
      story.rule(
          line.line().buyer().known() ? "R3" : "R13",
          "与主商品子订单 %s 关联（%s 付款）"
              .formatted(row.main().subOrder(), Times.show(row.main().line().paidAt())));
    }
    Histories.tell(story, events, event -> event.oneYuanSubOrder().equals(line.subOrder()));
    if (records.isEmpty()) {
      unpaired(line, counted, overflow);
    } else {
      decisions(line);
    }
  }

  private void buyer(OneYuanLine line) {
    story.rule(
        "R3",
        line.line().buyer().known()
            ? "买家 %s".formatted(line.line().buyer().name())
            : "找不到买家（空白或已脱敏），只能靠平台标记关联");
  }

  private boolean amongFirstTwelve(OneYuanLine line) {
    List<OneYuanLine> ofBuyer =
        decided.paired().oneYuan().stream()
            .filter(other -> !other.countsFor().isEmpty())
            .filter(other -> other.line().buyer().equals(line.line().buyer()))
            .toList();
    return !line.line().buyer().known() || ReservationCap.of(ofBuyer).contains(line.orderNo());
  }

  private void unpaired(OneYuanLine line, boolean counted, boolean overflow) {
    boolean sameSecond =
        decided.breaks().stream()
            .anyMatch(
                found ->
                    found.code() == BreakCode.SAME_SECOND
                        && found.detail().contains(line.subOrder()));
    if (!counted) {
      story.result("不计入活动，没有权益");
      story.change("付款时间不会再变；若活动时间或报名活动写错了，改正作业文件或报名表后重新运行。");
    } else if (overflow) {
      story.result("第13笔及以后的1元订单不计，没有权益");
      story.change("不会改变：退款的1元订单也占名额。");
    } else if (!line.line().buyer().known()) {
      story.result("不知道买家是谁，无法关联主商品订单");
      story.change("补上买家：导出带买家会员名的订单报表，或在 buyers 文件里写上订单编号和买家标识。");
    } else if (sameSecond) {
      story.rule("R3", "与主商品在同一秒付款，无法认定先后");
      story.result("没有关联的主商品订单，列入未回访名单");
      story.change("该买家在活动期内再买一件主商品。");
    } else {
      story.rule("R3", "该买家没有在其后、活动期内付款的主商品订单");
      story.result("没有关联的主商品订单，列入未回访名单");
      story.change("该买家在活动期内购买主商品并付款（预售须付尾款）。");
    }
  }

  /** R21; R43 where the activities differ in it. */
  private void tellMapping(OneYuanLine line) {
    List<Enrolment> enrolments = line.item().enrolments();
    boolean alike = enrolments.stream().map(Enrolment::mainItems).distinct().count() == 1;
    for (Enrolment row : alike ? enrolments.subList(0, 1) : enrolments) {
      String mainItems = String.join("、", row.mainItems().stream().sorted().toList());
      if (!alike) {
        story.rule(
            "R43",
            row.activity().name()
                + (mainItems.isEmpty() ? " 的权益适用于全部主商品" : " 的权益只适用于主商品 " + mainItems));
      } else if (!mainItems.isEmpty()) {
        story.rule("R21", "只适用于主商品 " + mainItems);
      }
    }
  }

  private void decisions(OneYuanLine line) {
    tellMapping(line);
    List<LedgerRight> processed =
        decided.processed().stream()
            .filter(right -> right.oneYuanSubOrder().equals(line.subOrder()))
            .toList();
    if (!processed.isEmpty()) {
      story.rule("R27", "%d 份已标记为已处理，不再出现在补发清单上".formatted(processed.size()));
    }
    for (Decision decision : decided.decisions()) {
      if (decision.oneYuan().equals(line)) {
        DecisionHistory.tell(story, decision, campaign.job());
      }
    }
    if (decided.decisions().stream().noneMatch(decision -> decision.oneYuan().equals(line))) {
      story.result("全部权益已处理");
      story.change("只有 unmark 会让它回到补发清单。");
    }
  }
}
