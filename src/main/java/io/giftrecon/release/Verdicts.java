package io.giftrecon.release;

import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.PairFacts;
import io.giftrecon.rights.RightKey;
import io.giftrecon.rights.Verdict;
import io.giftrecon.rights.VerdictWord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * R50, R51: what people have decided about rights, over what the rules decide. A verdict holds
 * while its facts do; it never releases what has been released (R20), what has no main unit (R22)
 * or what is void.
 */
public final class Verdicts {
  private final LocalDate date;
  private final Map<RightKey, StandingVerdict> standing = new HashMap<>();
  private final Map<RightKey, Verdict> resolved = new HashMap<>();
  private final List<Break> breaks = new ArrayList<>();

  /**
   * Finds out which verdicts stand, whatever the order in which they came.
   *
   * @param date of the run
   */
  public Verdicts(Collection<Verdict> said, LocalDate date) {
    this.date = date;
    Map<RightKey, List<Verdict>> ofRight = new HashMap<>();
    said.forEach(
        verdict -> ofRight.computeIfAbsent(verdict.right(), key -> new ArrayList<>()).add(verdict));
    ofRight.forEach(
        (right, verdicts) ->
            StandingVerdict.of(verdicts).ifPresent(found -> standing.put(right, found)));
  }

  /** R50: releases without a main line, and lists that contradict each other; a break a right. */
  public List<Break> breaks() {
    return breaks;
  }

  /** A verdict with what it answers, where only tonight tells that. */
  Verdict resolved(Verdict verdict) {
    return verdict.facts().areOfTonight()
        ? resolved.getOrDefault(verdict.right(), verdict.on(verdict.facts().answered(List.of())))
        : verdict;
  }

  /**
   * The refusal of a right, if it stands: then its main unit is free, before anything is allocated.
   *
   * @param main the main line that it had when it was refused, if that is known tonight
   */
  Optional<Verdict> refusal(LedgerRight right, OneYuanLine line, Map<String, MainLine> main) {
    StandingVerdict found = standing.get(right.key());
    if (found == null
        || found.verdict().word() != VerdictWord.REFUSE
        || OneYuanState.of(line.line()) == OneYuanState.VOID) {
      return Optional.empty();
    }
    Verdict verdict = found.verdict();
    MainLine refused = main.get(verdict.mainSubOrder());
    PairFacts now =
        new PairFacts(
            line.line().shown(),
            refused == null ? verdict.facts().main() : refused.line().shown(),
            "");
    boolean holds = VerdictFacts.changed(verdict, now, verdict.mainSubOrder()).isEmpty();
    if (holds) {
      tellOf(found, line.line());
    }
    return Optional.of(verdict).filter(given -> holds);
  }

  /** What the rules decide, with what people have decided of each right. */
  public List<Decision> over(Decision own) {
    Map<List<Reason>, List<LedgerRight>> alike = new LinkedHashMap<>();
    for (LedgerRight right : own.rights()) {
      alike.computeIfAbsent(reasons(own, right), reasons -> new ArrayList<>()).add(right);
    }
    List<Decision> decisions = new ArrayList<>();
    alike.forEach(
        (reasons, rights) ->
            decisions.add(
                new Decision(
                    own.oneYuan(), own.main(), reasons, rights, own.waited(), own.open())));
    return decisions;
  }

  private List<Reason> reasons(Decision own, LedgerRight right) {
    StandingVerdict found = standing.get(right.key());
    if (found == null || found.verdict().until().filter(day -> !date.isBefore(day)).isPresent()) {
      return own.reasons();
    }
    Line line = own.oneYuan().line();
    tellOf(found, line);
    Verdict verdict = answering(found.verdict(), own);
    boolean releases = verdict.word() == VerdictWord.RELEASE;
    List<String> changed =
        VerdictFacts.changed(verdict, own.facts(), own.main().map(MainLine::subOrder).orElse(""));
    if (releases && verdict.spent()) {
      changed.add("标记过已补发，后来又取消了标记");
    }
    if (releases && own.code() == DecisionCode.WAIT_RELEASE_POINT) {
      changed.add("主商品订单还没到补发时点");
    }
    List<String> unanswered = releases ? VerdictFacts.unanswered(verdict, own.open()) : List.of();
    List<Reason> reasons = new ArrayList<>(own.reasons());
    if (releases && isWithoutMain(own) && changed.isEmpty()) {
      breaks.add(
          Break.of(
              BreakCode.VERDICT_WITHOUT_MAIN,
              line,
              "第 %d 份，%s".formatted(right.unit(), ByPerson.who(verdict))));
    } else if (!changed.isEmpty() || !unanswered.isEmpty()) {
      reasons.add(new VerdictOutdated(own.code(), verdict, changed, unanswered));
    } else if (!isVoid(own)) {
      reasons.add(0, new ByPerson(verdict));
    }
    return reasons;
  }

  private Verdict answering(Verdict verdict, Decision own) {
    if (!verdict.facts().areOfTonight()) {
      return verdict;
    }
    String saw = verdict.facts().seen();
    List<String> answered =
        own.open().stream()
            .filter(
                question -> {
                  String code = question.split(" ", 2)[0];
                  boolean shown = code.equals(own.code().name());
                  return code.equals(saw) || (shown && DecisionCode.adviceOf(code).equals(saw));
                })
            .toList();
    Verdict whole = verdict.on(verdict.facts().answered(answered));
    resolved.put(verdict.right(), whole);
    return whole;
  }

  /** Nobody has seen tonight what a right rests on that is not exported. */
  private static boolean isWithoutMain(Decision own) {
    return isVoid(own) || own.main().isEmpty() || own.code() == DecisionCode.NOT_EXPORTED;
  }

  private static boolean isVoid(Decision own) {
    return own.code() == DecisionCode.ONE_YUAN_CLOSED
        || own.code() == DecisionCode.ONE_YUAN_REFUNDED;
  }

  private void tellOf(StandingVerdict found, Line line) {
    found
        .other()
        .ifPresent(
            other ->
                breaks.add(
                    Break.of(
                        BreakCode.VERDICT_UNREADABLE,
                        line,
                        "第 %d 份：同一晚的清单有两种核查结论，“%s”（%s）和“%s”（%s），先照“%s”办；要改，在新清单里写，或用 verdict"
                            .formatted(
                                found.verdict().right().unit(),
                                found.verdict().words(),
                                ByPerson.who(found.verdict()),
                                other.words(),
                                ByPerson.who(other),
                                found.verdict().words()))));
  }
}
