package io.giftrecon.export.group;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Window;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.LongList;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.Ending;
import io.giftrecon.order.EndingEvidence;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * R47: counts what the exports show of endings, before the rule takes any id away. An order that
 * holds a one-yuan line and a main line is left out of the test without ids: it shares its ending
 * with itself.
 */
final class EndingCount {
  private static final int NOBODY = -1;

  private final List<ScannedFile> files;
  private final List<int[]> nodes;
  private final UnionFind union;
  private final int[] endings;
  private final int[] firstOrder;
  private final BitSet oneYuan = new BitSet();
  private final BitSet main = new BitSet();
  private final BitSet strongest = new BitSet();
  private final BitSet severalOrders = new BitSet();
  private final BitSet apart = new BitSet();
  private final UnionFind nobodys = new UnionFind();
  private final EndingEvidence evidence;

  /**
   * Counts.
   *
   * @param nodes the node of each row's order, by file
   * @param union knows the node of each order and of each id
   */
  EndingCount(
      List<ScannedFile> files, List<int[]> nodes, UnionFind union, List<Activity> activities) {
    this.files = files;
    this.nodes = nodes;
    this.union = union;
    this.endings = filled(Ending.NONE);
    this.firstOrder = filled(NOBODY);
    endings();
    windows(activities);
    eachId(this::see);
    this.evidence = evidence();
    if (evidence.believed() && !apart.isEmpty()) {
      nobodys();
    }
  }

  EndingEvidence toldBy() {
    return evidence;
  }

  /** The ids that are nobody's, by their keys. */
  UnionFind idsOfNobody() {
    return nobodys;
  }

  /** The ending of each order, by its node. */
  int[] byOrder() {
    return endings;
  }

  /** Orders with a one-yuan line paid in a reservation window. */
  BitSet oneYuanOrders() {
    return oneYuan;
  }

  /** Orders with a main line paid in a main window. */
  BitSet mainOrders() {
    return main;
  }

  /** Orders one of whose ids stands on orders that end otherwise. */
  BitSet contradicted() {
    BitSet orders = new BitSet();
    eachId(
        (order, id, key, first) -> {
          if (apart.get(id)) {
            orders.set(order);
          }
        });
    return orders;
  }

  private int[] filled(int with) {
    int[] all = new int[union.size()];
    Arrays.fill(all, with);
    return all;
  }

  private void endings() {
    for (int number = 0; number < files.size(); number++) {
      FileKeys keys = files.get(number).keys();
      for (int row = 0; row < keys.rows(); row++) {
        if (keys.ending(row) != Ending.NONE) {
          endings[nodes.get(number)[row]] = keys.ending(row);
        }
      }
    }
  }

  /** An order was paid when any of its rows says so: not every export has the column. */
  private void windows(List<Activity> activities) {
    long[][] reservations = spans(activities, Activity::reservation);
    long[][] mains = spans(activities, Activity::main);
    BitSet inReservation = new BitSet();
    BitSet inMain = new BitSet();
    for (int number = 0; number < files.size(); number++) {
      FileKind kind = files.get(number).file().knownLayout().kind();
      FileKeys keys = files.get(number).keys();
      for (int row = 0; kind.listsOrders() && row < keys.rows(); row++) {
        int order = nodes.get(number)[row];
        if (kind.bearsLines()) {
          (keys.isEnrolled(row) ? oneYuan : main).set(order);
        }
        if (isIn(reservations, keys.time(row))) {
          inReservation.set(order);
        }
        if (isIn(mains, keys.time(row))) {
          inMain.set(order);
        }
      }
    }
    oneYuan.and(inReservation);
    main.and(inMain);
  }

  private static long[][] spans(List<Activity> activities, Function<Activity, Window> window) {
    return activities.stream()
        .map(window)
        .map(
            span ->
                new long[] {
                  span.from().toEpochSecond(ZoneOffset.UTC), span.to().toEpochSecond(ZoneOffset.UTC)
                })
        .toArray(long[][]::new);
  }

  private static boolean isIn(long[][] spans, long paid) {
    for (long[] span : spans) {
      if (paid >= span[0] && paid < span[1]) {
        return true;
      }
    }
    return false;
  }

  private void eachId(IdOfOrder taker) {
    for (int number = 0; number < files.size(); number++) {
      if (files.get(number).file().knownLayout().kind() != FileKind.WORKLIST) {
        eachId(files.get(number).keys(), nodes.get(number), taker);
      }
    }
  }

  private void eachId(FileKeys keys, int[] orders, IdOfOrder taker) {
    LongList buyers = keys.buyers();
    int i = 0;
    for (int row = 0; row < keys.rows(); row++) {
      boolean first = true;
      while (i < buyers.size() && buyers.get(i) == keys.order(row)) {
        long key = buyers.get(i + 1);
        if (endings[orders[row]] != Ending.NONE) {
          taker.take(orders[row], union.known(~key, orders[row]), key, first);
        }
        first = false;
        i += 2;
      }
    }
  }

  private void see(int order, int id, long key, boolean first) {
    if (first) {
      strongest.set(id);
    }
    if (firstOrder[id] == NOBODY) {
      firstOrder[id] = order;
    } else if (firstOrder[id] != order) {
      severalOrders.set(id);
      if (endings[firstOrder[id]] != endings[order]) {
        apart.set(id);
      }
    }
  }

  /** A buyer who has ids of several kinds counts once, by the strongest that a row has. */
  private EndingEvidence evidence() {
    BitSet reserved = endingsOf(oneYuan, main);
    BitSet bought = endingsOf(main, oneYuan);
    BitSet both = (BitSet) reserved.clone();
    both.and(bought);
    BitSet buyers = (BitSet) strongest.clone();
    buyers.and(severalOrders);
    BitSet alike = (BitSet) buyers.clone();
    alike.andNot(apart);
    return new EndingEvidence(
        reserved.cardinality(),
        bought.cardinality(),
        both.cardinality(),
        buyers.cardinality(),
        alike.cardinality());
  }

  private BitSet endingsOf(BitSet orders, BitSet others) {
    BitSet found = new BitSet(Ending.ALL);
    orders.stream()
        .filter(order -> endings[order] != Ending.NONE && !others.get(order))
        .forEach(order -> found.set(endings[order]));
    return found;
  }

  /** Ids with a fourth ending. */
  private void nobodys() {
    int[] second = filled(Ending.NONE);
    int[] third = filled(Ending.NONE);
    eachId(
        (order, id, key, first) -> {
          int ending = endings[order];
          if (!apart.get(id) || ending == endings[firstOrder[id]]) {
            return;
          }
          if (second[id] == Ending.NONE || second[id] == ending) {
            second[id] = ending;
          } else if (third[id] == Ending.NONE || third[id] == ending) {
            third[id] = ending;
          } else {
            nobodys.node(key);
          }
        });
  }

  /** Takes an id that a row states of an order with an ending. */
  @FunctionalInterface
  private interface IdOfOrder {
    /**
     * Takes it.
     *
     * @param first whether it is the strongest of its row
     */
    void take(int order, int id, long key, boolean first);
  }
}
