package io.giftrecon.export.group;

import io.giftrecon.export.scan.LongList;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.Ending;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * R48: which buyer groups stand together because orders of theirs end alike. A main order that
 * nothing else can pair brings together the groups of the one-yuan orders of its ending. Where
 * buyers are wrong in numbers, those are left out whose buyer has other endings too, as the rule
 * leaves them out: else a chain of groups went from one ending to the next through all the shop.
 * The groups by id and tag stay as they are beneath.
 */
final class EndingGroups {
  private static final int NONE = -1;

  private final UnionFind union;
  private final int[] endings;
  private final BitSet oneYuan = new BitSet();
  private final BitSet nameless = new BitSet();
  private final BitSet untagged = new BitSet();
  private final UnionFind groups = new UnionFind();
  private final LongList roots = new LongList();

  /**
   * Finds the orders that may meet, before tags tie any to others.
   *
   * @param hasBuyer the flag of a node whose buyer is known
   */
  EndingGroups(EndingCount count, UnionFind union, int hasBuyer, List<ScannedFile> files) {
    this.union = union;
    this.endings = count.byOrder();
    BitSet contradicted = count.toldBy().contradicted() ? count.contradicted() : new BitSet();
    count.oneYuanOrders().stream()
        .filter(order -> endings[order] != Ending.NONE && !contradicted.get(order))
        .forEach(oneYuan::set);
    count.mainOrders().stream()
        .filter(order -> endings[order] != Ending.NONE && !union.flagged(order, hasBuyer))
        .forEach(nameless::set);
    untagged.or(nameless);
    for (ScannedFile file : files) {
      LongList tagging = file.keys().taggingOrders();
      for (int i = 0; i < tagging.size(); i++) {
        int order = union.known(tagging.get(i));
        if (order >= 0) {
          untagged.clear(order);
        }
      }
    }
  }

  /**
   * How many main orders nothing but their ending can pair. One of which a line is tagged may have
   * others that are not, so that it is joined, but not counted.
   */
  long nameless() {
    return untagged.cardinality();
  }

  /** Joins the groups of orders that end alike, when nothing else joins any more. */
  void join() {
    int[] first = new int[Ending.ALL];
    Arrays.fill(first, NONE);
    oneYuan.stream().forEach(order -> first[endings[order]] = order);
    BitSet meeting = new BitSet(Ending.ALL);
    nameless.stream()
        .filter(order -> first[endings[order]] != NONE)
        .forEach(
            order -> {
              meeting.set(endings[order]);
              join(order, first[endings[order]]);
            });
    oneYuan.stream()
        .filter(order -> meeting.get(endings[order]))
        .forEach(order -> join(order, first[endings[order]]));
  }

  private void join(int order, int other) {
    groups.join(group(order), group(other));
  }

  private int group(int order) {
    int root = union.root(order);
    int known = groups.known(key(root));
    if (known >= 0) {
      return known;
    }
    roots.add(root);
    return groups.node(key(root));
  }

  /** Gives a flag of any group beneath to the whole that it is part of. */
  void lift(int flag) {
    for (int i = 0; i < roots.size(); i++) {
      int root = (int) roots.get(i);
      if (union.flagged(root, flag)) {
        groups.flag(groups.known(key(root)), flag);
      }
    }
  }

  /** Whether the whole that a group is part of has a flag. */
  boolean flagged(int root, int flag) {
    int known = groups.known(key(root));
    return known >= 0 && groups.flagged(known, flag);
  }

  /** How many places {@link #place} gives. */
  int places() {
    return union.size() + groups.size();
  }

  /** The same number for all groups that stand together. */
  int place(int root) {
    int known = groups.known(key(root));
    return known < 0 ? root : union.size() + groups.root(known);
  }

  /** No key is 0. */
  private static long key(int root) {
    return root + 1L;
  }
}
