package io.giftrecon.release;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.Enrolment;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Source;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedGroup;
import io.giftrecon.pairing.PairedRecord;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LedgerView;
import io.giftrecon.rights.LineNames;
import io.giftrecon.rights.MovedRight;
import io.giftrecon.rights.PairFacts;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.RightKey;
import io.giftrecon.rights.SideFacts;
import io.giftrecon.rights.Tonight;
import io.giftrecon.rights.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** R20 to R29 over one buyer group. */
public final class Release {
  private final PairedGroup paired;
  private final Tonight night;
  private final LedgerView ledger;
  private final List<MovedRight> moved;
  private final Campaign campaign;
  private final Evidence evidence;
  private final Candidates candidates;
  private final Set<LedgerRight> known;
  private final ExportedLines exported;
  private final WorklistMarks returns;
  private final PlatformMarks platform;
  private final ReturnedVerdicts said;
  private final Verdicts verdicts;
  private final long notFilledIn;
  private final List<ReturnedRow> byVerdict;
  private final Map<String, OneYuanLine> oneYuanLines = new HashMap<>();
  private final Map<String, MainLine> mainLines = new HashMap<>();

  private Release(
      PairedGroup paired,
      List<ReturnedRow> returned,
      LedgerView known,
      Campaign campaign,
      Tonight night) {
    this.paired = paired;
    this.night = night;
    Renumbering tonight = Renumbering.of(known, paired.names());
    this.ledger = tonight.ledger();
    this.moved = tonight.moved();
    this.known = new HashSet<>(ledger.rights());
    this.campaign = campaign;
    List<ReturnedRow> filledIn = filledIn(returned);
    this.byVerdict =
        returned.stream().filter(row -> !row.filledIn() && row.verdict().filledIn()).toList();
    this.notFilledIn = (long) returned.size() - filledIn.size() - byVerdict.size();
    this.exported = new ExportedLines(paired);
    paired.oneYuan().forEach(line -> oneYuanLines.put(line.subOrder(), line));
    paired.main().forEach(line -> mainLines.put(line.subOrder(), line));
    EndingDoubts endings = new EndingDoubts(paired, campaign.job().endings(), night.endings());
    PresumedPairs presumed = presumed(filledIn, endings);
    NamedMains mains = NamedMains.of(presumed.rights(), filledIn, paired, night);
    this.returns = new WorklistMarks(presumed.rights(), ledger, filledIn, mains);
    List<LedgerRight> marked = presumed.after(returns.rights(), returns.questions());
    this.platform =
        new PlatformMarks(
            marked,
            PlatformWords.of(paired, ledger, campaign.job().allocation(), marked),
            returns.questions());
    this.said = saidBy(platform.rights(), decided(returned));
    List<Verdict> all = new ArrayList<>(ledger.verdicts());
    all.addAll(said.fresh());
    this.verdicts = new Verdicts(all, night.date());
    this.evidence = evidence(returns.questions(), platform.rights(), endings, said);
    this.candidates = new Candidates(paired, campaign.job(), evidence, endings);
  }

  private PresumedPairs presumed(List<ReturnedRow> filledIn, EndingDoubts endings) {
    List<LedgerRight> rights = rights();
    if (filledIn.isEmpty() || known.containsAll(rights)) {
      return PresumedPairs.none(rights);
    }
    Evidence before = evidence(new OpenQuestions(), rights, endings, saidBy(rights, List.of()));
    Candidates unasked = new Candidates(paired, campaign.job(), before, endings);
    RefusedRights refused =
        new RefusedRights(new Verdicts(ledger.verdicts(), night.date()), unasked, mainLines);
    MissingMains waiting = new MissingMains(night);
    return PresumedPairs.of(
        rights,
        known,
        this::keepsItsUnit,
        right -> isElsewhere(right, refused, waiting),
        unasked,
        campaign.job().allocation());
  }

  private ReturnedVerdicts saidBy(List<LedgerRight> rights, List<ReturnedRow> rows) {
    return new ReturnedVerdicts(
        rows,
        rights,
        new VerdictSources(
            ledger.verdicts(),
            ledger.unmarked(),
            ledger.listed(),
            right -> isHeld(right) || ledger.theirs().containsKey(right),
            ledger.ofAnother(),
            this::shown,
            night.date()));
  }

  private Evidence evidence(
      OpenQuestions questions,
      List<LedgerRight> rights,
      EndingDoubts endings,
      ReturnedVerdicts verdictsSaid) {
    return new Evidence(
        campaign.job().maxAge(),
        night.date(),
        questions,
        UnplacedMarks.of(rights, paired.names(), campaign.job().allocation()),
        endings,
        verdictsSaid,
        new UntoldRefunds(ledger.leftOpen(), night.refundReport()));
  }

  /** A right that takes up its main unit whatever is decided tonight (A15, R60, R63). */
  private boolean keepsItsUnit(LedgerRight right) {
    return right.processed() || isHeld(right) || exported.missBound(right);
  }

  /** An open right that is not placed tonight. */
  private boolean isElsewhere(LedgerRight right, RefusedRights refused, MissingMains waiting) {
    OneYuanLine line = oneYuanLines.get(right.oneYuanSubOrder());
    return isHeld(right)
        || (line != null && (refused.take(right, line) || waiting.take(right, line)));
  }

  /**
   * Decides one buyer group.
   *
   * @param night the date of the run, and what is known of all files together
   * @param asked keeps the answers about the lines that somebody asks about
   */
  public static DecidedGroup of(
      PairedGroup paired,
      List<ReturnedRow> returned,
      LedgerView ledger,
      Campaign campaign,
      Tonight night,
      RuleTrace asked) {
    Release release = new Release(paired, returned, ledger, campaign, night);
    DecidedGroup decided = release.decide();
    new ReleaseTrace(asked, campaign.job().releaseAfter(), release.candidates).decided(decided);
    return decided;
  }

  private DecidedGroup decide() {
    List<LedgerRight> rights =
        platform.rights().stream().filter(r -> !exported.supersede(r)).toList();
    Map<String, List<LedgerRight>> ofLine = new HashMap<>();
    RefusedRights refused = new RefusedRights(verdicts, candidates, mainLines);
    MissingMains waiting = new MissingMains(night);
    for (LedgerRight right : rights) {
      if (!isElsewhere(right, refused, waiting)) {
        ofLine.computeIfAbsent(right.oneYuanSubOrder(), line -> new ArrayList<>()).add(right);
      }
    }
    Map<OneYuanLine, List<LedgerRight>> inRecords = new LinkedHashMap<>();
    for (OneYuanLine line : candidates.oneYuanLines()) {
      inRecords.put(line, ofLine.getOrDefault(line.subOrder(), List.of()));
    }
    List<LedgerRight> marked =
        rights.stream().filter(LedgerRight::processed).map(this::carried).toList();
    List<LedgerRight> taken = new ArrayList<>(marked);
    rights.stream().filter(right -> isHeld(right) || exported.missBound(right)).forEach(taken::add);
    Placement placement = new Placement(candidates, campaign.job().allocation(), inRecords, taken);
    List<LedgerRight> listed = new ArrayList<>();
    inRecords.keySet().forEach(line -> placement.of(line).forEach(r -> listed.add(carried(r))));
    listed.addAll(waiting.rights());
    refused.rights().forEach(right -> listed.add(carried(right)));
    List<LedgerRight> placed = new ArrayList<>(taken);
    placed.addAll(listed);
    Decisions rules = new Decisions(candidates, evidence, placement, placed);
    List<Decision> decisions = new ArrayList<>();
    inRecords
        .keySet()
        .forEach(line -> rules.of(line).forEach(own -> decisions.addAll(verdicts.over(own))));
    waiting.decisions().forEach(own -> decisions.addAll(verdicts.over(own)));
    decisions.addAll(refused.decisions());
    List<LedgerRight> missing =
        rights.stream().filter(r -> !isHeld(r) && exported.miss(r)).toList();
    List<Verdict> fresh = fresh(decisions, missing);
    List<Break> breaks = new ArrayList<>(paired.breaks());
    breaks.addAll(returns.breaks());
    breaks.addAll(platform.breaks());
    breaks.addAll(ofAnotherJob());
    breaks.addAll(said.breaks());
    breaks.addAll(verdicts.breaks());
    return new DecidedGroup(
        paired,
        decisions,
        processedRecords(placed),
        ofThisGroup(marked),
        recalls(marked),
        breaks,
        returns.counts(notFilledIn).plus(ofVerdicts()),
        missing,
        new LedgerChanges(
            moved,
            paired.names().renamed(),
            changes(placed),
            returns.replaced(),
            listed,
            exported.remembered(placed),
            fresh));
  }

  /**
   * R20: one right per unit of every one-yuan line in a record, and whatever the ledger knows
   * besides. A paid one-yuan line outside all records has rights to be marked too: a returned row
   * may speak of it.
   */
  private List<LedgerRight> rights() {
    List<LedgerRight> rights = new ArrayList<>(ledger.rights());
    Set<String> known = new HashSet<>();
    rights.forEach(right -> known.add(right.oneYuanSubOrder() + "/" + right.unit()));
    for (OneYuanLine line : paired.oneYuan()) {
      for (int unit = 1; unit <= line.line().row().quantity(); unit++) {
        if (known.add(line.subOrder() + "/" + unit)) {
          rights.add(
              new LedgerRight(
                  line.subOrder(),
                  unit,
                  line.countsFor().isEmpty() ? "" : line.countsFor().get(0).id(),
                  line.orderNo(),
                  line.firstEnrolment().words(),
                  "",
                  "",
                  Optional.empty()));
        }
      }
    }
    return withoutSurplus(rights);
  }

  /** R51: what the pair of a returned row shows tonight, if both its lines are exported. */
  private Optional<PairFacts> shown(ReturnedRow row) {
    OneYuanLine line = oneYuanLines.get(row.oneYuanSubOrder());
    MainLine main = mainLines.get(row.mainSubOrder());
    if (line == null || (main == null && !row.mainSubOrder().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new PairFacts(
            line.line().shown(), main == null ? SideFacts.NONE : main.line().shown(), ""));
  }

  /** R39: the rows that hold a verdict alone. */
  private ReturnedCounts ofVerdicts() {
    Set<Source> refused = said.breaks().stream().map(Break::source).collect(Collectors.toSet());
    long broken = byVerdict.stream().filter(row -> refused.contains(row.source())).count();
    return new ReturnedCounts(0, 0, broken, byVerdict.size() - broken);
  }

  /** R50, R60: verdicts of tonight, on rights that are decided tonight. */
  private List<Verdict> fresh(List<Decision> decisions, List<LedgerRight> missing) {
    Set<RightKey> decided = new HashSet<>();
    decisions.forEach(decision -> decision.rights().forEach(right -> decided.add(right.key())));
    missing.forEach(right -> decided.add(right.key()));
    return said.decided(said.fresh(), decided).stream().map(verdicts::resolved).toList();
  }

  /** R60: an open right that another job lists, whatever was returned: it keeps its main unit. */
  private boolean isHeld(LedgerRight right) {
    return ledger.held().containsKey(right);
  }

  /** R60: what another job lists is not listed twice; a break a line. */
  private List<Break> ofAnotherJob() {
    Map<OneYuanLine, Map<String, Integer>> units = new LinkedHashMap<>();
    for (LedgerRight right : platform.rights().stream().filter(this::isHeld).toList()) {
      OneYuanLine line = oneYuanLines.get(right.oneYuanSubOrder());
      if (line != null) {
        units
            .computeIfAbsent(line, key -> new LinkedHashMap<>())
            .merge(ledger.held().get(right), 1, Integer::sum);
      }
    }
    List<Break> breaks = new ArrayList<>();
    units.forEach(
        (line, holders) ->
            holders.forEach(
                (holder, count) ->
                    breaks.add(
                        Break.of(
                            BreakCode.RIGHT_OF_ANOTHER_JOB,
                            line.line(),
                            "%d 份在任务 %s 的清单里".formatted(count, holder)))));
    return breaks;
  }

  /** R43: the right with what it carries beside its main line; a mark that stands is history. */
  private LedgerRight carried(LedgerRight right) {
    OneYuanLine line = oneYuanLines.get(right.oneYuanSubOrder());
    if (line == null || (right.processed() && known.contains(right))) {
      return right;
    }
    Enrolment enrolment =
        Optional.ofNullable(mainLines.get(right.mainSubOrder()))
            .flatMap(line::enrolmentFor)
            .orElseGet(line::firstEnrolment);
    return right.carry(enrolment.activity().id(), enrolment.words());
  }

  /** R20: never more rights than units, also where the newest export counts fewer than before. */
  private List<LedgerRight> withoutSurplus(List<LedgerRight> rights) {
    Map<String, Integer> left = new HashMap<>();
    for (OneYuanLine line : paired.oneYuan()) {
      left.put(line.subOrder(), line.line().row().quantity());
    }
    rights.stream()
        .filter(LedgerRight::processed)
        .forEach(right -> left.computeIfPresent(right.oneYuanSubOrder(), (line, n) -> n - 1));
    List<LedgerRight> owed = new ArrayList<>();
    for (LedgerRight right : rights.stream().sorted(LedgerRight.ORDER).toList()) {
      Integer units = left.get(right.oneYuanSubOrder());
      if (right.processed() || units == null) {
        owed.add(right);
      } else if (units > 0) {
        owed.add(right);
        left.put(right.oneYuanSubOrder(), units - 1);
      }
    }
    return owed;
  }

  private ReturnedRow calledNow(ReturnedRow row) {
    LineNames names = paired.names();
    return row.at(names.of(row.oneYuanSubOrder()), names.of(row.mainSubOrder()));
  }

  /** R50: the rows by which somebody decides, with the numbers that their lines have (R62). */
  private List<ReturnedRow> decided(List<ReturnedRow> returned) {
    List<ReturnedRow> rows =
        returned.stream().filter(row -> row.verdict().filledIn()).map(this::calledNow).toList();
    if (rows.isEmpty()) {
      return rows;
    }
    NamedLines lines = NamedLines.of(paired, night);
    return rows.stream().map(lines::told).toList();
  }

  /** A returned row speaks only where the warehouse or finance filled something in. */
  private List<ReturnedRow> filledIn(List<ReturnedRow> returned) {
    if (returned.isEmpty()) {
      return List.of();
    }
    List<ReturnedRow> filled = new ArrayList<>();
    NamedLines lines = NamedLines.of(paired, night);
    Map<Source, RowDisposition> dispositions = paired.dispositions();
    for (ReturnedRow row : returned) {
      if (!row.rejected()) {
        dispositions.put(
            row.source(),
            row.filledIn() || row.verdict().filledIn()
                ? RowDisposition.USED
                : RowDisposition.NOT_FILLED_IN);
      }
      if (row.filledIn()) {
        filled.add(lines.told(calledNow(row)));
      }
    }
    return filled;
  }

  /** R27: marked itself, or with rights allocated and all of them processed. */
  private Set<String> processedRecords(List<LedgerRight> placed) {
    Set<String> someProcessed = new HashSet<>();
    Set<String> someOpen = new HashSet<>();
    for (LedgerRight right : placed) {
      (right.processed() ? someProcessed : someOpen).add(right.mainSubOrder());
    }
    Set<String> processed = new HashSet<>();
    for (PairedRecord row : paired.records()) {
      String main = row.main().subOrder();
      if (ledger.markedRecords().contains(main)
          || (someProcessed.contains(main) && !someOpen.contains(main))) {
        processed.add(main);
      }
    }
    return processed;
  }

  private List<LedgerRight> ofThisGroup(List<LedgerRight> marked) {
    Set<String> lines = new HashSet<>();
    paired.oneYuan().forEach(line -> lines.add(line.subOrder()));
    return marked.stream().filter(right -> lines.contains(right.oneYuanSubOrder())).toList();
  }

  /** R28: released, and the main line has died since. */
  private List<Recall> recalls(List<LedgerRight> marked) {
    Map<String, Line> dead = new HashMap<>();
    for (Line line : paired.lines()) {
      if (line.dead()) {
        dead.put(line.subOrder(), line);
      }
    }
    return Recall.of(marked, number -> Optional.ofNullable(dead.get(number)));
  }

  /** What the ledger does not know yet: new rights and bindings, rights that moved on, marks. */
  private List<LedgerRight> changes(List<LedgerRight> placed) {
    return placed.stream().filter(right -> !known.contains(right)).toList();
  }
}
