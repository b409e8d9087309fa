package io.giftrecon.release;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Mark;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.ReturnedWords;
import io.giftrecon.order.RightEvent;
import java.util.List;

/** R20: what a returned row says beside what marks have said before. */
final class MarkedWords {
  private MarkedWords() {}

  /** Rights of the row's main line first, then free ones, then those bound elsewhere. */
  static int distance(LedgerRight right, ReturnedRow row) {
    if (right.mainSubOrder().equals(row.mainSubOrder())) {
      return 0;
    }
    return right.mainSubOrder().isEmpty() ? 1 : 2;
  }

  /** Whether the right has been marked with just this row's word before. */
  static boolean says(LedgerRight right, ReturnedRow row) {
    return row.fits(right.mainSubOrder())
        && right.mark().filter(mark -> sameWord(mark, row)).isPresent();
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

  /** The same parcel, or for cash the same note. */
  static boolean sameWord(Mark mark, ReturnedRow row) {
    return sameParcel(mark, row) && (!row.tracking().isEmpty() || mark.note().equals(row.note()));
  }

  /** A mark may hold the cell as somebody typed it. */
  static boolean sameParcel(Mark mark, ReturnedRow row) {
    return ReturnedWords.numbers(mark.tracking()).equals(row.tracking());
  }

  /**
   * Whether a word that was said before may this time mean further cash: another file repeats it
   * while a right of its main line is still open. A parcel with the same number is the same parcel.
   */
  static boolean mayBeNews(List<LedgerRight> rights, ReturnedRow row) {
    boolean fromAnotherFile =
        row.tracking().isEmpty()
            && rights.stream()
                .filter(right -> says(right, row))
                .anyMatch(
                    right ->
                        right
                            .mark()
                            .filter(mark -> mark.by().equals(WorklistMarks.by(row)))
                            .isEmpty());
    return fromAnotherFile
        && rights.stream()
            .anyMatch(right -> !right.processed() && right.boundTo(row.mainSubOrder()));
  }

  /** Whether just this row's word was taken back: then the row says nothing any more. */
  static boolean says(RightEvent event, ReturnedRow row) {
    return event.oneYuanSubOrder().equals(row.oneYuanSubOrder())
        && row.fits(event.mainSubOrder())
        && sameParcel(event.mark(), row)
        && !row.source().asOf().isAfter(event.mark().at());
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
