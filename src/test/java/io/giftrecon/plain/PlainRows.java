package io.giftrecon.plain;

import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.plain.PlainHistory.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
  private final Map<String, PlainHistory> lines;
  private final List<PlainHistory> refunds;

  PlainRows(PlainShop shop) {
    files = files(shop);
    orders = byKey(PlainFile::bearsOrders, PlainRow::order);
    orderReports = byKey(file -> file.kind() == Kind.ORDERS, PlainRow::order);
    lines = byLine();
    refunds =
        byKey(file -> file.kind() == Kind.REFUNDS, row -> row.text("退款编号")).values().stream()
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
    List<PlainFile> files = new ArrayList<>(shop.files());
    files.sort(Comparator.comparing(PlainFile::asOf).thenComparing(PlainFile::name));
    return files.stream()
        .map(
            file ->
                file.with(
                    file.rows().stream()
                        .filter(row -> !row.rejected() && ours(row, shop.name()))
                        .toList()))
        .toList();
  }

  private static boolean ours(PlainRow row, String shop) {
    return row.text("店铺名称").isEmpty() || row.text("店铺名称").equals(shop);
  }

  private Map<String, PlainHistory> byKey(
      Predicate<PlainFile> wanted, Function<PlainRow, String> key) {
    Map<String, List<Seen>> found = new LinkedHashMap<>();
    for (PlainFile file : files) {
      for (int i = 0; wanted.test(file) && i < file.rows().size(); i++) {
        PlainRow row = file.rows().get(i);
        found.computeIfAbsent(key.apply(row), it -> new ArrayList<>()).add(new Seen(file, row, i));
      }
    }
    return histories(found);
  }

  /**
   * A20, R62: a made-up number for a line without one, if no export numbers the lines of its order.
   */
  private Map<String, PlainHistory> byLine() {
    Set<String> numbered = new HashSet<>();
    for (PlainFile file : files) {
      for (PlainRow row : file.bearsLines() ? file.rows() : List.<PlainRow>of()) {
        if (!row.text("子订单编号").isEmpty()) {
          numbered.add(row.order());
        }
      }
    }
    Map<String, List<Seen>> found = new LinkedHashMap<>();
    Map<String, List<Seen>> unnumbered = new LinkedHashMap<>();
    for (PlainFile file : files) {
      for (int i = 0; file.bearsLines() && i < file.rows().size(); i++) {
        PlainRow row = file.rows().get(i);
        String sub = row.text("子订单编号");
        if (!sub.isEmpty()) {
          found.computeIfAbsent(sub, it -> new ArrayList<>()).add(new Seen(file, row, i));
        } else {
          unnumbered
              .computeIfAbsent(row.order(), it -> new ArrayList<>())
              .add(new Seen(file, row, i));
        }
      }
    }
    unnumbered.forEach(
        (order, rows) ->
            found.putAll(
                numbered.contains(order)
                    ? PlainUnnumbered.beside(order, ofOrder(found, order), rows)
                    : PlainUnnumbered.number(order, rows)));
    return histories(found);
  }

  private static Map<String, List<Seen>> ofOrder(Map<String, List<Seen>> lines, String order) {
    Map<String, List<Seen>> ofOrder = new LinkedHashMap<>();
    lines.forEach(
        (number, rows) -> {
          if (rows.get(0).row().order().equals(order)) {
            ofOrder.put(number, rows);
          }
        });
    return ofOrder;
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
