package io.giftrecon.view;

import io.giftrecon.output.Column;
import io.giftrecon.output.oneyuan.DownloadSheet;
import io.giftrecon.output.oneyuan.GiftStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One record of the download sheet, with unformatted values.
 *
 * @param cells one per column; those per one-yuan line hold equally many values, or are blank where
 *     the published set has no such column
 */
public record SheetRecord(SheetColumns columns, List<String> cells) {
  /** Copies the cells. */
  public SheetRecord {
    cells = List.copyOf(cells);
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException("%d cells".formatted(cells.size()));
    }
  }

  /** What a cell says, several values joined by {@code |}. */
  public String text(Column<?> column) {
    return cells.get(columns.place(column));
  }

  /** The values of a cell: one per one-yuan line, else the one there is. */
  public List<String> values(Column<?> column) {
    String text = text(column);
    return column.isPerLine() ? List.of(text.split("\\|", -1)) : List.of(text);
  }

  /** The same record with another 赠品补发状态. */
  public SheetRecord with(GiftStatus status) {
    List<String> changed = new ArrayList<>(cells);
    changed.set(columns.place(DownloadSheet.GIFT_STATUS), status.word());
    return new SheetRecord(columns, changed);
  }

  /** A record per one-yuan line, in their order. */
  List<SheetRecord> pairs() {
    int lines = values(DownloadSheet.ONE_YUAN_LINE).size();
    return IntStream.range(0, lines).mapToObj(this::pair).toList();
  }

  private SheetRecord pair(int line) {
    return new SheetRecord(
        columns, columns.all().stream().map(column -> value(column, line)).toList());
  }

  private String value(Column<?> column, int line) {
    String text = text(column);
    return column.isPerLine() && !text.isEmpty() ? values(column).get(line) : text;
  }
}
