package io.giftrecon.export.scan;

import io.giftrecon.campaign.ScanScope;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.recognise.GiftStatus;
import io.giftrecon.order.Ending;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.order.SheetPair;
import io.giftrecon.order.TaggedOrders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of each good row of a file the keys that the join needs: order, sub-order, buyers, tag, and
 * whether the item concerns the job. Those of rows that name another shop are kept apart: their
 * order may be ours all the same (A97).
 */
final class KeyCollector {
  private static final List<Column> BUYER_COLUMNS =
      List.of(Column.OUID, Column.OPEN_UID, Column.MEMBER, Column.NICK);

  private final CsvSchema layout;
  private final ScanScope scope;
  private final RowCheck check;
  private final @Nullable CellView orderNumber;
  private final @Nullable CellView subOrder;
  private final @Nullable CellView oneYuanOrder;
  private final @Nullable CellView mainOrder;
  private final @Nullable CellView mainSubOrder;
  private final @Nullable CellView units;
  private final @Nullable CellView shop;
  private final @Nullable CellView shopTitle;
  private final @Nullable CellView item;
  private final @Nullable CellView lineCode;
  private final @Nullable CellView outerCode;
  private final @Nullable CellView tag;
  private final @Nullable CellView pairs;
  private final @Nullable CellView giftStatus;
  private final @Nullable CellSecond time;
  private final CellView[] buyers;
  private final Set<String> lookedFor;
  private final FileKeys keys = new FileKeys();
  private final ShopName shopName;
  private final ShopName titleName;
  private long otherShop;
  private long otherShopBefore;

  KeyCollector(CsvSchema layout, ScanScope scope, RowCheck check) {
    this.layout = layout;
    this.scope = scope;
    this.check = check;
    this.shopName = new ShopName(scope.shop(), layout.encoding());
    this.titleName = new ShopName(scope.shop(), layout.encoding());
    this.orderNumber = check.view(layout.orderNumber());
    this.subOrder = check.view(Column.SUB_ORDER_NO);
    this.oneYuanOrder = check.view(Column.ONE_YUAN_ORDER);
    this.mainOrder = check.view(Column.WORKLIST_MAIN_ORDER);
    this.mainSubOrder = check.view(Column.WORKLIST_MAIN_SUB_ORDER);
    this.units = check.view(Column.UNITS);
    this.shop = check.view(Column.SHOP);
    this.shopTitle = check.view(Column.SHOP_TITLE);
    this.item = check.view(Column.ITEM_ID);
    this.lineCode = check.view(Column.LINE_CODE);
    this.outerCode = check.view(Column.OUTER_CODE);
    this.tag = check.view(Column.TAG);
    this.pairs = check.view(Column.SHEET_PAIRS);
    this.giftStatus = check.view(Column.GIFT_STATUS);
    CellView timeCell = timeOf(layout.kind()).map(check::view).orElse(null);
    this.time = timeCell == null ? null : new CellSecond(timeCell);
    this.lookedFor = scope.lookedFor();
    this.buyers =
        BUYER_COLUMNS.stream()
            .map(column -> check.view(column))
            .filter(Objects::nonNull)
            .toArray(CellView[]::new);
  }

  /** When what a row tells of began: orders are paid, refunds are applied for. */
  private static Optional<Column> timeOf(FileKind kind) {
    if (kind == FileKind.REFUNDS) {
      return Optional.of(Column.APPLIED_AT);
    }
    return kind.listsOrders() ? Optional.of(Column.PAID_AT) : Optional.empty();
  }

  /** What was kept so far. */
  FileKeys keys() {
    return keys;
  }

  /** How many records were another shop's. */
  long otherShop() {
    return otherShop;
  }

  /**
   * Adds a row whose cells are right, each for itself.
   *
   * @param first whether it is the first row of its record
   * @throws BadRowException if it names no order, or more rights than anybody has bought
   */
  void add(RecordSplitter record, boolean first) throws BadRowException {
    if (orderNumber == null || orderNumber.isEmpty()) {
      throw new BadRowException(layout.orderNumber(), "是空的，不知道是哪一笔订单");
    }
    if (units != null && units.isEmpty()) {
      throw new BadRowException(Column.UNITS, "是空的，不知道补发了几份");
    }
    boolean ours = namesShop();
    boolean another = !ours && shop != null && !shop.isEmpty();
    if (another) {
      otherShop += first ? 1 : 0;
      addOtherShop(orderNumber);
    }
    FileKeys kept = another ? keys.others() : keys;
    boolean concerned = layout.kind().bearsLines() && lookAtItem(kept);
    if (concerned) {
      check.checkRights();
    }
    keep(kept, record, orderNumber, concerned);
    if (ours) {
      kept.namesShop();
    }
    if (!first) {
      kept.continued();
    }
  }

  /** A record begins, whose rows stand or fall together. */
  void beginRecord() {
    keys.mark();
    otherShopBefore = otherShop;
  }

  /** Forgets the rows of the record that began last. */
  void forgetRecord() {
    keys.forgetRecord();
    otherShop = otherShopBefore;
  }

  /** A trade names its shop twice: its account, and its title; a blank account names none. */
  private boolean namesShop() {
    return shop != null
        && (shopName.is(shop) || (shopTitle != null && !shop.isEmpty() && titleName.is(shopTitle)));
  }

  private void keep(FileKeys kept, RecordSplitter record, CellView number, boolean concerned) {
    if (layout.kind() == FileKind.WORKLIST) {
      long subOrderKey = number.key();
      long order =
          oneYuanOrder == null || oneYuanOrder.isEmpty() ? subOrderKey : oneYuanOrder.key();
      addRow(kept, record, order, subOrderKey, Ending.NONE);
      if (mainOrder != null && !mainOrder.isEmpty()) {
        kept.addNamedTogether(order, mainOrder.key());
      }
      if (mainSubOrder != null && !mainSubOrder.isEmpty()) {
        kept.addNamedTogether(order, mainSubOrder.key());
      }
      return;
    }
    long order = firstKey(kept, number);
    kept.shapes().add(number);
    long subOrderKey = 0;
    if (subOrder != null && !subOrder.isEmpty()) {
      subOrderKey = subOrder.key();
      kept.shapes().add(subOrder);
    }
    addRow(kept, record, order, subOrderKey, ending(number));
    if (layout.kind() == FileKind.REFUNDS && subOrderKey != 0 && subOrderKey != order) {
      kept.addNamedTogether(order, subOrderKey);
    }
    if (time != null) {
      kept.time(time.second());
    }
    if (concerned) {
      kept.enrolled();
    }
    if (item != null && !item.isEmpty()) {
      kept.namesItem();
    }
    for (CellView buyer : buyers) {
      if (buyer.identifies()) {
        kept.addBuyer(order, buyer.key());
      }
    }
    if (tag != null && !tag.isEmpty()) {
      TaggedOrders.of(tag.text()).forEach(tagged -> kept.addTag(order, Hash64.of(tagged)));
    }
    if (pairs != null && !pairs.isEmpty()) {
      keepPairs(order, pairs.text());
    }
  }

  /** R13: what the platform's sheet pairs is tied together as a tag does; R27: so is its mark. */
  private void keepPairs(long order, String cell) {
    boolean processed = giftStatus != null && giftStatus.text().equals(GiftStatus.PROCESSED);
    for (SheetPair pair : SheetPair.all(cell)) {
      long oneYuan = Hash64.of(pair.orderNo());
      keys.addTag(order, oneYuan);
      if (processed) {
        keys.addNamedTogether(order, oneYuan);
      }
    }
  }

  private static void addRow(
      FileKeys kept, RecordSplitter record, long order, long subOrderKey, int ending) {
    kept.addRow(
        order, subOrderKey, ending, record.offset(), record.to() - record.from(), record.line());
  }

  /** R47. A cell that names several orders names those of one buyer, as far as it matters here. */
  private int ending(CellView number) {
    if (!number.isPlain()) {
      String text = number.text();
      return Ending.of(
          layout.kind() == FileKind.RECEIVERS
              ? OrderNumbers.all(text).stream().findFirst().orElse("")
              : text);
    }
    int length = number.length();
    if (length < Ending.SHORTEST) {
      return Ending.NONE;
    }
    int ending = 0;
    for (int i = length - Ending.DIGITS; i < length; i++) {
      ending = ending * 10 + number.charAt(i) - '0';
    }
    return ending;
  }

  /** R35: a receiver report may name several orders in one cell. */
  private long firstKey(FileKeys kept, CellView number) {
    if (layout.kind() != FileKind.RECEIVERS || number.isPlain()) {
      return number.key();
    }
    List<String> orders = OrderNumbers.all(number.text());
    long first = Hash64.of(orders.get(0));
    orders.stream().skip(1).forEach(order -> kept.addNamedTogether(first, Hash64.of(order)));
    return first;
  }

  private void addOtherShop(CellView number) {
    if (layout.kind() != FileKind.RECEIVERS || number.isPlain()) {
      keys.addOtherShop(number.key());
    } else {
      OrderNumbers.all(number.text()).forEach(order -> keys.addOtherShop(Hash64.of(order)));
    }
  }

  /**
   * Notes the item of a line if the job looks for it, and tells whether the line concerns the job.
   * An item is known by its code only where the export knows no item id.
   */
  private boolean lookAtItem(FileKeys kept) {
    String id = text(item);
    String code = id.isEmpty() ? itemCode() : "";
    String known = id.isEmpty() ? code : id;
    if (lookedFor.contains(known)) {
      kept.saw(known);
    }
    return scope.concerns(id, code);
  }

  private String itemCode() {
    String code = text(lineCode);
    return code.isEmpty() ? text(outerCode) : code;
  }

  private static String text(@Nullable CellView view) {
    return view == null ? "" : view.text();
  }
}
