package io.giftrecon.release;

import io.giftrecon.campaign.Enrolment;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.PairFacts;
import io.giftrecon.rights.RightKey;
import io.giftrecon.rights.SideFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What is decided for some rights of one one-yuan line: a row of a worklist.
 *
 * @param main the main line they are allocated to, if any
 * @param reasons at least one; the first names the code, all of them are shown
 * @param rights at least one
 * @param waited on how many earlier published dates one of them stood on a worklist (R53)
 * @param open what is open, shown or not: evidence is asked whatever R26 decides, for a verdict
 *     must not pass over it (R51)
 */
public record Decision(
    OneYuanLine oneYuan,
    Optional<MainLine> main,
    List<Reason> reasons,
    List<LedgerRight> rights,
    int waited,
    List<String> open) {
  public Decision {
    reasons = List.copyOf(reasons);
    rights = List.copyOf(rights);
    open = List.copyOf(open);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a decision without a reason");
    }
  }

  /** One of which nobody has asked yet how long it has waited. */
  Decision(
      OneYuanLine oneYuan,
      Optional<MainLine> main,
      List<Reason> reasons,
      List<LedgerRight> rights) {
    this(oneYuan, main, reasons, rights, 0, questions(reasons));
  }

  /** What reasons leave open. */
  static List<String> questions(List<Reason> reasons) {
    return new PairFacts(SideFacts.NONE, SideFacts.NONE, shown(reasons)).open();
  }

  private static String shown(List<Reason> reasons) {
    return PairFacts.asked(
        reasons.stream().flatMap(reason -> reason.questions().stream()).toList());
  }

  /** R53: the same where the right that has waited longest has done so on so many dates. */
  public Decision waited(ToIntFunction<RightKey> dates) {
    return new Decision(
        oneYuan,
        main,
        reasons,
        rights,
        rights.stream().map(LedgerRight::key).mapToInt(dates).max().orElse(0),
        open);
  }

  /** How many rights. */
  public int units() {
    return rights.size();
  }

  /** R51, R52: what both its lines show, and what its reasons tell that is open. */
  public PairFacts facts() {
    return new PairFacts(
        oneYuan.line().shown(),
        main.map(MainLine::line).map(Line::shown).orElse(SideFacts.NONE),
        shown(reasons));
  }

  /** 原因代码 */
  public DecisionCode code() {
    return reasons.get(0).code();
  }

  /** 依据: the rules behind all its reasons, and the rows that leave something in doubt. */
  public String basis() {
    String rules =
        reasons.stream()
            .flatMap(reason -> Arrays.stream(reason.rules().split("、")))
            .distinct()
            .collect(Collectors.joining("、"));
    String rows =
        reasons.stream()
            .flatMap(reason -> reason.evidence().stream())
            .map(row -> "；%s（%s）".formatted(row.file(), Times.show(row.asOf())))
            .distinct()
            .collect(Collectors.joining());
    return rules + rows;
  }

  /** 原因 */
  public String reason() {
    return reasons.stream().map(Reason::text).collect(Collectors.joining("；"));
  }

  /** R43: kind, benefits and activity that these rights carry. */
  public Enrolment enrolment() {
    return main.flatMap(oneYuan::enrolmentFor).orElseGet(oneYuan::firstEnrolment);
  }
}
