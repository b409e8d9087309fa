package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Break;
import io.giftrecon.plain.Expected.Pair;
import io.giftrecon.plain.PlainFile.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * R27: the rights the returned worklists mark as processed, and the main lines they are bound to.
 */
final class PlainMarks {

  private record Said(Pair pair, String tracking, int units) {}

  private final Map<Pair, Integer> units = new LinkedHashMap<>();
  private final List<Said> said = new ArrayList<>();
  private final List<Break> breaks = new ArrayList<>();

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
    Pair pair = new Pair(oneYuan, row.text("主商品子订单号"));
    int left = Integer.parseInt(row.text("数量")) - alreadySaid(pair, row.text("物流单号"));
    int open = 0;
    for (PlainLine line : lines) {
      if (line.sub().equals(oneYuan)) {
        open = line.quantity() - unitsOf(oneYuan);
      }
    }
    boolean contradicted =
        said.stream()
            .anyMatch(one -> one.pair().equals(pair) && !one.tracking().equals(row.text("物流单号")));
    int marked = Math.min(left, open);
    for (int i = 0; i < marked && contradicted && !pair.mainSub().isEmpty(); i++) {
      breaks.add(new Break("RETURN_OTHER_UNIT", row.text("1元商品订单号"), oneYuan));
    }
    if (marked > 0) {
      units.merge(pair, marked, Integer::sum);
      said.add(new Said(pair, row.text("物流单号"), marked));
    }
    if (left > Math.max(0, marked)) {
      boolean differs =
          said.stream()
              .anyMatch(
                  one ->
                      one.pair().oneYuanSub().equals(oneYuan)
                          && !one.tracking().equals(row.text("物流单号")));
      String code = differs ? "RETURN_TRACKING_DIFFERS" : "RETURN_FITS_NO_RIGHT";
      breaks.add(new Break(code, row.text("1元商品订单号"), oneYuan));
    }
  }

  private int alreadySaid(Pair pair, String tracking) {
    return said.stream()
        .filter(one -> one.pair().equals(pair) && one.tracking().equals(tracking))
        .mapToInt(Said::units)
        .sum();
  }

  /** Rows that fit no right, or contradict an earlier row. */
  List<Break> breaks() {
    return breaks;
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
