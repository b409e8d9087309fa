package io.giftrecon.plain;

import io.giftrecon.plain.PlainRow.Damage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that must be rejected, and rows of orders that are nobody's. */
final class RowDamage {

  private final Dice dice;
  private final boolean ownRows;

  RowDamage(Dice dice, Set<Quirk> quirks) {
    this.dice = dice;
    ownRows = quirks.contains(Quirk.REJECTED_ROWS);
  }

  /** R32: now and then a row of the shop's own orders is spoiled. */
  PlainRow perhapsSpoiled(PlainRow row, double share) {
    return ownRows && dice.chance(share) ? spoiled(row) : row;
  }

  /**
   * The rows, among them a few spoiled ones that are nobody's, and a few of another shop; A97:
   * where own rows are damaged, a few of the shop's own rows name another, and a few refunds stand
   * under a number that a program has altered (A140), or under that of the refund before (A141).
   */
  List<PlainRow> amongStrangers(List<PlainRow> rows, List<String> columns) {
    List<PlainRow> all = new ArrayList<>();
    String before = "";
    for (PlainRow own : rows) {
      PlainRow row = ownRows ? perhapsRenumbered(own, before) : own;
      before = row.text("退款编号");
      boolean misnamed = ownRows && columns.contains("店铺名称") && dice.chance(0.01);
      all.add(misnamed ? misnamed(row) : row);
      if (dice.chance(0.008)) {
        all.add(spoiled(stranger(row)));
      }
      if (columns.contains("店铺名称") && dice.chance(0.03)) {
        all.add(misnamed(stranger(row)));
      }
    }
    return all;
  }

  /** By the refund's own number, so that no other throw of the dice is another one. */
  private static PlainRow perhapsRenumbered(PlainRow row, String before) {
    String refund = row.text("退款编号");
    String order = row.text("订单编号");
    if (refund.isEmpty() || row.rejected() || order.length() < 16) {
      return row;
    }
    Map<String, String> copy = new HashMap<>(row.cells());
    switch (Math.floorMod(refund.hashCode(), 30)) {
      case 0 -> copy.put("订单编号", "TB" + order);
      case 1 -> copy.put("订单编号", order + "-1");
      case 2 -> copy.put("退款编号", before.isEmpty() ? refund : before);
      default -> {}
    }
    return new PlainRow(copy, row.damage());
  }

  /** The row as one that names another shop. */
  private static PlainRow misnamed(PlainRow row) {
    Map<String, String> copy = new HashMap<>(row.cells());
    copy.put("店铺名称", "别家专营店");
    return new PlainRow(copy, row.damage());
  }

  /** A copy of a row under numbers that are nobody's. */
  private PlainRow stranger(PlainRow row) {
    Map<String, String> copy = new HashMap<>(row.cells());
    for (String column : PlainRow.ROW_NUMBERS) {
      copy.computeIfPresent(column, (key, old) -> dice.number(19));
    }
    return new PlainRow(copy, row.damage());
  }

  private PlainRow spoiled(PlainRow row) {
    List<Damage> possible = new ArrayList<>(List.of(Damage.ROUNDED_NUMBER, Damage.TOO_FEW_CELLS));
    if (ownRows) {
      possible.addAll(List.of(Damage.ODD_NUMBER, Damage.CUT_OFF_BEHIND_NUMBERS));
    }
    if (!row.text("订单付款时间").isEmpty() || !row.text("退款的申请时间").isEmpty()) {
      possible.add(Damage.IMPOSSIBLE_DATE);
    }
    if (!row.text("价格").isEmpty()
        || !row.text("买家退款金额").isEmpty()
        || !row.text("买家实际支付金额").isEmpty()) {
      possible.add(Damage.TWO_POINTS);
    }
    return new PlainRow(row.cells(), dice.pick(possible));
  }
}
