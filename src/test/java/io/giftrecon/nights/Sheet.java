package io.giftrecon.nights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Somebody's own copy of a published worklist, filled in bit by bit. */
final class Sheet {
  private final int night;
  private final boolean cash;
  private final List<String> columns;
  private final List<Map<String, String>> open = new ArrayList<>();
  private final List<Map<String, String>> filled = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();

  Sheet(int night, boolean cash, Table published) {
    this.night = night;
    this.cash = cash;
    columns = published.columns();
    published.rows().forEach(row -> open.add(new LinkedHashMap<>(row)));
  }

  int night() {
    return night;
  }

  boolean cash() {
    return cash;
  }

  /** The rows that nobody has filled in yet. */
  List<Map<String, String>> open() {
    return List.copyOf(open);
  }

  void fill(Map<String, String> row, Map<String, String> entries, Sent done) {
    open.remove(row);
    repeat(row, entries, done);
  }

  /** What was sent of a row's pair, here or from another list. */
  void repeat(Map<String, String> row, Map<String, String> entries, Sent done) {
    Map<String, String> full = new LinkedHashMap<>(row);
    full.putAll(entries);
    full.put("数量", String.valueOf(done.units()));
    filled.add(full);
    sent.add(done);
  }

  /** A row of another shop, filled in there. */
  void foreign(Map<String, String> row) {
    filled.add(row);
  }

  /** The rows of the other shop alone. */
  Parcel foreign(String name, Dice dice) {
    open.clear();
    return parcel(name, dice, dice);
  }

  /** Everything that was ever filled in here, as it was then. */
  List<Sent> sent() {
    return List.copyOf(sent);
  }

  boolean tellsOf(Sent one) {
    return sent.stream().anyMatch(told -> told.serial() == one.serial());
  }

  /** R65: a number is typed in many ways. */
  private static Map<String, String> typed(Map<String, String> row, Dice dice) {
    Map<String, String> typed = new LinkedHashMap<>(row);
    typed.computeIfPresent(
        "物流单号",
        (column, number) ->
            dice.pick(
                List.of(
                    number, number, number.toLowerCase(Locale.ROOT), number.replace('1', '１'))));
    return typed;
  }

  /** The copy as it is sent back: shuffled, columns moved, some of the empty rows deleted. */
  Parcel parcel(String name, Dice dice, Dice slips) {
    double keep = dice.pick(List.of(0.0, 0.5, 1.0));
    List<Map<String, String>> rows = new ArrayList<>();
    filled.forEach(row -> rows.add(typed(row, slips)));
    open.stream().filter(row -> dice.chance(keep)).forEach(rows::add);
    Table table = new Table(columns, dice.chance(0.5) ? dice.shuffled(rows) : rows);
    return Parcel.of(name, table.text(dice.chance(0.5), dice), dice);
  }
}
