package io.giftrecon.release;

import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Equal rows on several sheets of one workbook are one row: of the sheet that has most. */
  private List<ReturnedRow> oncePerWorkbook(List<ReturnedRow> rows) {
    Map<List<Object>, Map<String, List<ReturnedRow>>> bySheet = new LinkedHashMap<>();
    for (ReturnedRow row : rows) {
      bySheet
          .computeIfAbsent(List.of(row.source().document(), row.cells()), alike -> new TreeMap<>())
          .computeIfAbsent(row.source().file(), sheet -> new ArrayList<>())
          .add(row);
    }
    List<ReturnedRow> once = new ArrayList<>();
    for (Map<String, List<ReturnedRow>> sheets : bySheet.values()) {
      List<ReturnedRow> kept = List.of();
      int all = 0;
      for (List<ReturnedRow> sheet : sheets.values()) {
        kept = sheet.size() > kept.size() ? sheet : kept;
        all += sheet.size();
      }
      kept.forEach(row -> rowsAt.put(row.source(), 1));
      rowsAt.merge(kept.get(0).source(), all - kept.size(), Integer::sum);
      once.addAll(kept);
    }
    return once.stream().sorted(Comparator.comparing(ReturnedRow::source)).toList();
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
