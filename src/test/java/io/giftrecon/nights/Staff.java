package io.giftrecon.nights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The warehouse and finance. They are careful: they send what the newest worklists name, less what
 * they have sent but not yet reported. So whatever goes out twice is the job's fault. A list that
 * tells of the rest of a pair tells of its first part again: else nobody could tell whether the new
 * word corrects the old one (R64).
 */
final class Staff {
  /** A worklist sent back; it may lie in the mail for some nights. */
  private record Mail(Parcel parcel, int arrives, List<Sent> tells) {}

  /** What somebody types: the line as it was listed, and the parcel's number. */
  record HandMark(String listed, String tracking) {}

  /** How often only some units of a row are done: 数量 is lowered, the rest comes later. */
  private static final double IN_PARTS = 0.3;

  private final Dice dice;
  private final Dice slips;
  private final List<Mail> mail = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private final Map<Sent, Integer> readOn = new LinkedHashMap<>();
  private final Map<Boolean, Sheet> inWork = new HashMap<>();
  private final Map<Integer, Map<String, String>> rows = new HashMap<>();
  private final Set<Sent> byHand = new HashSet<>();
  private final Map<String, String> corrected = new HashMap<>();
  private final Map<Integer, Sent> neverLeft = new HashMap<>();
  private Map<String, Integer> mayBeSent = new HashMap<>();
  private int lastSerial;
  private Published last = new Published(Map.of(), Map.of());

  /**
   * Hires them.
   *
   * @param slips what they mistype and say twice is drawn apart: the nights stay what they were
   */
  Staff(Dice dice, Dice slips) {
    this.dice = dice;
    this.slips = slips;
  }

  /** All that ever went out. */
  List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** What of it stands in files that have arrived, and the night on which the first of them did. */
  Map<Sent, Integer> readOn() {
    return readOn;
  }

  /**
   * An older ledger was put back and does not know a pair of these lines. Where the main order is
   * not exported, or its lines have other numbers by now, nobody can tell whose it is, and the mark
   * stays without it.
   */
  void nobodyKnowsTheMainOf(List<String> oneYuan) {
    for (Sent one : List.copyOf(readOn.keySet())) {
      if (oneYuan.contains(one.oneYuan()) && !one.main().isEmpty()) {
        int since = readOn.remove(one);
        readOn.put(one.withoutMain(), since);
        sent.set(sent.indexOf(one), one.withoutMain());
      }
    }
  }

  /** The day before a night: people work through the worklists of the night before. */
  void work(int night, Published published) {
    last = published;
    mayBeSent = new HashMap<>(last.units());
    for (Sent one : sent) {
      if (!readOn.containsKey(one)) {
        mayBeSent.merge(one.oneYuan(), -one.units(), Integer::sum);
      }
    }
    for (int shift = 0; shift < 2; shift++) {
      for (boolean cash : List.of(false, true)) {
        if (dice.chance(shift == 0 ? 0.7 : 0.25)) {
          Sheet sheet = take(cash, night - 1, last);
          fill(sheet);
          sendBack(sheet, night);
        }
      }
    }
  }

  /**
   * R65: a parcel that was reported never left. The list that says so names its row, for its marks
   * to be taken back; the copies that people were working on are thrown away, and the right is to
   * go out with a number of its own. Payments are left alone: a list that tells of one once more is
   * a new word for it.
   */
  Optional<Parcel> takeBack(int night, Dice mistakes) {
    List<Sent> parcels =
        readOn.keySet().stream().filter(one -> !byHand.contains(one) && isParcel(one)).toList();
    if (parcels.isEmpty()) {
      return Optional.empty();
    }
    Sent one = mistakes.pick(parcels);
    Sheet sheet = new Sheet(night - 1, false, last.worklist(false));
    sheet.repeat(
        rows.getOrDefault(one.serial(), Map.of()), entries(mistakes, sheet, one.word()), one);
    sent.remove(one);
    readOn.remove(one);
    neverLeft.put(night, one);
    inWork.clear();
    String name = "never-left-%d-202309%02d1900.csv".formatted(one.serial(), night);
    return Optional.of(sheet.parcel(name, mistakes, mistakes));
  }

  private boolean isParcel(Sent one) {
    return !rows.getOrDefault(one.serial(), Map.of()).get("权益类型").equals("红包返现");
  }

  /**
   * Somebody drops in what another shop's warehouse has sent back: rows as ours, with numbers that
   * nobody here knows.
   *
   * @return the one-yuan lines that it names, if it names any
   */
  Set<String> mistakeAnotherShops(int night, Dice mistakes) {
    Sheet sheet = new Sheet(night - 1, false, last.worklist(false));
    Set<String> lines = new TreeSet<>();
    for (Map<String, String> row : sheet.open()) {
      Map<String, String> theirs = new LinkedHashMap<>(row);
      theirs.replaceAll((column, cell) -> cell.replaceFirst("^3(?=\\d{17})", "4"));
      theirs.putAll(entries(mistakes, sheet, tracking(mistakes, ++lastSerial)));
      if (!row.get("1元商品子订单号").equals(theirs.get("1元商品子订单号"))) {
        sheet.foreign(theirs);
        lines.add(theirs.get("1元商品子订单号"));
      }
    }
    if (!lines.isEmpty()) {
      String name = "gift-back-elsewhere-202309%02d1730.csv".formatted(night);
      mail.add(new Mail(sheet.foreign(name, mistakes), night, List.of()));
    }
    return lines;
  }

  /** R66: a right of which nothing was sent yet is marked by hand, all its units at once. */
  Optional<HandMark> byHand(int night, Dice hands) {
    List<Map<String, String>> rows = last.worklistRows();
    List<Map<String, String>> whole =
        rows.stream()
            .filter(row -> row.get("权益类型").equals("赠品"))
            .filter(row -> !row.get("主商品子订单号").isEmpty())
            .filter(row -> rows.stream().filter(other -> isOfSameLine(row, other)).count() == 1)
            .filter(row -> sent.stream().noneMatch(one -> isOfLine(row, one)))
            .filter(row -> neverLeft.get(night) == null || !isOfLine(row, neverLeft.get(night)))
            .toList();
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> row = hands.pick(whole);
    int serial = ++lastSerial;
    String oneYuan = last.real(row.get("1元商品子订单号"));
    int units = Integer.parseInt(row.get("数量"));
    Sent one = new Sent(serial, oneYuan, "", units, tracking(hands, serial), night - 1);
    sent.add(one);
    byHand.add(one);
    readOn.put(one, night);
    return Optional.of(new HandMark(row.get("1元商品子订单号"), one.word()));
  }

  private boolean isOfLine(Map<String, String> row, Sent one) {
    return one.oneYuan().equals(last.real(row.get("1元商品子订单号")));
  }

  private static boolean isOfSameLine(Map<String, String> row, Map<String, String> other) {
    return row.get("1元商品子订单号").equals(other.get("1元商品子订单号"));
  }

  /** What numbers were corrected into. */
  Map<String, String> corrected() {
    return corrected;
  }

  /**
   * R64: a list that arrives at once says something else of a pair of which all is marked: the
   * right number of a parcel, or for cash the same in other words, which changes nothing.
   */
  void sayOtherwise(int night, Published last) {
    List<Sent> marked =
        readOn.keySet().stream()
            .filter(one -> !one.main().isEmpty() && isAll(one, last) && !isOpenAgain(one, night))
            .toList();
    if (marked.isEmpty() || !slips.chance(0.4)) {
      return;
    }
    Sent one = slips.pick(marked);
    Map<String, String> row = rows.getOrDefault(one.serial(), Map.of());
    boolean cash = row.get("权益类型").equals("红包返现");
    String word = cash ? one.word() + "（补）" : tracking(slips, one.serial());
    Sheet sheet = new Sheet(night - 1, cash, last.worklist(cash));
    sheet.repeat(row, entries(slips, sheet, word), one.corrected(word));
    String name = "other-words-%d-202309%02d2000.csv".formatted(one.serial(), night);
    mail.add(new Mail(sheet.parcel(name, slips, slips), night, List.of()));
    if (!cash) {
      corrected.put(one.word(), word);
      sent.set(sent.indexOf(one), one.corrected(word));
      int since = readOn.remove(one);
      readOn.put(one.corrected(word), since);
    }
  }

  /**
   * Whether it is all that was ever done on its pair, and nothing of the pair is open. What a row
   * without a main line said may stand on the pair too.
   */
  private boolean isAll(Sent one, Published last) {
    return last.allocations().keySet().stream()
            .noneMatch(pair -> one.isOfPair(pair.oneYuan(), pair.main()))
        && sent.stream()
                .filter(
                    other ->
                        other.isOfPair(one.oneYuan(), one.main())
                            || other.isOfPair(one.oneYuan(), ""))
                .count()
            == 1;
  }

  /** Whether something of its pair was taken back today: yesterday's list does not have it yet. */
  private boolean isOpenAgain(Sent one, int night) {
    Sent back = neverLeft.get(night);
    return back != null && one.isOfPair(back.oneYuan(), back.main());
  }

  /** The files that arrive on a night. */
  List<Parcel> arrive(int night) {
    List<Parcel> arrived = new ArrayList<>();
    for (Mail one : mail) {
      if (one.arrives() == night) {
        arrived.add(one.parcel());
        one.tells().stream()
            .flatMap(this::current)
            .forEach(told -> readOn.putIfAbsent(told, night));
      }
    }
    return arrived;
  }

  /** What a list tells, as it is known now; nothing of what was taken back. */
  private Stream<Sent> current(Sent told) {
    return sent.stream().filter(one -> one.serial() == told.serial());
  }

  /** Mostly the newest worklist, else the copy they have been working on. */
  private Sheet take(boolean cash, int listNight, Published last) {
    Sheet old = inWork.get(cash);
    if (old == null || dice.chance(0.65)) {
      inWork.put(cash, new Sheet(listNight, cash, last.worklist(cash)));
    }
    return inWork.get(cash);
  }

  private void fill(Sheet sheet) {
    for (Map<String, String> row : sheet.open()) {
      String oneYuan = last.real(row.get("1元商品子订单号"));
      int allowed = Math.min(openUnits(row, sheet), mayBeSent.getOrDefault(oneYuan, 0));
      double eagerness = row.get("处理建议").equals("立即补发") ? 0.5 : 0.06;
      if (allowed > 0 && dice.chance(eagerness)) {
        int units = dice.chance(IN_PARTS) ? dice.between(1, allowed) : allowed;
        send(sheet, row, units);
        mayBeSent.merge(oneYuan, -units, Integer::sum);
      }
    }
  }

  /** The units of a row, less what another copy was used for and the row does not know of. */
  private int openUnits(Map<String, String> row, Sheet sheet) {
    int open = Integer.parseInt(row.get("数量"));
    for (Sent one : sent) {
      boolean sameRow =
          one.oneYuan().equals(last.real(row.get("1元商品子订单号")))
              && one.main().equals(last.real(row.get("主商品子订单号")));
      if (sameRow && readOn.getOrDefault(one, Integer.MAX_VALUE) > sheet.night()) {
        open -= one.units();
      }
    }
    return open;
  }

  private void send(Sheet sheet, Map<String, String> row, int units) {
    int serial = ++lastSerial;
    String oneYuan = last.real(row.get("1元商品子订单号"));
    String main = last.real(row.get("主商品子订单号"));
    String word = sheet.cash() ? note(oneYuan, main, serial) : tracking(dice, serial);
    Sent done = new Sent(serial, oneYuan, main, units, word, sheet.night());
    for (Sent one : sent) {
      if (one.isOfPair(oneYuan, main) && !sheet.tellsOf(one)) {
        sheet.repeat(row, entries(slips, sheet, one.word()), one);
      } else if (namesNoMain(one, oneYuan) && !sheet.tellsOf(one)) {
        sheet.repeat(rows.get(one.serial()), entries(slips, sheet, one.word()), one);
      }
    }
    sheet.fill(row, entries(dice, sheet, word), done);
    sent.add(done);
    rows.put(serial, row);
  }

  /** Of the same line, from a list that had no main line for it yet: it may stand here by now. */
  private boolean namesNoMain(Sent one, String oneYuan) {
    return one.isOfPair(oneYuan, "") && rows.containsKey(one.serial());
  }

  private static Map<String, String> entries(Dice dice, Sheet sheet, String word) {
    return sheet.cash()
        ? Map.of("备注", word)
        : Map.of("物流公司", dice.pick(List.of("圆通", "中通快递")), "物流单号", word);
  }

  private static String tracking(Dice dice, int serial) {
    return dice.pick(List.of("YT", "", "SF")) + dice.number(10) + "%04d".formatted(serial);
  }

  /** A second payment on the same pair of lines says so: else nobody could tell it from a copy. */
  private String note(String oneYuan, String main, int serial) {
    boolean again = sent.stream().anyMatch(one -> one.isOfPair(oneYuan, main));
    return again || dice.chance(0.5) ? "已发放 流水%06d".formatted(serial) : "已发放";
  }

  private void sendBack(Sheet sheet, int night) {
    String stamp =
        "202309%02d%02d%02d".formatted(night, dice.between(9, 18), dice.pick(List.of(0, 30)));
    String kind = sheet.cash() ? "cash-back" : "gift-back";
    Parcel parcel =
        sheet.parcel("%s-%d-%s.csv".formatted(kind, mail.size() + 1, stamp), dice, slips);
    int arrives = dice.chance(0.8) ? night : night + dice.between(1, 2);
    mail.add(new Mail(parcel, arrives, sheet.sent()));
    if (dice.chance(0.2)) {
      mail.add(new Mail(parcel.again(), arrives + dice.pick(List.of(0, 0, 1, 3)), sheet.sent()));
    }
  }
}
