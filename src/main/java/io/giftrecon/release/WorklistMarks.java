package io.giftrecon.release;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.LedgerView;
import io.giftrecon.order.Mark;
import io.giftrecon.order.PastWords;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.ReturnedWord;
import io.giftrecon.order.Source;
import io.giftrecon.order.TrackingNumbers;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * R20, R27, R39 and R64: rows of returned worklists become marks. Whoever sent the goods is
 * believed, also where the right has been bound elsewhere meanwhile: a gift that left the house is
 * never sent again. Each row ends as marked or as a break.
 */
public final class WorklistMarks {
  /** How far a right is from a row that names another main line than it is bound to. */
  private static final int ELSEWHERE = 2;

  private final Map<String, List<LedgerRight>> rightsOfLine = new TreeMap<>();

  /** R60: rights that another job marks, and that have taken a unit of a main line here. */
  private final List<LedgerRight> others = new ArrayList<>();

  private final MarkedWords words;
  private final ReturnedMains mains;
  private final Map<LedgerRight, String> theirs;
  private final PastWords past;
  private final List<Break> breaks = new ArrayList<>();
  private final OpenQuestions questions = new OpenQuestions();
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);

  /** How each row ended. */
  private final Map<ReturnedRow, Outcome> ended = new LinkedHashMap<>();

  /** Rows of whose words nothing is left over, and what was said with them before. */
  private final Map<ReturnedRow, List<MarkedWords.Said>> repeated = new LinkedHashMap<>();

  /** Rows whose one-yuan line has no right here, though what they tell of may be out. */
  private final List<ReturnedRow> ofNoRight = new ArrayList<>();

  /** What a row named before its main line was found to be nobody's. */
  private final Map<Source, ReturnedRow> asWritten = new HashMap<>();

  /** How a row ends. */
  private enum Outcome {
    MARKED,
    WITHDRAWN,
    BROKEN
  }

  /**
   * Knows of main lines what the rights know, where somebody hands a file over by hand.
   *
   * @see #WorklistMarks(List, LedgerView, List, NamedMains)
   */
  public WorklistMarks(List<LedgerRight> rights, PastWords past, List<ReturnedRow> rows) {
    this(
        rights,
        new LedgerView(List.of(), Map.of(), Map.of(), past, Set.of()),
        rows,
        NamedMains.of(rights));
  }

  /**
   * Applies the rows: those that name a main line first, of these the oldest export first.
   *
   * @param rights every right of the buyer group, the known ones as the ledger has them
   * @param ledger what marks of these rights said once and say no more, and whose other rights are
   * @param rows those in which something was filled in
   * @param named whose the main lines are that the rows name
   */
  WorklistMarks(
      List<LedgerRight> rights, LedgerView ledger, List<ReturnedRow> rows, NamedMains named) {
    theirs = ledger.theirs();
    past = ledger.past();
    for (LedgerRight right : rights) {
      if (theirs.containsKey(right)) {
        others.add(right);
      } else {
        rightsOfLine.computeIfAbsent(right.oneYuanSubOrder(), line -> new ArrayList<>()).add(right);
      }
    }
    mains = new ReturnedMains(rightsOfLine, named);
    rows.forEach(row -> asWritten.put(row.source(), row));
    ReturnedLists lists = new ReturnedLists(rows.stream().map(mains::told).toList(), this::listed);
    breaks.addAll(mains.breaks());
    lists.copies().forEach(row -> count(copied(row), 1));
    words = new MarkedWords(lists.words().keySet(), past);
    List<ReturnedRow> inTurn =
        lists.words().keySet().stream()
            .sorted(
                Comparator.comparing((ReturnedRow row) -> row.mainSubOrder().isEmpty())
                    .thenComparing(ReturnedRow::source))
            .toList();
    for (boolean marking : new boolean[] {true, false}) {
      for (ReturnedRow row : inTurn) {
        if (row.word().marks() == marking) {
          ended.put(row, outcome(row));
        }
      }
    }
    repeated.forEach(this::askWhetherNews);
    ofNoRight.forEach(this::askWhichRight);
    ended.forEach((row, outcome) -> count(outcome, lists.words().getOrDefault(row, 1)));
    lists.copies().forEach(this::askWhetherMore);
  }

  /**
   * R64: a copy marks nothing, but one that speaks of more units than were marked may be the row
   * that is true: a person decides about the open rights that it may mean.
   */
  private void askWhetherMore(ReturnedRow copy) {
    List<LedgerRight> rights = rightsOf(copy);
    long marked = ofPair(rights, copy).stream().filter(LedgerRight::processed).count();
    if (copy.units() > marked) {
      rights.stream()
          .filter(right -> !right.processed() && distance(right, copy) < ELSEWHERE)
          .forEach(right -> questions.ambiguous(right, copy));
    }
  }

  /** Every right of the buyer group after the rows. */
  public List<LedgerRight> rights() {
    return Stream.concat(others.stream(), rightsOfLine.values().stream().flatMap(List::stream))
        .sorted(LedgerRight.ORDER)
        .toList();
  }

  /** Rows that fit no right, or contradict an earlier mark. */
  public List<Break> breaks() {
    return breaks;
  }

  /** R64: the rights whose marks were corrected, as they were, in the order of corrections. */
  public List<LedgerRight> replaced() {
    return words.replaced();
  }

  /** What the rows leave open of rights that are not marked. */
  OpenQuestions questions() {
    return questions;
  }

  /**
   * How the rows ended.
   *
   * @param notFilledIn rows that were never asked here
   */
  ReturnedCounts counts(long notFilledIn) {
    return new ReturnedCounts(
        outcomes.getOrDefault(Outcome.MARKED, 0L),
        notFilledIn + outcomes.getOrDefault(Outcome.WITHDRAWN, 0L),
        outcomes.getOrDefault(Outcome.BROKEN, 0L));
  }

  private void count(Outcome outcome, long rows) {
    outcomes.merge(outcome, rows, Long::sum);
  }

  private List<LedgerRight> rightsOf(ReturnedRow row) {
    return rightsOfLine.getOrDefault(row.oneYuanSubOrder(), List.of());
  }

  /**
   * R64: also rights that have left the pair since: a list of before names them there. No list
   * named a pair of which one line is another buyer's.
   */
  private ReturnedLists.Listed listed(ReturnedRow row) {
    List<LedgerRight> rights = rightsOf(row);
    if (mains.displaced(row)) {
      return new ReturnedLists.Listed(0, rights.size());
    }
    Set<Integer> ofPair = new HashSet<>(past.unitsThatLeft(row));
    rights.stream()
        .filter(right -> row.fits(right.mainSubOrder()))
        .forEach(right -> ofPair.add(right.unit()));
    return new ReturnedLists.Listed(ofPair.size(), rights.size());
  }

  private Outcome copied(ReturnedRow row) {
    breaks.add(
        Break.of(
            BreakCode.RETURN_ROW_TWICE,
            row,
            "1元商品子订单 %s，主商品子订单 %s".formatted(row.oneYuanSubOrder(), row.mainSubOrder())));
    return Outcome.BROKEN;
  }

  /**
   * R62: a row whose made-up number is another line's by now. What it tells of is out, and nobody
   * knows which right of its order that is.
   */
  private Outcome ofSomeLine(ReturnedRow row) {
    List<LedgerRight> rights =
        rightsOfLine.values().stream()
            .flatMap(List::stream)
            .filter(right -> right.oneYuanOrder().equals(row.oneYuanOrder()))
            .toList();
    if (row.word().marks()
        && rights.stream().filter(right -> MarkedWords.says(row, right)).count() >= row.units()) {
      return Outcome.MARKED;
    }
    if (!(row.word() instanceof ReturnedWord.NotSent)) {
      rights.stream()
          .filter(right -> !right.processed())
          .forEach(right -> questions.ambiguous(right, row));
      if (rights.isEmpty()) {
        ofNoRight.add(row);
      }
    }
    breaks.add(
        Break.of(
            BreakCode.RETURN_FITS_NO_RIGHT,
            row,
            "1元商品ID %s：它的子订单号是补出来的，现在看不出是这个订单的哪一行".formatted(row.items().oneYuan())));
    return Outcome.BROKEN;
  }

  private Outcome outcome(ReturnedRow row) {
    if (!(row.word() instanceof ReturnedWord.NotSent) && namesTwoOrders(row)) {
      return ofTwoOrders(row);
    }
    return row.word().marks() ? apply(row) : settle(row);
  }

  /** A122: 1元商品子订单号 is a line of one order, and 1元商品订单号 is another one of this buyer group. */
  private boolean namesTwoOrders(ReturnedRow row) {
    List<LedgerRight> rights = rightsOf(row);
    return !rights.isEmpty()
        && rights.stream().noneMatch(right -> right.oneYuanOrder().equals(row.oneYuanOrder()))
        && rightsOfLine.values().stream()
            .flatMap(List::stream)
            .anyMatch(right -> right.oneYuanOrder().equals(row.oneYuanOrder()));
  }

  private Outcome ofTwoOrders(ReturnedRow row) {
    ofNoRight.add(row);
    breaks.add(
        Break.of(
            BreakCode.RETURN_FITS_NO_RIGHT,
            row,
            "1元商品子订单 %s 不是1元商品订单 %s 的，排序或粘贴时错了行"
                .formatted(row.oneYuanSubOrder(), row.oneYuanOrder())));
    return Outcome.BROKEN;
  }

  /** R39: a row that marks nothing is a break until its rights are marked otherwise. */
  private Outcome settle(ReturnedRow row) {
    if (row.oneYuanSubOrder().isEmpty()) {
      return ofSomeLine(row);
    }
    boolean answered = MarkedWords.answered(rightsOf(row), row);
    if (answered && !row.rejected()) {
      return Outcome.MARKED;
    }
    boolean notSent = row.word() instanceof ReturnedWord.NotSent;
    breaks.add(
        Break.of(
            notSent ? BreakCode.RETURN_NOT_SENT : BreakCode.RETURN_UNREADABLE,
            row,
            row.word() instanceof ReturnedWord.Rejected rejected
                ? rejected.reason()
                : "本行写着“%s”".formatted(row.word().text())));
    if (!notSent
        && (!answered || (row.rejected() && isOpen(row)))
        && !row.word().text().isEmpty()) {
      questions.unreadable(row);
      if (rightsOf(row).isEmpty() && !row.rejected()) {
        ofNoRight.add(row);
      }
    }
    return Outcome.BROKEN;
  }

  /**
   * A row that cannot be used may speak of any open right of its line, whatever else came since.
   */
  private boolean isOpen(ReturnedRow row) {
    return rightsOf(row).stream().anyMatch(right -> !right.processed());
  }

  /** Marks what a row says. */
  private Outcome apply(ReturnedRow row) {
    if (row.oneYuanSubOrder().isEmpty()) {
      return ofSomeLine(row);
    }
    List<LedgerRight> rights = rightsOf(row);
    List<MarkedWords.Said> said = words.said(rights, row);
    boolean takenBack =
        !row.tracking().isEmpty() && said.stream().anyMatch(MarkedWords.Said::withdrawn);
    int left = takenBack ? 0 : row.units() - said.size();
    List<LedgerRight> otherwise = left > 0 ? words.otherwise(ofPair(rights, row), row) : List.of();
    if (!otherwise.isEmpty()) {
      return contradict(row, rights, otherwise, left);
    }
    List<LedgerRight> open =
        rights.stream()
            .filter(right -> !right.processed())
            .sorted(Comparator.comparingInt(right -> distance(right, row)))
            .toList();
    List<LedgerRight> chosen = open.subList(0, Math.max(0, Math.min(left, open.size())));
    chosen.forEach(right -> rights.set(rights.indexOf(right), released(right, row)));
    left -= chosen.size();
    boolean marked = !chosen.isEmpty() || said.stream().anyMatch(word -> !word.withdrawn());
    if (marked) {
      askWhetherDue(row);
    }
    if (left > 0) {
      return rights.isEmpty() ? ofNobodyHere(row) : unfit(row, left);
    }
    repeated.put(row, said);
    return marked ? Outcome.MARKED : Outcome.WITHDRAWN;
  }

  /**
   * R20: asked when all rows have marked what they mark. While a row of the night is still to mark
   * a right, it is open only until then, and a run that is repeated would not tell of it.
   */
  private void askWhetherNews(ReturnedRow row, List<MarkedWords.Said> said) {
    if (words.mayBeNews(rightsOf(row), said, row)) {
      breaks.add(Break.of(BreakCode.RETURN_SAID_BEFORE, row, "1元商品子订单 " + row.oneYuanSubOrder()));
      ended.put(row, Outcome.BROKEN);
    }
  }

  /**
   * R64: rights of the row's pair were marked by another file with other words. A newer number for
   * a pair that is marked corrects it; where rights are still open, of the pair or because the row
   * speaks of more than the marked ones, a person decides what it means, and so where it speaks of
   * fewer units than have numbers that differ. Other words for cash are a copy, though whether more
   * was paid only a person knows.
   */
  private Outcome contradict(
      ReturnedRow row, List<LedgerRight> rights, List<LedgerRight> otherwise, int left) {
    List<LedgerRight> open =
        (left > otherwise.size() ? rights : ofPair(rights, row))
            .stream().filter(right -> !right.processed()).toList();
    open.forEach(right -> questions.ambiguous(right, row));
    if (row.tracking().isEmpty()) {
      return copied(row);
    }
    if (!open.isEmpty()) {
      breaks.add(Break.of(BreakCode.RETURN_AMBIGUOUS, row, marks(otherwise, row)));
      return Outcome.BROKEN;
    }
    List<LedgerRight> older = otherwise.stream().filter(right -> isOlder(right, row)).toList();
    if (older.isEmpty() || (older.size() > left && haveSeveralNumbers(older))) {
      breaks.add(Break.of(BreakCode.RETURN_TRACKING_DIFFERS, row, marks(otherwise, row)));
      return Outcome.BROKEN;
    }
    List<LedgerRight> corrected = older.stream().limit(left).toList();
    for (LedgerRight right : corrected) {
      words.replaced(right);
      rights.set(
          rights.indexOf(right), right.release(right.mainOrder(), right.mainSubOrder(), mark(row)));
    }
    if (corrected.size() < left) {
      return unfit(row, left - corrected.size());
    }
    askWhetherDue(row);
    return Outcome.MARKED;
  }

  private void askWhetherDue(ReturnedRow row) {
    if (!row.due()) {
      breaks.add(Break.of(BreakCode.RETURN_NOT_DUE, row, "清单上的处理建议是“%s”".formatted(row.advice())));
    }
  }

  /** The rights that a row speaks of by what it names; any, if what it names is not its buyer's. */
  private List<LedgerRight> ofPair(List<LedgerRight> rights, ReturnedRow row) {
    return mains.displaced(row)
        ? rights
        : rights.stream().filter(right -> right.mainSubOrder().equals(row.mainSubOrder())).toList();
  }

  /** Rights of the row's main line first, then free ones, then those bound elsewhere. */
  private int distance(LedgerRight right, ReturnedRow row) {
    boolean free = right.mainSubOrder().isEmpty();
    if (mains.displaced(row)) {
      return free ? 1 : 0;
    }
    return right.mainSubOrder().equals(row.mainSubOrder()) ? 0 : free ? 1 : ELSEWHERE;
  }

  private static boolean isOlder(LedgerRight right, ReturnedRow row) {
    return right.mark().filter(mark -> mark.at().isBefore(row.source().asOf())).isPresent();
  }

  /**
   * A row that names no main line leaves the right where it is bound: its unit stays taken. That of
   * a right which is bound to nothing is one of the main order that the row names, if it does.
   */
  private static LedgerRight released(LedgerRight right, ReturnedRow row) {
    return row.mainSubOrder().isEmpty() && !right.mainSubOrder().isEmpty()
        ? right.release(right.mainOrder(), right.mainSubOrder(), mark(row))
        : right.release(row.mainOrder(), row.mainSubOrder(), mark(row));
  }

  private static Mark mark(ReturnedRow row) {
    return new Mark(row.source().asOf(), row.marker(), row.note(), row.carrier(), row.tracking());
  }

  private Outcome unfit(ReturnedRow row, int left) {
    breaks.add(
        Break.of(
            BreakCode.RETURN_FITS_NO_RIGHT,
            row,
            "本行多出 %d 份，1元商品子订单 %s".formatted(left, row.oneYuanSubOrder())));
    return Outcome.BROKEN;
  }

  /**
   * R60: a job marks what it lists or has in its exports. A row of another job's list says nothing
   * here, and nothing new where that job has marked it.
   */
  private Outcome ofNobodyHere(ReturnedRow row) {
    List<LedgerRight> known =
        theirs.keySet().stream()
            .filter(right -> right.oneYuanSubOrder().equals(row.oneYuanSubOrder()))
            .sorted(LedgerRight.ORDER)
            .toList();
    if (known.isEmpty()) {
      ofNoRight.add(row);
      return unfit(row, row.units());
    }
    if (known.stream().filter(right -> MarkedWords.says(row, right)).count() >= row.units()) {
      return Outcome.MARKED;
    }
    breaks.add(
        Break.of(
            BreakCode.RIGHT_OF_ANOTHER_JOB,
            row,
            "回传的一行属于任务 %s，要由它标记，1元商品子订单 %s"
                .formatted(theirs.get(known.get(0)), row.oneYuanSubOrder())));
    return Outcome.BROKEN;
  }

  /**
   * A101: the goods may be out, whatever right it was; unless the very parcel is known. Asked when
   * all rows have marked what they mark, as it would be in a run that is repeated.
   */
  private void askWhichRight(ReturnedRow row) {
    ReturnedRow written = asWritten.getOrDefault(row.source(), row);
    List<LedgerRight> all = rights();
    long known =
        all.stream()
            .filter(right -> written.namesOneOf(past.numbersOf(right)))
            .filter(right -> !row.tracking().isEmpty() && MarkedWords.says(row, right))
            .count();
    if (known < row.units()) {
      questions.unfit(written, all, past);
    }
  }

  private static String marks(List<LedgerRight> otherwise, ReturnedRow row) {
    return "已登记 %s，本行 %s".formatted(String.join("、", numbers(otherwise)), row.tracking());
  }

  private static boolean haveSeveralNumbers(List<LedgerRight> marked) {
    return numbers(marked).stream().map(TrackingNumbers::keys).distinct().count() > 1;
  }

  private static Set<String> numbers(List<LedgerRight> marked) {
    return marked.stream()
        .flatMap(right -> right.mark().stream())
        .map(Mark::tracking)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
