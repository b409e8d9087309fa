package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Break;
import io.giftrecon.plain.Expected.Pair;
import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.plain.PlainTracking.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Whether it has lost its main line, or named one that is another buyer's or nobody's. */
    boolean displaced() {
      return pair.mainSub().isEmpty() && (!named().isEmpty() || isDue());
    }

    boolean isDue() {
      return row.text("处理建议").equals("立即补发");
    }

    /** The same with the units of another row that says the same. */
    Said with(int more) {
      return new Said(file, row, pair, word, units + more);
    }

    String named() {
      return row.text("主商品子订单号");
    }
  }

  /** What marks nothing, and the break that it is until its line is marked otherwise. */
  private record Open(PlainFile file, PlainRow row, String code) {}

  /** A unit that a row has marked, and the main line that it has taken. */
  private record Marked(Said by, String mainSub) {}

  /** A unit that is not marked, and the main line that it would have had if no list had come. */
  private static final class Unit {
    private final String mainSub;
    private boolean asked;

    Unit(String mainSub) {
      this.mainSub = mainSub;
    }
  }

  /**
   * A unit that is not marked: the main line of which a row asks (R64), and the one with which it
   * was listed, blank for none (A147).
   */
  record OpenUnit(Optional<String> asked, String listedMain) {}

  private final List<Marked> marked = new ArrayList<>();
  private final Map<String, List<Unit>> left = new HashMap<>();
  private final Map<String, List<String>> presumed;
  private final Set<String> unreadable = new HashSet<>();
  private final List<Said> repeated = new ArrayList<>();
  private final List<PlainRow> unfit = new ArrayList<>();
  private final List<Said> copies = new ArrayList<>();
  private final Set<String> lostMains = new HashSet<>();
  private final List<Break> breaks = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();
  private final Set<Open> open = new LinkedHashSet<>();
  private final Map<String, Integer> quantities = new HashMap<>();
  private final Map<String, String> orderOf = new HashMap<>();

  /**
   * The lines whose units are rights, all lines, and which of them stand in one record; and A147:
   * by one-yuan line, the main line of each unit if no list had come, blank for none.
   */
  PlainMarks(
      PlainShop shop,
      List<PlainLine> rights,
      List<PlainLine> all,
      List<PlainRecord> records,
      Map<String, List<String>> presumed) {
    this.presumed = presumed;
    for (PlainLine line : rights) {
      quantities.put(line.sub(), line.quantity());
      List<Unit> units = new ArrayList<>();
      mainsOf(line.sub()).forEach(main -> units.add(new Unit(main)));
      left.put(line.sub(), units);
    }
    all.forEach(line -> orderOf.put(line.sub(), line.order()));
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
    for (Said one : repeated) {
      if (mayBeNews(one)) {
        report("RETURN_SAID_BEFORE", one.row());
      }
    }
    open.forEach(one -> settle(one.row(), one.code()));
    for (Said copy : copies) {
      if (copy.units() > of(copy).size()) {
        unitsLeft(copy).stream()
            .filter(unit -> distance(unit, copy) < 2)
            .forEach(unit -> unit.asked = true);
      }
    }
  }

  /** A147: blank for a unit that would have had none. */
  private List<String> mainsOf(String oneYuanSub) {
    return presumed.getOrDefault(
        oneYuanSub, Collections.nCopies(quantities.getOrDefault(oneYuanSub, 0), ""));
  }

  private List<Unit> unitsLeft(Said one) {
    return left.getOrDefault(one.pair().oneYuanSub(), List.of());
  }

  /** Units of the row's main line first, then those without any. */
  private static int distance(Unit unit, Said one) {
    boolean free = unit.mainSub.isEmpty();
    if (one.displaced()) {
      return free ? 1 : 0;
    }
    return unit.mainSub.equals(one.pair().mainSub()) ? 0 : free ? 1 : 2;
  }

  /** The marked units that a row may speak of: of its pair, or of its line where that is lost. */
  private List<Marked> of(Said one) {
    List<Marked> found = new ArrayList<>();
    for (Marked unit : marked) {
      boolean sameLine = unit.by().pair().oneYuanSub().equals(one.pair().oneYuanSub());
      if (sameLine && (one.displaced() || unit.mainSub().equals(one.pair().mainSub()))) {
        found.add(unit);
      }
    }
    return found;
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
    int again = -1;
    boolean first = true;
    for (Said one : said) {
      if (one.file().equals(file) && one.pair().equals(pair)) {
        first = false;
        together += one.units();
        again = one.word().equals(word) ? said.indexOf(one) : again;
      }
    }
    if (quantity == 0 && again >= 0) {
      return;
    }
    int listed = now.displaced() ? 0 : Collections.frequency(mainsOf(pair.oneYuanSub()), main);
    boolean more = listed > 0 ? together > listed : again >= 0 || together > quantity;
    if (!first && quantity > 0 && more) {
      report("RETURN_ROW_TWICE", row);
      copies.add(now);
    } else if (again >= 0) {
      said.set(again, said.get(again).with(now.units()));
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
    int before = before(one).size();
    int wanted = one.units() - before;
    List<Unit> open = unitsLeft(one);
    List<Marked> otherwise = otherwise(one);
    if (wanted > 0 && !otherwise.isEmpty()) {
      contradict(one, wanted, otherwise, open);
      return;
    }
    List<Unit> nearest = new ArrayList<>(open);
    nearest.sort(Comparator.comparingInt(unit -> distance(unit, one)));
    int count = Math.max(0, Math.min(wanted, nearest.size()));
    for (Unit unit : nearest.subList(0, count)) {
      String main = one.pair().mainSub().isEmpty() ? unit.mainSub : one.pair().mainSub();
      if (main.isEmpty() && one.displaced() && !orderOf.containsKey(one.named())) {
        lostMains.add(one.row().text("主商品订单号"));
      }
      open.remove(unit);
      marked.add(new Marked(one, main));
    }
    if ((count > 0 || before > 0) && !one.isDue()) {
      report("RETURN_NOT_DUE", one.row());
    }
    if (wanted > count) {
      if (quantities.getOrDefault(one.pair().oneYuanSub(), 0) == 0) {
        unfit.add(one.row());
      }
      report("RETURN_FITS_NO_RIGHT", one.row());
    } else if (before > 0) {
      repeated.add(one);
    }
  }

  /** Units that were marked with just this word by rows of the same pair. */
  private List<Marked> before(Said one) {
    return marked.stream()
        .filter(unit -> unit.by().pair().equals(one.pair()) && unit.by().word().equals(one.word()))
        .toList();
  }

  /** A30: the same words in another file, while a unit is open which they may mean. */
  private boolean mayBeNews(Said one) {
    String main = one.pair().mainSub();
    return before(one).stream()
            .filter(unit -> !unit.by().file().equals(one.file()))
            .anyMatch(unit -> one.isCash() || !unit.mainSub().equals(main))
        && unitsLeft(one).stream().anyMatch(unit -> main.isEmpty() || unit.mainSub.equals(main));
  }

  /** R64: the units of the pair that were marked with a word which this file does not say. */
  private List<Marked> otherwise(Said one) {
    Set<String> own = new HashSet<>();
    for (Said other : said) {
      boolean sameLine = other.pair().oneYuanSub().equals(one.pair().oneYuanSub());
      if (sameLine && other.file().equals(one.file())) {
        own.add(other.word());
      }
    }
    return of(one).stream().filter(unit -> !own.contains(unit.by().word())).toList();
  }

  /** R64: a newer number corrects; other words for cash are a copy; what is unclear is asked. */
  private void contradict(Said one, int left, List<Marked> otherwise, List<Unit> open) {
    boolean unclear = false;
    for (Unit unit : open) {
      boolean ofPair = one.displaced() || unit.mainSub.equals(one.pair().mainSub());
      if (ofPair || left > otherwise.size()) {
        unit.asked = true;
        unclear = true;
      }
    }
    long older = 0;
    Set<String> numbers = new HashSet<>();
    for (Marked unit : otherwise) {
      if (unit.by().file().asOf().isBefore(one.file().asOf())) {
        older++;
        numbers.add(unit.by().word());
      }
    }
    if (one.isCash() || unclear) {
      report(one.isCash() ? "RETURN_ROW_TWICE" : "RETURN_AMBIGUOUS", one.row());
    } else if (older > left && numbers.size() > 1) {
      report("RETURN_TRACKING_DIFFERS", one.row()); // nobody can tell which of them it corrects
    } else if (left > older) {
      report(older == 0 ? "RETURN_TRACKING_DIFFERS" : "RETURN_FITS_NO_RIGHT", one.row());
    } else if (!one.isDue()) {
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
    return unfit(List.of(right.order(), right.sub(), main.order(), main.sub()));
  }

  /** A101, A147: whether such a row names a main line as which a unit was listed. */
  boolean unfit(String listedMain) {
    return !listedMain.isEmpty()
        && unfit(List.of(listedMain, orderOf.getOrDefault(listedMain, listedMain)));
  }

  private boolean unfit(List<String> numbers) {
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

  /** Each unit of the line that is not marked. */
  List<OpenUnit> openUnits(String oneYuanSub) {
    List<OpenUnit> units = new ArrayList<>();
    for (Unit unit : left.getOrDefault(oneYuanSub, List.of())) {
      Optional<String> asked = unit.asked ? Optional.of(unit.mainSub) : Optional.empty();
      units.add(new OpenUnit(asked, unit.mainSub));
    }
    return units;
  }

  Map<Pair, Integer> units() {
    Map<Pair, Integer> units = new LinkedHashMap<>();
    for (Marked unit : marked) {
      units.merge(new Pair(unit.by().pair().oneYuanSub(), unit.mainSub()), 1, Integer::sum);
    }
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
