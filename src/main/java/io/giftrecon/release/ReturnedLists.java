package io.giftrecon.release;

import io.giftrecon.order.Source;
import io.giftrecon.rights.ReturnedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * R64: which rows of the night's lists are one word, and which are copies. Rows of one file that
 * say the same of the same two lines are one word on all their units.
 */
final class ReturnedLists {
  private final Map<ReturnedRow, Integer> words = new LinkedHashMap<>();
  private final List<ReturnedRow> copies = new ArrayList<>();
  private final Map<Source, Integer> rowsAt = new LinkedHashMap<>();

  /**
   * How many rights a list can have named for a row.
   *
   * @param ofPair those of the two lines that the row names, 0 if they have moved on
   * @param ofLine those of its one-yuan line, 0 if nobody knows it
   */
  record Listed(int ofPair, int ofLine) {
    private boolean allows(ReturnedRow row, List<ReturnedRow> before) {
      int units = before.stream().mapToInt(ReturnedRow::units).sum() + row.units();
      if (ofPair > 0) {
        return units <= ofPair;
      }
      boolean said = before.stream().anyMatch(other -> other.wordKey().equals(row.wordKey()));
      return ofLine == 0 || (!said && units <= ofLine);
    }
  }

  /**
   * Sorts the rows.
   *
   * @param rows those in which something was filled in
   * @param listed what can have been listed for a row
   */
  ReturnedLists(List<ReturnedRow> rows, Function<ReturnedRow, Listed> listed) {
    Map<List<Object>, List<ReturnedRow>> pairs = new LinkedHashMap<>();
    for (ReturnedRow row : oncePerWorkbook(rows)) {
      List<Object> pair =
          List.of(
              row.source().document(),
              row.oneYuanSubOrder(),
              row.mainSubOrder(),
              row.word().marks());
      pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(row);
    }
    for (List<ReturnedRow> ofPair : pairs.values()) {
      boolean marks = ofPair.get(0).word().marks();
      merge(marks ? withoutCopies(ofPair, listed.apply(ofPair.get(0))) : ofPair);
    }
  }

  /** The words, each with the number of its rows. */
  Map<ReturnedRow, Integer> words() {
    return words;
  }

  /** Rows that say again what was said. */
  List<ReturnedRow> copies() {
    return copies;
  }

  /**
   * Equal rows on several sheets of one workbook are one row: of the sheet that has most. What one
   * sheet leaves out beside the word (a carrier, a remark), the other may have.
   */
  private List<ReturnedRow> oncePerWorkbook(List<ReturnedRow> rows) {
    Map<List<Object>, Map<String, List<ReturnedRow>>> bySheet = new LinkedHashMap<>();
    for (ReturnedRow row : rows) {
      bySheet
          .computeIfAbsent(
              List.of(row.source().document(), row.statement()), alike -> new TreeMap<>())
          .computeIfAbsent(row.source().file(), sheet -> new ArrayList<>())
          .add(row);
    }
    List<ReturnedRow> once = new ArrayList<>();
    for (Map<String, List<ReturnedRow>> sheets : bySheet.values()) {
      once.addAll(once(sheets));
    }
    return once.stream().sorted(Comparator.comparing(ReturnedRow::source)).toList();
  }

  /** Each row of a sheet says again what one row of the sheet with most of them says. */
  private List<ReturnedRow> once(Map<String, List<ReturnedRow>> sheets) {
    List<ReturnedRow> most = List.of();
    for (List<ReturnedRow> sheet : sheets.values()) {
      most = sheet.size() > most.size() ? sheet : most;
    }
    List<ReturnedRow> kept = new ArrayList<>(most);
    kept.forEach(row -> rowsAt.put(row.source(), 1));
    List<ReturnedRow> others = new ArrayList<>();
    for (List<ReturnedRow> sheet : sheets.values()) {
      if (!sheet.equals(most)) {
        Set<Integer> taken = new HashSet<>();
        for (ReturnedRow row : sheet) {
          int again = saidBy(row, kept, taken);
          if (again < 0) {
            others.add(row);
            rowsAt.put(row.source(), 1);
          } else {
            taken.add(again);
            kept.set(again, kept.get(again).completedBy(row));
            rowsAt.merge(kept.get(again).source(), 1, Integer::sum);
          }
        }
      }
    }
    kept.addAll(others);
    return kept;
  }

  /** The row that says the same and is not taken yet, one that is equal first; -1 if none. */
  private static int saidBy(ReturnedRow row, List<ReturnedRow> kept, Set<Integer> taken) {
    int found = -1;
    for (int at = kept.size() - 1; at >= 0; at--) {
      ReturnedRow other = kept.get(at);
      boolean equal = row.carrier().equals(other.carrier()) && row.note().equals(other.note());
      if (!taken.contains(at) && other.agreesWith(row) && (found < 0 || equal)) {
        found = at;
        if (equal) {
          return at;
        }
      }
    }
    return found;
  }

  /** Rows of one pair that together speak of no more than was listed are parcels. */
  private List<ReturnedRow> withoutCopies(List<ReturnedRow> ofPair, Listed listed) {
    List<ReturnedRow> parcels = new ArrayList<>();
    for (ReturnedRow row : ofPair) {
      boolean parcel = parcels.isEmpty() || listed.allows(row, parcels);
      (parcel ? parcels : copies).add(row);
    }
    return parcels;
  }

  private void merge(List<ReturnedRow> ofPair) {
    Map<Object, List<ReturnedRow>> byWord = new LinkedHashMap<>();
    for (ReturnedRow row : ofPair) {
      // Of a row that could not be read nobody can say that it is another one again (R32).
      Object word = row.rejected() ? row.source() : row.wordKey();
      byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(row);
    }
    for (List<ReturnedRow> alike : byWord.values()) {
      int rows = alike.stream().mapToInt(row -> rowsAt.getOrDefault(row.source(), 1)).sum();
      words.merge(alike.stream().reduce(ReturnedRow::and).orElseThrow(), rows, Integer::sum);
    }
  }
}
