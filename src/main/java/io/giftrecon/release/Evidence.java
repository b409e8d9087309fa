package io.giftrecon.release;

import io.giftrecon.campaign.Enrolment;
import io.giftrecon.campaign.MaxAge;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.rights.LedgerRight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** R30 to R48: whether what a release rests on was read, is whole, and is fresh. */
final class Evidence {
  private final MaxAge maxAge;
  private final LocalDate date;
  private final OpenQuestions returned;
  private final UnplacedMarks unplaced;
  private final EndingDoubts endings;
  private final ReturnedVerdicts verdicts;
  private final UntoldRefunds untold;

  /**
   * Prepares the questions.
   *
   * @param date of the run
   * @param returned what returned rows and the platform's marks leave open (R27, R39, R64)
   * @param unplaced marks that may be of any line of their order (R62)
   * @param endings what endings of order numbers say (R47, R48)
   * @param verdicts what people have written into lists that came back (R50)
   * @param untold refunds that were open in earlier sets (A158)
   */
  Evidence(
      MaxAge maxAge,
      LocalDate date,
      OpenQuestions returned,
      UnplacedMarks unplaced,
      EndingDoubts endings,
      ReturnedVerdicts verdicts,
      UntoldRefunds untold) {
    this.untold = untold;
    this.endings = endings;
    this.verdicts = verdicts;
    this.maxAge = maxAge;
    this.date = date;
    this.returned = returned;
    this.unplaced = unplaced;
  }

  /**
   * Asks about rights and both their lines; empty if nothing is in doubt, else the first names the
   * code.
   */
  List<Reason> doubts(OneYuanLine oneYuan, MainLine main, List<LedgerRight> rights) {
    List<Reason> doubts = new ArrayList<>();
    doubts.addAll(doubts(oneYuan, oneYuan.enrolmentFor(main).orElseGet(oneYuan::firstEnrolment)));
    doubts.addAll(doubts(main));
    endings.unproven(oneYuan, main).ifPresent(doubts::add);
    doubts.addAll(untold.of(oneYuan, main));
    rights.stream()
        .flatMap(right -> returned.ambiguous(right).stream())
        .forEach(row -> doubts.add(new ReturnDoubt.ReturnAmbiguous(row)));
    Stream.concat(
            returned.unfit(oneYuan.line(), main.line()).stream(),
            rights.stream().flatMap(right -> returned.unfit(right).stream()))
        .forEach(row -> doubts.add(new ReturnDoubt.ReturnUnfit(row)));
    rights.stream()
        .flatMap(right -> returned.unclear(right).stream())
        .forEach(row -> doubts.add(new ReturnDoubt.PlatformMarkUnclear(row)));
    return doubts.stream().distinct().sorted(Comparator.comparing(Reason::code)).toList();
  }

  /**
   * R50: what somebody wrote into 核查结论 of the line and nobody could act on. It stops what nothing
   * else stops.
   */
  List<Reason> unheard(OneYuanLine oneYuan) {
    return verdicts.unheard(oneYuan.subOrder()).stream()
        .<Reason>map(ReturnDoubt.VerdictUnheard::new)
        .toList();
  }

  /** Asks about a one-yuan line alone, with what its right would bring. */
  List<Reason> doubts(OneYuanLine oneYuan, Enrolment enrolment) {
    List<Reason> doubts = doubts(Side.ONE_YUAN, oneYuan.line());
    List<LedgerRight> marked = unplaced.ofOneYuan(oneYuan.orderNo(), enrolment.words());
    if (!marked.isEmpty()) {
      doubts.add(new ReturnDoubt.MarkUnplaced(Side.ONE_YUAN, marked));
    }
    return doubts;
  }

  /** Asks about a main line alone. */
  List<Reason> doubts(MainLine main) {
    List<Reason> doubts = doubts(Side.MAIN, main.line());
    endings.contradicted(main).ifPresent(doubts::add);
    List<LedgerRight> marked = unplaced.ofMain(main.line().orderNo());
    if (!marked.isEmpty()) {
      doubts.add(new ReturnDoubt.MarkUnplaced(Side.MAIN, marked));
    }
    returned
        .unclearMain(main.subOrder())
        .forEach(row -> doubts.add(new ReturnDoubt.PlatformMarkUnclear(row)));
    return doubts;
  }

  private List<Reason> doubts(Side side, Line line) {
    List<Reason> doubts = new ArrayList<>();
    if (side == Side.ONE_YUAN) {
      returned
          .unreadable(line.subOrder())
          .forEach(row -> doubts.add(new ReturnDoubt.ReturnUnreadable(row)));
    }
    line.rejected().forEach(row -> doubts.add(new EvidenceDoubt.RowRejected(side, row)));
    if (!line.refunds().proof().known()) {
      doubts.add(new EvidenceDoubt.RefundStateUnknown(side, line.refunds().proof()));
    }
    line.buyer().apart().ifPresent(apart -> doubts.add(new EvidenceDoubt.BuyerContradicted(apart)));
    line.buyer().implausible().ifPresent(id -> doubts.add(new EvidenceDoubt.BuyerImplausible(id)));
    line.oldestEvidence()
        .filter(oldest -> maxAge.isOver(oldest.asOf(), date))
        .ifPresent(oldest -> doubts.add(new EvidenceDoubt.DataStale(side, oldest, maxAge)));
    return doubts;
  }
}
