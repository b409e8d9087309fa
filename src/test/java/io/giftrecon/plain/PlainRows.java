package io.giftrecon.plain;

import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.plain.PlainHistory.Seen;
import io.giftrecon.plain.PlainUnnumbered.Facts;
import io.giftrecon.plain.PlainUnnumbered.MayBeOne;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** R12, A20: the usable rows of tonight by order, line and refund. */
final class PlainRows {

  private final List<PlainFile> files;
  private final Map<String, PlainHistory> orders;
  private final Map<String, PlainHistory> orderReports;
  private final List<PlainUnplaced> unplaced = new ArrayList<>();
  private final List<MayBeOne> mayBeOne = new ArrayList<>();
  private final IdentityHashMap<PlainRow, Set<String>> numberedLines;
  private final Map<String, PlainHistory> lines;
  private final List<PlainHistory> refunds;

  PlainRows(PlainShop shop) {
    files = files(shop);
    orders = byKey(PlainFile::bearsOrders, PlainRow::order);
    orderReports = byKey(file -> file.kind() == Kind.ORDERS, PlainRow::order);
    lines = byLine();
    numberedLines = numberedLines();
    refunds =
        PlainNameless.refunds(rowsOf(file -> file.kind() == Kind.REFUNDS)).stream()
            .filter(refund -> !PlainRefundStates.isNoRefund(refund))
            .toList();
  }

  List<PlainFile> files() {
    return files;
  }

  /** All rows of files that bear orders, whether or not they bear lines too. */
  Map<String, PlainHistory> orders() {
    return orders;
  }

  /** The lines by sub-order number, real or made up. */
  Map<String, PlainHistory> lines() {
    return lines;
  }

  /** A83: the lines that may be one with another, titled or numbered otherwise. */
  Set<String> linesThatMayBeOne() {
    Set<Seen> rows = Collections.newSetFromMap(new IdentityHashMap<>());
    mayBeOne.forEach(pair -> rows.addAll(List.of(pair.one(), pair.other())));
    Set<String> found = new HashSet<>();
    lines.forEach(
        (number, line) -> {
          if (line.rows().stream().anyMatch(rows::contains)) {
            found.add(number);
          }
        });
    return found;
  }

  /** A83: the rows that are no line's for certain. */
  List<PlainUnplaced> unplaced() {
    return unplaced;
  }

  /** A history for each refund; exchanges for nothing are none (R41). */
  List<PlainHistory> refunds() {
    return refunds;
  }

  /** How many distinct orders there are. */
  int numbers() {
    Set<String> numbers = new HashSet<>(orders.keySet());
    lines.values().forEach(line -> numbers.add(line.newest().row().order()));
    return numbers.size();
  }

  /**
   * R36: the rows of order reports that state the status of an order: not those of a file that has
   * several for it, which is an export with a row an item.
   */
  PlainHistory orderReports(String order) {
    PlainHistory all = orderReports.getOrDefault(order, PlainHistory.EMPTY);
    return new PlainHistory(
        all.rows().stream().filter(seen -> statusesIn(all, seen.file()).size() <= 1).toList());
  }

  /** All rows of an order in order reports. */
  PlainHistory listed(String order) {
    return orderReports.getOrDefault(order, PlainHistory.EMPTY);
  }

  /** The rows of all lines of an order. */
  PlainHistory linesOf(String order) {
    PlainHistory all = PlainHistory.EMPTY;
    for (PlainHistory line : lines.values()) {
      if (line.newest().row().order().equals(order)) {
        all = all.and(line);
      }
    }
    return all;
  }

  /** R32, A20: the numbered lines that a row without a number is of, or may be of. */
  Set<String> numberedLinesOf(Seen row) {
    return numberedLines.getOrDefault(row.row(), Set.of());
  }

  /** By the row itself: two rows of one file may say the same. */
  private IdentityHashMap<PlainRow, Set<String>> numberedLines() {
    IdentityHashMap<PlainRow, Set<String>> found = new IdentityHashMap<>();
    lines.forEach(
        (number, line) -> {
          if (line.any(seen -> !seen.row().text("子订单编号").isEmpty())) {
            line.rows().forEach(seen -> found.put(seen.row(), Set.of(number)));
          }
        });
    unplaced.forEach(one -> found.put(one.seen().row(), one.candidates()));
    return found;
  }

  private static Set<String> statusesIn(PlainHistory order, PlainFile file) {
    Set<String> statuses = new HashSet<>();
    for (Seen seen : order.rows()) {
      if (seen.file().equals(file)) {
        statuses.add(PlainWords.order(seen.row().text("订单状态")));
      }
    }
    statuses.remove("");
    return statuses;
  }

  /** The files with their usable rows, the rejected ones left in their places. */
  private static List<PlainFile> files(PlainShop shop) {
    PlainShopRows ofShop = new PlainShopRows(shop);
    List<PlainFile> files = new ArrayList<>(shop.files());
    files.sort(Comparator.comparing(PlainFile::asOf).thenComparing(PlainFile::name));
    return files.stream()
        .map(
            file ->
                file.with(
                    file.rows().stream()
                        .filter(row -> !row.rejected() && ofShop.isOurs(row))
                        .toList()))
        .toList();
  }

  private List<Seen> rowsOf(Predicate<PlainFile> wanted) {
    List<Seen> rows = new ArrayList<>();
    for (PlainFile file : files) {
      for (int i = 0; wanted.test(file) && i < file.rows().size(); i++) {
        rows.add(new Seen(file, file.rows().get(i), i));
      }
    }
    return rows;
  }

  private Map<String, PlainHistory> byKey(
      Predicate<PlainFile> wanted, Function<PlainRow, String> key) {
    Map<String, List<Seen>> found = new LinkedHashMap<>();
    for (Seen seen : rowsOf(wanted)) {
      found.computeIfAbsent(key.apply(seen.row()), it -> new ArrayList<>()).add(seen);
    }
    return histories(found);
  }

  /** The lines by sub-order number; A20: those that no row numbers by one that is made up. */
  private Map<String, PlainHistory> byLine() {
    Map<String, Map<String, List<Seen>>> numbered = new LinkedHashMap<>();
    Map<String, List<Seen>> unnumbered = new LinkedHashMap<>();
    for (Seen seen : rowsOf(PlainFile::bearsLines)) {
      String order = seen.row().order();
      String sub = seen.row().text("子订单编号");
      List<Seen> rows =
          sub.isEmpty()
              ? unnumbered.computeIfAbsent(order, it -> new ArrayList<>())
              : numbered
                  .computeIfAbsent(order, it -> new LinkedHashMap<>())
                  .computeIfAbsent(sub, it -> new ArrayList<>());
      rows.add(seen);
    }
    Map<String, List<Seen>> found = new LinkedHashMap<>();
    numbered.values().forEach(found::putAll);
    numbered.values().forEach(this::keepTwoNumberings);
    unnumbered.forEach(
        (order, rows) -> {
          if (numbered.containsKey(order)) {
            found.putAll(joined(order, numbered.get(order), rows));
          } else {
            found.putAll(keep(PlainUnnumbered.number(order, rows, Set.of())));
          }
        });
    return histories(found);
  }

  /** A20: the numbered lines with the rows that are theirs, and the lines that others make. */
  private Map<String, List<Seen>> joined(
      String order, Map<String, List<Seen>> numbered, List<Seen> rows) {
    Map<String, List<Seen>> lines = new LinkedHashMap<>();
    numbered.forEach((sub, known) -> lines.put(sub, new ArrayList<>(known)));
    List<Seen> own = new ArrayList<>();
    for (PlainFile file : rows.stream().map(Seen::file).distinct().toList()) {
      List<Seen> ofFile = rows.stream().filter(seen -> seen.file().equals(file)).toList();
      PlainPlacing placing = new PlainPlacing(ofFile, numbered);
      for (Seen seen : ofFile) {
        placing.lineOf(seen).map(lines::get).ifPresent(line -> line.add(seen));
      }
      own.addAll(placing.own());
      unplaced.addAll(placing.unplaced());
      mayBeOne.addAll(placing.mayBeOne());
    }
    lines.putAll(keep(PlainUnnumbered.number(order, own, numbered.keySet())));
    return lines;
  }

  /** A83: two numbers of an order that no file has both of, and that differ in no fact. */
  private void keepTwoNumberings(Map<String, List<Seen>> lines) {
    for (List<Seen> one : lines.values()) {
      for (List<Seen> other : lines.values()) {
        boolean together =
            one.stream().anyMatch(a -> other.stream().anyMatch(b -> a.file().equals(b.file())));
        if (!together && Facts.together(one).nothingDiffers(Facts.together(other))) {
          mayBeOne.add(new MayBeOne(one.get(0), other.get(0)));
        }
      }
    }
  }

  private Map<String, List<Seen>> keep(PlainUnnumbered.Numbering numbering) {
    unplaced.addAll(numbering.unplaced());
    mayBeOne.addAll(numbering.mayBeOne());
    return numbering.lines();
  }

  private static Map<String, PlainHistory> histories(Map<String, List<Seen>> found) {
    Map<String, PlainHistory> histories = new LinkedHashMap<>();
    found.forEach((key, rows) -> histories.put(key, new PlainHistory(rows)));
    return histories;
  }

  /** R36: the receiver of each order: the clear phone, else the clear name and address. */
  Map<String, String> receivers() {
    Map<String, PlainHistory> all =
        byKey(file -> file.bearsOrders() || file.kind() == Kind.RECEIVERS, PlainRow::order);
    Map<String, String> receivers = new HashMap<>();
    all.forEach(
        (order, rows) -> {
          String phone = clear(rows, "联系手机");
          String name = clear(rows, "收货人姓名");
          String address = clear(rows, "收货地址");
          String both = name.isEmpty() || address.isEmpty() ? "" : name + "\n" + address;
          receivers.put(order, phone.isEmpty() ? both : phone);
        });
    return receivers;
  }

  private static String clear(PlainHistory rows, String column) {
    return rows.newestWhere(seen -> PlainWords.namesSomebody(seen.row().text(column)))
        .map(seen -> seen.row().text(column))
        .orElse("");
  }
}
