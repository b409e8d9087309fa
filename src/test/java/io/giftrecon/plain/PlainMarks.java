package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Break;
import io.giftrecon.plain.Expected.Pair;
import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.plain.PlainTracking.Meaning;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * R27, R39: the rights the returned worklists mark as processed, the main lines they are bound to,
 * and the one-yuan lines of which something may be out.
 */
final class PlainMarks {

  /** What a row says of one-yuan and main line, the latter blank where it may name none. */
  private record Said(PlainFile file, PlainRow row, Pair pair, String word, int units) {
    boolean isCash() {
      return !row.text("权益类型").equals("赠品");
    }

    /** Whether it named a main line that is another buyer's or nobody's. */
    boolean displaced() {
      return pair.mainSub().isEmpty() && !named().isEmpty();
    }

    String named() {
      return row.text("主商品子订单号");
    }
  }

  /** What marks nothing, and the break that it is until its line is marked otherwise. */
  private record Open(PlainFile file, PlainRow row, String code) {}

  /** A unit that was marked with another word. */
  private record Otherwise(String word, LocalDateTime at) {}

  private final Map<Pair, Map<String, Integer>> words = new LinkedHashMap<>();
  private final Map<String, LocalDateTime> when = new HashMap<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final List<PlainRow> unfit = new ArrayList<>();
  private final List<Said> copies = new ArrayList<>();
  private final Set<String> lostMains = new HashSet<>();
  private final List<Break> breaks = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();
  private final Set<Open> open = new LinkedHashSet<>();
  private final Map<String, Integer> quantities = new HashMap<>();
  private final Set<String> lines = new HashSet<>();

  /** The lines whose units are rights, all lines, and which of them stand in one record. */
  PlainMarks(
      PlainShop shop, List<PlainLine> rights, List<PlainLine> all, List<PlainRecord> records) {
    rights.forEach(line -> quantities.put(line.sub(), line.quantity()));
    all.forEach(line -> lines.add(line.sub()));
    List<PlainFile> files = new ArrayList<>(shop.files());
    files.removeIf(file -> file.kind() != Kind.RETURNED);
    files.sort(Comparator.comparing(PlainFile::asOf).thenComparing(PlainFile::name));
    for (PlainFile file : files) {
      for (PlainRow row : file.rows()) {
        read(file, row, ownMain(row, rights, all, records), rights);
      }
    }
    for (boolean named : new boolean[] {true, false}) {
      for (Said one : said) {
        if (one.pair().mainSub().isEmpty() != named) {
          mark(one);
        }
      }
    }
    open.forEach(one -> settle(one.row(), one.code()));
    for (Said copy : copies) {
      if (copy.units() > units().getOrDefault(copy.pair(), 0)) {
        ambiguous.add(copy.pair().oneYuanSub());
      }
    }
  }

  /** R39: nothing is open any more where every right of the line is marked. */
  private void settle(PlainRow row, String code) {
    String oneYuan = row.text("1元商品子订单号");
    int quantity = quantities.getOrDefault(oneYuan, 0);
    if (quantity == 0 || unitsOf(oneYuan) < quantity) {
      report(code, row);
      if (code.equals("RETURN_UNREADABLE")) {
        unreadable.add(oneYuan);
        if (quantity == 0) {
          unfit.add(row);
        }
      }
    }
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

  private void read(PlainFile file, PlainRow row, String main, List<PlainLine> lines) {
    if (row.rejected()) {
      reject(row, lines);
      return;
    }
    switch (meaning(row)) {
      case NOT_FILLED_IN -> {}
      case NOT_SENT -> open.add(new Open(file, row, "RETURN_NOT_SENT"));
      case UNREADABLE -> open.add(new Open(file, row, "RETURN_UNREADABLE"));
      case SENT -> say(file, row, main);
    }
  }

  /** R64: rows of one pair in one file are parcels, up to what can have been listed. */
  private void say(PlainFile file, PlainRow row, String main) {
    Pair pair = new Pair(row.text("1元商品子订单号"), main);
    boolean gift = row.text("权益类型").equals("赠品");
    String word = gift ? PlainTracking.same(row.text("物流单号")) : row.text("备注");
    Said now = new Said(file, row, pair, word, Integer.parseInt(row.text("数量")));
    int quantity = quantities.getOrDefault(pair.oneYuanSub(), 0);
    int together = now.units();
    boolean again = false;
    boolean first = true;
    for (Said one : said) {
      if (one.file().equals(file) && one.pair().equals(pair)) {
        first = false;
        together += one.units();
        again |= one.word().equals(word);
      }
    }
    if (quantity == 0 && again) {
      return;
    }
    if (!first && quantity > 0 && (again || together > quantity)) {
      report("RETURN_ROW_TWICE", row);
      copies.add(now);
    } else {
      said.add(now);
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

  private void mark(Said one) {
    String oneYuan = one.pair().oneYuanSub();
    int left = one.units() - words.getOrDefault(one.pair(), Map.of()).getOrDefault(one.word(), 0);
    int open = quantities.getOrDefault(oneYuan, 0) - unitsOf(oneYuan);
    List<Otherwise> otherwise = otherwise(one);
    if (left > 0 && !otherwise.isEmpty()) {
      contradict(one, left, otherwise, open);
      return;
    }
    int marked = Math.max(0, Math.min(left, open));
    if (marked > 0) {
      if (one.displaced() && !lines.contains(one.named())) {
        lostMains.add(one.row().text("主商品订单号"));
      }
      when.putIfAbsent(one.pair() + one.word(), one.file().asOf());
      words
          .computeIfAbsent(one.pair(), pair -> new LinkedHashMap<>())
          .merge(one.word(), marked, Integer::sum);
    }
    if ((marked > 0 || left < one.units()) && !one.row().text("处理建议").equals("立即补发")) {
      report("RETURN_NOT_DUE", one.row());
    }
    if (left > marked) {
      if (quantities.getOrDefault(oneYuan, 0) == 0) {
        unfit.add(one.row());
      }
      report("RETURN_FITS_NO_RIGHT", one.row());
    } else if (left < one.units() && marked < open && mayBeNews(one)) {
      report("RETURN_SAID_BEFORE", one.row());
    }
  }

  /** A30: the same words for cash in a later file, of a line whose open rights it may mean. */
  private boolean mayBeNews(Said one) {
    return one.isCash()
        && one.pair().mainSub().isEmpty()
        && said.stream()
            .anyMatch(
                other ->
                    other.pair().equals(one.pair())
                        && other.word().equals(one.word())
                        && other.file().asOf().isBefore(one.file().asOf()));
  }

  /** R64: when units of the pair were marked with a word which this file does not say. */
  private List<Otherwise> otherwise(Said one) {
    Set<String> own = new HashSet<>();
    for (Said other : said) {
      boolean sameLine = other.pair().oneYuanSub().equals(one.pair().oneYuanSub());
      if (sameLine && other.file().equals(one.file())) {
        own.add(other.word());
      }
    }
    List<Otherwise> marked = new ArrayList<>();
    for (Map.Entry<Pair, Map<String, Integer>> entry : words.entrySet()) {
      boolean sameLine = entry.getKey().oneYuanSub().equals(one.pair().oneYuanSub());
      if (sameLine && (one.displaced() || entry.getKey().equals(one.pair()))) {
        for (Map.Entry<String, Integer> word : entry.getValue().entrySet()) {
          if (!own.contains(word.getKey())) {
            LocalDateTime at = when.getOrDefault(entry.getKey() + word.getKey(), LocalDateTime.MAX);
            marked.addAll(Collections.nCopies(word.getValue(), new Otherwise(word.getKey(), at)));
          }
        }
      }
    }
    return marked;
  }

  /** R64: a newer number corrects; other words for cash are a copy; what is unclear is asked. */
  private void contradict(Said one, int left, List<Otherwise> otherwise, int open) {
    boolean unclear = open > 0 && (left > otherwise.size() || one.displaced());
    long older = 0;
    Set<String> numbers = new HashSet<>();
    for (Otherwise unit : otherwise) {
      if (unit.at().isBefore(one.file().asOf())) {
        older++;
        numbers.add(unit.word());
      }
    }
    if (unclear) {
      ambiguous.add(one.pair().oneYuanSub());
    }
    if (one.isCash() || unclear) {
      report(one.isCash() ? "RETURN_ROW_TWICE" : "RETURN_AMBIGUOUS", one.row());
    } else if (older > left && numbers.size() > 1) {
      report("RETURN_TRACKING_DIFFERS", one.row()); // nobody can tell which of them it corrects
    } else if (left > older) {
      report(older == 0 ? "RETURN_TRACKING_DIFFERS" : "RETURN_FITS_NO_RIGHT", one.row());
    } else if (!one.row().text("处理建议").equals("立即补发")) {
      report("RETURN_NOT_DUE", one.row());
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

  /** A101: whether a row that fits no right names one of the two lines or orders all the same. */
  boolean unfit(PlainLine right, PlainLine main) {
    List<String> numbers = List.of(right.order(), right.sub(), main.order(), main.sub());
    return unfit.stream()
        .anyMatch(
            row ->
                Stream.of("1元商品订单号", "1元商品子订单号", "主商品订单号", "主商品子订单号")
                    .map(row::text)
                    .anyMatch(numbers::contains));
  }

  /** R62: whether a mark of a main line that nobody knows took a unit of this order. */
  boolean lostMain(String mainOrder) {
    return lostMains.contains(mainOrder);
  }

  /** R64: whether the open rights of this line may be what a row corrects or means besides. */
  boolean ambiguous(String oneYuanSub) {
    return ambiguous.contains(oneYuanSub);
  }

  Map<Pair, Integer> units() {
    Map<Pair, Integer> units = new LinkedHashMap<>();
    words.forEach(
        (pair, said) -> units.put(pair, said.values().stream().mapToInt(count -> count).sum()));
    return units;
  }

  /** How many units of a one-yuan line are marked. */
  int unitsOf(String oneYuanSub) {
    int sum = 0;
    for (Map.Entry<Pair, Integer> entry : units().entrySet()) {
      sum += entry.getKey().oneYuanSub().equals(oneYuanSub) ? entry.getValue() : 0;
    }
    return sum;
  }

  /** A15: how many units of a main line are taken for good. */
  int unitsOn(String mainSub) {
    int sum = 0;
    for (Map.Entry<Pair, Integer> entry : units().entrySet()) {
      sum += entry.getKey().mainSub().equals(mainSub) ? entry.getValue() : 0;
    }
    return sum;
  }
}
