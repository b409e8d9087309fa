package io.giftrecon.view;

import io.giftrecon.output.oneyuan.GiftStatus;
import io.giftrecon.output.oneyuan.SheetColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One record of the download sheet, with bare values.
 *
 * @param cells one per {@link SheetColumn}; those per one-yuan line hold equally many values
 */
public record SheetRecord(List<String> cells) {
  /** Copies the cells. */
  public SheetRecord {
    cells = List.copyOf(cells);
    if (cells.size() != SheetColumn.values().length) {
      throw new IllegalArgumentException("%d cells".formatted(cells.size()));
    }
  }

  /** What a cell says, several values joined by {@code |}. */
  public String text(SheetColumn column) {
    return cells.get(column.ordinal());
  }

  /** The values of a cell: one per one-yuan line, else the one there is. */
  public List<String> values(SheetColumn column) {
    String text = text(column);
    return column.isPerOneYuanLine() ? List.of(text.split("\\|", -1)) : List.of(text);
  }

  /** The same record with another 赠品补发状态. */
  public SheetRecord with(GiftStatus status) {
    List<String> changed = new ArrayList<>(cells);
    changed.set(SheetColumn.GIFT_STATUS.ordinal(), status.word());
    return new SheetRecord(changed);
  }

  /** A record per one-yuan line, in their order. */
  List<SheetRecord> pairs() {
    int lines = values(SheetColumn.ONE_YUAN_LINE).size();
    return IntStream.range(0, lines).mapToObj(this::pair).toList();
  }

  private SheetRecord pair(int line) {
    List<String> pair = new ArrayList<>();
    for (SheetColumn column : SheetColumn.values()) {
      pair.add(column.isPerOneYuanLine() ? values(column).get(line) : text(column));
    }
    return new SheetRecord(pair);
  }
}
