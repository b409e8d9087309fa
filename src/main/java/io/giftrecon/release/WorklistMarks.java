package io.giftrecon.release;

import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LedgerView;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.PastWords;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedWord;
import io.giftrecon.rights.TrackingNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * R20, R27, R39 and R64: rows of returned worklists become marks. Whoever sent the goods is
 * believed, also where the right has been bound elsewhere meanwhile: a gift that was shipped is
 * never listed again. Each row ends as marked or as a break.
 */
public final class WorklistMarks {
  private final MarkableRights all;
  private final RowsWithoutRight rowsWithoutRight;
  private final MarkedWords words;
  private final List<Break> breaks = new ArrayList<>();
  private final OpenQuestions questions = new OpenQuestions();
  private final Map<ReturnOutcome, Long> outcomes = new EnumMap<>(ReturnOutcome.class);

  /** How each row ended. */
  private final Map<ReturnedRow, ReturnOutcome> ended = new LinkedHashMap<>();

  /** Rows of whose words nothing is left over, and what was said with them before. */
  private final Map<ReturnedRow, List<MarkedWords.Said>> repeated = new LinkedHashMap<>();

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
    all = new MarkableRights(rights, ledger, named);
    rowsWithoutRight = new RowsWithoutRight(all, ledger, rows, breaks, questions);
    ReturnedLists lists = new ReturnedLists(rows.stream().map(all::told).toList(), all::listed);
    breaks.addAll(all.breaks());
    lists.copies().forEach(row -> count(copied(row), 1));
    words = new MarkedWords(lists.words().keySet(), ledger.past());
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
    rowsWithoutRight.ask();
    ended.forEach((row, outcome) -> count(outcome, lists.words().getOrDefault(row, 1)));
    lists.copies().forEach(this::askWhetherMore);
  }

  /**
   * R64: a copy marks nothing, but one that speaks of more units than were marked may be the row
   * that is true: a person decides about the open rights that it may mean.
   */
  private void askWhetherMore(ReturnedRow copy) {
    long marked = all.ofPair(copy).stream().filter(LedgerRight::processed).count();
    if (copy.units() > marked) {
      all.openIn(copy).forEach(right -> questions.ambiguous(right, copy));
    }
  }

  /** Every right of the buyer group after the rows. */
  public List<LedgerRight> rights() {
    return all.sorted();
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
        outcomes.getOrDefault(ReturnOutcome.MARKED, 0L),
        notFilledIn + outcomes.getOrDefault(ReturnOutcome.WITHDRAWN, 0L),
        outcomes.getOrDefault(ReturnOutcome.BROKEN, 0L));
  }

  private void count(ReturnOutcome outcome, long rows) {
    outcomes.merge(outcome, rows, Long::sum);
  }

  private ReturnOutcome copied(ReturnedRow row) {
    breaks.add(
        Break.of(
            BreakCode.RETURN_ROW_TWICE,
            row,
            "1元商品子订单 %s，主商品子订单 %s".formatted(row.oneYuanSubOrder(), row.mainSubOrder())));
    return ReturnOutcome.BROKEN;
  }

  private ReturnOutcome outcome(ReturnedRow row) {
    if (!(row.word() instanceof ReturnedWord.NotSent) && rowsWithoutRight.namesTwoOrders(row)) {
      return rowsWithoutRight.ofTwoOrders(row);
    }
    return row.word().marks() ? apply(row) : settle(row);
  }

  /** R39: a row that marks nothing is a break until its rights are marked otherwise. */
  private ReturnOutcome settle(ReturnedRow row) {
    if (row.oneYuanSubOrder().isEmpty()) {
      return rowsWithoutRight.ofSomeLine(row);
    }
    boolean answered = MarkedWords.answered(all.of(row), row);
    if (answered && !row.rejected()) {
      return ReturnOutcome.MARKED;
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
        && (!answered || (row.rejected() && all.hasOpen(row)))
        && !row.word().text().isEmpty()) {
      questions.unreadable(row);
      if (all.of(row).isEmpty() && !row.rejected()) {
        rowsWithoutRight.add(row);
      }
    }
    return ReturnOutcome.BROKEN;
  }

  /** Marks what a row says. */
  private ReturnOutcome apply(ReturnedRow row) {
    if (row.oneYuanSubOrder().isEmpty()) {
      return rowsWithoutRight.ofSomeLine(row);
    }
    List<LedgerRight> rights = all.of(row);
    List<MarkedWords.Said> said = words.said(rights, row);
    boolean takenBack =
        !row.tracking().isEmpty() && said.stream().anyMatch(MarkedWords.Said::withdrawn);
    int left = takenBack ? 0 : row.units() - said.size();
    List<LedgerRight> otherwise = left > 0 ? words.otherwise(all.ofPair(row), row) : List.of();
    if (!otherwise.isEmpty()) {
      return contradict(row, otherwise, left);
    }
    List<LedgerRight> open = all.openByDistance(row);
    List<LedgerRight> chosen = open.subList(0, Math.max(0, Math.min(left, open.size())));
    chosen.forEach(right -> all.replace(right, released(right, row)));
    left -= chosen.size();
    boolean marked = !chosen.isEmpty() || said.stream().anyMatch(word -> !word.withdrawn());
    if (marked) {
      askWhetherDue(row);
    }
    if (left > 0) {
      return rights.isEmpty()
          ? rowsWithoutRight.ofNobodyHere(row)
          : rowsWithoutRight.unfit(row, left);
    }
    repeated.put(row, said);
    return marked ? ReturnOutcome.MARKED : ReturnOutcome.WITHDRAWN;
  }

  /**
   * R20: asked when all rows have marked what they mark. While a row of the night is still to mark
   * a right, it is open only until then, and a run that is repeated would not tell of it.
   */
  private void askWhetherNews(ReturnedRow row, List<MarkedWords.Said> said) {
    if (words.mayBeNews(all.of(row), said, row)) {
      breaks.add(Break.of(BreakCode.RETURN_SAID_BEFORE, row, "1元商品子订单 " + row.oneYuanSubOrder()));
      ended.put(row, ReturnOutcome.BROKEN);
    }
  }

  /**
   * R64: rights of the row's pair were marked by another file with other words. A newer number for
   * a pair that is marked corrects it; where rights are still open, of the pair or because the row
   * speaks of more than the marked ones, a person decides what it means, and so where it speaks of
   * fewer units than have numbers that differ. Other words for cash are a copy, though whether more
   * was paid only a person knows.
   */
  private ReturnOutcome contradict(ReturnedRow row, List<LedgerRight> otherwise, int left) {
    List<LedgerRight> open =
        (left > otherwise.size() ? all.of(row) : all.ofPair(row))
            .stream().filter(right -> !right.processed()).toList();
    open.forEach(right -> questions.ambiguous(right, row));
    if (row.tracking().isEmpty()) {
      return copied(row);
    }
    if (!open.isEmpty()) {
      breaks.add(Break.of(BreakCode.RETURN_AMBIGUOUS, row, marks(otherwise, row)));
      return ReturnOutcome.BROKEN;
    }
    List<LedgerRight> older = otherwise.stream().filter(right -> isOlder(right, row)).toList();
    if (older.isEmpty() || (older.size() > left && haveSeveralNumbers(older))) {
      breaks.add(Break.of(BreakCode.RETURN_TRACKING_DIFFERS, row, marks(otherwise, row)));
      return ReturnOutcome.BROKEN;
    }
    List<LedgerRight> corrected = older.stream().limit(left).toList();
    for (LedgerRight right : corrected) {
      words.replaced(right);
      all.replace(right, right.release(right.mainOrder(), right.mainSubOrder(), mark(row)));
    }
    if (corrected.size() < left) {
      return rowsWithoutRight.unfit(row, left - corrected.size());
    }
    askWhetherDue(row);
    return ReturnOutcome.MARKED;
  }

  private void askWhetherDue(ReturnedRow row) {
    if (!row.due()) {
      breaks.add(Break.of(BreakCode.RETURN_NOT_DUE, row, "清单上的处理建议是“%s”".formatted(row.advice())));
    }
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
