package io.giftrecon.export.trades;

import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.order.CellText;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.RefundHints;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Status;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the open platform's fields are called elsewhere: a row a line of a trade, or a refund. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
enum TableColumns {
  TRADES(
      FileKind.COMBINED,
      List.of(
          ofTrade(Column.ORDER_NO, "tid", trade -> trade.number("tid")),
          ofLine(Column.SUB_ORDER_NO, "oid", line -> line.number("oid")),
          ofTrade(Column.SHOP, "seller_nick"),
          ofTrade(Column.SHOP_TITLE, "title"),
          ofTrade(Column.OUID, "ouid"),
          ofTrade(Column.OPEN_UID, "buyer_open_uid"),
          ofTrade(Column.MEMBER, "buyer_nick"),
          new TableColumn(Column.STATUS, "status", TableColumns::status),
          ofTrade(Column.PAID_AT, "pay_time", trade -> EpochTime.orText(trade.text("pay_time"))),
          new TableColumn(Column.CONFIRMED_AT, "end_time", TableColumns::confirmed),
          ofLine(Column.ITEM_ID, "num_iid"),
          ofLine(Column.LINE_CODE, "outer_sku_id"),
          ofLine(Column.OUTER_CODE, "outer_iid"),
          ofLine(Column.TITLE, "title"),
          ofLine(Column.ATTRIBUTES, "sku_properties_name"),
          ofLine(Column.PRICE, "price"),
          ofLine(Column.QUANTITY, "num"),
          ofLine(
              Column.PAYABLE,
              "divide_order_fee",
              line -> line.first("divide_order_fee", "total_fee")),
          ofLine(Column.PAID, "payment"),
          ofLine(Column.REFUND_STATUS, "refund_status"),
          new TableColumn(Column.LINE_REFUND_AMOUNT, "refund_fee", TableColumns::refunded),
          ofLine(Column.LINE_REFUND_NO, "refund_id"),
          new TableColumn(Column.REFUND_HINT, "refund_hint", TableColumns::refundHint),
          ofTrade(Column.PRESALE, "type", TableColumns::presale),
          new TableColumn(
              Column.STEP,
              "step_trade_status",
              (trade, line) -> either(trade, line, "step_trade_status")),
          new TableColumn(Column.SERVICE, "is_service_order", TableColumns::service),
          new TableColumn(
              Column.TAG,
              "one_yuan_reservation_orders",
              (trade, line) -> either(line, trade, "one_yuan_reservation_orders")),
          ofTrade(Column.RECEIVER, "receiver_name"),
          ofTrade(
              Column.PHONE,
              "receiver_mobile",
              trade -> trade.first("receiver_mobile", "receiver_phone")),
          ofTrade(Column.ADDRESS, "receiver_address", TableColumns::address))),
  REFUNDS(
      FileKind.REFUNDS,
      List.of(
          ofTrade(Column.ORDER_NO, "tid", refund -> refund.number("tid")),
          ofTrade(Column.SUB_ORDER_NO, "oid", refund -> refund.number("oid")),
          ofTrade(Column.REFUND_NO, "refund_id"),
          ofTrade(Column.ITEM_ID, "num_iid"),
          ofTrade(Column.REFUND_CODE, "outer_id"),
          ofTrade(
              Column.REFUND_STATUS, "status", refund -> refund.first("status", "refund_status")),
          ofTrade(Column.APPLIED_AT, "created", refund -> EpochTime.orText(refund.text("created"))),
          ofTrade(Column.REFUND_AMOUNT, "refund_fee"),
          ofTrade(Column.REFUND_REASON, "reason"),
          ofTrade(Column.SPECIAL_REFUND, "special_refund_type"),
          ofTrade(Column.DISPUTE_TYPE, "dispute_type")));

  private static final String ORIGIN = "origin";

  private final FileKind kind;
  private final List<TableColumn> columns;

  TableColumns(FileKind kind, List<TableColumn> columns) {
    this.kind = kind;
    this.columns = columns;
  }

  /**
   * A column of the table.
   *
   * @param field what the open platform calls it
   * @param cell what a trade and one of its lines, or twice a refund, say in it
   */
  record TableColumn(Column column, String field, BiFunction<ApiObject, ApiObject, String> cell) {}

  FileKind kind() {
    return kind;
  }

  List<TableColumn> columns() {
    return columns;
  }

  /** The titles; the origin of each row comes last. */
  List<String> header() {
    return Stream.concat(columns.stream().map(TableColumn::field), Stream.of(ORIGIN))
        .collect(Collectors.toList());
  }

  private static TableColumn ofTrade(Column column, String field) {
    return ofTrade(column, field, trade -> trade.text(field));
  }

  private static TableColumn ofTrade(
      Column column, String field, Function<ApiObject, String> cell) {
    return new TableColumn(column, field, (trade, line) -> cell.apply(trade));
  }

  private static TableColumn ofLine(Column column, String field) {
    return ofLine(column, field, line -> line.text(field));
  }

  private static TableColumn ofLine(Column column, String field, Function<ApiObject, String> cell) {
    return new TableColumn(column, field, (trade, line) -> cell.apply(line));
  }

  private static String either(ApiObject first, ApiObject second, String field) {
    return first.text(field).isBlank() ? second.text(field) : first.text(field);
  }

  /**
   * R42: closed by either word is closed, and by any other field of a status (A156); A98: nor does
   * a line know better what nobody knows.
   */
  private static String status(ApiObject trade, ApiObject line) {
    List<String> others = List.of(line.stateWord(), trade.stateWord());
    return others.stream().allMatch(String::isEmpty)
        ? ownStatus(trade, line)
        : OrderStatus.of(CellText.clean(ownStatus(trade, line)), others)
            .map(Status::text)
            .orElse("");
  }

  private static String ownStatus(ApiObject trade, ApiObject line) {
    return switch (OrderStatus.of(trade.text("status")).kind()) {
      case CLOSED -> trade.text("status");
      case UNKNOWN -> {
        boolean closed = OrderStatus.of(line.text("status")).kind() == OrderStatus.CLOSED;
        yield either(closed ? line : trade, closed ? trade : line, "status");
      }
      default -> either(line, trade, "status");
    };
  }

  /** A104, A111: what the line, else its trade, says of refunds beside refund_status. */
  private static String refundHint(ApiObject trade, ApiObject line) {
    String ofLine = RefundHints.weightiest(line.hints());
    if (RefundHints.isOfMoney(RefundStatus.of(ofLine))) {
      return ofLine;
    }
    return trade.untoldRefund().isEmpty() ? ofLine : trade.untoldRefund();
  }

  /**
   * A92: what a line says that went back; of a trade of one line it may be the trade that says it.
   */
  private static String refunded(ApiObject trade, ApiObject line) {
    String ofLine = line.refunded();
    return ofLine.isEmpty() && trade.lines().size() == 1 ? trade.refunded() : ofLine;
  }

  /** end_time is when the buyer confirmed, or when the line was closed. */
  private static String confirmed(ApiObject trade, ApiObject line) {
    boolean finished = OrderStatus.of(status(trade, line)).kind() == OrderStatus.FINISHED;
    return finished ? EpochTime.orText(either(line, trade, "end_time")) : "";
  }

  /** R7: the line says it, or the trade lists it among its services. */
  private static String service(ApiObject trade, ApiObject line) {
    return trade.isService(line.number("oid")) ? "true" : line.text("is_service_order");
  }

  /** R6: whether it is a presale; step_trade_status says how far it is. */
  private static String presale(ApiObject trade) {
    return switch (trade.text("type")) {
      case "" -> "";
      case "step" -> "是";
      default -> "否";
    };
  }

  private static String address(ApiObject trade) {
    return Stream.of(
            "receiver_state",
            "receiver_city",
            "receiver_district",
            "receiver_town",
            "receiver_address")
        .map(trade::text)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "));
  }
}
