package io.giftrecon.nightly.oneyuan;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.EndingPolicy;
import io.giftrecon.evidence.NightFacts;
import io.giftrecon.export.group.AlteredRowFiles;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.group.EndingScope;
import io.giftrecon.export.group.HomelessRefundRows;
import io.giftrecon.export.group.ReturnedContents;
import io.giftrecon.export.group.SharedReceivers;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerJob;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.ledger.ListedNights;
import io.giftrecon.ledger.PublishedJob;
import io.giftrecon.nightly.CancellationToken;
import io.giftrecon.nightly.JobHandler;
import io.giftrecon.order.Endings;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Source;
import io.giftrecon.order.Warning;
import io.giftrecon.output.JobFigures;
import io.giftrecon.output.PageContent;
import io.giftrecon.output.Table;
import io.giftrecon.output.oneyuan.BreaksSheet;
import io.giftrecon.output.oneyuan.OneYuanTables;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedGroup;
import io.giftrecon.pairing.PairedRecord;
import io.giftrecon.pairing.Pairing;
import io.giftrecon.pairing.RefundsOfSomeLine;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.Release;
import io.giftrecon.release.ReturnedBreakWords;
import io.giftrecon.release.Verdicts;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.ChangedRight;
import io.giftrecon.rights.KnownWord;
import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LedgerView;
import io.giftrecon.rights.LineNames;
import io.giftrecon.rights.ListedRight;
import io.giftrecon.rights.RejectedReturn;
import io.giftrecon.rights.ReturnedBreak;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.RightKey;
import io.giftrecon.rights.Tonight;
import io.giftrecon.rights.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The work of a one-yuan campaign: R1 to R13, then R20 to R29. */
final class OneYuanHandler implements JobHandler<DecidedGroup> {
  private final Campaign campaign;
  private final LocalDate date;
  private final List<ReturnedBreak> returnedBreaks;
  private final LedgerJob identity;
  private final Ledger ledger;
  private final LedgerSnapshot before;
  private final OneYuanTables tables;
  private final ChangesOfNight changes = new ChangesOfNight();
  private final MissingRights missing;
  private final MissingRecalls recalls;
  private final DoubtedRights doubted;
  private final ListedNights nights;

  /** R52: false where a set of an earlier date says what nobody remembers. */
  private final boolean comparable;

  private final ListedTonight listed = new ListedTonight();

  /** R32: unusable rows of returned worklists whose line stands in none of the groups so far. */
  private final Map<Source, RejectedReturn> homeless = new TreeMap<>();

  private Tonight tonight = Tonight.UNKNOWN;
  private ReturnedContents contents = ReturnedContents.NONE;
  private List<KnownWord> known = List.of();
  private int held;

  OneYuanHandler(
      Campaign campaign,
      Ledger ledger,
      LedgerJob identity,
      LocalDate date,
      List<ReturnedBreak> returnedBreaks) {
    this.campaign = campaign;
    this.date = date;
    this.returnedBreaks = returnedBreaks;
    this.identity = identity;
    this.ledger = ledger;
    this.before = ledger.snapshot(identity, date);
    this.tables = new OneYuanTables(campaign);
    this.missing = new MissingRights(campaign, before);
    this.recalls = new MissingRecalls(campaign, before);
    this.doubted = new DoubtedRights(campaign.job().maxAge());
    this.nights = before.nights();
    this.comparable =
        nights.rememberOne() || !ledger.hasPublishedBefore(campaign.job().file().toString(), date);
  }

  @Override
  public BuyerGroupIndex link(List<ScannedFile> files) throws IOException {
    contents = ReturnedContents.of(files);
    BuyerGroupIndex groups = BuyerGroupIndex.of(files, before.followed(), endings(campaign));
    tonight = tonight(groups, campaign, date, before);
    tables.tell(tonight.endings());
    rejectedReturns(files).forEach(row -> homeless.put(row.source(), row));
    return groups;
  }

  @Override
  public DecidedGroup decide(BuyerGroupRows rows) {
    return decide(rows, campaign, before, tonight, contents, RuleTrace.NONE);
  }

  /** What the rules must know of all files together. */
  static Tonight tonight(
      BuyerGroupIndex groups, Campaign campaign, LocalDate date, LedgerSnapshot known)
      throws IOException {
    List<ScannedFile> files = groups.files();
    return new Tonight(
        date,
        NightFacts.refundReports(files),
        NightFacts.rejected(files),
        groups.orders(),
        rejectedReturns(files),
        groups::exportsLinesOf,
        known,
        NightFacts.sheets(files),
        endings(groups, campaign),
        RefundsOfSomeLine.told(
            HomelessRefundRows.of(groups, known),
            groups.endings().believed(),
            AlteredRowFiles.in(groups)));
  }

  /** A144: which receivers are those of many is asked where they release a gift. */
  private static Endings endings(BuyerGroupIndex groups, Campaign campaign) throws IOException {
    Endings endings = groups.endings();
    return endings.pair() && campaign.job().endings() == EndingPolicy.RELEASE
        ? endings.with(SharedReceivers.in(groups.files()))
        : endings;
  }

  /** R47, R48: what is asked of the endings of order numbers. */
  static EndingScope endings(Campaign campaign) {
    return new EndingScope(
        campaign.job().activities(), campaign.job().endings() != EndingPolicy.OFF);
  }

  private static List<RejectedReturn> rejectedReturns(List<ScannedFile> files) {
    return files.stream()
        .flatMap(file -> file.rejects().stream())
        .flatMap(reject -> reject.returned().stream())
        .toList();
  }

  static DecidedGroup decide(
      BuyerGroupRows rows,
      Campaign campaign,
      LedgerSnapshot known,
      Tonight tonight,
      ReturnedContents contents,
      RuleTrace asked) {
    PairedGroup paired = Pairing.of(rows, campaign, tonight, asked);
    List<ReturnedRow> returned = new ArrayList<>();
    rows.returned().forEach(row -> returned.add(known.calledNow(row)));
    Set<String> lines = new LinkedHashSet<>(paired.names().all());
    paired.lines().forEach(line -> lines.add(line.subOrder()));
    Set<String> listed = new LinkedHashSet<>();
    returned.forEach(row -> listed.add(row.oneYuanSubOrder()));
    Set<String> orders = new LinkedHashSet<>();
    paired.lines().forEach(line -> orders.add(line.orderNo()));
    LedgerView ledger = known.view(listed, orders, lines, tonight::exported, contents.checksums());
    Set<Source> told = new HashSet<>();
    for (OneYuanLine line : paired.oneYuan()) {
      for (String number : numbersOf(line, paired.names(), known)) {
        for (RejectedReturn row : tonight.rejectedReturns(number)) {
          told.add(row.source());
          returned.add(row.of(line.orderNo(), line.subOrder()));
        }
      }
    }
    for (PairedRecord record : paired.records()) {
      ofMainAlone(record, tonight).stream()
          .filter(row -> !told.contains(row.source()))
          .forEach(
              row ->
                  record
                      .oneYuan()
                      .forEach(line -> returned.add(row.of(line.orderNo(), line.subOrder()))));
    }
    return Release.of(paired, returned, ledger, campaign, tonight, asked);
  }

  /**
   * A101: rows in which something was filled in and that cannot be used, with a main line that they
   * still name: what was sent may be of any of its one-yuan lines.
   */
  private static Set<RejectedReturn> ofMainAlone(PairedRecord record, Tonight tonight) {
    Line main = record.main().line();
    return Stream.of(main.orderNo(), main.subOrder())
        .flatMap(number -> tonight.rejectedReturns(number).stream())
        .filter(row -> !row.filledIn().isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** R62: every number that somebody may have written down of a line. */
  private static Set<String> numbersOf(OneYuanLine line, LineNames names, LedgerSnapshot known) {
    Set<String> numbers = new LinkedHashSet<>(names.formerly(line.subOrder()));
    for (String number : List.copyOf(numbers)) {
      numbers.addAll(known.formerly(number));
    }
    return numbers;
  }

  @Override
  public void take(DecidedGroup undated) {
    Map<RightKey, RightKey> formerly = new HashMap<>();
    undated
        .ledger()
        .moved()
        .forEach(right -> right.to().ifPresent(to -> formerly.put(to.key(), right.from().key())));
    DecidedGroup decided =
        undated.waited(right -> nights.waited(formerly.getOrDefault(right, right)));
    tables.add(decided);
    listed.add(decided);
    decided.breaks().forEach(found -> homeless.remove(found.source()));
    changes.add(decided.ledger());
    missing.add(decided);
    recalls.add(decided);
    held += (int) decided.breaks().stream().filter(OneYuanHandler::isHeld).count();
    doubted.add(decided);
  }

  @Override
  public List<Warning> warnings() {
    return doubted.warnings();
  }

  @Override
  public List<Warning> told(List<Warning> warnings) {
    listed.warned(warnings);
    return before.trail().told(warnings);
  }

  @Override
  public Map<RowDisposition, Long> uses(String file) {
    return tables.uses(file);
  }

  @Override
  public JobFigures write(Path folder, CancellationToken cancellation) throws IOException {
    homeless.values().forEach(row -> listed.add(tables.addRejected(row)));
    homeless.clear();
    List<Verdict> said = new ArrayList<>(before.trail().verdicts());
    LedgerChanges tonights = changes.together();
    said.addAll(tonights.verdicts());
    Verdicts verdicts = new Verdicts(said, date);
    List<Decision> absent =
        missing.decisions(tonight, tonights).stream()
            .flatMap(own -> verdicts.over(own).stream())
            .map(decision -> decision.waited(nights::waited))
            .toList();
    tables.addMissing(absent);
    verdicts.breaks().forEach(this::addBreak);
    listed.add(absent);
    changes.addListed(missing.rights());
    Map<RightKey, ListedRight> last = nights.before(tonights);
    listed.keepReleased(
        last.keySet(), before.released().stream().map(tonights::withMainCalledNow).toList());
    listed.keepReleased(last.keySet(), changes.released());
    if (comparable) {
      tables.addChanges(ChangedRight.between(last, listed.rights()));
    }
    Map<String, String> facts = listed.factsOfBreaks();
    ReturnedBreakWords words =
        new ReturnedBreakWords(
            identity.id(),
            (number, shown) ->
                nights.hadFacts(number, shown) || shown.equals(facts.getOrDefault(number, "")),
            before.trail()::lastWord);
    words.read(returnedBreaks);
    words.breaks().forEach(this::addBreak);
    known = words.fresh();
    Map<String, String> all = words.breaks().isEmpty() ? facts : listed.factsOfBreaks();
    tables.addBreaks(listed.breaks().stream().map(found -> row(found, all, words)).toList());
    tables.addRecalls(recalls.recalls());
    return tables.write(folder, cancellation::throwIfCancelled);
  }

  @Override
  public PageContent page(Table<?> rejects) {
    return tables.page(rejects);
  }

  @Override
  public boolean isOvertaken() {
    return ledger.isOvertaken(identity, before, changes.decided());
  }

  @Override
  public int record() {
    PublishedJob job =
        new PublishedJob(
            identity.id(), campaign.shop(), campaign.job().file().toString(), date, held);
    ledger.record(job, before, changes.together());
    ledger.record(job, changes.together(), date, listed.set(nights));
    ledger
        .postings()
        .appendRecordEvents(identity.shop(), known.stream().map(KnownWord::event).toList());
    ledger.recordContents(contents.checksums().values(), before.trail().lastEvent());
    return changes.size();
  }

  private BreaksSheet.Row row(Break found, Map<String, String> facts, ReturnedBreakWords words) {
    String number = found.id();
    String shown = facts.getOrDefault(number, "");
    return new BreaksSheet.Row(
        found,
        nights.firstSeen(number),
        before.trail().isKnown(number, shown) || words.say(number, shown));
  }

  private void addBreak(Break found) {
    listed.add(found);
    tables.count(found);
  }

  private static boolean isHeld(Break found) {
    return found.code() == BreakCode.RIGHT_OF_ANOTHER_JOB;
  }
}
