package io.giftrecon.pairing;

import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Source;
import io.giftrecon.order.Stated;
import io.giftrecon.order.Status;
import io.giftrecon.order.Tonight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** R30, R42: what is believed of a line's refunds, and what that rests on. */
final class RefundWeighing {
  private static final Status<RefundStatus> SUCCESS = RefundStatus.of("退款成功");

  private final RefundOwners owners;
  private final Tonight tonight;

  RefundWeighing(RefundOwners owners, Tonight tonight) {
    this.owners = owners;
    this.tonight = tonight;
  }

  /** Weighs refund rows, the line's own word, and the silence of the refund reports. */
  Refunds of(String subOrder, StatedLine line) {
    List<Refund> rows = owners.of(subOrder);
    OwnWord own = line.refund();
    List<Refund> refunds = weighed(rows, own);
    return new Refunds(
        refunds, owners.ambiguous(subOrder), own, proof(line.row().source(), rows, refunds, own));
  }

  /**
   * R42: without refund rows the line's own word stands in; a newer one changes the state of the
   * latest refund, but a success stays one.
   */
  private static List<Refund> weighed(List<Refund> rows, OwnWord own) {
    if (rows.isEmpty()) {
      return own.refund()
          .or(() -> own.success().map(source -> new Stated<>(SUCCESS, source)))
          .map(word -> List.of(Refund.told(word)))
          .orElse(List.of());
    }
    Refund latest = rows.get(rows.size() - 1);
    Optional<Stated<Status<RefundStatus>>> newer =
        own.refund()
            .filter(word -> word.source().asOf().isAfter(latest.source().asOf()))
            .filter(word -> !latest.succeeded() || word.value().kind() == RefundStatus.SUCCEEDED);
    if (newer.isEmpty()) {
      return rows;
    }
    List<Refund> weighed = new ArrayList<>(rows);
    weighed.set(rows.size() - 1, latest.with(newer.get()));
    return weighed;
  }

  private RefundProof proof(Source line, List<Refund> rows, List<Refund> refunds, OwnWord own) {
    Optional<Refund> silent = rows.stream().filter(refund -> !refund.stated()).findFirst();
    if (silent.isPresent()) {
      return new RefundProof(RefundProof.How.ROW_WITHOUT_STATUS, silent.get().source());
    }
    if (!rows.isEmpty()) {
      return new RefundProof(RefundProof.How.REFUND_ROWS, refunds.get(refunds.size() - 1).source());
    }
    return own.status()
        .map(word -> new RefundProof(RefundProof.How.OWN_STATUS, word.source()))
        .or(
            () ->
                tonight
                    .reportBeside(line)
                    .map(report -> new RefundProof(RefundProof.How.SILENT_REPORT, report)))
        .orElse(new RefundProof(RefundProof.How.NOTHING, line));
  }
}
