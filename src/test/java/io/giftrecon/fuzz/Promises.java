package io.giftrecon.fuzz;

import static io.giftrecon.published.PublishedSet.bare;

import io.giftrecon.published.PublishedSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a published set promises of the inputs it was made from. */
final class Promises {
  /** Before the number of an order: the most pieces that any of its lines has. */
  private static final String OF_ORDER = "order ";

  private static final String SUB_ORDER = "1元商品子订单号";

  private final FuzzShop shop;
  private final Map<String, Long> pieces;
  private final PublishedSet set;
  private final List<String> broken = new ArrayList<>();

  /**
   * What shall hold of a set.
   *
   * @param piecesBefore the pieces of each sub-order before anything was spoiled: where this test
   *     cannot read a spoiled row, the program may still know it from another file
   */
  Promises(FuzzShop shop, Path published, Map<String, Long> piecesBefore) throws IOException {
    this.shop = shop;
    this.pieces = pieces(shop);
    piecesBefore.forEach((subOrder, count) -> pieces.merge(subOrder, count, Math::max));
    this.set = new PublishedSet(published);
  }

  /** A line for each promise that is broken. */
  List<String> broken() throws IOException {
    broken.addAll(set.faults());
    if (broken.isEmpty()) {
      broken.addAll(new FindableRejects(shop, set).missing());
      noRightIsReleasedTwice();
    }
    return broken;
  }

  /**
   * A line of n pieces has n rights, however often it is exported. Where its number was spoiled, a
   * line is called by that of its order, as another line of the order was before.
   */
  private void noRightIsReleasedTwice() throws IOException {
    Map<String, Long> units = new HashMap<>();
    Map<String, String> orders = new HashMap<>();
    for (String name : List.of("gift-worklist.csv", "cash-worklist.csv")) {
      for (Map<String, String> row : set.rows(name)) {
        units.merge(bare(row.get(SUB_ORDER)), Long.parseLong(row.get("数量")), Long::sum);
        orders.put(bare(row.get(SUB_ORDER)), bare(row.get("1元商品订单号")));
      }
    }
    units.forEach(
        (subOrder, count) -> {
          long most =
              Math.max(
                  pieces.getOrDefault(subOrder, 0L),
                  pieces.getOrDefault(OF_ORDER + orders.get(subOrder), 0L));
          if (pieces.containsKey(subOrder) && count > most) {
            broken.add("%d rights of %s, of %d pieces".formatted(count, subOrder, most));
          }
        });
  }

  /** The most pieces any export gives a sub-order, as another reader reads its whole rows. */
  static Map<String, Long> pieces(FuzzShop shop) throws IOException {
    Map<String, Long> pieces = new HashMap<>();
    for (Path file : shop.files()) {
      Optional<Grid> grid = Grid.read(file);
      if (grid.isPresent()) {
        int subOrder = grid.get().column("子订单编号");
        int order = orderNumber(grid.get());
        int number = subOrder < 0 ? order : subOrder;
        int quantity = grid.get().column("购买数量");
        int width = grid.get().rows.get(0).size();
        for (List<String> row : grid.get().rows) {
          if (number >= 0 && row.size() >= width) {
            pieces.merge(Grid.number(row.get(number)), count(row, quantity), Math::max);
          }
          if (order >= 0 && row.size() >= width) {
            pieces.merge(OF_ORDER + Grid.number(row.get(order)), count(row, quantity), Math::max);
          }
        }
      }
    }
    return pieces;
  }

  /** The first line of an order without sub-order numbers has the order's. */
  private static int orderNumber(Grid grid) {
    int main = grid.column("主订单编号");
    return main < 0 ? grid.column("订单编号") : main;
  }

  private static long count(List<String> row, int quantity) {
    String text = quantity < 0 ? "" : Grid.bare(row.get(quantity)).replaceFirst("\\.0+$", "");
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 1;
  }
}
