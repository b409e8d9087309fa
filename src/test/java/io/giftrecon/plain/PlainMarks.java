package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Break;
import io.giftrecon.plain.Expected.Pair;
import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.plain.PlainTracking.Meaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * R27, R39: the rights the returned worklists mark as processed, the main lines they are bound to,
 * and the one-yuan lines of which something may be out.
 */
final class PlainMarks {

  private final Map<Pair, Integer> units = new LinkedHashMap<>();
  private final Set<String> unreadable = new HashSet<>();
  private final List<Break> breaks = new ArrayList<>();

  /** The lines whose units are rights, all lines, and which of them stand in one record. */
  PlainMarks(
      PlainShop shop, List<PlainLine> rights, List<PlainLine> all, List<PlainRecord> records) {
    Map<PlainRow, String> later = new LinkedHashMap<>();
    for (PlainFile file : shop.files()) {
      if (file.kind() == Kind.RETURNED) {
        for (PlainRow row : file.rows()) {
          String main = ownMain(row, rights, all, records);
          if (main.isEmpty()) {
            later.put(row, main);
          } else {
            read(row, main, rights);
          }
        }
      }
    }
    later.forEach((row, main) -> read(row, main, rights));
  }

  /**
   * R64: the main line that a row may be marked on: one of the same buyer, or one that stands in a
   * record with the one-yuan line; else none, and where the row marks something, that is a break.
   */
  private String ownMain(
      PlainRow row, List<PlainLine> rights, List<PlainLine> all, List<PlainRecord> records) {
    String named = row.text("主商品子订单号");
    String oneYuan = row.text("1元商品子订单号");
    String buyer = buyerOf(oneYuan, all);
    boolean together =
        records.stream()
            .filter(record -> record.main().sub().equals(named))
            .anyMatch(record -> isAmong(oneYuan, record.oneYuan()));
    if (named.isEmpty() || together || (!buyer.isEmpty() && buyer.equals(buyerOf(named, all)))) {
      return named;
    }
    if (!row.rejected() && meaning(row) == Meaning.SENT && isAmong(oneYuan, rights)) {
      report(isAmong(named, all) ? "RETURN_OTHER_BUYER" : "RETURN_MAIN_UNKNOWN", row);
    }
    return "";
  }

  private static boolean isAmong(String sub, List<PlainLine> lines) {
    return lines.stream().anyMatch(line -> line.sub().equals(sub));
  }

  private static String buyerOf(String sub, List<PlainLine> lines) {
    for (PlainLine line : lines) {
      if (line.sub().equals(sub)) {
        return line.buyer();
      }
    }
    return "";
  }

  private void read(PlainRow row, String main, List<PlainLine> lines) {
    if (row.rejected()) {
      reject(row, lines);
      return;
    }
    switch (meaning(row)) {
      case NOT_FILLED_IN -> {}
      case NOT_SENT -> report("RETURN_NOT_SENT", row);
      case UNREADABLE -> {
        report("RETURN_UNREADABLE", row);
        unreadable.add(row.text("1元商品子订单号"));
      }
      case SENT -> mark(row, main, lines);
    }
  }

  /** R32: a bad row is a break, and stops nothing unless it may tell that something was sent. */
  private void reject(PlainRow row, List<PlainLine> lines) {
    String oneYuan = row.text("1元商品子订单号");
    boolean exported = lines.stream().anyMatch(line -> line.sub().equals(oneYuan));
    breaks.add(
        exported
            ? new Break("RETURN_UNREADABLE", row.text("1元商品订单号"), oneYuan)
            : new Break("RETURN_UNREADABLE", "", ""));
    if (!row.text("物流单号").isEmpty() || !row.text("备注").isEmpty()) {
      unreadable.add(oneYuan);
    }
  }

  private static Meaning meaning(PlainRow row) {
    if (!row.text("权益类型").equals("赠品")) {
      return PlainTracking.ofCash(row.text("备注"));
    }
    Set<String> own = new HashSet<>();
    for (String column :
        List.of("主商品订单号", "主商品子订单号", "1元商品订单号", "1元商品子订单号", "主商品ID", "1元商品ID", "联系手机")) {
      own.add(row.text(column));
    }
    String remark = row.text("备注");
    boolean saysSo = PlainTracking.ofRemark(remark, own) || !row.text("物流公司").isEmpty();
    return row.text("物流单号").isEmpty() && saysSo
        ? Meaning.UNREADABLE
        : PlainTracking.ofGift(row.text("物流单号"), own);
  }

  private void mark(PlainRow row, String main, List<PlainLine> lines) {
    String oneYuan = row.text("1元商品子订单号");
    int said = Integer.parseInt(row.text("数量"));
    int open = 0;
    for (PlainLine line : lines) {
      if (line.sub().equals(oneYuan)) {
        open = line.quantity() - unitsOf(oneYuan);
      }
    }
    int marked = Math.max(0, Math.min(said, open));
    if (marked > 0) {
      units.merge(new Pair(oneYuan, main), marked, Integer::sum);
      if (!row.text("处理建议").equals("立即补发")) {
        report("RETURN_NOT_DUE", row);
      }
    }
    if (said > marked) {
      report("RETURN_FITS_NO_RIGHT", row);
    }
  }

  private void report(String code, PlainRow row) {
    breaks.add(new Break(code, row.text("1元商品订单号"), row.text("1元商品子订单号")));
  }

  /** Rows that say nothing usable, that were not due, or that fit no right. */
  List<Break> breaks() {
    return breaks;
  }

  /** R39: whether a row says of a right of this line what nobody can read: it may be out. */
  boolean unreadable(String oneYuanSub) {
    return unreadable.contains(oneYuanSub);
  }

  Map<Pair, Integer> units() {
    return units;
  }

  /** How many units of a one-yuan line are marked. */
  int unitsOf(String oneYuanSub) {
    int sum = 0;
    for (Map.Entry<Pair, Integer> entry : units.entrySet()) {
      sum += entry.getKey().oneYuanSub().equals(oneYuanSub) ? entry.getValue() : 0;
    }
    return sum;
  }

  /** A15: how many units of a main line are taken for good. */
  int unitsOn(String mainSub) {
    int sum = 0;
    for (Map.Entry<Pair, Integer> entry : units.entrySet()) {
      sum += entry.getKey().mainSub().equals(mainSub) ? entry.getValue() : 0;
    }
    return sum;
  }
}
