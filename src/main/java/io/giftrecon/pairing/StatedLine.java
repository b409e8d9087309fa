package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.Presale;
import io.giftrecon.order.Source;
import io.giftrecon.order.Stated;
import io.giftrecon.order.Status;
import java.util.Optional;
import java.util.Set;

/**
 * What all line rows of one line state together, column by column (R31, R42).
 *
 * @param row every column as the newest row that states it has it; its source is the newest row's
 * @param status the line's own 订单状态
 * @param refund the line's own 退款状态 and 退款金额
 * @param tag the newest one_yuan_reservation_orders, raw
 * @param rows the rows that something is believed of
 */
record StatedLine(
    LineRow row,
    Optional<Stated<Status<OrderStatus>>> status,
    OwnWord refund,
    Optional<Stated<String>> tag,
    Set<Source> rows) {

  /** Puts the rows together. */
  static StatedLine of(NewestFirst<LineRow> rows) {
    Optional<Stated<Status<OrderStatus>>> status = status(rows);
    OwnWord refund = OwnWord.of(rows);
    Optional<Stated<String>> tag = rows.stated(LineRow::tag);
    LineRow row = rows.single() ? rows.newest() : together(rows, status, refund, tag);
    return new StatedLine(row, status, refund, tag, rows.believed());
  }

  /** R42: a line that any export has shown closed stays closed. */
  private static Optional<Stated<Status<OrderStatus>>> status(NewestFirst<LineRow> rows) {
    return rows.<Status<OrderStatus>>stated(
            LineRow::status, status -> status.kind() == OrderStatus.CLOSED)
        .or(() -> rows.stated(LineRow::status));
  }

  private static LineRow together(
      NewestFirst<LineRow> rows,
      Optional<Stated<Status<OrderStatus>>> status,
      OwnWord refund,
      Optional<Stated<String>> tag) {
    LineRow newest = rows.newest();
    return new LineRow(
        newest.source(),
        newest.orderNo(),
        rows.text(LineRow::subOrder),
        rows.text(LineRow::itemId),
        rows.text(LineRow::itemCode),
        rows.text(LineRow::title),
        rows.text(LineRow::attributes),
        rows.value(LineRow::price),
        rows.value(LineRow::pieces),
        rows.value(LineRow::payable),
        rows.value(LineRow::paid),
        status.map(Stated::value).orElse(null),
        rows.value(LineRow::paidAt),
        rows.value(LineRow::confirmedAt),
        refund.status().map(Stated::value).orElse(newest.refundStatus()),
        refund.amount().orElse(null),
        newest.namesRefund(),
        rows.stream().map(LineRow::presale).reduce(Presale.UNSTATED, Presale::or),
        rows.value(LineRow::service),
        tag.map(Stated::value).orElse(null));
  }
}
