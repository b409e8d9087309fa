package io.giftrecon.export.scan;

import io.giftrecon.order.Ending;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the scan keeps of the good rows of one file: keys and positions, a few dozen bytes a row.
 * Rows are numbered from 0.
 */
public final class FileKeys {
  /** Stands where a row does not say when it was paid, or applied for. */
  public static final long NO_TIME = Long.MIN_VALUE;

  private static final int LENGTH_BITS = 21;

  /** An ending needs 20 bits; files of up to 8 TB leave as many free. */
  private static final int ENDING_BITS = 20;

  private static final long ENDING_MASK = (1L << ENDING_BITS) - 1;

  private final LongList orders = new LongList();
  private final LongList subOrders = new LongList();
  private final LongList offsetsAndEndings = new LongList();
  private final LongList linesAndLengths = new LongList();
  private final BitSet enrolled = new BitSet();
  private final BitSet namingItems = new BitSet();
  private final BitSet continued = new BitSet();
  private final BitSet namingShop = new BitSet();
  private final LongList buyers = new LongList();
  private final LongList tags = new LongList();
  private final LongList tagged = new LongList();
  private final LongList namedTogether = new LongList();
  private final LongList otherShop = new LongList();
  private final LongList times = new LongList();
  private final Map<String, Long> seen = new HashMap<>();
  private final LongList[] lists = {
    orders,
    subOrders,
    offsetsAndEndings,
    linesAndLengths,
    buyers,
    tags,
    tagged,
    namedTogether,
    otherShop,
    times
  };
  private final int[] sizes = new int[lists.length];
  private final NumberShapes shapes = new NumberShapes();
  private @Nullable FileKeys others;

  /** The rows that name another shop: of them those of our orders are ours (A97). */
  FileKeys others() {
    FileKeys known = others;
    if (known == null) {
      known = new FileKeys();
      others = known;
    }
    return known;
  }

  /** The rows that name another shop, if there are any. */
  Optional<FileKeys> ofOtherShops() {
    return Optional.ofNullable(others);
  }

  /**
   * Adds a row of this shop.
   *
   * @param ending of its order number (R47), {@link Ending#NONE} if it has none
   */
  void addRow(long order, long subOrder, int ending, long offset, int length, long line) {
    orders.add(order);
    subOrders.add(subOrder);
    offsetsAndEndings.add(offset << ENDING_BITS | (ending & ENDING_MASK));
    linesAndLengths.add(line << LENGTH_BITS | length);
  }

  /**
   * Adds all rows of another split of the file.
   *
   * @param lines that stand before it
   */
  void append(FileKeys split, long lines) {
    int before = rows();
    orders.addAll(split.orders);
    subOrders.addAll(split.subOrders);
    offsetsAndEndings.addAll(split.offsetsAndEndings);
    for (int row = 0; row < split.rows(); row++) {
      linesAndLengths.add(split.linesAndLengths.get(row) + (lines << LENGTH_BITS));
    }
    setAll(enrolled, split.enrolled, before);
    setAll(continued, split.continued, before);
    setAll(namingItems, split.namingItems, before);
    setAll(namingShop, split.namingShop, before);
    buyers.addAll(split.buyers);
    tags.addAll(split.tags);
    tagged.addAll(split.tagged);
    namedTogether.addAll(split.namedTogether);
    otherShop.addAll(split.otherShop);
    times.addAll(split.times);
    addSeen(split.seen);
    shapes.addAll(split.shapes);
    if (split.others != null) {
      others().append(split.others, lines);
    }
  }

  /**
   * These rows and those of another shop that are ours after all, as they follow each other in the
   * file.
   *
   * @param ours tells whether an order is this shop's
   */
  FileKeys withOurs(FileKeys named, LongPredicate ours) {
    FileKeys all = new FileKeys();
    int[] buyersFrom = {0, 0};
    int row = 0;
    for (int other = 0; other < named.rows(); other++) {
      while (row < rows() && offset(row) < named.offset(other)) {
        buyersFrom[0] = all.copy(this, row, buyersFrom[0]);
        row++;
      }
      if (ours.test(named.order(other))) {
        buyersFrom[1] = all.copy(named, other, buyersFrom[1]);
      } else {
        buyersFrom[1] = named.buyersEnd(other, buyersFrom[1]);
      }
    }
    for (; row < rows(); row++) {
      buyersFrom[0] = all.copy(this, row, buyersFrom[0]);
    }
    all.tags.addAll(tags);
    all.tagged.addAll(tagged);
    all.namedTogether.addAll(namedTogether);
    copyPairs(named.tags, named.tagged, all, ours);
    for (int i = 0; i < named.namedTogether.size(); i += 2) {
      if (ours.test(named.namedTogether.get(i))) {
        all.addNamedTogether(named.namedTogether.get(i), named.namedTogether.get(i + 1));
      }
    }
    for (int i = 0; i < otherShop.size(); i++) {
      if (!ours.test(otherShop.get(i))) {
        all.addOtherShop(otherShop.get(i));
      }
    }
    all.addSeen(seen);
    all.addSeen(named.seen);
    all.shapes.addAll(shapes);
    all.shapes.addAll(named.shapes);
    return all;
  }

  private static void copyPairs(LongList tags, LongList tagged, FileKeys all, LongPredicate ours) {
    for (int i = 0; i < tags.size(); i++) {
      if (ours.test(tags.get(i))) {
        all.addTag(tags.get(i), tagged.get(i));
      }
    }
  }

  /** How many records are of such orders. */
  long records(LongPredicate wanted) {
    return IntStream.range(0, rows())
        .filter(row -> !isContinued(row) && wanted.test(order(row)))
        .count();
  }

  /** Copies a row with its buyers; returns where those of the next row begin. */
  private int copy(FileKeys from, int row, int buyersFrom) {
    orders.add(from.orders.get(row));
    subOrders.add(from.subOrders.get(row));
    offsetsAndEndings.add(from.offsetsAndEndings.get(row));
    linesAndLengths.add(from.linesAndLengths.get(row));
    if (from.times.size() > 0) {
      times.add(from.times.get(row));
    }
    int at = rows() - 1;
    enrolled.set(at, from.enrolled.get(row));
    continued.set(at, from.continued.get(row));
    namingItems.set(at, from.namingItems.get(row));
    namingShop.set(at, from.namingShop.get(row));
    int end = from.buyersEnd(row, buyersFrom);
    for (int i = buyersFrom; i < end; i++) {
      buyers.add(from.buyers.get(i));
    }
    return end;
  }

  private int buyersEnd(int row, int from) {
    int end = from;
    while (end < buyers.size() && buyers.get(end) == order(row)) {
      end += 2;
    }
    return end;
  }

  private static void setAll(BitSet bits, BitSet more, int before) {
    for (int row = more.nextSetBit(0); row >= 0; row = more.nextSetBit(row + 1)) {
      bits.set(before + row);
    }
  }

  /** A record begins, whose rows stand or fall together. */
  void mark() {
    for (int i = 0; i < lists.length; i++) {
      sizes[i] = lists[i].size();
    }
    ofOtherShops().ifPresent(FileKeys::mark);
  }

  /** Forgets the rows of the record that began last. */
  void forgetRecord() {
    for (int i = 0; i < lists.length; i++) {
      lists[i].cutTo(sizes[i]);
    }
    enrolled.clear(rows(), Math.max(rows(), enrolled.length()));
    continued.clear(rows(), Math.max(rows(), continued.length()));
    namingItems.clear(rows(), Math.max(rows(), namingItems.length()));
    namingShop.clear(rows(), Math.max(rows(), namingShop.length()));
    ofOtherShops().ifPresent(FileKeys::forgetRecord);
  }

  /** The row added last is one more of the record that the row before it is of. */
  void continued() {
    continued.set(orders.size() - 1);
  }

  /** Whether a row is not the first of its record. */
  public boolean isContinued(int row) {
    return continued.get(row);
  }

  /** The row added last is a line of a one-yuan item. */
  void enrolled() {
    enrolled.set(orders.size() - 1);
  }

  /** The row added last has an item id. */
  void namesItem() {
    namingItems.set(orders.size() - 1);
  }

  /** Whether a row has an item id (U17). */
  public boolean namesItem(int row) {
    return namingItems.get(row);
  }

  /** The row added last names this shop. */
  void namesShop() {
    namingShop.set(orders.size() - 1);
  }

  /** Whether a row names this shop: then its order is this shop's (A97). */
  public boolean namesShop(int row) {
    return namingShop.get(row);
  }

  /** How many of its rows are lines of items that matter to the job. */
  public int enrolledRows() {
    return enrolled.cardinality();
  }

  /**
   * When the order of the row added last was paid; when its refund was applied for. Either every
   * row of a file has such a time, or none.
   *
   * @param second of China time, counted from 1970; {@link #NO_TIME} where its cell is blank
   */
  void time(long second) {
    times.add(second);
  }

  /** An item id or code that the job looks for. */
  void saw(String item) {
    seen.merge(item, 1L, Long::sum);
  }

  private void addSeen(Map<String, Long> more) {
    more.forEach((item, lines) -> seen.merge(item, lines, Long::sum));
  }

  void addBuyer(long order, long buyer) {
    buyers.add(order);
    buyers.add(buyer);
  }

  /** An order that carries a platform tag, and one of the order numbers in it. */
  void addTag(long order, long taggedOrder) {
    tags.add(order);
    tagged.add(taggedOrder);
  }

  /** Two orders that one row of a receiver report (R35) or of a returned worklist (R27) names. */
  void addNamedTogether(long order, long other) {
    namedTogether.add(order);
    namedTogether.add(other);
  }

  /** A133: how the numbers of its orders and lines look. */
  NumberShapes shapes() {
    return shapes;
  }

  /** An order of another shop. */
  void addOtherShop(long order) {
    otherShop.add(order);
  }

  public int rows() {
    return orders.size();
  }

  public long order(int row) {
    return orders.get(row);
  }

  /** 0 where the row names no sub-order. */
  public long subOrder(int row) {
    return subOrders.get(row);
  }

  public boolean isEnrolled(int row) {
    return enrolled.get(row);
  }

  /**
   * When the order of a row was paid, or when the refund that it tells of was applied for, in
   * seconds of China time from 1970, or {@link #NO_TIME}.
   */
  public long time(int row) {
    return times.size() == 0 ? NO_TIME : times.get(row);
  }

  /** The items that the job looks for and the file knows: ids, and codes where it has no id. */
  public Set<String> seen() {
    return Collections.unmodifiableSet(seen.keySet());
  }

  /** How many rows are of an item that the job looks for, by its id, or its code if without id. */
  public long rowsOf(String item) {
    return seen.getOrDefault(item, 0L);
  }

  /** How many rows name an item. */
  public int rowsWithItem() {
    return namingItems.cardinality();
  }

  public long offset(int row) {
    return offsetsAndEndings.get(row) >>> ENDING_BITS;
  }

  /** R47: how the order number of a row ends; {@link Ending#NONE} if it has no ending. */
  public int ending(int row) {
    long ending = offsetsAndEndings.get(row) & ENDING_MASK;
    return ending == ENDING_MASK ? Ending.NONE : (int) ending;
  }

  public int length(int row) {
    return (int) (linesAndLengths.get(row) & ((1 << LENGTH_BITS) - 1));
  }

  public long line(int row) {
    return linesAndLengths.get(row) >>> LENGTH_BITS;
  }

  /** Orders and buyers in turn. */
  public LongList buyers() {
    return buyers;
  }

  /** Pairs of orders, one behind the other, that one row names together. */
  public LongList namedTogether() {
    return namedTogether;
  }

  public LongList taggingOrders() {
    return tags;
  }

  public LongList taggedOrders() {
    return tagged;
  }

  public LongList otherShopOrders() {
    return otherShop;
  }
}
