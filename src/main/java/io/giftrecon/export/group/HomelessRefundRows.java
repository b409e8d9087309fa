package io.giftrecon.export.group;

import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.NumberShapes;
import io.giftrecon.export.scan.RowReader;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.BuyerGroupRows;
import io.giftrecon.order.Ending;
import io.giftrecon.order.HomelessRows;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.Remembered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A123: the rows of refund reports whose numbers no export of tonight knows. Most reports tell of
 * more orders than were exported: their rows are looked for only where some line has no number, and
 * read only where they may be of one. A report whose numbers look like those of no order is read
 * whole (A133).
 */
public final class HomelessRefundRows {
  private static final int ROWS_AT_ONCE = 10_000;

  private final BuyerGroupIndex index;
  private final BitSet endings = new BitSet();
  private final NumberShapes ofOrders;
  private boolean unnumbered;
  private boolean anyEnding;

  private HomelessRefundRows(BuyerGroupIndex index) {
    this.index = index;
    this.anyEnding = !index.endings().believed();
    index.files().stream()
        .filter(file -> file.file().knownLayout().kind().bearsLines())
        .forEach(file -> noteUnnumbered(file.keys()));
    this.ofOrders = NumberShapes.ofOrders(index.files());
  }

  /**
   * Reads them.
   *
   * @param remembered what the ledger knows of lines that nobody exports tonight: their refunds
   *     have a place
   */
  public static HomelessRows of(BuyerGroupIndex index, Remembered remembered) throws IOException {
    HomelessRefundRows homeless = new HomelessRefundRows(index);
    List<RefundRow> all = new ArrayList<>();
    List<RefundRow> strange = new ArrayList<>();
    for (ScannedFile file : index.files()) {
      if (file.file().isOf(FileKind.REFUNDS)) {
        homeless.read(file, remembered, all, strange);
      }
    }
    return new HomelessRows(all, strange);
  }

  private void read(
      ScannedFile file, Remembered remembered, List<RefundRow> all, List<RefundRow> strange)
      throws IOException {
    boolean looksOtherwise = ofOrders.areStrangeTo(file);
    if (!unnumbered && !looksOtherwise) {
      return;
    }
    List<RefundRow> read = in(file, looksOtherwise);
    boolean known =
        read.removeIf(
            row -> isKnown(row.orderNo(), remembered) || isKnown(row.subOrder(), remembered));
    all.addAll(read);
    if (looksOtherwise && !known) {
      strange.addAll(read);
    }
  }

  private static boolean isKnown(String number, Remembered remembered) {
    return !number.isEmpty()
        && (remembered.line(number).isPresent() || !remembered.lines(number).isEmpty());
  }

  private void noteUnnumbered(FileKeys keys) {
    for (int row = 0; row < keys.rows(); row++) {
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

  private List<RefundRow> in(ScannedFile file, boolean whole) throws IOException {
    FileKeys keys = file.keys();
    int[] rows =
        IntStream.range(0, keys.rows())
            .filter(row -> whole || mayEndAlike(keys.ending(row)))
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
    return new ArrayList<>(read.refunds());
  }

  private boolean mayEndAlike(int ending) {
    return anyEnding || ending == Ending.NONE || endings.get(ending);
  }
}
