package io.giftrecon.pairing;

import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Source;
import io.giftrecon.order.Stated;
import io.giftrecon.order.Status;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What all refund reports state together of one refund, column by column (R31, R42).
 *
 * @param row every column as the newest row that states it has it; its source is the newest row's
 * @param stated whether the newest row states a status (R30)
 * @param statusSource the row that the status comes from
 * @param amountSource the row that the amount comes from
 */
record StatedRefund(RefundRow row, boolean stated, Source statusSource, Source amountSource) {
  /** Puts the rows together. A refund that any report has shown successful stays so. */
  static StatedRefund of(NewestFirst<RefundRow> rows) {
    RefundRow newest = rows.newest();
    Optional<Stated<Status<RefundStatus>>> status =
        rows.<Status<RefundStatus>>stated(
                RefundRow::status, word -> word.kind() == RefundStatus.SUCCEEDED)
            .or(() -> rows.stated(RefundRow::status, word -> word.kind() != RefundStatus.UNSTATED));
    Optional<Stated<BigDecimal>> amount = rows.stated(RefundRow::amount);
    RefundRow together =
        new RefundRow(
            newest.source(),
            newest.orderNo(),
            rows.text(RefundRow::subOrder),
            rows.text(RefundRow::refundNo),
            rows.text(RefundRow::itemId),
            rows.text(RefundRow::itemCode),
            status.map(Stated::value).orElse(newest.status()),
            rows.value(RefundRow::appliedAt),
            amount.map(Stated::value).orElse(null),
            rows.value(RefundRow::whole),
            rows.value(RefundRow::kind));
    boolean stated = newest.status().kind() != RefundStatus.UNSTATED;
    return new StatedRefund(
        together,
        stated,
        status.map(Stated::source).orElse(newest.source()),
        amount.map(Stated::source).orElse(newest.source()));
  }

  /** The refund as one of a line. */
  Refund refund() {
    return new Refund(
        row.refundNo(),
        row.status(),
        stated,
        row.appliedAt(),
        row.amount(),
        row.whole(),
        row.kind(),
        statusSource,
        amountSource,
        false);
  }
}
