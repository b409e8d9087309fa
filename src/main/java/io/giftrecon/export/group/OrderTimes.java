package io.giftrecon.export.group;

import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.ScannedFile;
import java.util.Arrays;
import java.util.List;

/** When lines were paid: one that does not say it was paid when its order was. */
final class OrderTimes {
  private final long[] paidByOrder;

  /**
   * Reads the order reports.
   *
   * @param nodes the node of each row's order, by file
   * @param size how many nodes there are
   */
  OrderTimes(List<ScannedFile> files, List<int[]> nodes, int size) {
    this.paidByOrder = new long[size];
    Arrays.fill(paidByOrder, FileKeys.NO_TIME);
    for (int number = 0; number < files.size(); number++) {
      if (files.get(number).file().knownLayout().kind() == FileKind.ORDERS) {
        FileKeys keys = files.get(number).keys();
        for (int row = 0; row < keys.rows(); row++) {
          paidByOrder[nodes.get(number)[row]] = keys.time(row);
        }
      }
    }
  }

  /** When a row's line was paid; {@link FileKeys#NO_TIME} where nothing says it. */
  long of(FileKeys keys, int row, int order) {
    long own = keys.time(row);
    return own == FileKeys.NO_TIME ? paidByOrder[order] : own;
  }
}
