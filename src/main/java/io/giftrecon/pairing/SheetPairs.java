package io.giftrecon.pairing;

import io.giftrecon.order.Numbers;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.SheetPair;
import io.giftrecon.order.SheetRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the platform's own sheets of tonight say of the lines of a buyer group: which lines they
 * take for one-yuan lines, and which of them they show beside a main line (R13).
 */
final class SheetPairs {
  private final Map<List<String>, List<SheetRow>> ofMain = new HashMap<>();
  private final Set<List<String>> oneYuan = new HashSet<>();

  /** Reads the rows of the group; a copy of a row says nothing new. */
  SheetPairs(Collection<SheetRow> rows, RowDispositions dispositions) {
    for (SheetRow row : rows) {
      if (row.copy()) {
        dispositions.put(row.source(), RowDisposition.SUPERSEDED);
      } else if (row.isMain()) {
        ofMain
            .computeIfAbsent(List.of(row.orderNo(), row.itemId()), key -> new ArrayList<>())
            .add(row);
        row.pairs().forEach(pair -> oneYuan.add(List.of(pair.orderNo(), pair.itemId())));
      } else {
        oneYuan.add(List.of(row.orderNo(), row.itemId()));
      }
    }
  }

  /** Whether a sheet shows the line as a one-yuan line of some main line. */
  boolean isOneYuan(Line line) {
    return oneYuan.contains(List.of(line.orderNo(), line.row().itemId()));
  }

  /** Whether a sheet shows the line as a main line. */
  boolean lists(Line main) {
    return ofMain.containsKey(key(main));
  }

  /** Whether a sheet shows the one-yuan line beside the main line. */
  boolean pairs(Line main, Line line) {
    return rows(main).stream()
        .flatMap(row -> row.pairs().stream())
        .anyMatch(pair -> isOf(pair, line));
  }

  /** The one-yuan order numbers that the sheets show beside a main line. */
  NavigableSet<String> orderNos(Line main) {
    NavigableSet<String> numbers = new TreeSet<>(Numbers.ORDER);
    rows(main).forEach(row -> row.pairs().forEach(pair -> numbers.add(pair.orderNo())));
    return numbers;
  }

  private List<SheetRow> rows(Line main) {
    return ofMain.getOrDefault(key(main), List.of());
  }

  private static List<String> key(Line line) {
    return List.of(line.orderNo(), line.row().itemId());
  }

  private static boolean isOf(SheetPair pair, Line line) {
    return pair.orderNo().equals(line.orderNo()) && pair.itemId().equals(line.row().itemId());
  }
}
