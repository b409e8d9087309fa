package io.giftrecon.export.group;

import io.giftrecon.campaign.Activity;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.Hash64;
import io.giftrecon.export.scan.LongList;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.Endings;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.rights.LedgerRight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rows belong to one buyer group, and which matter to nobody. Orders of one buyer are a
 * group, and where no buyer is known, orders that a platform tag ties together (R13). A group
 * matters if it has a line of a one-yuan item, a tag, a returned worklist row, or the main line of
 * a released right.
 */
public final class BuyerGroupIndex {
  private static final int NEEDED = 1;
  private static final int HAS_BUYER = 2;
  private static final int OTHER_SHOP = 1;

  private final List<ScannedFile> files;
  private final RowDisposition otherwise;
  private UnionFind union;
  private final UnionFind otherShopOrders = new UnionFind();
  private final UnionFind namedSubOrders = new UnionFind();
  private final BitSet exportedOrders = new BitSet();
  private final BitSet ordersWithLines = new BitSet();
  private final BitSet namedLines = new BitSet();
  private final List<int[]> nodes = new ArrayList<>();
  private final List<Map<RowDisposition, Long>> notNeeded = new ArrayList<>();
  private final GroupRows groupRows = new GroupRows();
  private Endings endings = Endings.NONE;
  private @Nullable EndingGroups together;

  private BuyerGroupIndex(List<ScannedFile> files, RowDisposition otherwise) {
    this.files = OurOrders.in(files);
    this.otherwise = otherwise;
    this.union = new UnionFind(mostOfOneFile());
  }

  /** How many orders and ids the largest file may name: others name them again, mostly. */
  private int mostOfOneFile() {
    return files.stream()
        .map(ScannedFile::keys)
        .mapToInt(keys -> keys.rows() + keys.buyers().size() / 2)
        .max()
        .orElse(0);
  }

  /**
   * Links the rows of all files.
   *
   * @param known rights of the ledger: what is told of their lines is looked at again, whatever
   *     report tells it (R28, R42)
   */
  public static BuyerGroupIndex of(List<ScannedFile> files, Collection<LedgerRight> known) {
    return of(files, known, RowDisposition.NO_ONE_YUAN_ORDER, Optional.empty());
  }

  /**
   * Links the rows of all files for a job that knows no rights.
   *
   * @param otherwise what a row is whose buyer has no line that concerns the job
   */
  public static BuyerGroupIndex of(List<ScannedFile> files, RowDisposition otherwise) {
    return of(files, List.of(), otherwise, Optional.empty());
  }

  /**
   * Links the rows of all files of a job that asks what endings of order numbers tell (R47, R48).
   *
   * @param known rights of the ledger, as above
   */
  public static BuyerGroupIndex of(
      List<ScannedFile> files, Collection<LedgerRight> known, EndingScope endings) {
    return of(files, known, RowDisposition.NO_ONE_YUAN_ORDER, Optional.of(endings));
  }

  private static BuyerGroupIndex of(
      List<ScannedFile> files,
      Collection<LedgerRight> known,
      RowDisposition otherwise,
      Optional<EndingScope> endings) {
    BuyerGroupIndex index = new BuyerGroupIndex(files, otherwise);
    index.nameSubOrders(known);
    index.link(endings);
    index.needKnown(known);
    index.collect();
    return index;
  }

  private void link(Optional<EndingScope> asked) {
    linkOrders(new UnionFind());
    asked.ifPresent(this::askEndings);
    linkTags();
    linkRowsOfSeveralOrders();
    if (together != null && endings.pair()) {
      together.join();
    }
  }

  /** R47: an id that is nobody's joins no orders: then all are linked once more without it. */
  private void askEndings(EndingScope asked) {
    EndingCount count = new EndingCount(files, nodes, union, asked.activities());
    UnionFind nobodys = count.idsOfNobody();
    if (nobodys.size() > 0) {
      union = new UnionFind(union.size());
      nodes.clear();
      linkOrders(nobodys);
    }
    EndingGroups meeting = new EndingGroups(count, union, HAS_BUYER, files);
    together = meeting;
    endings =
        new Endings(
            count.toldBy(),
            count.toldBy().believed() && asked.pair(),
            id -> nobodys.known(Hash64.of(id)) >= 0,
            receiver -> false,
            meeting.nameless());
  }

  /** R47, R48: what endings of order numbers tell. */
  public Endings endings() {
    return endings;
  }

  /** Of how many rows of a campaign the buyer is known. */
  public BuyerCoverage coverage(List<Activity> activities) {
    return new BuyerCount(files, nodes, union, HAS_BUYER, endings.pair()).of(activities);
  }

  /** How many groups matter. */
  public int size() {
    return groupRows.size();
  }

  /**
   * The group of one order alone, whether it matters to a run or not.
   *
   * @param orderNo an order or sub-order number
   */
  public static BuyerGroupIndex around(String orderNo, List<ScannedFile> files) {
    return around(Hash64.of(orderNo), Hash64.of(orderNo), files, List.of(), Optional.empty());
  }

  /**
   * The same, of a job that asks what endings tell.
   *
   * @param known the rights that the run follows, so that rows meet here as they met there
   */
  public static BuyerGroupIndex around(
      String orderNo, List<ScannedFile> files, Collection<LedgerRight> known, EndingScope endings) {
    return around(Hash64.of(orderNo), Hash64.of(orderNo), files, known, Optional.of(endings));
  }

  /**
   * The groups of one buyer alone, whether they matter to a run or not.
   *
   * @param buyer an id or a name, as an export writes it
   */
  public static BuyerGroupIndex aroundBuyer(String buyer, List<ScannedFile> files) {
    return around(Hash64.of(buyer), ~Hash64.of(buyer), files, List.of(), Optional.empty());
  }

  private static BuyerGroupIndex around(
      long key,
      long node,
      List<ScannedFile> files,
      Collection<LedgerRight> known,
      Optional<EndingScope> endings) {
    BuyerGroupIndex index = new BuyerGroupIndex(files, RowDisposition.NO_ONE_YUAN_ORDER);
    index.namedSubOrders.node(key);
    index.nameSubOrders(known);
    index.link(endings);
    index.union.onlyFlag(index.union.node(node), NEEDED);
    index.collect();
    return index;
  }

  /** How many distinct orders the exports list. */
  public int orders() {
    return exportedOrders.cardinality();
  }

  /**
   * R63: whether any line of an order is in the exports, in whatever group. Lines that are taken
   * for another shop's are not: a right never goes with them (A97).
   */
  public boolean exportsLinesOf(String orderNo) {
    int node = union.known(Hash64.of(orderNo));
    return node >= 0 && ordersWithLines.get(node);
  }

  /**
   * A123: whether a refund of this shop names neither an order of the exports nor a line of one.
   *
   * @param subOrder 0 where it names none
   */
  boolean isHomeless(long order, long subOrder) {
    return !isOtherShop(order) && !isExported(order) && (subOrder == 0 || !isExported(subOrder));
  }

  private boolean isExported(long number) {
    int node = union.known(number);
    return node >= 0 && (exportedOrders.get(node) || namedLines.get(node));
  }

  /** The scanned files, in the order of their numbers. */
  public List<ScannedFile> files() {
    return files;
  }

  /** What became of the rows of a file that belong to no group. */
  public Map<RowDisposition, Long> notNeeded(int file) {
    return notNeeded.get(file);
  }

  /** The rows of a group, packed as {@link GroupRows} says. */
  long[] rows(int groupNumber) {
    return groupRows.of(groupNumber);
  }

  /** Refunds, worklists and the ledger may name a sub-order where its order is wanted. */
  private void nameSubOrders(Collection<LedgerRight> known) {
    for (ScannedFile file : files) {
      FileKind kind = file.file().knownLayout().kind();
      FileKeys keys = file.keys();
      for (int row = 0; row < keys.rows(); row++) {
        if (kind == FileKind.REFUNDS) {
          namedSubOrders.node(keys.order(row));
        }
        if (kind == FileKind.REFUNDS || kind == FileKind.WORKLIST) {
          namedSubOrders.node(keys.subOrder(row));
        }
      }
      if (kind == FileKind.WORKLIST) {
        for (int i = 1; i < keys.namedTogether().size(); i += 2) {
          namedSubOrders.node(keys.namedTogether().get(i));
        }
      }
      for (int i = 0; i < keys.otherShopOrders().size(); i++) {
        otherShopOrders.flag(otherShopOrders.node(keys.otherShopOrders().get(i)), OTHER_SHOP);
      }
    }
    for (LedgerRight right : known) {
      namedSubOrders.node(Hash64.of(right.mainSubOrder()));
      namedSubOrders.node(Hash64.of(right.oneYuanSubOrder()));
    }
  }

  /**
   * Links orders by the ids that they state.
   *
   * @param nobodys ids that are nobody's, by their keys
   */
  private void linkOrders(UnionFind nobodys) {
    for (ScannedFile file : files) {
      FileKind kind = file.file().knownLayout().kind();
      FileKeys keys = file.keys();
      int[] orders = new int[keys.rows()];
      nodes.add(orders);
      int buyer = 0;
      for (int row = 0; row < keys.rows(); row++) {
        orders[row] = union.node(keys.order(row));
        if (kind.listsOrders()) {
          exportedOrders.set(orders[row]);
        }
        if (kind.bearsLines() && !isOtherShop(keys.order(row))) {
          ordersWithLines.set(orders[row]);
        }
        linkRow(kind, keys, row, orders[row]);
        buyer = linkBuyers(keys, row, orders[row], buyer, nobodys);
      }
    }
  }

  /** Links the buyers that the row names; returns where those of the next row begin. */
  private int linkBuyers(FileKeys keys, int row, int order, int from, UnionFind nobodys) {
    LongList buyers = keys.buyers();
    int i = from;
    while (i < buyers.size() && buyers.get(i) == keys.order(row)) {
      long id = buyers.get(i + 1);
      int node = union.node(~id);
      if (nobodys.known(id) < 0) {
        union.join(order, node);
        union.flag(order, HAS_BUYER);
      }
      i += 2;
    }
    return i;
  }

  private void linkRow(FileKind kind, FileKeys keys, int row, int order) {
    long subOrder = keys.subOrder(row);
    boolean named =
        subOrder != 0
            && subOrder != keys.order(row)
            && kind != FileKind.REFUNDS
            && (kind == FileKind.WORKLIST || namedSubOrders.known(subOrder) >= 0);
    if (named) {
      int line = union.node(subOrder);
      union.join(order, line);
      if (kind.bearsLines()) {
        namedLines.set(line);
      }
    }
    boolean lineOfOneYuanItem = keys.isEnrolled(row) && !isOtherShop(keys.order(row));
    if (kind == FileKind.WORKLIST || lineOfOneYuanItem) {
      union.flag(order, NEEDED);
    }
  }

  private boolean isOtherShop(long order) {
    return otherShopOrders.size() > 0 && otherShopOrders.known(order) >= 0;
  }

  /** R13: a tag is checked where the buyer is known, and ties orders together where not. */
  private void linkTags() {
    List<long[]> ties = new ArrayList<>();
    for (ScannedFile file : files) {
      LongList tagging = file.keys().taggingOrders();
      for (int i = 0; i < tagging.size(); i++) {
        int order = union.node(tagging.get(i));
        union.flag(order, NEEDED);
        if (!union.flagged(order, HAS_BUYER)) {
          ties.add(new long[] {tagging.get(i), file.keys().taggedOrders().get(i)});
        }
      }
    }
    ties.forEach(tie -> union.join(union.node(tie[0]), union.node(tie[1])));
  }

  /**
   * R35: orders that one row of a receiver report names stand together, so that the row reaches
   * both; R27: so do the two orders of a returned row, whose mark takes a unit of the main line;
   * R44: and the order that a refund names with that of the line whose number it has. They may be
   * two buyers' all the same: hence this comes after the tags.
   */
  private void linkRowsOfSeveralOrders() {
    for (ScannedFile file : files) {
      LongList pairs = file.keys().namedTogether();
      for (int i = 0; i < pairs.size(); i += 2) {
        union.join(union.node(pairs.get(i)), union.node(pairs.get(i + 1)));
      }
    }
  }

  private void needKnown(Collection<LedgerRight> known) {
    for (LedgerRight right : known) {
      for (String number :
          List.of(
              right.mainOrder(),
              right.mainSubOrder(),
              right.oneYuanOrder(),
              right.oneYuanSubOrder())) {
        int node = union.known(Hash64.of(number));
        if (node >= 0) {
          union.flag(node, NEEDED);
        }
      }
    }
  }

  /** Numbers the groups in order of first sight and lays their rows side by side. */
  private void collect() {
    EndingGroups ending = together;
    if (ending != null) {
      ending.lift(NEEDED);
    }
    int[] groupOfPlace = new int[ending == null ? union.size() : ending.places()];
    Arrays.fill(groupOfPlace, -1);
    int groups = 0;
    for (int number = 0; number < files.size(); number++) {
      FileKeys keys = files.get(number).keys();
      long[] counts = new long[RowDisposition.values().length];
      for (int row = 0; row < keys.rows(); row++) {
        int order = nodes.get(number)[row];
        RowDisposition use = use(keys.order(row), order);
        counts[use.ordinal()] += keys.isContinued(row) ? 0 : 1;
        if (use != RowDisposition.USED) {
          continue;
        }
        int root = union.root(order);
        int place = ending == null ? root : ending.place(root);
        if (groupOfPlace[place] < 0) {
          groupOfPlace[place] = groups;
          groups++;
        }
        groupRows.add(number, row, groupOfPlace[place]);
      }
      notNeeded.add(notNeeded(counts));
    }
    groupRows.layOut(groups);
    together = null;
  }

  private static Map<RowDisposition, Long> notNeeded(long[] counts) {
    Map<RowDisposition, Long> notNeeded = new EnumMap<>(RowDisposition.class);
    for (RowDisposition use : RowDisposition.values()) {
      if (use != RowDisposition.USED && counts[use.ordinal()] > 0) {
        notNeeded.put(use, counts[use.ordinal()]);
      }
    }
    return notNeeded;
  }

  private RowDisposition use(long orderKey, int order) {
    if (isOtherShop(orderKey)) {
      return RowDisposition.OTHER_SHOP;
    }
    if (union.flagged(order, NEEDED) || isNeededByEnding(order)) {
      return RowDisposition.USED;
    }
    return union.flagged(order, HAS_BUYER) ? otherwise : RowDisposition.NO_BUYER;
  }

  private boolean isNeededByEnding(int order) {
    EndingGroups ending = together;
    return ending != null && ending.flagged(union.root(order), NEEDED);
  }
}
