package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Takes the used cells out of whole rows, so that nothing else of them is decoded and parsed: a row
 * of an order report has 56 cells, and 15 of them are asked for.
 */
public final class UsedCells {
  private final CsvSchema whole;
  private final CsvSchema narrow;
  private final int[] places;

  public UsedCells(CsvSchema whole) {
    this.whole = whole;
    this.narrow = whole.narrow();
    this.places = whole.columns().values().stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** How the narrow rows are written. */
  public CsvSchema layout() {
    return narrow;
  }

  /**
   * The same rows with their used cells alone, as they were dressed.
   *
   * @param rows whole rows, each with a line end
   */
  public byte[] of(byte[] rows) throws IOException {
    ByteArrayOutputStream cells = new ByteArrayOutputStream(rows.length);
    try (RecordSplitter records =
        new RecordSplitter(
            new ByteArrayInputStream(rows),
            0,
            whole.delimiter(),
            whole.encoding(),
            whole.width())) {
      while (records.next() && records.cells() >= whole.width()) {
        for (int i = 0; i < places.length; i++) {
          int from = records.cellFrom(places[i]);
          cells.write(records.bytes(), from, records.cellTo(places[i]) - from);
          cells.write(i + 1 < places.length ? whole.delimiter() : '\n');
        }
      }
    }
    return cells.toByteArray();
  }
}
