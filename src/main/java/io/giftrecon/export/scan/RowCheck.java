package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.CellType;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.order.Quantities;
import io.giftrecon.xlsx.WorkbookSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of one file whole (A25), and lends the cells of the current one. Of a cell that
 * nobody asks for nothing but its bytes is checked.
 */
final class RowCheck {
  /** Texts that the scan keeps something of; any other text is fine whatever it is. */
  private static final Set<Column> KEPT_TEXTS =
      EnumSet.of(
          Column.SHOP,
          Column.SHOP_TITLE,
          Column.OUID,
          Column.OPEN_UID,
          Column.MEMBER,
          Column.NICK,
          Column.LINE_CODE,
          Column.OUTER_CODE,
          Column.TAG,
          Column.SHEET_PAIRS,
          Column.GIFT_STATUS);

  private final CsvSchema layout;
  private final Map<Column, Place> places = new EnumMap<>(Column.class);
  private final Place[] checked;
  private final Column[] used;
  private final int[] usedAt;
  private final LostDigits lostDigits = new LostDigits();
  private final byte[] notWorkedOut;

  RowCheck(CsvSchema layout) {
    this.layout = layout;
    this.notWorkedOut = WorkbookSheet.NOT_WORKED_OUT.getBytes(layout.encoding().charset());
    List<Column> columns = new ArrayList<>();
    List<Integer> cells = new ArrayList<>();
    List<Place> asked = new ArrayList<>();
    layout.eachCell(
        (column, at) -> {
          columns.add(column);
          cells.add(at);
          CellType type = layout.type(column);
          if (type != CellType.TEXT || KEPT_TEXTS.contains(column)) {
            Place place = new Place(column, type, at, new CellView(type, layout.encoding()));
            places.putIfAbsent(column, place);
            asked.add(place);
          }
        });
    this.checked = asked.toArray(new Place[0]);
    this.used = columns.toArray(new Column[0]);
    this.usedAt = cells.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The view of a column's cell in the row checked last; null where the file has no such column.
   */
  @Nullable CellView view(Column column) {
    Place place = places.get(column);
    return place == null ? null : place.view;
  }

  /** What the long numbers of the rows so far tell (R34). */
  LostDigits lostDigits() {
    return lostDigits;
  }

  /**
   * Checks a row and points the views at its cells.
   *
   * @throws BadRowException if it is broken, too narrow or too wide, no text, or a cell is not what
   *     its column asks for
   */
  void check(RecordSplitter record) throws BadRowException {
    String damage = record.damage().orElse(null);
    if (damage != null) {
      throw new BadRowException("", damage);
    }
    checkWidth(record);
    checkBytes(record);
    refuseNotWorkedOut(record);
    for (Place place : checked) {
      checkCell(record, place);
    }
  }

  /**
   * Checks the pieces of a one-yuan or sample line, which are rights; any other line may have any
   * number of pieces.
   *
   * @throws BadRowException if they are more than anybody has bought
   */
  void checkRights() throws BadRowException {
    CellView pieces = view(Column.QUANTITY);
    if (pieces != null && pieces.length() > 1) {
      try {
        Quantities.parseRights(pieces.text());
      } catch (IllegalArgumentException e) {
        throw new BadRowException(Column.QUANTITY, String.valueOf(e.getMessage()));
      }
    }
  }

  private void checkWidth(RecordSplitter record) throws BadRowException {
    int width = layout.width();
    if (record.cells() < width) {
      throw new BadRowException("", "只有 %d 列，表头有 %d 列".formatted(record.cells(), width));
    }
    for (int cell = width; cell < record.cells(); cell++) {
      if (!record.isBlank(cell)) {
        throw new BadRowException("", "多出的第 %d 列有内容，表头只有 %d 列".formatted(cell + 1, width));
      }
    }
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

  /** A102: what a formula would say that nobody has worked out is not known, in any used column. */
  private void refuseNotWorkedOut(RecordSplitter record) throws BadRowException {
    for (int i = 0; i < usedAt.length; i++) {
      if (isNotWorkedOut(record, usedAt[i])) {
        throw new BadRowException(used[i], "公式没有结果，不知道是什么；请用 Excel 打开这个文件、保存后再放进来");
      }
    }
  }

  private boolean isNotWorkedOut(RecordSplitter record, int cell) {
    int from = record.cellFrom(cell);
    int to = record.cellTo(cell);
    return to - from == notWorkedOut.length
        && Arrays.equals(record.bytes(), from, to, notWorkedOut, 0, notWorkedOut.length);
  }

  private void checkCell(RecordSplitter record, Place place) throws BadRowException {
    CellView view = place.view;
    CellType type = place.type;
    view.set(record.bytes(), record.cellFrom(place.at), record.cellTo(place.at));
    if (type == CellType.TEXT) {
      return;
    }
    if (!view.is(place.fine) && !PlainCells.fits(type, view)) {
      try {
        type.check(view.text());
      } catch (IllegalArgumentException e) {
        throw new BadRowException(place.column, title(place), String.valueOf(e.getMessage()));
      }
      place.fine = view.raw();
    }
    if (type == CellType.NUMBERS || (type == CellType.NUMBER && place.column != Column.ITEM_ID)) {
      lostDigits.add(view);
    }
  }

  /** Of a hint (A104) nobody knows what the file calls it. */
  private String title(Place place) {
    return place.type == CellType.HINT
        ? layout.header().get(place.at).strip()
        : place.column.title();
  }

  /** A used column, where it stands, and the view of its cell in the current row. */
  private static final class Place {
    private final Column column;
    private final CellType type;
    private final int at;
    private final CellView view;

    /**
     * The last cell that was fine though not plain: 无退款申请 is not parsed again in a million rows.
     */
    private byte[] fine = new byte[0];

    Place(Column column, CellType type, int at, CellView view) {
      this.column = column;
      this.type = type;
      this.at = at;
      this.view = view;
    }
  }
}
