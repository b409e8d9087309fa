package io.giftrecon.release;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.PairFacts;
import io.giftrecon.order.RightKey;
import io.giftrecon.order.Verdict;
import io.giftrecon.order.VerdictWord;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
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
  private final Map<RightKey, Verdict> standing = new HashMap<>();
  private final List<Break> breaks = new ArrayList<>();

  /**
   * Finds out which verdicts stand, whatever the order in which they came.
   *
   * @param date of the run
   */
  public Verdicts(Collection<Verdict> said, LocalDate date) {
    this.date = date;
    for (Verdict verdict : said) {
      standing.merge(
          verdict.right(),
          verdict,
          (one, other) -> Verdict.STANDING_LAST.compare(one, other) < 0 ? other : one);
    }
    standing.values().removeIf(verdict -> verdict.word() == VerdictWord.WITHDRAWN);
  }

  /** Whether anything that was decided of a right has not been taken back. */
  static boolean stands(RightKey right, List<Verdict> said) {
    return said.stream()
        .filter(verdict -> verdict.right().equals(right))
        .max(Verdict.STANDING_LAST)
        .filter(verdict -> verdict.word() != VerdictWord.WITHDRAWN)
        .isPresent();
  }

  /** R50: releases that were asked for without a main line; a break a right. */
  public List<Break> breaks() {
    return breaks;
  }

  /**
   * The refusal of a right, if it stands: then its main unit is free, before anything is allocated.
   *
   * @param main the main line that it had when it was refused, if that is known tonight
   */
  Optional<Verdict> refusal(LedgerRight right, OneYuanLine line, Map<String, MainLine> main) {
    Verdict verdict = standing.get(right.key());
    if (verdict == null
        || verdict.word() != VerdictWord.REFUSE
        || OneYuanState.of(line.line()) == OneYuanState.VOID) {
      return Optional.empty();
    }
    MainLine refused = main.get(verdict.mainSubOrder());
    PairFacts now =
        new PairFacts(
            line.line().shown(),
            refused == null ? verdict.facts().main() : refused.line().shown(),
            "");
    return Optional.of(verdict)
        .filter(given -> VerdictFacts.changed(given, now, given.mainSubOrder()).isEmpty());
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
                    own.oneYuan(), own.main(), reasons, rights, own.waited(), own.questions())));
    return decisions;
  }

  private List<Reason> reasons(Decision own, LedgerRight right) {
    Verdict verdict = standing.get(right.key());
    if (verdict == null || verdict.until().filter(day -> !date.isBefore(day)).isPresent()) {
      return own.reasons();
    }
    String main = own.main().map(MainLine::subOrder).orElse("");
    List<String> changed = VerdictFacts.changed(verdict, own.facts(), main);
    List<Reason> reasons = new ArrayList<>(own.reasons());
    if (!changed.isEmpty()) {
      reasons.add(new VerdictOutdated(own.code(), verdict, changed));
      return reasons;
    }
    if (isVoid(own)) {
      withoutMain(own, verdict);
      return reasons;
    }
    boolean unseen = own.main().isEmpty() || own.code() == DecisionCode.NOT_EXPORTED;
    if (verdict.word() == VerdictWord.RELEASE && unseen) {
      withoutMain(own, verdict);
      return reasons;
    }
    reasons.add(0, new ByPerson(verdict));
    return reasons;
  }

  private static boolean isVoid(Decision own) {
    return own.code() == DecisionCode.ONE_YUAN_CLOSED
        || own.code() == DecisionCode.ONE_YUAN_REFUNDED;
  }

  private void withoutMain(Decision own, Verdict verdict) {
    if (verdict.word() == VerdictWord.RELEASE) {
      Line line = own.oneYuan().line();
      breaks.add(
          Break.of(
              BreakCode.VERDICT_WITHOUT_MAIN,
              line,
              "第 %d 份，%s".formatted(verdict.right().unit(), ByPerson.who(verdict))));
    }
  }
}
