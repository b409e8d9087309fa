package io.giftrecon.explain;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.order.RightEvent;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedRecord;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.MainState;
import io.giftrecon.release.Recall;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chain of rules behind a main line. */
final class MainLineExplainer {
  private static final Map<MainState, String> STATES =
      Map.of(
          MainState.READY, "已到补发时点",
          MainState.WAIT, "还没到补发时点",
          MainState.PARTIAL, "部分退款，需人工核查",
          MainState.UNKNOWN, "状态不认识，需人工核查",
          MainState.HOLD, "退款处理中，暂缓",
          MainState.SUSPECT, "疑似未报名的1元商品，不承载赠品",
          MainState.SERVICE, "安装、清洗等服务行，不承载赠品",
          MainState.DEAD, "已关闭或已全额退款，不承载赠品");

  private final Explainer story;
  private final Campaign campaign;
  private final DecidedGroup decided;
  private final List<RightEvent> events;

  MainLineExplainer(
      Explainer story, Campaign campaign, DecidedGroup decided, List<RightEvent> events) {
    this.story = story;
    this.campaign = campaign;
    this.decided = decided;
    this.events = events;
  }

  void tell(Line line) {
    LocalDateTime paidAt = line.paidAt();
    if (paidAt == null) {
      story.rule("R2", "没有付款时间");
      story.result("未付款，不计入活动");
      story.change("买家付款后再导出一次。");
      return;
    }
    for (Activity activity : campaign.job().activities()) {
      story.rule(
          "R2",
          "付款时间 %s，%s 的活动期：%s"
              .formatted(
                  Times.show(paidAt), activity.name(), Windows.tell(paidAt, activity.main())));
    }
    Optional<MainLine> main =
        decided.paired().main().stream().filter(other -> other.line().equals(line)).findFirst();
    if (main.isPresent()) {
      tellInWindow(main.get());
    } else if (inSomeWindow(paidAt)) {
      story.rule("R3", "找不到买家（空白或已脱敏），也没有平台标记");
      story.result("不知道买家是谁，无法关联1元订单，不在下载表中");
      story.change("补上买家：导出带买家会员名的订单报表，或在 buyers 文件里写上订单编号和买家标识。");
    } else {
      story.result("不在任何活动期内付款，不在下载表中");
      story.change("付款时间不会再变；若活动时间写错了，改正作业文件后重新运行。");
    }
  }

  private boolean inSomeWindow(LocalDateTime paidAt) {
    return campaign.job().activities().stream()
        .anyMatch(activity -> activity.main().contains(paidAt));
  }

  private void tellInWindow(MainLine main) {
    Line line = main.line();
    if (main.awaitsFinalPayment()) {
      story.rule("R6", "预售订单，没有已付尾款的证据");
    }
    if (main.service()) {
      story.rule("R7", "应付为 0、没有退款、同单另有应付大于 0 的主商品：是服务行");
    }
    if (main.suspect()) {
      story.rule("R1", "单价不超过 1.00，疑似未报名的1元商品");
    }
    line.tag()
        .ifPresent(tag -> story.rule("R13", "平台标记：" + orNone(String.join("、", tag.orderNos()))));
    for (Break found : decided.breaks()) {
      if (found.subOrder().equals(line.subOrder())) {
        story.rule(
            found.code().rule(),
            "%s（%s）：%s".formatted(found.code().meaning(), found.code(), found.detail()));
      }
    }
    Optional<PairedRecord> row =
        decided.paired().records().stream().filter(r -> r.main().equals(main)).findFirst();
    if (row.isPresent()) {
      record(row.get());
    } else {
      unpaired(main);
    }
  }

  private static String orNone(String numbers) {
    return numbers.isEmpty() ? "空" : numbers;
  }

  private void unpaired(MainLine main) {
    if (main.awaitsFinalPayment()) {
      story.result("预售尾款未付，暂不关联，不在下载表中");
      story.change("买家付尾款后再导出一次（step_trade_status 为 FRONT_PAID_FINAL_PAID，或状态越过“等待买家付款”）。");
    } else {
      story.rule("R3", main.line().buyer().known() ? "没有更早付款、可关联的1元订单" : "平台标记里没有可关联的1元订单");
      story.result("没有可关联的1元订单，不在下载表中");
      story.change("若该买家确有1元订单：看它是否报名并审核通过、在预约期内、早于本单付款，且买家一致。");
    }
  }

  private void record(PairedRecord row) {
    MainLine main = row.main();
    for (OneYuanLine line : row.oneYuan()) {
      story.rule(
          main.line().buyer().known() ? "R3" : "R13",
          "关联1元商品子订单 %s（%s 付款）".formatted(line.subOrder(), Times.show(line.line().paidAt())));
    }
    MainState state = MainState.of(main, campaign.job().releaseAfter());
    story.rule("R24", "主商品订单的状态：" + STATES.get(state));
    Histories.tell(story, events, event -> event.mainSubOrder().equals(main.subOrder()));
    boolean processed = decided.processedRecords().contains(main.subOrder());
    story.rule("R27", "下载表中的补发状态：" + (processed ? "已处理" : "待处理"));
    for (Recall recall : decided.recalls()) {
      if (recall.main().equals(main.line())) {
        story.rule("R28", "已补发 %d 份，而主商品订单已关闭或退款：列入追回名单".formatted(recall.units()));
      }
    }
    List<Decision> allocated =
        decided.decisions().stream()
            .filter(decision -> decision.main().filter(main::equals).isPresent())
            .toList();
    for (Decision decision : allocated) {
      story.rule("R25", "分到1元商品子订单 %s 的权益".formatted(decision.oneYuan().subOrder()));
      DecisionHistory.tell(story, decision, campaign.job());
    }
    if (allocated.isEmpty()) {
      story.result(processed ? "分到的权益都已处理" : "没有待补发的权益分到本单");
      story.change(
          main.suspect()
              ? "若它确实是1元商品：报名并审核通过后写进报名表；若是主商品，请人工处理后用 mark 标记。"
              : "看关联的1元订单各自的说明：giftrecon explain 加上1元订单号。");
    }
  }
}
