package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Decision;
import io.giftrecon.plain.Expected.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** R20-R48: which right goes to which main line, and what becomes of it. */
final class PlainRelease {

  private final PlainShop.Policy policy;
  private final PlainEnrolments enrolments;
  private final List<PlainRecord> records;
  private final PlainStates states;
  private final PlainMarks marks;
  private final PlainEndings endings;
  private final Map<Decision, Integer> decisions = new HashMap<>();
  private final Map<String, Integer> allocated = new HashMap<>();
  private final Map<Pair, Integer> recall = new HashMap<>();

  PlainRelease(
      PlainShop shop, List<PlainLine> lines, List<PlainRecord> records, PlainEndings endings) {
    this.endings = endings;
    policy = shop.policy();
    enrolments = new PlainEnrolments(shop);
    this.records = records;
    states = new PlainStates(shop, lines);
    marks = new PlainMarks(shop, rightLines(lines), lines, records, presumed());
    allocate();
    for (Map.Entry<Pair, Integer> mark : marks.units().entrySet()) {
      for (PlainLine line : lines) {
        if (line.sub().equals(mark.getKey().mainSub())
            && states.main(line) == PlainStates.Main.DEAD) {
          recall.put(mark.getKey(), mark.getValue());
        }
      }
    }
  }

  Map<Decision, Integer> decisions() {
    return decisions;
  }

  Map<Pair, Integer> recall() {
    return recall;
  }

  List<Expected.Break> breaks() {
    return marks.breaks();
  }

  PlainStates states() {
    return states;
  }

  /** R27: marked rights on the line, and none that still waits. */
  boolean processed(PlainLine main) {
    return marks.unitsOn(main.sub()) > 0 && allocated.getOrDefault(main.sub(), 0) == 0;
  }

  /** Lines whose units are rights: of one-yuan items, and paid. */
  private List<PlainLine> rightLines(List<PlainLine> lines) {
    return lines.stream()
        .filter(line -> enrolments.isOneYuan(line) && line.paidAt().isPresent())
        .toList();
  }

  /** A unit of a one-yuan line, and what returned rows leave open of it. */
  private record Right(PlainLine line, PlainMarks.OpenUnit unit) {
    Right(PlainLine line) {
      this(line, new PlainMarks.OpenUnit(Optional.empty(), ""));
    }

    Optional<String> asked() {
      return unit.asked();
    }
  }

  /** A147: the main line of each unit, blank for none, if no list had come; the best first. */
  private Map<String, List<String>> presumed() {
    List<Right> rights = new ArrayList<>();
    for (PlainLine line : served(sub -> false)) {
      rights.addAll(Collections.nCopies(line.quantity(), new Right(line)));
    }
    List<PlainLine> mains = mains();
    int[] room = new int[mains.size()];
    for (int i = 0; i < room.length; i++) {
      room[i] = onePerUnit() ? mains.get(i).quantity() : rights.size();
    }
    List<Optional<Integer>> places = PlainMatching.place(wishes(rights, mains), room);
    Map<String, List<String>> presumed = new HashMap<>();
    for (int i = 0; i < rights.size(); i++) {
      presumed
          .computeIfAbsent(rights.get(i).line().sub(), sub -> new ArrayList<>())
          .add(places.get(i).map(mains::get).map(PlainLine::sub).orElse(""));
    }
    return presumed;
  }

  private boolean onePerUnit() {
    return policy.allocation().equals("one-per-unit");
  }

  private List<PlainLine> mains() {
    return records.stream().map(PlainRecord::main).toList();
  }

  private List<List<Integer>> wishes(List<Right> rights, List<PlainLine> mains) {
    List<List<Integer>> wishes = new ArrayList<>();
    for (Right right : rights) {
      wishes.add(wishes(right.line()).stream().map(mains::indexOf).toList());
    }
    return wishes;
  }

  private void allocate() {
    List<Right> rights = new ArrayList<>();
    for (PlainLine line : served(marks::unreadable)) {
      marks.openUnits(line.sub()).forEach(unit -> rights.add(new Right(line, unit)));
    }
    List<PlainLine> mains = mains();
    int[] room = new int[mains.size()];
    for (int i = 0; i < room.length; i++) {
      int free = mains.get(i).quantity() - marks.unitsOn(mains.get(i).sub());
      room[i] = onePerUnit() ? Math.max(0, free) : rights.size();
    }
    List<List<Integer>> wishes = wishes(rights, mains);
    List<Right> others = new ArrayList<>();
    List<List<Integer>> wishesOfOthers = new ArrayList<>();
    for (int i = 0; i < rights.size(); i++) {
      int main = asked(rights.get(i), mains);
      if (main >= 0 && wishes.get(i).contains(main) && room[main] > 0) {
        room[main]--;
        decide(rights.get(i), Optional.of(mains.get(main)));
      } else {
        others.add(rights.get(i));
        wishesOfOthers.add(wishes.get(i));
      }
    }
    List<Optional<Integer>> places = PlainMatching.place(wishesOfOthers, room);
    for (int i = 0; i < others.size(); i++) {
      decide(others.get(i), places.get(i).map(mains::get));
    }
  }

  /** The place of the main line that a row asks about; -1 for none. */
  private int asked(Right right, List<PlainLine> mains) {
    String listed = right.unit().listedMain();
    String kept = right.asked().orElse(marks.unfit(listed) ? listed : "");
    for (int i = 0; i < mains.size(); i++) {
      if (mains.get(i).sub().equals(kept)) {
        return i;
      }
    }
    return -1;
  }

  /** Every recorded one-yuan line, in the order of R25. */
  private List<PlainLine> served(Predicate<String> unreadable) {
    Set<PlainLine> recorded = new LinkedHashSet<>();
    records.forEach(record -> recorded.addAll(record.oneYuan()));
    List<PlainLine> sorted = new ArrayList<>(recorded);
    sorted.sort(
        Comparator.comparing(
                (PlainLine line) ->
                    states.oneYuanRank(line) != PlainStates.OneYuan.OK
                        || unreadable.test(line.sub()))
            .thenComparing(PlainLine::paidTime)
            .thenComparing(PlainLine::sub, PlainLine.NUMBERS));
    return sorted;
  }

  /** The main lines whose records hold this one-yuan line and whose items it is mapped to. */
  private List<PlainLine> mapped(PlainLine oneYuan) {
    List<PlainLine> mapped = new ArrayList<>();
    for (PlainRecord record : records) {
      if (record.holds(oneYuan) && enrolments.placed(oneYuan, record.main()).isPresent()) {
        mapped.add(record.main());
      }
    }
    return mapped;
  }

  private PlainRecord record(PlainLine main) {
    return records.stream()
        .filter(row -> row.main().sub().equals(main.sub()))
        .findFirst()
        .orElseThrow();
  }

  /** R25: what would be released but for its endings ranks as an unknown line does. */
  private PlainStates.Main rank(PlainLine main) {
    PlainRecord record = record(main);
    PlainStates.Main rank = states.mainRank(main);
    return rank == PlainStates.Main.READY && (record.byEnding() || record.apart(endings))
        ? PlainStates.Main.UNKNOWN
        : rank;
  }

  private List<PlainLine> wishes(PlainLine oneYuan) {
    if (PlainStates.oneYuan(oneYuan) == PlainStates.OneYuan.VOID) {
      return List.of();
    }
    List<PlainLine> wishes = mapped(oneYuan);
    wishes.removeIf(main -> states.main(main).compareTo(PlainStates.Main.HOLD) > 0);
    wishes.sort(
        Comparator.comparing((PlainLine main) -> record(main).byEnding())
            .thenComparing(this::rank)
            .thenComparing(PlainLine::paidTime)
            .thenComparing(PlainLine::sub, PlainLine.NUMBERS));
    return wishes;
  }

  private void decide(Right one, Optional<PlainLine> main) {
    PlainLine right = one.line();
    String code = main.isPresent() ? placed(one, main.get()) : unplaced(right);
    PlainShop.Enrolment row =
        main.flatMap(it -> enrolments.placed(right, it)).orElse(enrolments.unplaced(right));
    String mainSub = main.map(PlainLine::sub).orElse("");
    Decision decision =
        new Decision(row.kind(), String.join("、", row.benefits()), right.sub(), mainSub, code);
    decisions.merge(decision, 1, Integer::sum);
    allocated.merge(mainSub, 1, Integer::sum);
  }

  /** R26 for a right that found no line. */
  private String unplaced(PlainLine right) {
    if (PlainStates.oneYuan(right) == PlainStates.OneYuan.VOID) {
      return right.refundSucceeded() ? "ONE_YUAN_REFUNDED" : "ONE_YUAN_CLOSED";
    }
    List<PlainLine> mapped = mapped(right);
    if (mapped.isEmpty()) {
      return "MAIN_NOT_MAPPED";
    }
    mapped.removeIf(main -> states.service(main) || states.suspect(main));
    if (mapped.isEmpty()) {
      return "NO_GIFT_MAIN";
    }
    if (mapped.stream().allMatch(main -> states.main(main) == PlainStates.Main.DEAD)) {
      mapped.sort(
          Comparator.comparing(PlainLine::paidTime)
              .thenComparing(PlainLine::sub, PlainLine.NUMBERS));
      return mapped.get(0).refundSucceeded() ? "MAIN_REFUNDED" : "MAIN_CLOSED";
    }
    return "MAIN_CAPACITY_USED";
  }

  /** R26 for a right that found a line. */
  private String placed(Right right, PlainLine main) {
    PlainStates.OneYuan own = PlainStates.oneYuan(right.line());
    PlainStates.Main state = states.main(main);
    if (own == PlainStates.OneYuan.HOLD) {
      return "ONE_YUAN_REFUNDING";
    }
    if (state == PlainStates.Main.HOLD) {
      return "MAIN_REFUNDING";
    }
    if (own == PlainStates.OneYuan.UNKNOWN || state == PlainStates.Main.UNKNOWN) {
      return "UNKNOWN_STATUS";
    }
    return switch (state) {
      case PARTIAL -> "MAIN_PARTIAL_REFUND";
      case WAIT -> "WAIT_RELEASE_POINT";
      default -> believed(right, main);
    };
  }

  /** What would be released is asked what it rests on; the first doubt names the code. */
  private String believed(Right one, PlainLine main) {
    PlainLine right = one.line();
    List<PlainTrust> both = List.of(right.trust(), main.trust());
    if (marks.unreadable(right.sub())
        || marks.unfit(right, main)
        || marks.unfit(one.unit().listedMain())) {
      return "RETURN_UNREADABLE";
    }
    if (one.asked().isPresent()) {
      return "RETURN_AMBIGUOUS";
    }
    if (marks.lostMain(main.order()) && onePerUnit()) {
      return "MARK_UNPLACED";
    }
    if (both.stream().anyMatch(PlainTrust::rejected)) {
      return "ROW_REJECTED";
    }
    if (both.stream().anyMatch(PlainTrust::refundUnknown)) {
      return "REFUND_STATE_UNKNOWN";
    }
    if (both.stream().anyMatch(PlainTrust::contradicted) || record(main).apart(endings)) {
      return "BUYER_CONTRADICTED";
    }
    if (both.stream().anyMatch(PlainTrust::implausible)) {
      return "BUYER_IMPLAUSIBLE";
    }
    if (record(main).byEnding()) {
      return "PAIRED_BY_ENDING";
    }
    return both.stream().anyMatch(trust -> trust.stale(policy)) ? "DATA_STALE" : "RELEASE";
  }
}
