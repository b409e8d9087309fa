package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Pair;
import io.giftrecon.plain.PlainFile.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * R27: the rights the returned worklists mark as processed, and the main lines they are bound to.
 */
final class PlainMarks {

  private final Map<Pair, Integer> units = new LinkedHashMap<>();

  PlainMarks(PlainShop shop, List<PlainLine> lines) {
    for (PlainFile file : shop.files()) {
      if (file.kind() == Kind.RETURNED) {
        file.rows().forEach(row -> mark(row, lines));
      }
    }
  }

  private void mark(PlainRow row, List<PlainLine> lines) {
    boolean gift = row.text("权益类型").equals("赠品");
    boolean done = gift ? !row.text("物流单号").isEmpty() : row.text("备注").contains("已发放");
    if (!done) {
      return;
    }
    String oneYuan = row.text("1元商品子订单号");
    int marked = Integer.parseInt(row.text("数量"));
    for (PlainLine line : lines) {
      if (line.sub().equals(oneYuan)) {
        marked = Math.min(marked, line.quantity() - unitsOf(oneYuan));
      }
    }
    if (marked > 0) {
      units.merge(new Pair(oneYuan, row.text("主商品子订单号")), marked, Integer::sum);
    }
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
