package io.giftrecon.export.scan;

import io.giftrecon.campaign.ScanScope;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.order.TaggedOrders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file, or a split of it: checks every row whole (A25) and keeps its keys. A row is
 * rejected for what it is, never for whom it belongs to.
 */
public final class FileScan {
  private static final List<Column> BUYER_COLUMNS =
      List.of(Column.OPEN_UID, Column.MEMBER, Column.NICK);

  private static final int ROWS_PER_REPORT = 1 << 12;

  private final FileSplit split;
  private final ExportFile file;
  private final CsvSchema layout;
  private final ScanScope scope;
  private final ByteListener listener;
  private final RowCheck check;
  private final @Nullable CellView orderNumber;
  private final @Nullable CellView subOrder;
  private final @Nullable CellView oneYuanOrder;
  private final @Nullable CellView named;
  private final @Nullable CellView item;
  private final @Nullable CellView lineCode;
  private final @Nullable CellView outerCode;
  private final @Nullable CellView tag;
  private final CellView[] buyers;
  private final @Nullable CellView paidAt;
  private final Set<String> lookedFor;
  private byte[] ours;
  private final FileKeys keys = new FileKeys();
  private final List<Reject> rejects = new ArrayList<>();
  private long reportedTo;
  private long rows;
  private long otherShop;

  private FileScan(FileSplit split, ScanScope scope, ByteListener listener) {
    this.split = split;
    this.file = split.file();
    this.layout = file.knownLayout();
    this.scope = scope;
    this.listener = listener;
    this.reportedTo = split.from();
    this.ours = scope.shop().getBytes(layout.encoding().charset());
    this.check = new RowCheck(layout);
    this.orderNumber = check.view(layout.orderNumber());
    this.subOrder = check.view(Column.SUB_ORDER_NO);
    this.oneYuanOrder = check.view(Column.ONE_YUAN_ORDER);
    this.named = check.view(Column.SHOP);
    this.item = check.view(Column.ITEM_ID);
    this.lineCode = check.view(Column.LINE_CODE);
    this.outerCode = check.view(Column.OUTER_CODE);
    this.tag = check.view(Column.TAG);
    this.paidAt = layout.kind().listsOrders() ? check.view(Column.PAID_AT) : null;
    this.lookedFor = scope.lookedFor();
    this.buyers =
        BUYER_COLUMNS.stream()
            .map(column -> check.view(column))
            .filter(Objects::nonNull)
            .toArray(CellView[]::new);
  }

  /**
   * Scans a file of a known kind from end to end.
   *
   * @param listener hears how far the scan is
   * @throws io.giftrecon.order.UnusableInputException if Excel has rounded its numbers, so that its
   *     orders are lost
   */
  public static ScannedFile scan(ExportFile file, ScanScope scope, ByteListener listener)
      throws IOException {
    ScannedSplit whole = scan(new FileSplit(file, 0, Long.MAX_VALUE), scope, listener);
    return ScannedFile.join(file, List.of(whole)).orElseThrow();
  }

  /** Scans every known file of a folder, one after the other, for those who ask about one order. */
  public static List<ScannedFile> all(ExportFolder folder, ScanScope scope) throws IOException {
    List<ScannedFile> files = new ArrayList<>();
    for (ExportFile file : folder.known()) {
      files.add(scan(file, scope, ByteListener.NONE));
    }
    return files;
  }

  /** Scans a split of a file of a known kind. */
  public static ScannedSplit scan(FileSplit split, ScanScope scope, ByteListener listener)
      throws IOException {
    return new FileScan(split, scope, listener).run();
  }

  private ScannedSplit run() throws IOException {
    ScannedSplit.Start first = ScannedSplit.Start.NONE;
    ScannedSplit.Start next = ScannedSplit.Start.NONE;
    long start = split.from() == 0 ? layout.encoding().bomLength() : lineBehind(split.from());
    try (RecordSplitter records =
        new RecordSplitter(
            skip(Files.newInputStream(file.table()), start),
            start,
            layout.delimiter(),
            layout.encoding(),
            layout.width())) {
      if (split.from() == 0) {
        records.next();
      }
      while (next.offset() < 0 && records.next()) {
        ScannedSplit.Start here = new ScannedSplit.Start(records.offset(), records.line());
        if (first.offset() < 0) {
          first = here;
        }
        if (here.offset() >= split.to()) {
          next = here;
        } else if (!isEmptyRow(records)) {
          dataRow(records);
        }
      }
    }
    report(Math.min(split.to(), file.tableSize()));
    return new ScannedSplit(keys, rejects, rows, otherShop, check.lostDigits(), first, next);
  }

  private void dataRow(RecordSplitter record) {
    if (rows % ROWS_PER_REPORT == 0) {
      report(record.offset());
    }
    rows++;
    try {
      row(record);
    } catch (BadRowException bad) {
      reject(record, bad);
    }
  }

  private void report(long offset) {
    listener.bytesRead(offset - reportedTo);
    reportedTo = offset;
  }

  /** Where the first line starts that begins in the split; the end of the file if none does. */
  private long lineBehind(long from) throws IOException {
    long at = from - 1;
    try (InputStream in =
        new BufferedInputStream(skip(Files.newInputStream(file.table()), at), 1 << 12)) {
      int read = in.read();
      while (read >= 0 && read != '\n') {
        at++;
        read = in.read();
      }
      return read < 0 ? at : at + 1;
    }
  }

  private static InputStream skip(InputStream in, long bytes) throws IOException {
    in.skipNBytes(bytes);
    return in;
  }

  private void reject(RecordSplitter record, BadRowException bad) {
    boolean misplaced = bad.column().isEmpty();
    String sub = misplaced ? "" : number(record, Column.SUB_ORDER_NO);
    rejects.add(
        new Reject(
            file,
            record.line(),
            bad.column(),
            bad.reason(),
            record.offset(),
            record.to() - record.from(),
            misplaced
                ? RejectedNumbers.anywhere(record)
                : Stream.of(number(record, layout.orderNumber()), sub)
                    .filter(number -> !number.isEmpty())
                    .collect(Collectors.toUnmodifiableSet()),
            sub,
            misplaced ? "" : number(record, Column.REFUND_NO)));
  }

  private String number(RecordSplitter record, Column column) {
    Integer at = layout.columns().get(column);
    return at == null ? "" : RejectedNumbers.inCell(record, at);
  }

  private void row(RecordSplitter record) throws BadRowException {
    check.check(record);
    if (orderNumber == null || orderNumber.isEmpty()) {
      throw new BadRowException(layout.orderNumber().title(), "是空的，不知道是哪一笔订单");
    }
    if (named != null && !isOurs(named)) {
      otherShop++;
      addOtherShop(orderNumber);
      return;
    }
    boolean concerned = layout.kind().bearsLines() && lookAtItem();
    if (concerned) {
      check.checkRights();
    }
    keep(record, orderNumber, concerned);
  }

  /** Nearly every row names the shop in the same bytes as the one before. */
  private boolean isOurs(CellView name) {
    if (name.is(ours)) {
      return true;
    }
    boolean mine = name.isEmpty() || name.text().equals(scope.shop());
    if (mine) {
      ours = name.raw();
    }
    return mine;
  }

  /** Excel leaves rows of commas alone behind the last one: no data, nothing to mend. */
  private static boolean isEmptyRow(RecordSplitter record) {
    if (record.damage().isPresent()) {
      return false;
    }
    for (int cell = 0; cell < record.cells(); cell++) {
      if (!record.isBlank(cell)) {
        return false;
      }
    }
    return true;
  }

  private void keep(RecordSplitter record, CellView number, boolean concerned) {
    long order = firstKey(number);
    long sub = subOrder == null || subOrder.isEmpty() ? 0 : subOrder.key();
    if (layout.kind() == FileKind.WORKLIST) {
      keys.addRow(
          oneYuanOrder == null || oneYuanOrder.isEmpty() ? order : oneYuanOrder.key(),
          order,
          record.offset(),
          record.to() - record.from(),
          record.line());
      return;
    }
    keys.addRow(order, sub, record.offset(), record.to() - record.from(), record.line());
    if (paidAt != null) {
      keys.paidAt(PaidSecond.of(paidAt));
    }
    if (concerned) {
      keys.enrolled();
    }
    for (CellView buyer : buyers) {
      if (buyer.identifies()) {
        keys.addBuyer(order, buyer.key());
      }
    }
    if (tag != null && !tag.isEmpty()) {
      TaggedOrders.of(tag.text()).forEach(tagged -> keys.addTag(order, Hash64.of(tagged)));
    }
  }

  /** R35: a receiver report may name several orders in one cell. */
  private long firstKey(CellView number) {
    if (layout.kind() != FileKind.RECEIVERS || number.isPlain()) {
      return number.key();
    }
    List<String> orders = OrderNumbers.all(number.text());
    long first = Hash64.of(orders.get(0));
    orders.stream().skip(1).forEach(order -> keys.addNamedTogether(first, Hash64.of(order)));
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
  private boolean lookAtItem() {
    String id = text(item);
    String code = id.isEmpty() ? itemCode() : "";
    String known = id.isEmpty() ? code : id;
    if (lookedFor.contains(known)) {
      keys.saw(known);
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
