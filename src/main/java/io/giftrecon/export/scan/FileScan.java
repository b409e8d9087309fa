package io.giftrecon.export.scan;

import io.giftrecon.campaign.ScanScope;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.CellType;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.order.TaggedOrders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file, or a split of it: checks every row whole (A25) and keeps its keys. A row is
 * rejected for what it is, never for whom it belongs to.
 */
public final class FileScan {
  private static final List<Column> BUYER_COLUMNS =
      List.of(Column.OPEN_UID, Column.MEMBER, Column.NICK);

  /** Texts that the scan keeps something of; any other text is fine whatever it is. */
  private static final Set<Column> KEPT_TEXTS =
      EnumSet.of(
          Column.SHOP,
          Column.OPEN_UID,
          Column.MEMBER,
          Column.NICK,
          Column.LINE_CODE,
          Column.OUTER_CODE,
          Column.TAG);

  private static final int LONG_NUMBER = 16;
  private static final int ROWS_PER_REPORT = 1 << 12;

  private final FileSplit split;
  private final ExportFile file;
  private final CsvSchema layout;
  private final ScanScope scope;
  private final ByteListener listener;
  private final Place[] places;
  private final @Nullable CellView orderNumber;
  private final @Nullable CellView subOrder;
  private final @Nullable CellView oneYuanOrder;
  private final @Nullable CellView named;
  private final @Nullable CellView item;
  private final @Nullable CellView lineCode;
  private final @Nullable CellView outerCode;
  private final @Nullable CellView tag;
  private final CellView[] buyers;
  private byte[] ours;
  private final FileKeys keys = new FileKeys();
  private final List<Reject> rejects = new ArrayList<>();
  private long reportedTo;
  private long rows;
  private long otherShop;
  private long longNumbers;
  private long roundedNumbers;

  private FileScan(FileSplit split, ScanScope scope, ByteListener listener) {
    this.split = split;
    this.file = split.file();
    this.layout = file.knownLayout();
    this.scope = scope;
    this.listener = listener;
    this.reportedTo = split.from();
    this.ours = scope.shop().getBytes(layout.encoding().charset());
    Map<Column, Place> places = new EnumMap<>(Column.class);
    layout
        .columns()
        .forEach(
            (column, at) -> {
              if (column.type() != CellType.TEXT || KEPT_TEXTS.contains(column)) {
                places.put(column, new Place(column, at, new CellView(layout.encoding())));
              }
            });
    this.places = places.values().toArray(new Place[0]);
    this.orderNumber = view(places, layout.orderNumber());
    this.subOrder = view(places, Column.SUB_ORDER_NO);
    this.oneYuanOrder = view(places, Column.ONE_YUAN_ORDER);
    this.named = view(places, Column.SHOP);
    this.item = view(places, Column.ITEM_ID);
    this.lineCode = view(places, Column.LINE_CODE);
    this.outerCode = view(places, Column.OUTER_CODE);
    this.tag = view(places, Column.TAG);
    this.buyers =
        BUYER_COLUMNS.stream()
            .map(column -> view(places, column))
            .filter(Objects::nonNull)
            .toArray(CellView[]::new);
  }

  private static @Nullable CellView view(Map<Column, Place> places, Column column) {
    Place place = places.get(column);
    return place == null ? null : place.view;
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
    return new ScannedSplit(
        keys, rejects, rows, otherShop, longNumbers, roundedNumbers, first, next);
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
    rejects.add(
        new Reject(
            file,
            record.line(),
            bad.column,
            bad.reason,
            record.offset(),
            record.to() - record.from()));
  }

  private void row(RecordSplitter record) throws BadRowException {
    String damage = record.damage().orElse(null);
    if (damage != null) {
      throw new BadRowException("", damage);
    }
    checkWidth(record);
    checkBytes(record);
    for (Place place : places) {
      checkCell(record, place);
    }
    if (orderNumber == null || orderNumber.isEmpty()) {
      throw new BadRowException(layout.orderNumber().title(), "是空的，不知道是哪一笔订单");
    }
    if (named != null && !isOurs(named)) {
      otherShop++;
      keys.addOtherShop(orderNumber.key());
      return;
    }
    keep(record, orderNumber.key());
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

  private void checkWidth(RecordSplitter record) throws BadRowException {
    int width = layout.width();
    if (record.cells() < width) {
      throw new BadRowException("", "只有 %d 列，表头有 %d 列".formatted(record.cells(), width));
    }
    for (int cell = width; cell < record.cells(); cell++) {
      if (!isBlank(record, cell)) {
        throw new BadRowException("", "多出的第 %d 列有内容，表头只有 %d 列".formatted(cell + 1, width));
      }
    }
  }

  /** Excel leaves rows of commas alone behind the last one: no data, nothing to mend. */
  private static boolean isEmptyRow(RecordSplitter record) {
    if (record.damage().isPresent()) {
      return false;
    }
    for (int cell = 0; cell < record.cells(); cell++) {
      if (!isBlank(record, cell)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(RecordSplitter record, int cell) {
    for (int i = record.cellFrom(cell); i < record.cellTo(cell); i++) {
      byte b = record.bytes()[i];
      if (b < 0 || (b > ' ' && b != '"')) {
        return false;
      }
    }
    return true;
  }

  private void checkBytes(RecordSplitter record) throws BadRowException {
    int bad = record.malformed();
    if (bad < 0) {
      return;
    }
    int cell = 0;
    while (cell + 1 < record.cells() && record.cellTo(cell) <= bad) {
      cell++;
    }
    String title = cell < layout.width() ? layout.header().get(cell) : "";
    boolean zero = record.bytes()[bad] == 0;
    throw new BadRowException(
        title, zero ? "有空字节 (NUL)，文件可能没有传完" : "有不是 %s 文字的字节".formatted(layout.encoding().label()));
  }

  private void checkCell(RecordSplitter record, Place place) throws BadRowException {
    CellView view = place.view;
    CellType type = place.column.type();
    view.set(record.bytes(), record.cellFrom(place.at), record.cellTo(place.at));
    if (type == CellType.TEXT) {
      return;
    }
    if (!view.is(place.fine) && !PlainCells.fits(type, view)) {
      try {
        type.check(view.text());
      } catch (IllegalArgumentException e) {
        throw new BadRowException(place.column.title(), String.valueOf(e.getMessage()));
      }
      place.fine = view.raw();
    }
    if (type == CellType.NUMBER && view.length() >= LONG_NUMBER) {
      longNumbers++;
      roundedNumbers += PlainCells.endsInZeros(view) ? 1 : 0;
    }
  }

  private void keep(RecordSplitter record, long order) {
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
    if (layout.kind().bearsLines() && isConcerned()) {
      keys.enrolled();
    }
    for (CellView buyer : buyers) {
      if (!buyer.isEmpty() && !buyer.isMasked()) {
        keys.addBuyer(order, buyer.key());
      }
    }
    if (tag != null && !tag.isEmpty()) {
      TaggedOrders.of(tag.text()).forEach(number -> keys.addTag(order, Hash64.of(number)));
    }
  }

  /** An item is known by its code only where the export knows no item id. */
  private boolean isConcerned() {
    String id = text(item);
    return scope.concerns(id, id.isEmpty() ? itemCode() : "");
  }

  private String itemCode() {
    String code = text(lineCode);
    return code.isEmpty() ? text(outerCode) : code;
  }

  private static String text(@Nullable CellView view) {
    return view == null ? "" : view.text();
  }

  /** A used column, where it stands, and the view that looks at its cell of the current row. */
  private static final class Place {
    private final Column column;
    private final int at;
    private final CellView view;

    /**
     * The last cell that was fine though not plain: 无退款申请 need not be understood a million times.
     */
    private byte[] fine = new byte[0];

    Place(Column column, int at, CellView view) {
      this.column = column;
      this.at = at;
      this.view = view;
    }
  }

  /** What is wrong with a row. Carries no stack: it is data that happens to travel upwards. */
  private static final class BadRowException extends Exception {
    private final String column;
    private final String reason;

    BadRowException(String column, String reason) {
      super(reason, null, false, false);
      this.column = column;
      this.reason = reason;
    }
  }
}
