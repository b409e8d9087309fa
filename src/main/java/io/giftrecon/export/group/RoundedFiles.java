package io.giftrecon.export.group;

import io.giftrecon.export.scan.RowReader;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.BuyerGroupRows;
import io.giftrecon.order.RoundedRows;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A146: the reports of lines and orders all of whose numbers look rounded; they are short. */
public final class RoundedFiles {
  private static final int ROWS_AT_ONCE = 10_000;

  private RoundedFiles() {}

  /** Reads their rows. */
  public static RoundedRows in(List<ScannedFile> files) throws IOException {
    BuyerGroupRows read = BuyerGroupRows.empty();
    for (ScannedFile file : files) {
      if (file.looksRounded() && file.file().knownLayout().kind().listsOrders()) {
        read(file, read);
      }
    }
    return new RoundedRows(read.lines(), read.orders());
  }

  private static void read(ScannedFile file, BuyerGroupRows into) throws IOException {
    int rows = file.keys().rows();
    try (RowReader reader = new RowReader(file)) {
      for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
        int[] some = IntStream.range(from, Math.min(rows, from + ROWS_AT_ONCE)).toArray();
        BuyerGroupRows[] groups = new BuyerGroupRows[some.length];
        Arrays.fill(groups, into);
        reader.read(some, groups);
      }
    }
  }
}
