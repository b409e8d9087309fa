package io.giftrecon.plain;

import io.giftrecon.plain.PlainRow.Damage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** R64: what copy and paste and a sorted column make of a returned list. */
final class CopiedRows {
  private static final List<String> MAIN = List.of("主商品订单号", "主商品子订单号");

  private final Dice dice;

  CopiedRows(Dice dice) {
    this.dice = dice;
  }

  /** The list with some rows copied, or two rows' main lines exchanged. */
  List<PlainRow> of(List<PlainRow> rows) {
    List<PlainRow> list = new ArrayList<>();
    for (PlainRow row : rows) {
      list.add(row);
      if (isSent(row) && dice.chance(0.3)) {
        list.add(dice.chance(0.5) ? typedOtherwise(row) : inOtherWords(row));
      }
    }
    List<Integer> sent = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (isSent(rows.get(i)) && list.indexOf(rows.get(i)) == list.lastIndexOf(rows.get(i))) {
        sent.add(i);
      }
    }
    if (sent.size() > 1 && dice.chance(0.5)) {
      exchange(list, rows.get(dice.pick(sent)), rows.get(dice.pick(sent)));
    }
    return list;
  }

  /** Some rows of the list, sent back once more. */
  List<PlainRow> inOtherWords(List<PlainRow> rows) {
    List<PlainRow> list = new ArrayList<>();
    for (PlainRow row : rows) {
      if (isSent(row) && dice.chance(0.4)) {
        list.add(dice.chance(0.3) ? typedOtherwise(row) : inOtherWords(row));
      }
    }
    return list.isEmpty() ? rows.subList(0, 0) : list;
  }

  private static boolean isSent(PlainRow row) {
    boolean gift = row.text("权益类型").equals("赠品");
    String cell = row.text(gift ? "物流单号" : "备注");
    return row.damage() == Damage.NONE
        && !row.text("主商品子订单号").isEmpty()
        && (gift ? cell.matches("YT\\d{13}") : cell.contains("已发放"));
  }

  private PlainRow typedOtherwise(PlainRow row) {
    String cell = row.text("物流单号");
    List<String> ways =
        List.of(
            cell.toLowerCase(Locale.ROOT),
            cell + "\u200b",
            cell.replace("YT", "YT-"),
            cell.replace("YT", "ＹＴ"));
    return cell.isEmpty() ? row : with(row, Map.of("物流单号", dice.pick(ways)));
  }

  private PlainRow inOtherWords(PlainRow row) {
    return row.text("物流单号").isEmpty()
        ? with(row, Map.of("备注", "已发放 " + dice.number(6)))
        : with(row, Map.of("物流单号", "YT" + dice.number(13)));
  }

  private static void exchange(List<PlainRow> list, PlainRow one, PlainRow other) {
    Map<String, String> ofOne = new HashMap<>();
    Map<String, String> ofOther = new HashMap<>();
    MAIN.forEach(column -> ofOne.put(column, one.text(column)));
    MAIN.forEach(column -> ofOther.put(column, other.text(column)));
    list.set(list.indexOf(one), with(one, ofOther));
    list.set(list.indexOf(other), with(other, ofOne));
  }

  private static PlainRow with(PlainRow row, Map<String, String> cells) {
    Map<String, String> all = new HashMap<>(row.cells());
    all.putAll(cells);
    return new PlainRow(all, row.damage());
  }
}
