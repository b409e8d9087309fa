package io.giftrecon.export.group;

import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.RowReader;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.AlteredNumber;
import io.giftrecon.order.AlteredRows;
import io.giftrecon.order.DressedRows;
import io.giftrecon.order.Ending;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.RoundedRows;
import io.giftrecon.rights.BuyerGroupRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of orders and lines under altered numbers: reports all of whose numbers look rounded,
 * which are short (A146), and rows under dressed numbers that tell of a refund, beside others under
 * bare ones (A155).
 */
public final class AlteredRowFiles {
  private static final int ROWS_AT_ONCE = 10_000;

  private final BuyerGroupIndex index;
  private final List<LineRow> lines = new ArrayList<>();
  private final List<OrderRow> orders = new ArrayList<>();

  private AlteredRowFiles(BuyerGroupIndex index) {
    this.index = index;
  }

  /** Reads them. */
  public static AlteredRows in(BuyerGroupIndex index) throws IOException {
    List<ScannedFile> files =
        index.files().stream()
            .filter(file -> file.file().knownLayout().kind().listsOrders())
            .toList();
    BuyerGroupRows rounded = BuyerGroupRows.empty();
    for (ScannedFile file : files) {
      if (file.looksRounded()) {
        read(file, IntStream.range(0, file.keys().rows()).toArray(), rounded);
      }
    }
    AlteredRowFiles dressed = new AlteredRowFiles(index);
    if (files.stream().anyMatch(AlteredRowFiles::hasBareNumbers)) {
      for (ScannedFile file : files) {
        dressed.readDressed(file);
      }
    }
    return new AlteredRows(
        new RoundedRows(rounded.lines(), rounded.orders()),
        new DressedRows(dressed.lines, dressed.orders));
  }

  private static boolean hasBareNumbers(ScannedFile file) {
    FileKeys keys = file.keys();
    return IntStream.range(0, keys.rows()).anyMatch(row -> keys.ending(row) != Ending.NONE);
  }

  private void readDressed(ScannedFile file) throws IOException {
    FileKeys keys = file.keys();
    int[] rows =
        IntStream.range(0, keys.rows()).filter(row -> keys.ending(row) == Ending.NONE).toArray();
    for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      BuyerGroupRows read = BuyerGroupRows.empty();
      read(file, Arrays.copyOfRange(rows, from, Math.min(rows.length, from + ROWS_AT_ONCE)), read);
      read.lines().stream()
          .filter(DressedRows::tells)
          .filter(row -> holdsExported(row.orderNo()))
          .forEach(lines::add);
      read.orders().stream()
          .filter(DressedRows::tells)
          .filter(row -> holdsExported(row.orderNo()))
          .forEach(orders::add);
    }
  }

  private boolean holdsExported(String number) {
    return AlteredNumber.within(number).stream().anyMatch(index::exportsLinesOf);
  }

  private static void read(ScannedFile file, int[] rows, BuyerGroupRows into) throws IOException {
    try (RowReader reader = new RowReader(file)) {
      for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        int[] some = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + ROWS_AT_ONCE));
        BuyerGroupRows[] groups = new BuyerGroupRows[some.length];
        Arrays.fill(groups, into);
        reader.read(some, groups);
      }
    }
  }
}
