package io.giftrecon.pairing;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.order.Numbers;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.Tonight;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * R1 to R13 over one buyer group: each main line meets the one-yuan lines of its buyer, or of its
 * tag.
 */
public final class Pairing {
  private final LineClassification classified;
  private final PairTrace trace;
  private final SheetPairs sheet;
  private final Tonight tonight;
  private final Map<String, List<OneYuanLine>> countedByBuyer = new LinkedHashMap<>();
  private final Set<String> amongFirstTwelve = new HashSet<>();
  private final List<PairedRecord> records = new ArrayList<>();
  private final List<Break> breaks = new ArrayList<>();
  private final Set<OneYuanLine> returned = new HashSet<>();
  private final Set<String> taggedOrders = new HashSet<>();
  private final Set<OneYuanLine> beyondTwelve = new HashSet<>();
  private final List<MainLine> mains;
  private final Set<OneYuanLine> inSameSecond = new HashSet<>();

  private Pairing(
      LineClassification classified,
      SheetPairs sheet,
      Tonight tonight,
      Campaign campaign,
      PairTrace trace) {
    this.classified = classified;
    this.sheet = sheet;
    this.tonight = tonight;
    this.trace = trace;
    this.mains = new ArrayList<>(classified.main());
    for (OneYuanLine line : classified.oneYuan()) {
      if (!line.countsFor().isEmpty() && line.line().buyer().known()) {
        countedByBuyer
            .computeIfAbsent(line.line().buyer().key(), buyer -> new ArrayList<>())
            .add(line);
      }
    }
    countedByBuyer
        .values()
        .forEach(
            lines ->
                amongFirstTwelve.addAll(
                    ReservationCap.of(lines, missing(lines, tonight, campaign))));
  }

  private static boolean countsForAny(KnownLine line, Campaign campaign) {
    LocalDateTime paidAt = line.paidAt();
    return paidAt != null
        && campaign
            .enrolments()
            .find(line.facts().itemId(), line.facts().itemCode())
            .filter(
                item ->
                    item.activities().stream()
                        .anyMatch(activity -> activity.reservation().contains(paidAt)))
            .isPresent();
  }

  /** R63: lines of the same buyer that would count, but their order is not in tonight's exports. */
  private static List<KnownLine> missing(
      List<OneYuanLine> ofBuyer, Tonight tonight, Campaign campaign) {
    Buyer buyer = ofBuyer.get(0).line().buyer();
    Set<String> names = new HashSet<>(buyer.ids());
    names.add(buyer.key());
    return names.stream()
        .flatMap(name -> tonight.reserved(name).stream())
        .filter(line -> !tonight.exported(line.orderNo()))
        .filter(line -> countsForAny(line, campaign))
        .toList();
  }

  /**
   * Pairs the lines of one buyer group.
   *
   * @param asked keeps the answers about the lines that somebody asks about
   */
  public static PairedGroup of(
      BuyerGroupRows rows, Campaign campaign, Tonight tonight, RuleTrace asked) {
    LineTrace trace = new LineTrace(asked);
    LineAssembler assembly = new LineAssembler(rows, tonight);
    List<Line> lines = assembly.lines();
    assembly.traceUnmatched(lines, trace);
    assembly.traceBuyers(lines, trace);
    LineClassification classified =
        new LineClassification(lines, campaign, assembly.dispositions(), assembly.sheet(), trace);
    Pairing pairing =
        new Pairing(classified, assembly.sheet(), tonight, campaign, new PairTrace(asked));
    for (MainLine main : classified.main()) {
      if (main.line().buyer().known()) {
        pairing.pairByBuyer(main);
      } else {
        pairing.pairByTag(main);
      }
    }
    pairing.pairByEnding();
    List<OneYuanLine> notReturned = pairing.notReturned();
    pairing.overflow();
    pairing.traceLines();
    List<Break> breaks = new ArrayList<>(assembly.unmatchedRefunds(pairing.mattering()));
    breaks.addAll(assembly.ambiguousBuyers(distinctOrders(classified.oneYuan())));
    breaks.addAll(classified.breaks());
    breaks.addAll(pairing.breaks);
    return new PairedGroup(
        pairing.records,
        lines,
        classified.oneYuan(),
        pairing.mains,
        notReturned,
        breaks,
        assembly.dispositions().toMap(),
        assembly.missing(),
        assembly.names(),
        List.copyOf(rows.sheet()));
  }

  /** R3: with the one-yuan lines of the same buyer that were paid strictly earlier. */
  private void pairByBuyer(MainLine main) {
    List<OneYuanLine> ofBuyer = countedByBuyer.getOrDefault(main.line().buyer().key(), List.of());
    List<OneYuanLine> sharing = ofBuyer.stream().filter(main::sharesActivityWith).toList();
    List<OneYuanLine> earlier = sharing.stream().filter(line -> paidBefore(line, main)).toList();
    List<OneYuanLine> paired = earlier.stream().filter(this::counts).toList();
    if (main.awaitsFinalPayment()) {
      if (!paired.isEmpty()) {
        breaks.add(presaleUnpaid(main));
      }
      paired = List.of();
    } else {
      returned.addAll(earlier);
      sameSecond(main, sharing.stream().filter(this::counts).toList());
    }
    record(main, paired, distinctOrders(ofBuyer).size());
    checkTag(main, paired, !ofBuyer.isEmpty());
    checkSheet(main, paired);
  }

  /**
   * R13: where no buyer is known, with the one-yuan orders that a tag or the platform's own sheet
   * names, whenever they were paid; R46: the twelve earliest of them, whether their buyers are
   * known or not.
   */
  private void pairByTag(MainLine main) {
    NavigableSet<String> tagged =
        main.line().tag().map(Tag::orderNos).orElseGet(() -> new TreeSet<>(Numbers.ORDER));
    taggedOrders.addAll(tagged);
    NavigableSet<String> ofSheet = sheet.orderNos(main.line());
    taggedOrders.addAll(ofSheet);
    if (main.awaitsFinalPayment()) {
      breaks.add(presaleUnpaid(main));
      return;
    }
    List<OneYuanLine> lines =
        classified.oneYuan().stream()
            .filter(
                line -> tagged.contains(line.orderNo()) || sheet.pairs(main.line(), line.line()))
            .toList();
    NavigableSet<String> known = distinctOrders(lines);
    for (String number : tagged) {
      if (!known.contains(number)) {
        breaks.add(Break.of(BreakCode.TAG_ORDER_UNKNOWN, main.line(), "标记的1元订单号 " + number));
      }
    }
    List<OneYuanLine> eligible = lines.stream().filter(line -> !overflows(line)).toList();
    Set<String> counting = ReservationCap.of(eligible);
    List<OneYuanLine> paired = new ArrayList<>();
    for (OneYuanLine line : eligible) {
      if (counting.contains(line.orderNo())) {
        paired.add(line);
      } else {
        beyondTwelve.add(line);
      }
    }
    returned.addAll(paired);
    lines.stream().filter(line -> !line.line().buyer().known()).forEach(returned::add);
    record(main, paired, known.size());
    checkSheet(main, paired);
  }

  /** R48: where nothing else can, with the one-yuan lines of its ending. */
  private void pairByEnding() {
    EndingPairs pairs = new EndingPairs(classified.oneYuan(), this::overflows, tonight.endings());
    for (MainLine main : classified.nameless()) {
      pairByEnding(main, pairs);
    }
    mains.sort(MainLine.BY_PAYMENT);
  }

  private void pairByEnding(MainLine main, EndingPairs pairs) {
    List<OneYuanLine> sharing = pairs.of(main).stream().filter(main::sharesActivityWith).toList();
    List<OneYuanLine> earlier = sharing.stream().filter(line -> paidBefore(line, main)).toList();
    List<OneYuanLine> paired = earlier.stream().filter(pairs::counts).toList();
    if (!main.awaitsFinalPayment()) {
      sameSecond(main, sharing.stream().filter(pairs::counts).toList());
    }
    if (paired.isEmpty()) {
      classified.leave(main, tonight.endings());
      return;
    }
    classified.use(main);
    mains.add(main);
    if (main.awaitsFinalPayment()) {
      breaks.add(presaleUnpaid(main));
      return;
    }
    returned.addAll(earlier);
    earlier.stream()
        .filter(line -> !pairs.counts(line) && !line.line().buyer().known())
        .forEach(beyondTwelve::add);
    PairedRecord record =
        new PairedRecord(
            main, paired, distinctOrders(pairs.of(main)).size(), true, Optional.empty());
    records.add(record);
    trace.believed(record, tonight.endings().evidence());
    checkTag(main, paired, true);
    checkSheet(main, paired);
  }

  private void record(MainLine main, List<OneYuanLine> paired, int oneYuanOrders) {
    if (!paired.isEmpty()) {
      records.add(new PairedRecord(main, paired, oneYuanOrders, false, apart(main, paired)));
    }
  }

  /** R47: a tag and the platform's sheet say of orders that they are one buyer's, as ids do. */
  private Optional<EndingsApart> apart(MainLine main, List<OneYuanLine> paired) {
    if (main.line().buyer().known() || !tonight.endings().believed()) {
      return main.line().buyer().apart();
    }
    NavigableSet<String> orders = distinctOrders(paired);
    orders.add(main.line().orderNo());
    return EndingsApart.of(orders);
  }

  private static Break presaleUnpaid(MainLine main) {
    return Break.of(BreakCode.PRESALE_UNPAID, main.line(), "订单状态 " + main.line().status().text());
  }

  private void sameSecond(MainLine main, List<OneYuanLine> counting) {
    LocalDateTime paidAt = main.line().paymentTime();
    for (OneYuanLine line : counting) {
      if (line.line().paymentTime().equals(paidAt)) {
        inSameSecond.add(line);
        breaks.add(Break.of(BreakCode.SAME_SECOND, main.line(), "1元商品子订单 " + line.subOrder()));
      }
    }
  }

  private void checkTag(MainLine main, List<OneYuanLine> paired, boolean buyerHasOneYuan) {
    Optional<Tag> tag = main.line().tag();
    if (tag.isPresent() && (buyerHasOneYuan || !tag.get().orderNos().isEmpty())) {
      breaks.addAll(TagCheck.compare(main.line(), tag.get(), distinctOrders(paired)));
    }
  }

  private void checkSheet(MainLine main, List<OneYuanLine> paired) {
    boolean listed = sheet.lists(main.line());
    if (listed || (!paired.isEmpty() && isMissing(main))) {
      breaks.addAll(
          SheetCheck.compare(
              main.line(), listed, sheet.orderNos(main.line()), distinctOrders(paired)));
    }
  }

  private boolean isMissing(MainLine main) {
    return tonight.sheetCovering(main.line().paymentTime()).isPresent();
  }

  /** R3, A4: counted lines that no main line could pair with; nobody knows whose (A5). */
  private List<OneYuanLine> notReturned() {
    List<OneYuanLine> lines = new ArrayList<>();
    for (OneYuanLine line : classified.oneYuan()) {
      if (line.countsFor().isEmpty() || returned.contains(line)) {
        continue;
      }
      lines.add(line);
      if (!line.line().buyer().known() && !taggedOrders.contains(line.orderNo())) {
        breaks.add(Break.of(BreakCode.BUYER_UNKNOWN, line.line(), "买家为空或已脱敏"));
      }
    }
    return lines;
  }

  /** R4, R46: the thirteenth and later, and what a tag or an ending of more than twelve leaves. */
  private void overflow() {
    for (OneYuanLine line : classified.oneYuan()) {
      if (overflows(line) || beyondTwelve.contains(line)) {
        breaks.add(Break.of(BreakCode.ONE_YUAN_OVERFLOW, line.line(), "只计最早付款的12笔"));
      }
    }
  }

  /** Takes down what came of each line that somebody asks about. */
  private void traceLines() {
    records.forEach(trace::record);
    for (MainLine main : mains) {
      if (trace.asks(main.line())) {
        breaks.stream()
            .filter(found -> found.subOrder().equals(main.subOrder()))
            .forEach(found -> trace.found(main, found));
        if (records.stream().noneMatch(record -> record.main().equals(main))) {
          trace.unpaired(main);
        }
      }
    }
    for (OneYuanLine line : classified.oneYuan()) {
      if (trace.asks(line.line())) {
        trace.buyer(line, tonight.endings().pair());
        if (!line.countsFor().isEmpty() && line.line().buyer().known()) {
          trace.cap(line, counts(line));
        }
        if (records.stream().noneMatch(record -> record.oneYuan().contains(line))) {
          trace.unpaired(line, whyUnpaired(line));
        }
      }
    }
  }

  private PairTrace.NoPair whyUnpaired(OneYuanLine line) {
    if (line.countsFor().isEmpty()) {
      return PairTrace.NoPair.COUNTS_FOR_NOTHING;
    }
    if (overflows(line) || beyondTwelve.contains(line)) {
      return PairTrace.NoPair.BEYOND_TWELVE;
    }
    if (!line.line().buyer().known()) {
      return PairTrace.NoPair.OF_NOBODY;
    }
    return inSameSecond.contains(line)
        ? PairTrace.NoPair.SAME_SECOND
        : PairTrace.NoPair.NOT_RETURNED;
  }

  /** The lines that a right may depend on (A8). */
  private Set<String> mattering() {
    Set<String> subOrders = new HashSet<>();
    classified.oneYuan().forEach(line -> subOrders.add(line.subOrder()));
    records.forEach(row -> subOrders.add(row.main().subOrder()));
    return subOrders;
  }

  private boolean counts(OneYuanLine line) {
    return amongFirstTwelve.contains(line.orderNo());
  }

  private boolean overflows(OneYuanLine line) {
    return line.line().buyer().known() && !line.countsFor().isEmpty() && !counts(line);
  }

  private static boolean paidBefore(OneYuanLine line, MainLine main) {
    return line.line().paymentTime().isBefore(main.line().paymentTime());
  }

  private static NavigableSet<String> distinctOrders(Collection<OneYuanLine> lines) {
    NavigableSet<String> numbers = new TreeSet<>(Numbers.ORDER);
    lines.forEach(line -> numbers.add(line.orderNo()));
    return numbers;
  }
}
