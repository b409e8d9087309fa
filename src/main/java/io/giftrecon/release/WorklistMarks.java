package io.giftrecon.release;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Mark;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.ReturnedWord;
import io.giftrecon.order.RightEvent;
import io.giftrecon.order.Source;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * R20, R27 and R39: rows of returned worklists become marks. Whoever sent the goods is believed,
 * also where the right has been bound elsewhere meanwhile: a gift that left the house is never sent
 * again. Each row ends as marked or as a break.
 */
public final class WorklistMarks {
  private final Map<String, List<LedgerRight>> rightsOfLine = new TreeMap<>();
  private final MarkedWords words;
  private final List<Break> breaks = new ArrayList<>();
  private final Map<String, List<ReturnedRow>> unreadable = new TreeMap<>();
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);

  /** Rows that named a main line which is not their buyer's. */
  private final Set<Source> displaced = new HashSet<>();

  /** How a row ends. */
  private enum Outcome {
    MARKED,
    WITHDRAWN,
    BROKEN
  }

  /**
   * Knows of main lines what the rights know, where somebody hands a file over by hand.
   *
   * @see #WorklistMarks(List, List, List, NamedMains)
   */
  public WorklistMarks(
      List<LedgerRight> rights, List<RightEvent> withdrawn, List<ReturnedRow> rows) {
    this(rights, withdrawn, rows, NamedMains.of(rights));
  }

  /**
   * Applies the rows: those that name a main line first, of these the oldest export first.
   *
   * @param rights every right of the buyer group, the known ones as the ledger has them
   * @param withdrawn marks of these rights that were taken back
   * @param rows those in which something was filled in
   * @param mains whose the main lines are that the rows name
   */
  WorklistMarks(
      List<LedgerRight> rights,
      List<RightEvent> withdrawn,
      List<ReturnedRow> rows,
      NamedMains mains) {
    for (LedgerRight right : rights) {
      rightsOfLine.computeIfAbsent(right.oneYuanSubOrder(), line -> new ArrayList<>()).add(right);
    }
    Map<ReturnedRow, Integer> together =
        together(rows.stream().map(row -> withOwnMain(row, mains)).toList());
    words = MarkedWords.of(together.keySet(), withdrawn);
    List<ReturnedRow> inTurn =
        together.keySet().stream()
            .sorted(
                Comparator.comparing((ReturnedRow row) -> row.mainSubOrder().isEmpty())
                    .thenComparing(ReturnedRow::source))
            .toList();
    for (boolean marking : new boolean[] {true, false}) {
      for (ReturnedRow row : inTurn) {
        if (row.word().marks() == marking) {
          outcomes.merge(
              marking ? apply(row) : settle(row), (long) together.getOrDefault(row, 1), Long::sum);
        }
      }
    }
  }

  /** Every right of the buyer group after the rows. */
  public List<LedgerRight> rights() {
    return rightsOfLine.values().stream().flatMap(List::stream).sorted(LedgerRight.ORDER).toList();
  }

  /** Rows that fit no right, or contradict an earlier mark. */
  public List<Break> breaks() {
    return breaks;
  }

  /**
   * R39: by sub-order number of the one-yuan line, the rows that may mean that something is out,
   * while a right of the line is open.
   */
  Map<String, List<ReturnedRow>> unreadable() {
    return unreadable;
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

  /**
   * A row whose main line nobody knows, as where its number has lost digits, or is another buyer's
   * (R64), speaks as one that names none: else the unit that its right has taken would be free for
   * another, and the other buyer's would be gone.
   */
  private ReturnedRow withOwnMain(ReturnedRow row, NamedMains mains) {
    if (row.mainSubOrder().isEmpty()) {
      return row;
    }
    NamedMains.Whose whose = mains.of(row.oneYuanSubOrder(), row.mainSubOrder());
    if (whose == NamedMains.Whose.OWN) {
      return row;
    }
    if (row.word().marks() && rightsOfLine.containsKey(row.oneYuanSubOrder())) {
      BreakCode code =
          whose == NamedMains.Whose.UNKNOWN
              ? BreakCode.RETURN_MAIN_UNKNOWN
              : BreakCode.RETURN_OTHER_BUYER;
      breaks.add(found(code, row, "主商品子订单 %s".formatted(row.mainSubOrder())));
    }
    displaced.add(row.source());
    return row.withoutMain();
  }

  /**
   * Rows of one file that say the same of the same two lines are one word on all their units, or
   * copies of one row (R64); with each word the number of its rows.
   */
  private Map<ReturnedRow, Integer> together(List<ReturnedRow> rows) {
    Map<List<Object>, List<ReturnedRow>> words = new LinkedHashMap<>();
    for (ReturnedRow row : rows) {
      List<Object> key =
          List.of(row.source().file(), row.oneYuanSubOrder(), row.mainSubOrder(), row.wordKey());
      words.computeIfAbsent(key, word -> new ArrayList<>()).add(row);
    }
    Map<ReturnedRow, Integer> together = new LinkedHashMap<>();
    for (List<ReturnedRow> alike : words.values()) {
      if (isCopied(alike)) {
        List<ReturnedRow> inOrder =
            alike.stream().sorted(Comparator.comparing(ReturnedRow::source)).toList();
        together.put(inOrder.get(0), 1);
        inOrder.subList(1, inOrder.size()).forEach(this::copied);
      } else {
        together.put(alike.stream().reduce(ReturnedRow::and).orElseThrow(), alike.size());
      }
    }
    return together;
  }

  /** R64: rows that say the same and together more than was listed of their pair are copies. */
  private boolean isCopied(List<ReturnedRow> alike) {
    ReturnedRow any = alike.get(0);
    long listed =
        rightsOfLine.getOrDefault(any.oneYuanSubOrder(), List.of()).stream()
            .filter(right -> any.fits(right.mainSubOrder()))
            .count();
    return alike.size() > 1
        && any.word().marks()
        && alike.stream().mapToLong(ReturnedRow::units).sum() > listed;
  }

  private void copied(ReturnedRow row) {
    outcomes.merge(Outcome.BROKEN, 1L, Long::sum);
    breaks.add(
        found(
            BreakCode.RETURN_ROW_TWICE,
            row,
            "1元商品子订单 %s，主商品子订单 %s".formatted(row.oneYuanSubOrder(), row.mainSubOrder())));
  }

  /** R39: a row that marks nothing is a break until its rights are marked otherwise. */
  private Outcome settle(ReturnedRow row) {
    List<LedgerRight> rights = rightsOfLine.getOrDefault(row.oneYuanSubOrder(), List.of());
    boolean answered = MarkedWords.answered(rights, row);
    if (answered && !row.rejected()) {
      return Outcome.MARKED;
    }
    boolean notSent = row.word() instanceof ReturnedWord.NotSent;
    breaks.add(
        found(
            notSent ? BreakCode.RETURN_NOT_SENT : BreakCode.RETURN_UNREADABLE,
            row,
            row.word() instanceof ReturnedWord.Rejected rejected
                ? rejected.reason()
                : "本行写着“%s”".formatted(row.word().text())));
    if (!notSent && !answered && !row.word().text().isEmpty()) {
      unreadable.computeIfAbsent(row.oneYuanSubOrder(), line -> new ArrayList<>()).add(row);
    }
    return Outcome.BROKEN;
  }

  /** Marks what a row says. */
  private Outcome apply(ReturnedRow row) {
    List<LedgerRight> rights = rightsOfLine.getOrDefault(row.oneYuanSubOrder(), List.of());
    List<MarkedWords.Said> said = words.said(rights, row);
    boolean takenBack =
        !row.tracking().isEmpty() && said.stream().anyMatch(MarkedWords.Said::withdrawn);
    int left = takenBack ? 0 : row.units() - said.size();
    List<LedgerRight> open =
        rights.stream()
            .filter(right -> !right.processed())
            .sorted(Comparator.comparingInt(right -> distance(right, row)))
            .toList();
    List<LedgerRight> chosen = open.subList(0, Math.max(0, Math.min(left, open.size())));
    boolean contradicted = MarkedWords.contradicted(rights, row);
    for (LedgerRight right : chosen) {
      if (contradicted && MarkedWords.distance(right, row) > 0) {
        breaks.add(found(BreakCode.RETURN_OTHER_UNIT, row, "标记了第 %d 份".formatted(right.unit())));
      }
      rights.set(rights.indexOf(right), released(right, row));
    }
    left -= chosen.size();
    boolean marked = !chosen.isEmpty() || said.stream().anyMatch(word -> !word.withdrawn());
    if (!row.due() && marked) {
      breaks.add(found(BreakCode.RETURN_NOT_DUE, row, "清单上的处理建议是“%s”".formatted(row.advice())));
    }
    if (left > 0) {
      breaks.add(unfit(row, rights, left));
      return Outcome.BROKEN;
    }
    if (MarkedWords.mayBeNews(rights, said, row)) {
      breaks.add(found(BreakCode.RETURN_SAID_BEFORE, row, "1元商品子订单 " + row.oneYuanSubOrder()));
      return Outcome.BROKEN;
    }
    return marked ? Outcome.MARKED : Outcome.WITHDRAWN;
  }

  /** What was listed with a main line of its own is a right that is bound to one. */
  private int distance(LedgerRight right, ReturnedRow row) {
    return displaced.contains(row.source())
        ? (right.mainSubOrder().isEmpty() ? 1 : 0)
        : MarkedWords.distance(right, row);
  }

  /** A row that names no main line leaves the right where it is bound: its unit stays taken. */
  private static LedgerRight released(LedgerRight right, ReturnedRow row) {
    Mark mark =
        new Mark(row.source().asOf(), row.marker(), row.note(), row.carrier(), row.tracking());
    return row.mainSubOrder().isEmpty()
        ? right.release(right.mainOrder(), right.mainSubOrder(), mark)
        : right.release(row.mainOrder(), row.mainSubOrder(), mark);
  }

  private static Break unfit(ReturnedRow row, List<LedgerRight> rights, int left) {
    boolean otherTracking =
        rights.stream().anyMatch(right -> MarkedWords.otherTracking(right, row));
    String mark =
        otherTracking
            ? "已登记 %s，本行 %s"
                .formatted(
                    rights.stream()
                        .flatMap(right -> right.mark().stream())
                        .map(Mark::tracking)
                        .distinct()
                        .reduce((a, b) -> a + "、" + b)
                        .orElse(""),
                    row.tracking())
            : "本行多出 %d 份，1元商品子订单 %s".formatted(left, row.oneYuanSubOrder());
    return found(
        otherTracking ? BreakCode.RETURN_TRACKING_DIFFERS : BreakCode.RETURN_FITS_NO_RIGHT,
        row,
        mark);
  }

  private static Break found(BreakCode code, ReturnedRow row, String detail) {
    return new Break(code, row.oneYuanOrder(), row.oneYuanSubOrder(), "", "", row.source(), detail);
  }
}
