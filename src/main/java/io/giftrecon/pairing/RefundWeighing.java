package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Stated;
import io.giftrecon.order.Status;
import io.giftrecon.rights.Settled;
import io.giftrecon.rights.SettledRefund;
import io.giftrecon.rights.Tonight;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * R30, R42: what is believed of a line's refunds, and what that rests on. The ledger's memory is
 * one more source, older than all of tonight's: it adds successes and takes nothing away.
 */
final class RefundWeighing {
  private final RefundOwners owners;
  private final Tonight tonight;

  RefundWeighing(RefundOwners owners, Tonight tonight) {
    this.owners = owners;
    this.tonight = tonight;
  }

  /**
   * Weighs refund rows, the line's own word, the silence of the refund reports, and what the ledger
   * remembers.
   */
  Refunds of(String subOrder, StatedLine line, Settled remembered) {
    List<Refund> rows = owners.of(subOrder);
    OwnWord own = line.refund().after(remembered.ownWord());
    List<SettledRefund> earlier = remembered.ofRows();
    if (!earlier.isEmpty()) {
      earlier =
          earlier.stream()
              .filter(refund -> !owners.isOfAnother(subOrder, refund.refundNo()))
              .toList();
    }
    List<Refund> tonight = weighed(rows, own);
    return new Refunds(
        after(earlier, rows.isEmpty() ? besideRows(tonight, earlier) : tonight),
        remembered.whole(),
        owners.ambiguous(subOrder),
        own,
        proof(line.row(), rows, tonight, own));
  }

  /**
   * R42: the refunds of earlier nights that no file of tonight tells, then those of tonight. A
   * success of tonight is what an earlier one was before anything else is: of two applications
   * without a number, at the same second, one may have been refused.
   */
  private static List<Refund> after(List<SettledRefund> earlier, List<Refund> tonight) {
    if (earlier.isEmpty()) {
      return tonight;
    }
    IdentityHashMap<Refund, SettledRefund> before = new IdentityHashMap<>();
    List<SettledRefund> untold = new ArrayList<>(earlier);
    for (boolean succeeded : List.of(true, false)) {
      for (Refund told : tonight) {
        if (told.succeeded() == succeeded) {
          untold.stream()
              .filter(refund -> isSame(refund, told))
              .findFirst()
              .ifPresent(
                  refund -> {
                    untold.remove(refund);
                    before.put(told, refund);
                  });
        }
      }
    }
    List<Refund> refunds = new ArrayList<>(untold.stream().map(Refund::of).toList());
    for (Refund told : tonight) {
      SettledRefund same = before.get(told);
      refunds.add(same == null ? told : told.after(same));
    }
    return refunds;
  }

  /** The line's own success is that of refunds which rows once told: it is no refund besides. */
  private static List<Refund> besideRows(List<Refund> own, List<SettledRefund> earlier) {
    return earlier.isEmpty() ? own : own.stream().filter(refund -> !refund.succeeded()).toList();
  }

  private static boolean isSame(SettledRefund earlier, Refund told) {
    return earlier.isSame(told.refundNo(), told.appliedAt());
  }

  /**
   * R42: without refund rows the line's own word stands in; a newer one changes the state of the
   * latest refund. A success stays one: a newer word that is open is that of a further refund
   * (A84).
   */
  private static List<Refund> weighed(List<Refund> rows, OwnWord own) {
    if (rows.isEmpty()) {
      return own.refund()
          .or(() -> own.success().map(source -> new Stated<>(Refund.SUCCESS, source)))
          .map(Refund::told)
          .or(() -> own.remembered().map(Refund::of))
          .map(List::of)
          .orElse(List.of());
    }
    Refund latest = rows.get(rows.size() - 1);
    List<Refund> weighed = new ArrayList<>(rows);
    own.refund()
        .filter(word -> isNewer(word, latest))
        .ifPresent(
            word -> {
              if (!latest.succeeded() || word.value().kind() == RefundStatus.SUCCEEDED) {
                weighed.set(rows.size() - 1, latest.with(word));
              } else if (isOpen(word.value().kind())) {
                weighed.add(Refund.told(word));
              }
            });
    weighed.sort(Refund.BY_APPLICATION);
    return weighed;
  }

  /** A116: of two states of one export time, one that is still open replaces one that is final. */
  private static boolean isNewer(Stated<Status<RefundStatus>> word, Refund latest) {
    int age = word.source().asOf().compareTo(latest.source().asOf());
    boolean ended = latest.stated() && !isOpen(latest.status().kind());
    return age > 0 || (age == 0 && ended && isOpen(word.value().kind()));
  }

  private static boolean isOpen(RefundStatus kind) {
    return kind.inProgress() || kind == RefundStatus.UNKNOWN;
  }

  private RefundProof proof(LineRow line, List<Refund> rows, List<Refund> refunds, OwnWord own) {
    Optional<Refund> silent = rows.stream().filter(refund -> !refund.stated()).findFirst();
    if (silent.isPresent()) {
      return new RefundProof(RefundProof.How.ROW_WITHOUT_STATUS, silent.get().source());
    }
    if (!rows.isEmpty()) {
      return new RefundProof(RefundProof.How.REFUND_ROWS, refunds.get(refunds.size() - 1).source());
    }
    if (own.refund().isEmpty() && !own.toldSuccess()) {
      if (own.unexplained().isPresent()) {
        return new RefundProof(RefundProof.How.CONTRADICTED, own.unexplained().get());
      }
      if (own.named().isPresent()) {
        return new RefundProof(RefundProof.How.NAMED, own.named().get());
      }
    }
    if (own.status().isPresent()) {
      return new RefundProof(RefundProof.How.OWN_STATUS, own.status().get().source());
    }
    return tonight
        .reportBeside(line.source())
        .filter(report -> !owners.ambiguousIn(line.orderNo()))
        .map(report -> new RefundProof(RefundProof.How.SILENT_REPORT, report))
        .orElseGet(() -> new RefundProof(RefundProof.How.NOTHING, line.source()));
  }
}
