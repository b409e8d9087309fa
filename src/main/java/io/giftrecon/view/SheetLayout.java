package io.giftrecon.view;

import java.util.List;

/** What a row of the download sheet stands for. */
public enum SheetLayout {
  /** A main line with all its one-yuan lines (R5). */
  RECORD,
  /** A main line with one of its one-yuan lines. */
  PAIR;

  /** The rows of a record. */
  List<SheetRecord> rows(SheetRecord record) {
    return this == PAIR ? record.pairs() : List.of(record);
  }
}
