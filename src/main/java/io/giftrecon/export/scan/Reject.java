package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.order.RejectedRow;
import io.giftrecon.order.Source;
import io.giftrecon.rights.RejectedReturn;
import io.giftrecon.words.Message;
import java.util.Optional;
import java.util.Set;

/**
 * A row that cannot be used. Its raw bytes stay in the file until the rejects are written.
 *
 * @param line the physical line it starts on, from 1
 * @param column the title of the column that is wrong; empty if the whole row is
 * @param offset of its first byte in the file
 * @param length in bytes
 * @param changed when what it tells of was last changed, as it says itself (A115)
 * @param numbers the order and sub-order numbers it names, as far as they can be read (R32)
 * @param subOrder its sub-order number, empty where none can be read
 * @param refundNo 退款编号, empty where none can be read
 * @param filledIn of a returned worklist's row 物流单号, else 备注, else what holds back in 核查结论, as far
 *     as they can be read
 */
public record Reject(
    ExportFile file,
    long line,
    String column,
    String reason,
    long offset,
    int length,
    long changed,
    Set<String> numbers,
    String subOrder,
    String refundNo,
    String filledIn) {

  /** Where it stands, and what is wrong. */
  public Message userMessage() {
    return column.isEmpty()
        ? Message.of("export.reject", file.place(), line, reason)
        : Message.of("export.rejected-cell", file.place(), line, column, reason);
  }

  /** R32: what casts doubt on its order; empty for a row of receivers, buyers or a worklist. */
  public Optional<RejectedRow> doubt() {
    return kind()
        .map(kind -> new RejectedRow(source(), kind, numbers, subOrder, refundNo, column, reason));
  }

  /** Where it stands among the rows of its file: of JSON many may begin on one line. */
  private Source source() {
    boolean records = file.knownLayout().tellsOrigins();
    return new Source(file.name(), line, file.asOf(), changed, records ? offset : 0, 0);
  }

  /** R32: the row as one of a returned worklist; empty if it is of another kind. */
  public Optional<RejectedReturn> returned() {
    return isReturned()
        ? Optional.of(new RejectedReturn(file.source(line), numbers, column, reason, filledIn))
        : Optional.empty();
  }

  /** R32: whether it counts towards the reject limit; what comes back from people does not. */
  public boolean counts() {
    return !isReturned();
  }

  private boolean isReturned() {
    return file.isOf(FileKind.WORKLIST);
  }

  private Optional<RejectedRow.Kind> kind() {
    return switch (file.knownLayout().kind()) {
      case ORDERS -> Optional.of(RejectedRow.Kind.ORDER);
      case LINES, COMBINED -> Optional.of(RejectedRow.Kind.LINE);
      case PLATFORM -> Optional.of(RejectedRow.Kind.SHEET);
      case REFUNDS -> Optional.of(RejectedRow.Kind.REFUND);
      case RECEIVERS, BUYERS, WORKLIST -> Optional.empty();
    };
  }

  /** The same reject, some lines further down. */
  Reject behind(long lines) {
    return new Reject(
        file,
        line + lines,
        column,
        reason,
        offset,
        length,
        changed,
        numbers,
        subOrder,
        refundNo,
        filledIn);
  }
}
