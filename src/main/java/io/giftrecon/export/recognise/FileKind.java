package io.giftrecon.export.recognise;

import static io.giftrecon.export.recognise.Column.ADDRESS;
import static io.giftrecon.export.recognise.Column.ADVICE;
import static io.giftrecon.export.recognise.Column.AFTER_SALES;
import static io.giftrecon.export.recognise.Column.APPLIED_AT;
import static io.giftrecon.export.recognise.Column.ATTRIBUTES;
import static io.giftrecon.export.recognise.Column.BENEFIT_KIND;
import static io.giftrecon.export.recognise.Column.BUSINESS_TYPE;
import static io.giftrecon.export.recognise.Column.CARRIER;
import static io.giftrecon.export.recognise.Column.CHANGED_ADDRESS;
import static io.giftrecon.export.recognise.Column.CLOSE_REASON;
import static io.giftrecon.export.recognise.Column.CONFIRMED_AT;
import static io.giftrecon.export.recognise.Column.DISPUTE_TYPE;
import static io.giftrecon.export.recognise.Column.GIFT_STATUS;
import static io.giftrecon.export.recognise.Column.ITEM_ID;
import static io.giftrecon.export.recognise.Column.JDP_RESPONSE;
import static io.giftrecon.export.recognise.Column.LINE_CODE;
import static io.giftrecon.export.recognise.Column.LINE_REFUND_AMOUNT;
import static io.giftrecon.export.recognise.Column.LINE_REFUND_NO;
import static io.giftrecon.export.recognise.Column.MAIN_ORDER_NO;
import static io.giftrecon.export.recognise.Column.MEMBER;
import static io.giftrecon.export.recognise.Column.NICK;
import static io.giftrecon.export.recognise.Column.NOTE;
import static io.giftrecon.export.recognise.Column.ONE_YUAN_ITEM;
import static io.giftrecon.export.recognise.Column.ONE_YUAN_ORDER;
import static io.giftrecon.export.recognise.Column.ONE_YUAN_SUB_ORDER;
import static io.giftrecon.export.recognise.Column.OPEN_UID;
import static io.giftrecon.export.recognise.Column.ORDER_NO;
import static io.giftrecon.export.recognise.Column.OUID;
import static io.giftrecon.export.recognise.Column.OUTER_CODE;
import static io.giftrecon.export.recognise.Column.PAID;
import static io.giftrecon.export.recognise.Column.PAID_AT;
import static io.giftrecon.export.recognise.Column.PAYABLE;
import static io.giftrecon.export.recognise.Column.PHONE;
import static io.giftrecon.export.recognise.Column.PRESALE;
import static io.giftrecon.export.recognise.Column.PRICE;
import static io.giftrecon.export.recognise.Column.QUANTITY;
import static io.giftrecon.export.recognise.Column.REASON_CODE;
import static io.giftrecon.export.recognise.Column.RECEIVER;
import static io.giftrecon.export.recognise.Column.REFUNDED_AT;
import static io.giftrecon.export.recognise.Column.REFUND_AMOUNT;
import static io.giftrecon.export.recognise.Column.REFUND_CODE;
import static io.giftrecon.export.recognise.Column.REFUND_HINT;
import static io.giftrecon.export.recognise.Column.REFUND_MODE;
import static io.giftrecon.export.recognise.Column.REFUND_NO;
import static io.giftrecon.export.recognise.Column.REFUND_REASON;
import static io.giftrecon.export.recognise.Column.REFUND_SCOPE;
import static io.giftrecon.export.recognise.Column.REFUND_STATUS;
import static io.giftrecon.export.recognise.Column.SERVICE;
import static io.giftrecon.export.recognise.Column.SHEET_ACTIVITIES;
import static io.giftrecon.export.recognise.Column.SHEET_BENEFITS;
import static io.giftrecon.export.recognise.Column.SHEET_MAIN_PAID;
import static io.giftrecon.export.recognise.Column.SHEET_MAIN_PAID_AT;
import static io.giftrecon.export.recognise.Column.SHEET_MAIN_REFUND;
import static io.giftrecon.export.recognise.Column.SHEET_MAIN_REFUND_AMOUNT;
import static io.giftrecon.export.recognise.Column.SHEET_MAIN_STATUS;
import static io.giftrecon.export.recognise.Column.SHEET_MAIN_TITLE;
import static io.giftrecon.export.recognise.Column.SHEET_ONE_YUAN_PAID_AT;
import static io.giftrecon.export.recognise.Column.SHEET_ONE_YUAN_REFUND;
import static io.giftrecon.export.recognise.Column.SHEET_ONE_YUAN_STATUS;
import static io.giftrecon.export.recognise.Column.SHEET_ONE_YUAN_TITLE;
import static io.giftrecon.export.recognise.Column.SHOP;
import static io.giftrecon.export.recognise.Column.SHOP_TITLE;
import static io.giftrecon.export.recognise.Column.SMALL_PAYMENT;
import static io.giftrecon.export.recognise.Column.SPECIAL_REFUND;
import static io.giftrecon.export.recognise.Column.STAGES;
import static io.giftrecon.export.recognise.Column.STATUS;
import static io.giftrecon.export.recognise.Column.STATUS_HINT;
import static io.giftrecon.export.recognise.Column.STEP;
import static io.giftrecon.export.recognise.Column.SUB_ORDER_NO;
import static io.giftrecon.export.recognise.Column.TAG;
import static io.giftrecon.export.recognise.Column.TITLE;
import static io.giftrecon.export.recognise.Column.TRACKING;
import static io.giftrecon.export.recognise.Column.UNITS;
import static io.giftrecon.export.recognise.Column.VERDICT;
import static io.giftrecon.export.recognise.Column.WAITED;
import static io.giftrecon.export.recognise.Column.WORKLIST_MAIN_ITEM;
import static io.giftrecon.export.recognise.Column.WORKLIST_MAIN_ORDER;
import static io.giftrecon.export.recognise.Column.WORKLIST_MAIN_SUB_ORDER;

import io.giftrecon.words.Message;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The kinds of export, told apart by their headers, never by their names. */
@SuppressWarnings("ImmutableEnumChecker") // sets and messages are never changed
public enum FileKind {
  WORKLIST(
      "returned worklist",
      Message.of("export.kind.worklist"),
      EnumSet.of(
          ADVICE,
          BENEFIT_KIND,
          UNITS,
          WORKLIST_MAIN_ORDER,
          WORKLIST_MAIN_SUB_ORDER,
          ONE_YUAN_ORDER,
          ONE_YUAN_SUB_ORDER,
          WORKLIST_MAIN_ITEM,
          ONE_YUAN_ITEM,
          PHONE,
          CARRIER,
          TRACKING,
          NOTE,
          REASON_CODE,
          VERDICT,
          WAITED)),
  PLATFORM(
      "platform sheet",
      Message.of("export.kind.platform"),
      EnumSet.of(
          WORKLIST_MAIN_ITEM,
          SHEET_MAIN_TITLE,
          WORKLIST_MAIN_ORDER,
          SHEET_MAIN_PAID_AT,
          SHEET_MAIN_PAID,
          SHEET_MAIN_STATUS,
          SHEET_MAIN_REFUND,
          SHEET_MAIN_REFUND_AMOUNT,
          ONE_YUAN_ITEM,
          SHEET_ONE_YUAN_TITLE,
          SHEET_BENEFITS,
          SHEET_ACTIVITIES,
          ONE_YUAN_ORDER,
          SHEET_ONE_YUAN_PAID_AT,
          SHEET_ONE_YUAN_STATUS,
          SHEET_ONE_YUAN_REFUND,
          GIFT_STATUS)),
  REFUNDS(
      "refund report",
      Message.of("export.kind.refunds"),
      EnumSet.of(
          ORDER_NO,
          SUB_ORDER_NO,
          REFUND_NO,
          ITEM_ID,
          REFUND_CODE,
          REFUND_STATUS,
          APPLIED_AT,
          REFUND_AMOUNT,
          REFUND_SCOPE,
          AFTER_SALES,
          BUSINESS_TYPE,
          REFUND_REASON,
          SMALL_PAYMENT,
          SPECIAL_REFUND,
          DISPUTE_TYPE,
          SHOP)),
  LINES("line report", Message.of("export.kind.lines"), lineColumns()),
  COMBINED("combined file", Message.of("export.kind.combined"), combinedColumns()),
  ORDERS(
      "order report",
      Message.of("export.kind.orders"),
      EnumSet.of(
          ORDER_NO,
          OUID,
          OPEN_UID,
          MEMBER,
          NICK,
          STATUS,
          STATUS_HINT,
          CLOSE_REASON,
          PAID_AT,
          CONFIRMED_AT,
          PAID,
          REFUND_HINT,
          AFTER_SALES,
          REFUND_REASON,
          LINE_REFUND_AMOUNT,
          REFUND_AMOUNT,
          STAGES,
          PRESALE,
          STEP,
          TAG,
          RECEIVER,
          PHONE,
          ADDRESS,
          CHANGED_ADDRESS,
          SHOP)),
  RECEIVERS(
      "receiver report",
      Message.of("export.kind.receivers"),
      EnumSet.of(ORDER_NO, RECEIVER, PHONE, ADDRESS, SHOP)),
  BUYERS(
      "buyers file",
      Message.of("export.kind.buyers"),
      EnumSet.of(ORDER_NO, OUID, OPEN_UID, MEMBER, NICK));

  /** R33: a refund report without 退款编号 is known by any two of these. */
  private static final Set<Column> OF_REFUNDS =
      Collections.unmodifiableSet(
          EnumSet.of(APPLIED_AT, REFUND_AMOUNT, REFUNDED_AT, REFUND_MODE, REFUND_SCOPE));

  private static final int ENOUGH_OF_REFUNDS = 2;

  private final String label;
  private final Message message;
  private final Set<Column> columns;

  FileKind(String label, Message message, Set<Column> columns) {
    this.label = label;
    this.message = message;
    this.columns = Collections.unmodifiableSet(columns);
  }

  /**
   * Tells the kind from the columns of a header; empty if no kind matches. R42: a refund is never
   * read past: a file of orders, receivers or buyers that tells of one is a refund report, or of no
   * kind where it cannot be one, and is refused then (R33, A79). An order report may state amounts
   * of refunds (A98).
   */
  static Optional<FileKind> of(Set<Column> header) {
    boolean order = header.contains(ORDER_NO) || header.contains(MAIN_ORDER_NO);
    boolean buyer = containsAny(header, OUID, OPEN_UID, MEMBER, NICK);
    boolean receiver = containsAny(header, RECEIVER, ADDRESS);
    if (header.contains(ADVICE) && header.contains(ONE_YUAN_SUB_ORDER)) {
      return Optional.of(WORKLIST);
    }
    if (header.containsAll(PLATFORM.columns)) {
      return Optional.of(PLATFORM);
    }
    if (header.contains(JDP_RESPONSE)) {
      return Optional.of(COMBINED);
    }
    if (!order) {
      return Optional.empty();
    }
    if (header.contains(REFUND_NO) || count(header, OF_REFUNDS) >= ENOUGH_OF_REFUNDS) {
      return Optional.of(REFUNDS);
    }
    if (header.contains(SUB_ORDER_NO) || (header.contains(TITLE) && header.contains(QUANTITY))) {
      return Optional.of(buyer || receiver ? COMBINED : LINES);
    }
    if (header.contains(REFUND_STATUS)) {
      return count(header, OF_REFUNDS) > 0 ? Optional.of(REFUNDS) : Optional.empty();
    }
    if (containsAny(header, APPLIED_AT, REFUNDED_AT, REFUND_MODE, REFUND_SCOPE)) {
      return Optional.empty();
    }
    if (containsAny(header, STATUS, STATUS_HINT, PAID_AT, TAG)
        || containsAny(header, REFUND_HINT, LINE_REFUND_AMOUNT, REFUND_AMOUNT)) {
      return Optional.of(ORDERS);
    }
    if (receiver) {
      return Optional.of(RECEIVERS);
    }
    return buyer ? Optional.of(BUYERS) : Optional.empty();
  }

  /** As {@code summary.json} has it, in every language. */
  public String label() {
    return label;
  }

  /** As people call it. */
  public Message userMessage() {
    return message;
  }

  /** Whether its rows are lines of orders. */
  public boolean bearsLines() {
    return this == LINES || this == COMBINED || this == PLATFORM;
  }

  /** Whether it lists orders or their lines, so that it can say when they were paid. */
  public boolean listsOrders() {
    return bearsLines() || this == ORDERS;
  }

  /** The columns that are used where a file has them. */
  Set<Column> columns() {
    return columns;
  }

  private static Set<Column> lineColumns() {
    return EnumSet.of(
        MAIN_ORDER_NO,
        ORDER_NO,
        SUB_ORDER_NO,
        ITEM_ID,
        LINE_CODE,
        OUTER_CODE,
        TITLE,
        ATTRIBUTES,
        PRICE,
        QUANTITY,
        PAYABLE,
        PAID,
        STATUS,
        STATUS_HINT,
        CLOSE_REASON,
        PAID_AT,
        CONFIRMED_AT,
        REFUND_STATUS,
        REFUND_HINT,
        LINE_REFUND_NO,
        APPLIED_AT,
        REFUNDED_AT,
        REFUND_SCOPE,
        AFTER_SALES,
        REFUND_REASON,
        LINE_REFUND_AMOUNT,
        REFUND_AMOUNT,
        STAGES,
        PRESALE,
        STEP,
        SERVICE,
        TAG,
        SHOP);
  }

  private static Set<Column> combinedColumns() {
    Set<Column> columns = lineColumns();
    columns.addAll(
        EnumSet.of(
            SHOP_TITLE,
            OUID,
            OPEN_UID,
            MEMBER,
            NICK,
            RECEIVER,
            PHONE,
            ADDRESS,
            CHANGED_ADDRESS,
            JDP_RESPONSE));
    return columns;
  }

  private static long count(Set<Column> header, Set<Column> columns) {
    return columns.stream().filter(header::contains).count();
  }

  private static boolean containsAny(Set<Column> header, Column... columns) {
    for (Column column : columns) {
      if (header.contains(column)) {
        return true;
      }
    }
    return false;
  }
}
