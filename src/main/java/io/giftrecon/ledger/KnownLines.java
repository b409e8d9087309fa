package io.giftrecon.ledger;

import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.ReturnedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The lines that the ledger remembers, and those of which it has kept the number alone (R62). */
final class KnownLines {
  /** A ledger that remembers none. */
  static final KnownLines NONE = new KnownLines(List.of(), List.of(), List.of());

  private final Map<String, KnownLine> byNumber = new LinkedHashMap<>();
  private final Map<String, List<KnownLine>> byOrder = new HashMap<>();
  private final Map<String, List<KnownLine>> reservedBy = new HashMap<>();
  private final Map<String, List<LineTable.Renamed>> renamed = new HashMap<>();
  private final Map<String, List<String>> formerNumbers = new HashMap<>();

  KnownLines(List<KnownLine> lines, List<LineTable.Renamed> renamed, List<RightTable.Row> rows) {
    List<LedgerRight> rights = rows.stream().map(RightTable.Row::right).toList();
    Set<String> spent = new HashSet<>();
    for (LedgerRight right : rights) {
      if (right.processed()) {
        spent.add(right.oneYuanSubOrder());
        spent.add(right.mainSubOrder());
      }
    }
    lines.forEach(line -> byNumber.put(line.number(), line.spent(spent.contains(line.number()))));
    for (LedgerRight right : rights) {
      addUnknown(right.oneYuanSubOrder(), right.oneYuanOrder(), spent);
      addUnknown(right.mainSubOrder(), right.mainOrder(), spent);
    }
    byNumber
        .values()
        .forEach(
            line -> byOrder.computeIfAbsent(line.orderNo(), key -> new ArrayList<>()).add(line));
    rows.stream()
        .filter(KnownLines::keepsItsPlace)
        .map(row -> row.right().oneYuanSubOrder())
        .distinct()
        .flatMap(number -> find(number).stream())
        .filter(line -> !line.buyerKey().isEmpty())
        .forEach(
            line ->
                reservedBy.computeIfAbsent(line.buyerKey(), key -> new ArrayList<>()).add(line));
    for (LineTable.Renamed entry : renamed) {
      this.renamed.computeIfAbsent(entry.oldLine(), key -> new ArrayList<>()).add(entry);
      formerNumbers.computeIfAbsent(entry.newLine(), key -> new ArrayList<>()).add(entry.oldLine());
    }
  }

  /** R63: a right that is bound, marked or listed. */
  private static boolean keepsItsPlace(RightTable.Row row) {
    return row.right().processed() || !row.right().mainSubOrder().isEmpty() || !row.job().isEmpty();
  }

  private void addUnknown(String number, String orderNo, Set<String> spent) {
    if (!number.isEmpty()) {
      byNumber.computeIfAbsent(
          number, key -> KnownLine.unknown(number, orderNo, spent.contains(number)));
    }
  }

  List<KnownLine> of(String orderNo) {
    return byOrder.getOrDefault(orderNo, List.of());
  }

  /** R63: the lines of a buyer that have a right which keeps its place. */
  List<KnownLine> reserved(String buyer) {
    return reservedBy.getOrDefault(buyer, List.of());
  }

  Optional<KnownLine> find(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /**
   * What a number is called now that somebody wrote down on a day. A number that another line
   * really has is that line's from the day on which it was seen; so is one that it got on the day
   * on which the first line left it.
   */
  String calledNow(String number, LocalDate day) {
    String name = number;
    LocalDate from = day;
    Set<LineTable.Renamed> seen = new HashSet<>();
    Optional<LineTable.Renamed> next = next(name, from);
    while (next.filter(seen::add).isPresent()) {
      name = next.orElseThrow().newLine();
      from = next.orElseThrow().date();
      next = next(name, from);
    }
    return name;
  }

  /** How a line is called next that has a number on a day; of one that is gone, the last way. */
  private Optional<LineTable.Renamed> next(String number, LocalDate day) {
    List<LineTable.Renamed> names = renamed.getOrDefault(number, List.of());
    return names.stream()
        .filter(entry -> day.isBefore(entry.date()))
        .findFirst()
        .or(
            () ->
                names.isEmpty() || byNumber.containsKey(number)
                    ? Optional.empty()
                    : Optional.of(names.get(names.size() - 1)));
  }

  /** R62: every number that a line had before. */
  Set<String> formerly(String number) {
    Set<String> former = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(number));
    while (!open.isEmpty()) {
      String name = open.remove(0);
      formerNumbers.getOrDefault(name, List.of()).stream().filter(former::add).forEach(open::add);
    }
    return former;
  }

  /** A returned row in the numbers of today. */
  ReturnedRow calledNow(ReturnedRow row) {
    LocalDate day = row.source().asOf().toLocalDate();
    return row.at(calledNow(row.oneYuanSubOrder(), day), calledNow(row.mainSubOrder(), day));
  }

  /** What has become known of lines, where it differs from what the ledger has. */
  List<KnownLine> news(LedgerChanges changes) {
    // By number, so that two jobs that write at once wait for each other, never both.
    Map<String, KnownLine> news = new TreeMap<>();
    Map<String, KnownLine> before = new HashMap<>(byNumber);
    changes.renamed().keySet().forEach(before::remove);
    changes
        .renamed()
        .forEach(
            (from, to) -> {
              KnownLine line = byNumber.get(from);
              if (line != null && line.facts().known()) {
                before.putIfAbsent(to, line);
                news.put(to, line.called(to));
              }
            });
    for (KnownLine line : changes.lines()) {
      KnownLine known = before.get(line.number());
      KnownLine now = known == null ? line : line.after(known);
      if (!now.equals(known == null ? null : known.spent(false))) {
        news.put(line.number(), now);
      }
    }
    return List.copyOf(news.values());
  }
}
