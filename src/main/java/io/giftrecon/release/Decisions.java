package io.giftrecon.release;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** R26: the decision for each right, the first that fits, with a reason in plain words. */
final class Decisions {
  private final Candidates candidates;
  private final Placement placement;
  private final Map<String, Set<String>> takers = new LinkedHashMap<>();

  /**
   * Prepares the decisions of one buyer group.
   *
   * @param rights every right of the buyer group, marked ones among them: who took which main line
   */
  Decisions(Candidates candidates, Placement placement, List<LedgerRight> rights) {
    this.candidates = candidates;
    this.placement = placement;
    rights.stream()
        .filter(right -> !right.mainSubOrder().isEmpty())
        .forEach(
            right ->
                takers
                    .computeIfAbsent(right.mainSubOrder(), main -> new LinkedHashSet<>())
                    .add(right.oneYuanSubOrder()));
  }

  /** The decisions on the unmarked rights of one one-yuan line, alike ones counted together. */
  List<Decision> of(OneYuanLine line) {
    Map<String, List<LedgerRight>> byMain = new LinkedHashMap<>();
    for (LedgerRight right : placement.of(line)) {
      byMain.computeIfAbsent(right.mainSubOrder(), main -> new ArrayList<>()).add(right);
    }
    List<Decision> decisions = new ArrayList<>();
    for (List<LedgerRight> alike : byMain.values()) {
      decisions.add(
          placement
              .mainLine(alike.get(0))
              .map(main -> allocated(line, main, alike.size()))
              .orElseGet(() -> refused(line, alike.size())));
    }
    return decisions;
  }

  private Decision allocated(OneYuanLine line, MainLine main, int units) {
    OneYuanState oneYuan = OneYuanState.of(line.line());
    MainState state = candidates.state(main);
    DecisionCode code;
    String reason;
    if (oneYuan == OneYuanState.HOLD) {
      code = DecisionCode.ONE_YUAN_REFUNDING;
      reason = "1元订单" + refunding(line.line()) + "，等退款有结果后再定";
    } else if (state == MainState.HOLD) {
      code = DecisionCode.MAIN_REFUNDING;
      reason = "主商品订单" + refunding(main.line()) + "，等退款有结果后再定";
    } else if (oneYuan == OneYuanState.UNKNOWN || state == MainState.UNKNOWN) {
      code = DecisionCode.UNKNOWN_STATUS;
      Line unknown = oneYuan == OneYuanState.UNKNOWN ? line.line() : main.line();
      reason =
          "%s的状态系统不认识（订单状态：%s，退款状态：%s），请人工核查"
              .formatted(
                  oneYuan == OneYuanState.UNKNOWN ? "1元订单" : "主商品订单",
                  unknown.status().text(),
                  unknown.refunds().shownStatus());
    } else if (state == MainState.PARTIAL) {
      code = DecisionCode.MAIN_PARTIAL_REFUND;
      reason = "主商品订单已部分退款 %s 元，请人工判断是否仍应补发".formatted(main.line().refunds().shownAmount());
    } else if (state == MainState.WAIT) {
      code = DecisionCode.WAIT_RELEASE_POINT;
      reason = "主商品订单目前是“%s”，还没到补发时点".formatted(main.line().status().text());
    } else {
      code = DecisionCode.RELEASE;
      reason = "主商品订单“%s”，两边都没有退款问题，可以补发".formatted(main.line().status().text());
    }
    return new Decision(line, Optional.of(main), code, reason, units);
  }

  private static String refunding(Line line) {
    return line.refunds().ambiguous()
        ? "有一笔退款对不上唯一的子订单"
        : "退款处理中（%s）".formatted(line.refunds().shownStatus());
  }

  private Decision refused(OneYuanLine line, int units) {
    if (OneYuanState.of(line.line()) == OneYuanState.VOID) {
      return voided(line, units);
    }
    List<MainLine> mapped = candidates.mapped(line);
    if (mapped.isEmpty()) {
      return refusal(line, DecisionCode.MAIN_NOT_MAPPED, "买家买的主商品都不在这个1元商品的适用主商品范围内", units);
    }
    List<MainLine> giftBearing = mapped.stream().filter(main -> bearsGift(main)).toList();
    if (giftBearing.isEmpty()) {
      return refusal(line, DecisionCode.NO_GIFT_MAIN, "适用的主商品行只有安装、清洗等服务行或疑似未报名的1元商品，不承载赠品", units);
    }
    if (giftBearing.stream().allMatch(main -> candidates.state(main) == MainState.DEAD)) {
      return dead(line, giftBearing.get(0), units);
    }
    Set<String> others = new LinkedHashSet<>();
    giftBearing.forEach(main -> others.addAll(takers.getOrDefault(main.subOrder(), Set.of())));
    return refusal(
        line,
        DecisionCode.MAIN_CAPACITY_USED,
        "适用主商品的件数已用完，占用的权益：" + takersInWords(line, others),
        units);
  }

  private static String takersInWords(OneYuanLine line, Set<String> others) {
    List<String> words = new ArrayList<>();
    for (String other : others) {
      words.add(other.equals(line.subOrder()) ? "本1元订单的另外几份" : "1元商品子订单 " + other);
    }
    return String.join("、", words);
  }

  /** A dead line is named as dead only if it would bear a gift when alive. */
  private static boolean bearsGift(MainLine main) {
    return !main.service() && !main.suspect();
  }

  private static Decision voided(OneYuanLine line, int units) {
    boolean refunded = line.line().refunds().succeeded();
    return refusal(
        line,
        refunded ? DecisionCode.ONE_YUAN_REFUNDED : DecisionCode.ONE_YUAN_CLOSED,
        refunded ? "1元订单已退款成功，权益作废" : "1元订单已交易关闭，权益作废",
        units);
  }

  private static Decision dead(OneYuanLine line, MainLine earliest, int units) {
    boolean refunded = earliest.line().refunds().succeeded();
    return refusal(
        line,
        refunded ? DecisionCode.MAIN_REFUNDED : DecisionCode.MAIN_CLOSED,
        "适用的主商品订单 %s %s".formatted(earliest.line().orderNo(), refunded ? "已全额退款" : "已交易关闭"),
        units);
  }

  private static Decision refusal(OneYuanLine line, DecisionCode code, String reason, int units) {
    return new Decision(line, Optional.empty(), code, reason, units);
  }
}
