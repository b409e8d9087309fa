package io.giftrecon.release;

import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.PastWords;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.TrackingNumbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** R20, R64, R65: what returned rows say beside what marks say and have said before. */
final class MarkedWords {
  private final List<ReturnedRow> marking;
  private final PastWords past;
  private final List<LedgerRight> replaced = new ArrayList<>();

  /** Over all rows of a night. */
  MarkedWords(Collection<ReturnedRow> rows, PastWords past) {
    this.marking = rows.stream().filter(row -> row.word().marks()).toList();
    this.past = past;
  }

  /** R64: remembers the mark of a right that a row has just corrected. */
  void replaced(LedgerRight before) {
    replaced.add(before);
  }

  /** The rights whose marks were corrected tonight, as they were, in the order of corrections. */
  List<LedgerRight> replaced() {
    return List.copyOf(replaced);
  }

  /**
   * A unit that was marked with a row's word before.
   *
   * @param withdrawn whether the mark was taken back: then the row says nothing of it any more
   * @param again whether the row's list came after that, so that somebody may mean it
   */
  record Said(String mainSubOrder, Mark mark, boolean withdrawn, boolean again) {
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
          .filter(mark -> isSaid(right, mark, row) || isAmong(rights, mark, row))
          .ifPresent(mark -> add(byMain, new Said(right.mainSubOrder(), mark, false, false)));
    }
    for (RightEvent event : past.withdrawn()) {
      if (event.oneYuanSubOrder().equals(row.oneYuanSubOrder())
          && TrackingNumbers.mayName(event.mark().tracking(), row.tracking())
          && past.outlives(event, row)) {
        add(byMain, new Said(event.mainSubOrder(), event.mark(), true, past.isOlder(event, row)));
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

  /** Whether a right is marked with just a row's word. */
  static boolean says(ReturnedRow row, LedgerRight right) {
    return right.mark().filter(mark -> row.saidWith(mark.tracking(), mark.note())).isPresent();
  }

  /** Whether a mark says what a row says, or did until it was corrected. */
  private boolean isSaid(LedgerRight right, Mark mark, ReturnedRow row) {
    return row.saidWith(mark.tracking(), mark.note())
        || (!row.tracking().isEmpty()
            && former(right).stream()
                .anyMatch(number -> TrackingNumbers.names(number, row.tracking())));
  }

  /**
   * R64: whether a row names the number of a mark beside others that are all marked too, each on a
   * unit of its own: two parcels of one pair in one cell are no third one, and correct nothing.
   */
  private static boolean isAmong(List<LedgerRight> rights, Mark mark, ReturnedRow row) {
    Set<String> named = TrackingNumbers.keys(row.tracking());
    Set<String> marked = new HashSet<>();
    rights.stream()
        .filter(right -> row.fits(right.mainSubOrder()))
        .flatMap(right -> right.mark().stream())
        .forEach(other -> marked.addAll(TrackingNumbers.keys(other.tracking())));
    Set<String> own = TrackingNumbers.keys(mark.tracking());
    return !own.isEmpty() && named.containsAll(own) && marked.containsAll(named);
  }

  private List<String> former(LedgerRight right) {
    List<String> numbers = new ArrayList<>();
    past.replaced().stream()
        .filter(event -> event.oneYuanSubOrder().equals(right.oneYuanSubOrder()))
        .filter(event -> event.unit() == right.unit())
        .forEach(event -> numbers.add(event.mark().tracking()));
    replaced.stream()
        .filter(before -> before.oneYuanSubOrder().equals(right.oneYuanSubOrder()))
        .filter(before -> before.unit() == right.unit())
        .flatMap(before -> before.mark().stream())
        .forEach(mark -> numbers.add(mark.tracking()));
    return numbers;
  }

  /**
   * R64: of the marked rights that a row may speak of, those that are marked with other words which
   * the row's own file does not say too. What one file says of a pair in several rows are parcels;
   * what another file says otherwise may be a correction, or further goods.
   *
   * @param scope the marked rights that the row may speak of
   */
  List<LedgerRight> otherwise(List<LedgerRight> scope, ReturnedRow row) {
    List<LedgerRight> otherwise = new ArrayList<>();
    for (LedgerRight right : scope) {
      right
          .mark()
          .filter(mark -> !isSaid(right, mark, row) && !isAmong(scope, mark, row))
          .ifPresent(mark -> otherwise.add(right));
    }
    for (ReturnedRow other : marking) {
      if (other.source().document().equals(row.source().document())
          && other.oneYuanSubOrder().equals(row.oneYuanSubOrder())) {
        int units = other.units();
        for (LedgerRight right : List.copyOf(otherwise)) {
          if (units > 0
              && other.fits(right.mainSubOrder())
              && right.mark().filter(mark -> isSaid(right, mark, other)).isPresent()) {
            otherwise.remove(right);
            units--;
          }
        }
      }
    }
    return otherwise;
  }

  private static void add(Map<String, List<Said>> byMain, Said word) {
    byMain.computeIfAbsent(word.mainSubOrder(), unseen -> new ArrayList<>()).add(word);
  }

  private int named(ReturnedRow row, String mainSubOrder) {
    return marking.stream()
        .filter(other -> !other.mainSubOrder().isEmpty() && other.repeats(row, mainSubOrder))
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

  /**
   * Whether a word that was said before may this time mean something further: another file repeats
   * it while a right of its main line is still open. A parcel with the same number for the same
   * main line is the same parcel; but a number that was taken back (R65) may be meant after all,
   * where a list says it that came later.
   */
  boolean mayBeNews(List<LedgerRight> rights, List<Said> said, ReturnedRow row) {
    boolean fromAnotherFile =
        said.stream()
            .filter(word -> !word.withdrawn() && !word.isFrom(row))
            .anyMatch(
                word ->
                    row.tracking().isEmpty() || !word.mainSubOrder().equals(row.mainSubOrder()));
    return (fromAnotherFile || said.stream().anyMatch(Said::again))
        && rights.stream().anyMatch(right -> !right.processed() && isMeant(right, row));
  }

  /** By the main line that the right has, or had when the list was made. */
  private boolean isMeant(LedgerRight right, ReturnedRow row) {
    return row.fits(right.mainSubOrder()) || past.numbersOf(right).contains(row.mainSubOrder());
  }
}
