package io.giftrecon.release;

import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.rights.LedgerRight;
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
  private final Evidence evidence;
  private final Placement placement;
  private final Map<String, Set<String>> takers = new LinkedHashMap<>();

  /**
   * Prepares the decisions of one buyer group.
   *
   * @param rights every right of the buyer group, marked ones among them: who took which main line
   */
  Decisions(
      Candidates candidates, Evidence evidence, Placement placement, List<LedgerRight> rights) {
    this.candidates = candidates;
    this.evidence = evidence;
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
              .map(main -> allocated(line, main, alike))
              .orElseGet(() -> refused(line, alike)));
    }
    return decisions;
  }

  private Decision allocated(OneYuanLine line, MainLine main, List<LedgerRight> rights) {
    Reason reason = reason(line.line(), main, candidates.state(main));
    List<Reason> doubts = evidence.doubts(line, main, rights);
    List<Reason> unheard = evidence.unheard(line);
    List<Reason> open = new ArrayList<>(List.of(reason));
    open.addAll(doubts);
    open.addAll(unheard);
    List<Reason> asked = doubts.isEmpty() ? unheard : doubts;
    boolean doubted = reason.code() == DecisionCode.RELEASE && !asked.isEmpty();
    List<Reason> reasons = new ArrayList<>(doubted ? asked : List.of(reason));
    boolean taken = reason.code() == DecisionCode.RELEASE || reason instanceof Reason.NotYet;
    if (taken && main.line().refunds().succeeded()) {
      reasons.add(
          new Reason.MinorRefunds(reasons.get(0).code(), main.line().refunds().successful()));
    }
    if (reason instanceof Reason.PartlyRefunded || taken) {
      reasons.addAll(FromLedger.of(reasons.get(0).code(), Side.MAIN, main.line()));
    }
    return new Decision(line, Optional.of(main), reasons, rights, 0, Decision.questions(open));
  }

  /** The first of R26's reasons that fits a right with a main line. */
  private static Reason reason(Line oneYuan, MainLine main, MainState state) {
    OneYuanState own = OneYuanState.of(oneYuan);
    if (own == OneYuanState.HOLD) {
      return onHold(Side.ONE_YUAN, oneYuan);
    }
    if (state == MainState.HOLD) {
      return onHold(Side.MAIN, main.line());
    }
    if (own == OneYuanState.UNKNOWN) {
      return unknown(Side.ONE_YUAN, oneYuan);
    }
    String status = main.line().status().text();
    return switch (state) {
      case UNKNOWN -> unknown(Side.MAIN, main.line());
      case PARTIAL -> new Reason.PartlyRefunded(main.line().refunds().shownAmount());
      case WAIT -> new Reason.NotYet(status);
      case READY -> new Reason.Ready(status);
      case HOLD, SUSPECT, SERVICE, DEAD ->
          throw new IllegalStateException("a right was allocated to a line that is " + state);
    };
  }

  private static Reason onHold(Side side, Line line) {
    return line.refunds().ambiguous()
        ? new Reason.RefundUnmatched(side)
        : new Reason.Refunding(side, line.refunds().shownStatus());
  }

  private static Reason unknown(Side side, Line line) {
    return new Reason.StatusUnknown(side, line.status().text(), line.refunds().shownStatus());
  }

  private Decision refused(OneYuanLine line, List<LedgerRight> rights) {
    Reason reason = refusal(line);
    List<Reason> reasons = new ArrayList<>(List.of(reason));
    if (OneYuanState.of(line.line()) == OneYuanState.VOID) {
      reasons.addAll(FromLedger.of(reason.code(), Side.ONE_YUAN, line.line()));
    } else if (reason instanceof Reason.MainDead) {
      giftBearing(line)
          .forEach(main -> reasons.addAll(FromLedger.of(reason.code(), Side.MAIN, main.line())));
    }
    return new Decision(line, Optional.empty(), reasons, rights);
  }

  /** The first of R26's reasons that fits a right without a main line. */
  private Reason refusal(OneYuanLine line) {
    if (OneYuanState.of(line.line()) == OneYuanState.VOID) {
      return line.line().refunds().succeeded()
          ? new Reason.OneYuanRefunded()
          : new Reason.OneYuanClosed();
    }
    List<MainLine> mapped = candidates.mapped(line);
    if (mapped.isEmpty()) {
      return new Reason.NotMapped();
    }
    List<MainLine> giftBearing = giftBearing(line);
    if (giftBearing.isEmpty()) {
      return new Reason.NoGiftMain();
    }
    if (giftBearing.stream().allMatch(main -> candidates.state(main) == MainState.DEAD)) {
      Line earliest = giftBearing.get(0).line();
      return new Reason.MainDead(earliest.orderNo(), earliest.refunds().succeeded());
    }
    Set<String> others = new LinkedHashSet<>();
    giftBearing.forEach(main -> others.addAll(takers.getOrDefault(main.subOrder(), Set.of())));
    return new Reason.CapacityUsed(line.subOrder(), List.copyOf(others));
  }

  private List<MainLine> giftBearing(OneYuanLine line) {
    return candidates.mapped(line).stream().filter(main -> bearsGift(main)).toList();
  }

  /** A dead line is named as dead only if it would bear a gift when alive. */
  private static boolean bearsGift(MainLine main) {
    return !main.service() && !main.suspect();
  }
}
