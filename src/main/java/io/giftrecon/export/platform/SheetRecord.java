package io.giftrecon.export.platform;

import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.GiftStatus;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.CellText;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.SheetPair;
import io.giftrecon.order.Times;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A row of the platform's sheet taken apart: its main line, and its one-yuan lines, which stand in
 * columns 9 to 16, alike in all of them.
 *
 * @param giftStatus one of the two words of {@link GiftStatus}
 */
record SheetRecord(
    String orderNo,
    String itemId,
    String title,
    String paidAt,
    String paid,
    String status,
    String refund,
    String refundAmount,
    List<SheetLine> oneYuan,
    String giftStatus) {
  private static final String NOTHING = "/";
  private static final Set<RefundStatus> CAME_TO_NOTHING =
      EnumSet.of(RefundStatus.REFUSED, RefundStatus.CLOSED, RefundStatus.FAILED);

  /**
   * Takes a row apart.
   *
   * @param cell the text of a column
   * @throws BadRowException if a cell is not what its column asks for, or nobody can tell which
   *     part of it is of which one-yuan line
   */
  static SheetRecord of(Function<Column, String> cell) throws BadRowException {
    String gift =
        GiftStatus.of(CellText.clean(cell.apply(Column.GIFT_STATUS)))
            .orElseThrow(() -> new BadRowException(Column.GIFT_STATUS, "不是“已处理”或“待处理”，不知道补发了没有"));
    String told = CellText.clean(cell.apply(Column.SHEET_MAIN_REFUND_AMOUNT));
    String amount = told.equals(NOTHING) ? "" : checked(Column.SHEET_MAIN_REFUND_AMOUNT, told);
    return new SheetRecord(
        number(Column.WORKLIST_MAIN_ORDER, cell.apply(Column.WORKLIST_MAIN_ORDER)),
        number(Column.WORKLIST_MAIN_ITEM, Column.ITEM_ID, cell.apply(Column.WORKLIST_MAIN_ITEM)),
        CellText.clean(cell.apply(Column.SHEET_MAIN_TITLE)),
        checked(Column.SHEET_MAIN_PAID_AT, cell.apply(Column.SHEET_MAIN_PAID_AT)),
        checked(Column.SHEET_MAIN_PAID, cell.apply(Column.SHEET_MAIN_PAID)),
        CellText.clean(cell.apply(Column.SHEET_MAIN_STATUS)),
        refund(CellText.clean(cell.apply(Column.SHEET_MAIN_REFUND)), amount),
        amount,
        oneYuan(cell),
        gift);
  }

  /**
   * The state is that of the latest refund, the amount the sum of what the merchant agreed to.
   * Where the latest came to nothing and there is an amount all the same, an earlier one has
   * succeeded.
   */
  private static String refund(String latest, String agreed) {
    RefundStatus kind = RefundStatus.of(latest).kind();
    BigDecimal amount = Amounts.parse(agreed);
    return CAME_TO_NOTHING.contains(kind) && amount != null && amount.signum() > 0
        ? RefundStatus.SUCCEEDED.text()
        : latest;
  }

  /** The order numbers that a row names, as far as they can be read, whatever else is wrong. */
  static List<String> orders(Function<Column, String> cell) {
    List<String> orders = new ArrayList<>();
    orders.add(OrderNumbers.clean(CellText.clean(cell.apply(Column.WORKLIST_MAIN_ORDER))));
    orders.addAll(OrderNumbers.all(pieces(cell.apply(Column.ONE_YUAN_ORDER))));
    orders.removeIf(order -> !OrderNumbers.isNumber(order));
    return orders;
  }

  private static String pieces(String cell) {
    String text = CellText.clean(cell);
    return JoinedCell.of(text).map(by -> String.join(",", by.pieces(text))).orElse(text);
  }

  /** Its one-yuan lines as a row of a table names them. */
  List<SheetPair> pairs() {
    return oneYuan.stream().map(line -> new SheetPair(line.orderNo(), line.itemId())).toList();
  }

  /** The same told in a row for each of its one-yuan lines, as our own sheet may be laid out. */
  Stream<SheetRecord> pairByPair() {
    return oneYuan.stream()
        .map(
            line ->
                new SheetRecord(
                    orderNo,
                    itemId,
                    title,
                    paidAt,
                    paid,
                    status,
                    refund,
                    refundAmount,
                    List.of(line),
                    giftStatus));
  }

  /**
   * What the row says, whatever program wrote it: the words as the rules know them, amounts without
   * useless zeros, times to the minute, for Excel drops the seconds.
   */
  String facts() {
    List<String> facts = new ArrayList<>();
    facts.addAll(List.of(orderNo, itemId, minute(paidAt), plain(paid)));
    facts.addAll(List.of(OrderStatus.of(status).text(), RefundStatus.of(refund).text()));
    facts.addAll(List.of(plain(refundAmount), giftStatus));
    for (SheetLine line : oneYuan) {
      facts.addAll(List.of(line.orderNo(), line.itemId(), minute(line.paidAt())));
      facts.add(OrderStatus.of(line.status()).text());
      facts.add(RefundStatus.of(line.refund()).text());
    }
    return String.join("\t", facts);
  }

  private static String minute(String time) {
    LocalDateTime parsed = Times.parse(time);
    return parsed == null ? "" : Times.show(parsed.truncatedTo(ChronoUnit.MINUTES));
  }

  private static String plain(String amount) {
    return Amounts.plain(Amounts.parse(amount));
  }

  private static List<SheetLine> oneYuan(Function<Column, String> cell) throws BadRowException {
    String orders = CellText.clean(cell.apply(Column.ONE_YUAN_ORDER));
    Optional<JoinedCell> by = JoinedCell.of(orders);
    int lines = by.map(joined -> joined.pieces(orders).size()).orElse(1);
    List<String> orderNos = numbers(Column.ONE_YUAN_ORDER, cell, by, lines);
    List<String> items = numbers(Column.ONE_YUAN_ITEM, cell, by, lines);
    List<String> titles = described(Column.SHEET_ONE_YUAN_TITLE, cell, by, lines);
    described(Column.SHEET_BENEFITS, cell, by, lines);
    described(Column.SHEET_ACTIVITIES, cell, by, lines);
    List<String> times = words(Column.SHEET_ONE_YUAN_PAID_AT, cell, by, lines, SheetRecord::isTime);
    List<String> states =
        words(
            Column.SHEET_ONE_YUAN_STATUS,
            cell,
            by,
            lines,
            word -> OrderStatus.of(word).kind() != OrderStatus.UNKNOWN);
    List<String> refunds =
        words(
            Column.SHEET_ONE_YUAN_REFUND,
            cell,
            by,
            lines,
            word -> RefundStatus.of(word).kind() != RefundStatus.UNKNOWN);
    List<SheetLine> found = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      found.add(
          new SheetLine(
              orderNos.get(i),
              items.get(i),
              titles.get(i),
              checked(Column.SHEET_ONE_YUAN_PAID_AT, times.get(i)),
              states.get(i),
              refunds.get(i)));
    }
    return found;
  }

  private static List<String> numbers(
      Column column, Function<Column, String> cell, Optional<JoinedCell> by, int lines)
      throws BadRowException {
    List<String> numbers = new ArrayList<>();
    for (String piece : words(column, cell, by, lines, SheetRecord::isNoWord)) {
      Column type = column == Column.ONE_YUAN_ITEM ? Column.ITEM_ID : column;
      numbers.add(number(column, type, piece));
    }
    return numbers;
  }

  /**
   * What describes a line and decides nothing: where the text itself holds the separator, nobody
   * can tell whose it is, and nobody has to.
   */
  private static List<String> described(
      Column column, Function<Column, String> cell, Optional<JoinedCell> by, int lines)
      throws BadRowException {
    String text = CellText.clean(cell.apply(column));
    boolean more =
        by.filter(joined -> joined.mayBeText() && joined.pieces(text).size() > lines).isPresent();
    return more
        ? Collections.nCopies(lines, "")
        : words(column, cell, by, lines, SheetRecord::isNoWord);
  }

  /** A cell in which nothing stands says nothing of any of the lines. */
  private static List<String> words(
      Column column,
      Function<Column, String> cell,
      Optional<JoinedCell> by,
      int lines,
      Predicate<String> known)
      throws BadRowException {
    String text = CellText.clean(cell.apply(column));
    if (by.isEmpty()) {
      return List.of(text);
    }
    if (text.isEmpty()) {
      return Collections.nCopies(lines, "");
    }
    // At either end of the cell a line break may stand for a line of which nothing is said.
    String whole = by.get().pieces(cell.apply(column)).size() == lines ? cell.apply(column) : text;
    return by.get()
        .split(whole, lines, known)
        .orElseThrow(
            () ->
                new BadRowException(column, "本行有 %d 笔1元商品订单，这一格分不成 %d 份".formatted(lines, lines)));
  }

  /** Numbers and titles are not made of pieces. */
  private static boolean isNoWord(String text) {
    return false;
  }

  private static boolean isTime(String text) {
    try {
      return Times.parse(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String number(Column column, String raw) throws BadRowException {
    return number(column, column, raw);
  }

  private static String number(Column column, Column type, String raw) throws BadRowException {
    String number = type.type().clean(raw);
    if (number.isEmpty()) {
      throw new BadRowException(column, "是空的");
    }
    return check(column, type, number);
  }

  private static String checked(Column column, String raw) throws BadRowException {
    return check(column, column, column.type().clean(raw));
  }

  private static String check(Column column, Column type, String text) throws BadRowException {
    try {
      type.type().check(text);
      return text;
    } catch (IllegalArgumentException e) {
      throw new BadRowException(column, String.valueOf(e.getMessage()));
    }
  }
}
