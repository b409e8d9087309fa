package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.RowDisposition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A83: what rows say whose line cannot be told. They state nothing of any line; but where one says
 * what would stop a right, the refund state of the lines that it may be of is not known (R30). Nor
 * is that of two lines which may be one.
 */
final class UnplacedRows {
  private final List<UnplacedRow> rows = new ArrayList<>();
  private final Map<String, LineRow> mayBeOne = new HashMap<>();
  private final RowDispositions dispositions;

  UnplacedRows(RowDispositions dispositions) {
    this.dispositions = dispositions;
  }

  void add(OrderLines order) {
    rows.addAll(order.unplaced());
    mayBeOne.putAll(order.mayBeOne());
  }

  /** The same lines, those in doubt that a row may be of. */
  List<Line> doubt(List<Line> lines) {
    if (rows.isEmpty() && mayBeOne.isEmpty()) {
      return lines;
    }
    Map<String, Line> byNumber = new HashMap<>();
    lines.forEach(line -> byNumber.put(line.subOrder(), line));
    Map<String, RefundProof> doubts = new HashMap<>();
    for (UnplacedRow row : rows) {
      List<Line> candidates =
          row.candidates().stream()
              .map(number -> Objects.requireNonNull(byNumber.get(number)))
              .toList();
      for (Line line : doubted(row, candidates)) {
        dispositions.put(row.row().source(), RowDisposition.USED);
        doubts.putIfAbsent(
            line.subOrder(), new RefundProof(RefundProof.How.ROW_OF_SOME_LINE, row.row().source()));
      }
    }
    mayBeOne.forEach(
        (number, row) -> {
          if (!isGone(Objects.requireNonNull(byNumber.get(number)))) {
            dispositions.put(row.source(), RowDisposition.USED);
            doubts.putIfAbsent(number, new RefundProof(RefundProof.How.MAY_BE_ONE, row.source()));
          }
        });
    return lines.stream()
        .map(
            line -> {
              RefundProof doubt = doubts.get(line.subOrder());
              return doubt == null ? line : line.with(line.refunds().with(doubt));
            })
        .toList();
  }

  private List<Line> doubted(UnplacedRow row, List<Line> candidates) {
    if (row.isGone()) {
      long told = rows.stream().filter(row::isLike).count();
      long gone = candidates.stream().filter(UnplacedRows::isGone).count();
      return told <= gone ? List.of() : candidates.stream().filter(line -> !isGone(line)).toList();
    }
    return row.isOpen()
        ? candidates.stream().filter(line -> !restsOnNewer(line, row)).toList()
        : List.of();
  }

  private static boolean isGone(Line line) {
    return line.closed() || line.refunds().succeeded();
  }

  private static boolean restsOnNewer(Line line, UnplacedRow row) {
    return line.refunds().proof().source().asOf().isAfter(row.row().source().asOf());
  }
}
