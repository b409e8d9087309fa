package io.giftrecon.export.recognise;

import static io.giftrecon.export.recognise.FileKind.BUYERS;
import static io.giftrecon.export.recognise.FileKind.COMBINED;
import static io.giftrecon.export.recognise.FileKind.LINES;
import static io.giftrecon.export.recognise.FileKind.ORDERS;
import static io.giftrecon.export.recognise.FileKind.PLATFORM;
import static io.giftrecon.export.recognise.FileKind.RECEIVERS;
import static io.giftrecon.export.recognise.FileKind.REFUNDS;

import io.giftrecon.words.Message;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fact that the rules ask of the exports: which report of 千牛 tells it best, the column to tick
 * there, what else may tell it, and what its lack costs.
 */
@SuppressWarnings("ImmutableEnumChecker") // sets and messages are never changed
public enum RequiredColumn {
  SUB_ORDER(LINES, Column.SUB_ORDER_NO, EnumSet.of(LINES, COMBINED), Message.of("need.sub-order")),
  ITEM(LINES, Column.ITEM_ID, EnumSet.of(LINES, COMBINED, PLATFORM), Message.of("need.item")),
  PIECES(LINES, Column.QUANTITY, EnumSet.of(LINES, COMBINED), Message.of("need.pieces")),
  PAYABLE(
      LINES, Column.PAYABLE, EnumSet.of(LINES, COMBINED), Message.of("need.payable"), Column.PRICE),
  STATUS(
      LINES,
      Column.STATUS,
      EnumSet.of(LINES, COMBINED, ORDERS, PLATFORM),
      Message.of("need.status")),
  PAID_AT(
      LINES,
      Column.PAID_AT,
      EnumSet.of(LINES, COMBINED, ORDERS, PLATFORM),
      Message.of("need.paid-at")),
  STAGES(
      ORDERS,
      Column.STAGES,
      EnumSet.of(LINES, COMBINED, ORDERS),
      Message.of("need.stages"),
      Column.PRESALE,
      Column.STEP),
  BUYER(
      ORDERS,
      Column.MEMBER,
      EnumSet.of(ORDERS, COMBINED, BUYERS),
      Message.of("need.buyer"),
      Column.OUID,
      Column.OPEN_UID,
      Column.NICK),
  RECEIVER(
      ORDERS,
      Column.RECEIVER,
      EnumSet.of(ORDERS, COMBINED, RECEIVERS),
      Message.of("need.receiver")),
  PHONE(ORDERS, Column.PHONE, EnumSet.of(ORDERS, COMBINED, RECEIVERS), Message.of("need.phone")),
  ADDRESS(
      ORDERS,
      Column.ADDRESS,
      EnumSet.of(ORDERS, COMBINED, RECEIVERS),
      Message.of("need.address"),
      Column.CHANGED_ADDRESS),
  REFUND(
      REFUNDS,
      Column.REFUND_STATUS,
      EnumSet.of(REFUNDS, LINES, COMBINED, PLATFORM),
      Message.of("need.refund")),
  REFUND_NUMBER(REFUNDS, Column.REFUND_NO, EnumSet.of(REFUNDS), Message.of("need.refund-number")),
  REFUND_TIME(REFUNDS, Column.APPLIED_AT, EnumSet.of(REFUNDS), Message.of("need.refund-time")),
  REFUND_AMOUNT(
      REFUNDS, Column.REFUND_AMOUNT, EnumSet.of(REFUNDS), Message.of("need.refund-amount")),
  REFUND_ITEM(
      REFUNDS,
      Column.ITEM_ID,
      EnumSet.of(REFUNDS),
      Message.of("need.refund-item"),
      Column.REFUND_CODE),
  REFUND_SCOPE(REFUNDS, Column.REFUND_SCOPE, EnumSet.of(REFUNDS), Message.of("need.refund-scope"));

  private static final Set<RequiredColumn> OF_THE_WAREHOUSE = EnumSet.of(RECEIVER, PHONE, ADDRESS);

  private final FileKind report;
  private final Column column;
  private final Set<FileKind> tellers;
  private final Message lack;
  private final Set<Column> columns;

  RequiredColumn(
      FileKind report, Column column, Set<FileKind> tellers, Message lack, Column... otherColumns) {
    this.report = report;
    this.column = column;
    this.tellers = tellers;
    this.lack = lack;
    this.columns = EnumSet.of(column, otherColumns);
  }

  /**
   * The needs that no file meets. Of each kind the newest file is asked: it was exported as the
   * next one will be.
   *
   * @param parcels whether anything is sent to the buyers
   */
  public static List<RequiredColumn> unmet(ExportFolder folder, boolean parcels) {
    List<ExportFile> newest =
        Arrays.stream(FileKind.values())
            .map(kind -> newest(folder, kind))
            .flatMap(Optional::stream)
            .toList();
    return Arrays.stream(values())
        .filter(column -> parcels || !OF_THE_WAREHOUSE.contains(column))
        .filter(column -> newest.stream().noneMatch(column::isMetBy))
        .toList();
  }

  private static Optional<ExportFile> newest(ExportFolder folder, FileKind kind) {
    return folder.known().stream()
        .filter(file -> file.knownLayout().kind() == kind)
        .max(Comparator.comparing(ExportFile::asOf));
  }

  private boolean isMetBy(ExportFile file) {
    CsvSchema layout = file.knownLayout();
    return tellers.contains(layout.kind()) && columns.stream().anyMatch(layout::has);
  }

  /** The column to tick, as 千牛 calls it. */
  public String column() {
    return column.title();
  }

  /** The report of 千牛 to tick it in. */
  public String report() {
    return switch (report) {
      case LINES -> "宝贝报表";
      case REFUNDS -> "退款报表";
      default -> "订单报表";
    };
  }

  /** Whether there is such a report at all. */
  public boolean isExported(ExportFolder folder) {
    return newest(folder, report).isPresent();
  }

  /** What its lack costs. */
  public Message lack() {
    return lack;
  }
}
