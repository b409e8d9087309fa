package io.giftrecon.plain;

import io.giftrecon.plain.PlainFile.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A104, A110, A145: files as programs write them that have several columns of one state. What a row
 * says of its order and of a refund stands in one of them; the others say nothing, or nothing new.
 */
final class StatesApart {
  private static final String STATUS = "订单状态";
  private static final List<String> STATUSES = List.of("交易状态", "子订单状态");
  private static final String REFUND = "退款状态";
  private static final List<String> REFUNDS = List.of("退款进度", "售后状态", "是否退款");
  private static final List<String> NOTHING = List.of("", "否", "无", "0", "正常", "-");

  private final Dice dice;

  private StatesApart(Dice dice) {
    this.dice = dice;
  }

  /** The same file with its states spread over more columns; many stay as they are. */
  static PlainFile of(PlainFile file) {
    StatesApart apart = new StatesApart(new Dice(file.name().hashCode()));
    boolean ofOrders = file.bearsLines() || file.kind() == Kind.ORDERS;
    PlainFile spread =
        ofOrders && file.columns().contains(STATUS) && apart.dice.chance(0.6)
            ? apart.spread(file, STATUS, STATUSES)
            : file;
    return file.bearsLines() && file.columns().contains(REFUND) && apart.dice.chance(0.6)
        ? apart.spread(spread, REFUND, REFUNDS)
        : spread;
  }

  private PlainFile spread(PlainFile file, String own, List<String> others) {
    List<String> columns = new ArrayList<>(file.columns());
    for (String other : others) {
      columns.add(dice.between(0, columns.size()), other);
    }
    // The first of the others is the one that stands first in the file.
    List<String> inOrder = columns.stream().filter(others::contains).toList();
    List<PlainRow> rows = new ArrayList<>();
    for (PlainRow row : file.rows()) {
      Map<String, String> cells = new HashMap<>(row.cells());
      if (own.equals(STATUS)) {
        spreadStatus(cells, inOrder);
      } else {
        spreadRefund(cells, inOrder);
      }
      rows.add(new PlainRow(cells, row.damage()));
    }
    return new PlainFile(file.name(), file.kind(), file.modified(), file.encoding(), columns, rows);
  }

  /** A110: any column may tell of the closure; else the own one speaks, or the first that does. */
  private void spreadStatus(Map<String, String> cells, List<String> others) {
    String said = cells.getOrDefault(STATUS, "");
    if (said.isEmpty()) {
      return;
    }
    int place = dice.between(0, others.size());
    boolean closed = PlainWords.order(said).equals(PlainWords.CLOSED);
    for (int i = 0; i <= others.size(); i++) {
      String column = i == 0 ? STATUS : others.get(i - 1);
      String besides =
          i > place || closed ? dice.pick(List.of("", PlainWords.SUCCESS, PlainWords.PAID)) : "";
      cells.put(column, i == place ? said : besides);
    }
  }

  /** A104: where the own column is blank the first speaks that says anything. */
  private void spreadRefund(Map<String, String> cells, List<String> others) {
    String said = cells.getOrDefault(REFUND, "");
    int place = dice.between(0, others.size());
    for (int i = 0; i <= others.size(); i++) {
      String column = i == 0 ? REFUND : others.get(i - 1);
      String besides = i == 0 ? "" : dice.pick(NOTHING);
      cells.put(column, i == place && !said.isEmpty() ? said : besides);
    }
  }
}
