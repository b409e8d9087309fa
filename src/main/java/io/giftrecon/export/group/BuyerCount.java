package io.giftrecon.export.group;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Window;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.LongList;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.Ending;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Counts of how many rows the buyer is known, and how many buyers came back.
 *
 * <p>Where a file has the column of the platform's tag, a blank cell says something too: nobody
 * came back with this order. It is believed where any order has a tag, or none could have one yet.
 */
final class BuyerCount {
  private final List<ScannedFile> files;
  private final List<int[]> nodes;
  private final UnionFind union;
  private final int hasBuyer;
  private final OrderTimes times;
  private final boolean byEnding;
  private final BitSet tagged = new BitSet();
  private final BitSet withTagColumn = new BitSet();
  private final List<Span> spans = new ArrayList<>();
  private final BitSet reserved = new BitSet();
  private final BitSet bought = new BitSet();
  private boolean placesAny;
  private boolean tagsAny;
  private boolean spokenOfAny;

  /**
   * Counts rows that have been linked.
   *
   * @param nodes the node of each row's order, by file
   * @param hasBuyer the flag of a node whose buyer is known
   * @param byEnding whether an ending tells whose an order is (R48)
   */
  BuyerCount(
      List<ScannedFile> files, List<int[]> nodes, UnionFind union, int hasBuyer, boolean byEnding) {
    this.files = files;
    this.nodes = nodes;
    this.union = union;
    this.hasBuyer = hasBuyer;
    this.byEnding = byEnding;
    this.times = new OrderTimes(files, nodes, union.size());
  }

  BuyerCoverage of(List<Activity> activities) {
    activities.forEach(activity -> spans.add(new Span(activity.reservation(), true)));
    activities.forEach(activity -> spans.add(new Span(activity.main(), false)));
    tags();
    for (int number = 0; number < files.size(); number++) {
      if (files.get(number).file().knownLayout().kind().bearsLines()) {
        lines(files.get(number).keys(), nodes.get(number));
      }
    }
    BitSet both = (BitSet) reserved.clone();
    both.and(bought);
    boolean tagsSpeak =
        tagsAny || spans.stream().allMatch(span -> span.reservation || span.all == 0);
    return new BuyerCoverage(
        placesAny || (tagsSpeak && spokenOfAny),
        spans.stream().map(span -> span.rows(tagsSpeak)).toList(),
        reserved.cardinality(),
        bought.cardinality(),
        both.cardinality());
  }

  private void tags() {
    for (int number = 0; number < files.size(); number++) {
      FileKeys keys = files.get(number).keys();
      markTagged(keys.taggingOrders());
      markTagged(keys.taggedOrders());
      if (files.get(number).file().knownLayout().has(Column.TAG)) {
        tagsAny |= keys.taggingOrders().size() > 0;
        Arrays.stream(nodes.get(number)).forEach(withTagColumn::set);
      }
    }
  }

  private void markTagged(LongList orders) {
    for (int i = 0; i < orders.size(); i++) {
      int node = union.known(orders.get(i));
      if (node >= 0) {
        tagged.set(node);
      }
    }
  }

  private void lines(FileKeys keys, int[] orders) {
    for (int row = 0; row < keys.rows(); row++) {
      int order = orders[row];
      long paid = times.of(keys, row, order);
      boolean known = union.flagged(order, hasBuyer);
      boolean ends = byEnding && keys.ending(row) != Ending.NONE;
      boolean placed = known || ends || tagged.get(order);
      placesAny |= placed;
      spokenOfAny |= withTagColumn.get(order);
      for (Span span : spans) {
        if (span.holds(paid)) {
          span.all++;
          span.known += known ? 1 : 0;
          span.placed += placed ? 1 : 0;
          span.spokenOf += !placed && withTagColumn.get(order) ? 1 : 0;
          if (known && span.reservation == keys.isEnrolled(row)) {
            (span.reservation ? reserved : bought).set(union.root(order));
          }
        }
      }
    }
  }

  /** One window while it is counted. */
  private static final class Span {
    private final Window window;
    private final boolean reservation;
    private final long from;
    private final long to;
    private long all;
    private long known;
    private long placed;
    private long spokenOf;

    Span(Window window, boolean reservation) {
      this.window = window;
      this.reservation = reservation;
      this.from = window.from().toEpochSecond(ZoneOffset.UTC);
      this.to = window.to().toEpochSecond(ZoneOffset.UTC);
    }

    boolean holds(long paid) {
      return paid >= from && paid < to;
    }

    BuyerCoverage.Rows rows(boolean tagsSpeak) {
      return new BuyerCoverage.Rows(window, all, known, placed + (tagsSpeak ? spokenOf : 0));
    }
  }
}
