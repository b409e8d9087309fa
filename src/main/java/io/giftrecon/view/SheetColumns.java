package io.giftrecon.view;

import io.giftrecon.output.Column;
import io.giftrecon.output.oneyuan.DownloadSheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of the download sheet as views show it: where each of them stands in a record. */
public final class SheetColumns {
  /** What this version publishes. */
  static final SheetColumns PRESENT = new SheetColumns(DownloadSheet.COLUMNS);

  private final List<? extends Column<?>> all;
  private final Map<Column<?>, Integer> places = new HashMap<>();

  SheetColumns(List<? extends Column<?>> all) {
    this.all = all;
    for (Column<?> column : all) {
      places.put(column, places.size());
    }
  }

  List<? extends Column<?>> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  int place(Column<?> column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException("the sheet has no column " + column.title());
    }
    return place;
  }
}
