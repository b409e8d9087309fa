package io.giftrecon.pairing;

import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Source;
import io.giftrecon.order.Stated;
import io.giftrecon.order.Status;
import io.giftrecon.order.Tonight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** R30, R42: what is believed of a line's refunds, and what that rests on. */
final class RefundWeighing {
  private final RefundOwners owners;
  private final Tonight tonight;

  RefundWeighing(RefundOwners owners, Tonight tonight) {
    this.owners = owners;
    this.tonight = tonight;
  }

  /** Weighs refund rows, the line's own word, and the silence of the refund reports. */
  Refunds of(String subOrder, StatedLine line) {
    List<Refund> rows = owners.of(subOrder);
    RefundProof proof = proof(line, rows);
    Optional<Stated<Status<RefundStatus>>> told =
        line.refundStatus().filter(own -> own.value().kind() != RefundStatus.NONE);
    List<Refund> refunds = new ArrayList<>(rows);
    told.ifPresent(own -> weigh(own, line, refunds));
    BigDecimal own = line.refundAmount().map(Stated::value).orElse(BigDecimal.ZERO);
    RefundStatus ownKind = told.map(word -> word.value().kind()).orElse(RefundStatus.NONE);
    return new Refunds(
        List.copyOf(refunds),
        owners.ambiguous(subOrder),
        ownKind.agreedTo() ? own : BigDecimal.ZERO,
        ownKind == RefundStatus.SUCCEEDED ? own : BigDecimal.ZERO,
        proof);
  }

  /**
   * R42: without refund rows the line's own word stands in; a newer one changes the state of the
   * latest refund, and a success stays one however old.
   */
  private static void weigh(
      Stated<Status<RefundStatus>> own, StatedLine line, List<Refund> refunds) {
    if (refunds.isEmpty()) {
      refunds.add(
          new Refund(
              "",
              own.value(),
              null,
              line.refundAmount().map(Stated::value).orElse(null),
              false,
              own.source()));
      return;
    }
    int last = refunds.size() - 1;
    Refund latest = refunds.get(last);
    boolean newer = own.source().asOf().isAfter(latest.source().asOf());
    boolean success = own.value().kind() == RefundStatus.SUCCEEDED;
    boolean stays = latest.status().kind() == RefundStatus.SUCCEEDED;
    boolean successUnheard = success && refunds.stream().noneMatch(Refund::succeeded);
    if (!stays && (newer || successUnheard)) {
      refunds.set(last, latest.with(own));
    }
  }

  private RefundProof proof(StatedLine line, List<Refund> rows) {
    Optional<Refund> silent =
        rows.stream()
            .filter(refund -> refund.status().kind() == RefundStatus.UNSTATED)
            .findFirst();
    if (silent.isPresent()) {
      return new RefundProof(RefundProof.How.ROW_WITHOUT_STATUS, silent.get().source());
    }
    Optional<Source> own = line.refundStatus().map(Stated::source);
    if (!rows.isEmpty()) {
      Source latest = rows.get(rows.size() - 1).source();
      return own.filter(source -> source.asOf().isAfter(latest.asOf()))
          .filter(source -> !saysNone(line))
          .map(source -> new RefundProof(RefundProof.How.OWN_STATUS, source))
          .orElse(new RefundProof(RefundProof.How.REFUND_ROWS, latest));
    }
    return own.map(source -> new RefundProof(RefundProof.How.OWN_STATUS, source))
        .or(
            () ->
                tonight
                    .reportBeside(line.row().source())
                    .map(report -> new RefundProof(RefundProof.How.SILENT_REPORT, report)))
        .orElse(new RefundProof(RefundProof.How.NOTHING, line.row().source()));
  }

  private static boolean saysNone(StatedLine line) {
    return line.refundStatus()
        .filter(own -> own.value().kind() == RefundStatus.NONE)
        .isPresent();
  }
}
