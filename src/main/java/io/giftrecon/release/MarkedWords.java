package io.giftrecon.release;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Mark;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.RightEvent;
import io.giftrecon.order.TrackingNumbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * R20: what returned rows say beside what marks have said before.
 *
 * @param naming the rows of the night that mark and name a main line
 * @param withdrawn marks of such rows that were taken back
 */
record MarkedWords(List<ReturnedRow> naming, List<RightEvent> withdrawn) {
  /** Over all rows of a night. */
  static MarkedWords of(Collection<ReturnedRow> rows, List<RightEvent> withdrawn) {
    return new MarkedWords(
        rows.stream().filter(row -> row.word().marks() && !row.mainSubOrder().isEmpty()).toList(),
        withdrawn);
  }

  /** Rights of the row's main line first, then free ones, then those bound elsewhere. */
  static int distance(LedgerRight right, ReturnedRow row) {
    if (right.mainSubOrder().equals(row.mainSubOrder())) {
      return 0;
    }
    return right.mainSubOrder().isEmpty() ? 1 : 2;
  }

  /**
   * A unit that was marked with a row's word before.
   *
   * @param withdrawn whether the mark was taken back: then the row says nothing of it any more
   */
  record Said(String mainSubOrder, Mark mark, boolean withdrawn) {
    /** Whether it was marked by a row of this row's file. */
    boolean isFrom(ReturnedRow row) {
      return mark.by().equals(row.marker());
    }
  }

  /**
   * The units of a one-yuan line that were marked with just this row's word before. Where a row
   * names no main line, these are the ones that no row which names theirs speaks of.
   */
  List<Said> said(List<LedgerRight> rights, ReturnedRow row) {
    Map<String, List<Said>> byMain = new TreeMap<>();
    for (LedgerRight right : rights) {
      right
          .mark()
          .filter(mark -> sameWord(mark, row))
          .ifPresent(mark -> add(byMain, new Said(right.mainSubOrder(), mark, false)));
    }
    for (RightEvent event : withdrawn) {
      if (event.oneYuanSubOrder().equals(row.oneYuanSubOrder())
          && TrackingNumbers.mayName(event.mark().tracking(), row.tracking())
          && outlived(event, row)) {
        add(byMain, new Said(event.mainSubOrder(), event.mark(), true));
      }
    }
    List<Said> said = new ArrayList<>();
    byMain.forEach(
        (main, words) -> {
          if (row.fits(main)) {
            words.sort(Comparator.comparing(word -> word.isFrom(row)));
            int others = row.mainSubOrder().isEmpty() ? named(row, main) : 0;
            said.addAll(words.subList(Math.min(others, words.size()), words.size()));
          }
        });
    return said;
  }

  /**
   * R65: a number that was taken back never marks its pair again, whatever file says it; a word for
   * cash does not while its file is older than that.
   */
  private static boolean outlived(RightEvent withdrawal, ReturnedRow row) {
    return !row.tracking().isEmpty() || !row.source().asOf().isAfter(withdrawal.mark().at());
  }

  private static void add(Map<String, List<Said>> byMain, Said word) {
    byMain.computeIfAbsent(word.mainSubOrder(), unseen -> new ArrayList<>()).add(word);
  }

  private int named(ReturnedRow row, String mainSubOrder) {
    return naming.stream()
        .filter(other -> other.repeats(row, mainSubOrder))
        .mapToInt(ReturnedRow::units)
        .max()
        .orElse(0);
  }

  /**
   * R39: whether a number, or another mark, has come for what a row left open: for all rights of
   * the line, or for as many of the row's pair as it speaks of, later than the row. An earlier mark
   * of the pair may speak of another unit.
   */
  static boolean answered(List<LedgerRight> rights, ReturnedRow row) {
    long later =
        rights.stream()
            .filter(right -> row.fits(right.mainSubOrder()))
            .flatMap(right -> right.mark().stream())
            .filter(mark -> mark.at().isAfter(row.source().asOf()))
            .count();
    return !rights.isEmpty()
        && (later >= row.units() || rights.stream().allMatch(LedgerRight::processed));
  }

  private static boolean sameWord(Mark mark, ReturnedRow row) {
    return row.saidWith(mark.tracking(), mark.note());
  }

  /** A mark may hold the cell as somebody typed it. */
  private static boolean sameParcel(Mark mark, ReturnedRow row) {
    return TrackingNumbers.names(mark.tracking(), row.tracking());
  }

  /**
   * Whether a word that was said before may this time mean something further: another file repeats
   * it while a right of its main line is still open. A parcel with the same number for the same
   * main line is the same parcel.
   */
  static boolean mayBeNews(List<LedgerRight> rights, List<Said> said, ReturnedRow row) {
    boolean fromAnotherFile =
        said.stream()
            .filter(word -> !word.withdrawn() && !word.isFrom(row))
            .anyMatch(
                word ->
                    row.tracking().isEmpty() || !word.mainSubOrder().equals(row.mainSubOrder()));
    return fromAnotherFile
        && rights.stream().anyMatch(right -> !right.processed() && row.fits(right.mainSubOrder()));
  }

  /**
   * Whether rights of the row's very lines were marked with another tracking number: then the row
   * may correct what was said. It may as well speak of further goods, so a right that is still open
   * is marked all the same, and a break says so.
   */
  static boolean contradicted(List<LedgerRight> rights, ReturnedRow row) {
    return rights.stream()
        .filter(right -> right.mainSubOrder().equals(row.mainSubOrder()))
        .anyMatch(right -> otherTracking(right, row));
  }

  static boolean otherTracking(LedgerRight right, ReturnedRow row) {
    return right.mark().filter(mark -> !sameParcel(mark, row)).isPresent();
  }
}
