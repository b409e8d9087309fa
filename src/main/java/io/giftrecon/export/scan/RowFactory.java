package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.recognise.GiftStatus;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.BuyerIds;
import io.giftrecon.order.CellText;
import io.giftrecon.order.IdentityRow;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.Placeholders;
import io.giftrecon.order.Presale;
import io.giftrecon.order.Quantities;
import io.giftrecon.order.Receiver;
import io.giftrecon.order.RefundHints;
import io.giftrecon.order.RefundKind;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.SheetPair;
import io.giftrecon.order.SheetRow;
import io.giftrecon.order.Source;
import io.giftrecon.order.Status;
import io.giftrecon.order.Times;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.ReturnedItems;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedVerdict;
import io.giftrecon.rights.ReturnedWord;
import io.giftrecon.rights.ReturnedWords;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Types the cells of one row. The scan has checked them: nothing here can fail.
 *
 * @param cells the cleaned text of a column, empty where the file has no such column
 * @param places the text of a cell by its place in the row, of whatever column
 */
record RowFactory(
    CsvSchema layout, Source source, Function<Column, String> cells, IntFunction<String> places) {
  private static final List<Column> KIND_COLUMNS =
      Arrays.stream(Column.values()).filter(Column::tellsRefundKind).toList();

  /** What a returned row had before it was filled in, and what is no tracking number (R39). */
  private static final List<Column> OWN_NUMBERS =
      List.of(
          Column.ONE_YUAN_ORDER,
          Column.ONE_YUAN_SUB_ORDER,
          Column.WORKLIST_MAIN_ORDER,
          Column.WORKLIST_MAIN_SUB_ORDER,
          Column.ONE_YUAN_ITEM,
          Column.WORKLIST_MAIN_ITEM,
          Column.PHONE);

  /** A104: where an order or a line without 退款状态 may tell of a refund. */
  private static final List<Column> REFUND_HINTS =
      List.of(
          Column.REFUND_HINT,
          Column.REFUND_SCOPE,
          Column.AFTER_SALES,
          Column.REFUND_REASON,
          Column.APPLIED_AT,
          Column.REFUNDED_AT);

  private static final String WHOLE_REFUND = "全部退款";

  /** Adds what the row says, as the kind of its file has it, to the rows of its buyer. */
  void addTo(BuyerGroupRows group) {
    switch (layout.kind()) {
      case ORDERS -> {
        group.orders().add(order());
        group.identities().add(identity());
      }
      case LINES -> group.lines().add(line());
      case COMBINED -> {
        group.lines().add(line());
        group.identities().add(identity());
      }
      case PLATFORM -> {
        SheetRow row = sheetRow();
        group.sheet().add(row);
        if (!row.copy()) {
          group.lines().add(line());
        }
      }
      case REFUNDS -> group.refunds().add(refund());
      case BUYERS -> group.identities().add(identity());
      case RECEIVERS ->
          OrderNumbers.all(orderNo()).forEach(order -> group.identities().add(identity(order)));
      case WORKLIST -> group.returned().add(returned());
    }
  }

  private SheetRow sheetRow() {
    String status = text(Column.GIFT_STATUS);
    return new SheetRow(
        source,
        orderNo(),
        text(Column.ITEM_ID),
        SheetPair.all(text(Column.SHEET_PAIRS)),
        status.equals(GiftStatus.PROCESSED),
        status.equals(GiftStatus.COPY));
  }

  private OrderRow order() {
    return new OrderRow(
        source,
        orderNo(),
        status(),
        time(Column.PAID_AT),
        time(Column.CONFIRMED_AT),
        amount(Column.PAID),
        refundAmount(),
        RefundHints.ofOrder(hints()).orElse(null),
        presale(),
        tag());
  }

  private IdentityRow identity() {
    return identity(orderNo());
  }

  private IdentityRow identity(String order) {
    boolean list = layout.kind() == FileKind.BUYERS;
    String openUid = text(Column.OPEN_UID);
    BuyerIds buyer =
        new BuyerIds(
            text(Column.OUID),
            list ? "" : openUid,
            text(Column.MEMBER),
            text(Column.NICK),
            list ? openUid : "");
    Receiver receiver =
        Receiver.of(
            text(Column.RECEIVER),
            text(Column.PHONE),
            text(Column.ADDRESS),
            text(Column.CHANGED_ADDRESS));
    return new IdentityRow(source, order, buyer, receiver);
  }

  private LineRow line() {
    String code = text(Column.LINE_CODE);
    return new LineRow(
        source,
        orderNo(),
        text(Column.SUB_ORDER_NO),
        text(Column.ITEM_ID),
        code.isEmpty() ? text(Column.OUTER_CODE) : code,
        text(Column.TITLE),
        text(Column.ATTRIBUTES),
        amount(Column.PRICE),
        Quantities.parse(text(Column.QUANTITY)),
        amount(Column.PAYABLE),
        amount(Column.PAID),
        status(),
        time(Column.PAID_AT),
        time(Column.CONFIRMED_AT),
        lineRefundStatus(),
        refundAmount(),
        !Placeholders.isPlaceholder(text(Column.LINE_REFUND_NO)),
        presale(),
        service(),
        tag());
  }

  /** R14, A104: a line without 退款状态 says what its other columns of refunds say. */
  private Status<RefundStatus> lineRefundStatus() {
    Status<RefundStatus> told = RefundStatus.of(text(Column.REFUND_STATUS));
    return RefundHints.beside(told, hints());
  }

  private List<String> hints() {
    List<String> hints = new ArrayList<>(0);
    addOthers(Column.REFUND_STATUS, hints);
    for (Column column : REFUND_HINTS) {
      addTo(hints, text(column));
    }
    addOthers(Column.REFUND_HINT, hints);
    return hints;
  }

  /** A145: adds the further cells that speak for a column; blank ones say nothing. */
  private void addOthers(Column column, List<String> into) {
    for (int at : layout.others(column)) {
      addTo(into, CellText.clean(places.apply(at)));
    }
  }

  private static void addTo(List<String> cells, String cell) {
    if (!cell.isEmpty()) {
      cells.add(cell);
    }
  }

  /** R7: null where the row does not say whether its line is a service. */
  private @Nullable Boolean service() {
    return switch (text(Column.SERVICE).toLowerCase(Locale.ROOT)) {
      case "true", "1", "是" -> true;
      case "false", "0", "否" -> false;
      default -> null;
    };
  }

  private RefundRow refund() {
    return new RefundRow(
        source,
        orderNo(),
        text(Column.SUB_ORDER_NO),
        text(Column.REFUND_NO),
        text(Column.ITEM_ID),
        text(Column.REFUND_CODE),
        refundStatus(),
        time(Column.APPLIED_AT),
        amount(Column.REFUND_AMOUNT),
        whole(),
        kind());
  }

  private ReturnedRow returned() {
    Set<String> ownNumbers = OWN_NUMBERS.stream().map(this::text).collect(Collectors.toSet());
    ReturnedWord told =
        ReturnedRow.read(
            text(Column.BENEFIT_KIND),
            text(Column.CARRIER),
            text(Column.TRACKING),
            text(Column.NOTE),
            ownNumbers);
    ReturnedVerdict verdict =
        ReturnedVerdict.read(text(Column.VERDICT), text(Column.WAITED), text(Column.REASON_CODE));
    // R50: beside a verdict 备注 says why, for cash too; what looks like a payment is asked about.
    boolean why =
        verdict.word().isPresent()
            && told instanceof ReturnedWord.Unreadable
            && text(Column.TRACKING).isEmpty()
            && text(Column.CARRIER).isEmpty();
    if (why) {
      told = ReturnedWords.ofAddedColumn(text(Column.NOTE), ownNumbers);
    }
    ReturnedWord word =
        told instanceof ReturnedWord.Nothing
            ? new ElsewhereFilledIn(layout, places).word(ownNumbers)
            : told;
    String carrier = text(Column.CARRIER);
    boolean named = carrier.isEmpty() && word instanceof ReturnedWord.Sent;
    return new ReturnedRow(
        source,
        text(Column.ONE_YUAN_ORDER),
        text(Column.ONE_YUAN_SUB_ORDER),
        text(Column.WORKLIST_MAIN_ORDER),
        text(Column.WORKLIST_MAIN_SUB_ORDER),
        text(Column.ADVICE),
        units(),
        named ? ((ReturnedWord.Sent) word).carrier() : carrier,
        text(Column.NOTE),
        word,
        ReturnedItems.of(text(Column.ONE_YUAN_ITEM), text(Column.WORKLIST_MAIN_ITEM)),
        verdict);
  }

  private int units() {
    Integer units = Quantities.parse(text(Column.UNITS));
    return units == null ? 1 : units;
  }

  /** R30: that nobody asked for a refund is no state of one that somebody asked for (A92). */
  private Status<RefundStatus> refundStatus() {
    List<String> hints = new ArrayList<>(0);
    addOthers(Column.REFUND_STATUS, hints);
    Status<RefundStatus> told =
        RefundHints.beside(RefundStatus.of(text(Column.REFUND_STATUS)), hints);
    return told.kind() == RefundStatus.NONE ? RefundStatus.of("") : told;
  }

  /**
   * R41: null where the row does not say what the refund is for. A report without amounts does not
   * say that an exchange was for nothing (A93).
   */
  private @Nullable RefundKind kind() {
    List<String> cells =
        KIND_COLUMNS.stream().map(this::text).filter(cell -> !cell.isEmpty()).toList();
    RefundKind kind = cells.isEmpty() ? null : RefundKinds.of(cells);
    return kind == RefundKind.EXCHANGE && !layout.has(Column.REFUND_AMOUNT) ? null : kind;
  }

  /** Null where the report does not say whether all of it is refunded. */
  private @Nullable Boolean whole() {
    String scope = text(Column.REFUND_SCOPE);
    return scope.isEmpty() ? null : scope.equals(WHOLE_REFUND);
  }

  private String orderNo() {
    return text(layout.orderNumber());
  }

  /** A blank status is no word at all; a refund report's is never asked here. */
  private @Nullable Status<OrderStatus> status() {
    List<String> hints = new ArrayList<>(0);
    addOthers(Column.STATUS, hints);
    addTo(hints, text(Column.STATUS_HINT));
    addOthers(Column.STATUS_HINT, hints);
    Status<OrderStatus> status = OrderStatus.of(text(Column.STATUS), hints).orElse(null);
    return OrderStatus.beside(text(Column.CLOSE_REASON), status);
  }

  private @Nullable BigDecimal refundAmount() {
    BigDecimal own = amount(Column.LINE_REFUND_AMOUNT);
    BigDecimal buyers = amount(Column.REFUND_AMOUNT);
    return own == null || (buyers != null && buyers.compareTo(own) > 0) ? buyers : own;
  }

  private Presale presale() {
    return new Presale(
        text(Column.STAGES),
        text(Column.PRESALE),
        layout.has(Column.STEP) ? text(Column.STEP) : null);
  }

  private @Nullable String tag() {
    return layout.has(Column.TAG) ? text(Column.TAG) : null;
  }

  private @Nullable LocalDateTime time(Column column) {
    return Times.parse(text(column));
  }

  private @Nullable BigDecimal amount(Column column) {
    return Amounts.parse(text(column));
  }

  private String text(Column column) {
    return cells.apply(column);
  }
}
