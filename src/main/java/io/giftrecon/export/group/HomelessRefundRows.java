package io.giftrecon.export.group;

import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.RowReader;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.AlteredNumber;
import io.giftrecon.order.Ending;
import io.giftrecon.order.RefundRow;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.Remembered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A123: the rows of refund reports whose numbers no export of tonight knows. They are read only
 * where they may be of a line without a number, or where a program may have altered their number
 * (A140) or those of lines (A146): most reports tell of more orders than were exported.
 */
public final class HomelessRefundRows {
  private static final int ROWS_AT_ONCE = 10_000;

  private final BuyerGroupIndex index;
  private final BitSet endings = new BitSet();
  private boolean unnumbered;
  private boolean anyEnding;
  private boolean altered;

  private HomelessRefundRows(BuyerGroupIndex index) {
    this.index = index;
    this.anyEnding = !index.endings().believed();
    index.files().stream()
        .filter(file -> file.file().knownLayout().kind().bearsLines())
        .forEach(this::note);
  }

  /**
   * Reads them.
   *
   * @param remembered what the ledger knows of lines that nobody exports tonight: their refunds
   *     have a place
   */
  public static List<RefundRow> of(BuyerGroupIndex index, Remembered remembered)
      throws IOException {
    HomelessRefundRows homeless = new HomelessRefundRows(index);
    List<RefundRow> rows = new ArrayList<>();
    for (ScannedFile file : index.files()) {
      if (file.file().isOf(FileKind.REFUNDS)) {
        rows.addAll(homeless.in(file));
      }
    }
    rows.removeIf(row -> isKnown(row.orderNo(), remembered) || isKnown(row.subOrder(), remembered));
    return rows;
  }

  private static boolean isKnown(String number, Remembered remembered) {
    return !number.isEmpty()
        && (remembered.line(number).isPresent() || !remembered.lines(number).isEmpty());
  }

  private void note(ScannedFile file) {
    FileKeys keys = file.keys();
    altered |= file.looksRounded();
    for (int row = 0; row < keys.rows(); row++) {
      altered |= keys.ending(row) == Ending.NONE;
      if (keys.subOrder(row) == 0) {
        unnumbered = true;
        int ending = keys.ending(row);
        if (ending == Ending.NONE) {
          anyEnding = true;
        } else {
          endings.set(ending);
        }
      }
    }
  }

  private List<RefundRow> in(ScannedFile file) throws IOException {
    FileKeys keys = file.keys();
    int[] rows =
        IntStream.range(0, keys.rows())
            .filter(row -> isAskedFor(keys.ending(row)))
            .filter(row -> index.isHomeless(keys.order(row), keys.subOrder(row)))
            .toArray();
    BuyerGroupRows read = BuyerGroupRows.empty();
    try (RowReader reader = new RowReader(file)) {
      for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        int[] some = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + ROWS_AT_ONCE));
        BuyerGroupRows[] groups = new BuyerGroupRows[some.length];
        Arrays.fill(groups, read);
        reader.read(some, groups);
      }
    }
    return read.refunds();
  }

  private boolean isAskedFor(int ending) {
    return altered
        || AlteredNumber.mayBe(ending)
        || (unnumbered && (anyEnding || endings.get(ending)));
  }
}
