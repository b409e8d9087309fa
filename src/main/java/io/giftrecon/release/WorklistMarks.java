package io.giftrecon.release;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Mark;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.RightEvent;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * R20 and R27: rows of returned worklists become marks. Whoever sent the goods is believed, also
 * where the right has been bound elsewhere meanwhile: a gift that left the house is never sent
 * again.
 */
public final class WorklistMarks {
  private final Map<String, List<LedgerRight>> rightsOfLine = new TreeMap<>();
  private final List<RightEvent> withdrawn;
  private final List<Break> breaks = new ArrayList<>();

  /**
   * Applies the rows, oldest export first.
   *
   * @param rights every right of the buyer group, the known ones as the ledger has them
   * @param withdrawn marks of these rights that were taken back
   */
  public WorklistMarks(
      List<LedgerRight> rights, List<RightEvent> withdrawn, List<ReturnedRow> rows) {
    this.withdrawn = withdrawn;
    for (LedgerRight right : rights) {
      rightsOfLine.computeIfAbsent(right.oneYuanSubOrder(), line -> new ArrayList<>()).add(right);
    }
    together(rows).stream().sorted(Comparator.comparing(ReturnedRow::source)).forEach(this::apply);
  }

  /** Every right of the buyer group after the rows. */
  public List<LedgerRight> rights() {
    return rightsOfLine.values().stream().flatMap(List::stream).sorted(LedgerRight.ORDER).toList();
  }

  /** Rows that fit no right, or contradict an earlier mark. */
  public List<Break> breaks() {
    return breaks;
  }

  /** Rows of one file that say the same of the same two lines are one word on all their units. */
  private static List<ReturnedRow> together(List<ReturnedRow> rows) {
    Map<List<String>, ReturnedRow> words = new LinkedHashMap<>();
    for (ReturnedRow row : rows) {
      words.merge(
          List.of(row.source().file(), row.oneYuanSubOrder(), row.mainSubOrder(), row.tracking()),
          row,
          ReturnedRow::and);
    }
    return List.copyOf(words.values());
  }

  private void apply(ReturnedRow row) {
    List<LedgerRight> rights = rightsOfLine.getOrDefault(row.oneYuanSubOrder(), List.of());
    int left =
        row.units()
            - (int) rights.stream().filter(right -> says(right, row)).count()
            - (int) withdrawn.stream().filter(event -> says(event, row)).count();
    List<LedgerRight> open =
        rights.stream()
            .filter(right -> !right.processed())
            .sorted(Comparator.comparingInt(right -> distance(right, row)))
            .toList();
    boolean contradicted = contradicted(rights, row);
    for (LedgerRight right : open.subList(0, Math.max(0, Math.min(left, open.size())))) {
      if (contradicted && distance(right, row) > 0) {
        breaks.add(found(BreakCode.RETURN_OTHER_UNIT, row, "标记了第 %d 份".formatted(right.unit())));
      }
      rights.set(rights.indexOf(right), released(right, row));
      left--;
    }
    if (left > 0) {
      breaks.add(unfit(row, rights, left));
    } else if (mayBeNews(rights, row)) {
      breaks.add(found(BreakCode.RETURN_SAID_BEFORE, row, "1元商品子订单 " + row.oneYuanSubOrder()));
    }
  }

  /** Rights of the row's main line first, then free ones, then those bound elsewhere. */
  private static int distance(LedgerRight right, ReturnedRow row) {
    if (right.mainSubOrder().equals(row.mainSubOrder())) {
      return 0;
    }
    return right.mainSubOrder().isEmpty() ? 1 : 2;
  }

  /** Whether the right has been marked with just this row's word before. */
  private static boolean says(LedgerRight right, ReturnedRow row) {
    return right.mainSubOrder().equals(row.mainSubOrder())
        && right.mark().filter(mark -> sameWord(mark, row)).isPresent();
  }

  /** The same parcel, or for cash the same note. */
  private static boolean sameWord(Mark mark, ReturnedRow row) {
    return mark.tracking().equals(row.tracking())
        && (!row.tracking().isEmpty() || mark.note().equals(row.note()));
  }

  /**
   * Whether a word that was said before may this time mean further cash: another file repeats it
   * while a right of its main line is still open. A parcel with the same number is the same parcel.
   */
  private static boolean mayBeNews(List<LedgerRight> rights, ReturnedRow row) {
    boolean fromAnotherFile =
        row.tracking().isEmpty()
            && rights.stream()
                .filter(right -> says(right, row))
                .anyMatch(
                    right -> right.mark().filter(mark -> mark.by().equals(by(row))).isEmpty());
    return fromAnotherFile
        && rights.stream()
            .anyMatch(right -> !right.processed() && right.boundTo(row.mainSubOrder()));
  }

  /** Whether just this row's word was taken back: then the row says nothing any more. */
  private static boolean says(RightEvent event, ReturnedRow row) {
    return event.oneYuanSubOrder().equals(row.oneYuanSubOrder())
        && event.mainSubOrder().equals(row.mainSubOrder())
        && event.mark().tracking().equals(row.tracking())
        && !row.source().asOf().isAfter(event.mark().at());
  }

  /**
   * Whether rights of the row's very lines were marked with another tracking number: then the row
   * may correct what was said. It may as well speak of further goods, so a right that is still open
   * is marked all the same, and a break says so.
   */
  private static boolean contradicted(List<LedgerRight> rights, ReturnedRow row) {
    return rights.stream()
        .filter(right -> right.mainSubOrder().equals(row.mainSubOrder()))
        .anyMatch(right -> otherTracking(right, row));
  }

  private static boolean otherTracking(LedgerRight right, ReturnedRow row) {
    return right.mark().filter(mark -> !mark.tracking().equals(row.tracking())).isPresent();
  }

  private static LedgerRight released(LedgerRight right, ReturnedRow row) {
    Mark mark = new Mark(row.source().asOf(), by(row), row.note(), row.carrier(), row.tracking());
    return right.release(row.mainOrder(), row.mainSubOrder(), mark);
  }

  private static Break unfit(ReturnedRow row, List<LedgerRight> rights, int left) {
    boolean otherTracking = rights.stream().anyMatch(right -> otherTracking(right, row));
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

  private static String by(ReturnedRow row) {
    return "回传 " + row.source().file();
  }

  private static Break found(BreakCode code, ReturnedRow row, String detail) {
    return new Break(code, row.oneYuanOrder(), row.oneYuanSubOrder(), "", "", row.source(), detail);
  }
}
