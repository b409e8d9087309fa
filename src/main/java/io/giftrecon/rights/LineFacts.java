package io.giftrecon.rights;

import io.giftrecon.order.Amounts;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.Numbers;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells a line without a number from the other lines of its order (R62). A blank fact states
 * nothing (R31).
 *
 * @param itemId 商品ID
 * @param itemCode 商家编码
 * @param attributes 商品属性
 * @param price of one piece in yuan, without useless zeros
 * @param pieces 购买数量
 */
public record LineFacts(
    String itemId, String itemCode, String title, String attributes, String price, String pieces) {
  /** A line of which an older ledger has kept the number alone. */
  public static final LineFacts UNKNOWN = new LineFacts("", "", "", "", "", "");

  /** Longer than any item's text on the platform: a ledger need not keep what is longer. */
  private static final int LONGEST = 1000;

  /** Item, 商品属性, price and quantity: the order in which numbers are made up. */
  public static final Comparator<LineFacts> ORDER =
      Comparator.comparing(LineFacts::itemId, Numbers.ORDER)
          .thenComparing(LineFacts::itemCode, Numbers.ORDER)
          .thenComparing(LineFacts::title, Numbers.ORDER)
          .thenComparing(LineFacts::attributes, Numbers.ORDER)
          .thenComparing(LineFacts::price, Numbers.ORDER)
          .thenComparing(LineFacts::pieces, Numbers.ORDER);

  /** The facts of a row, its texts up to the first thousand characters. */
  public static LineFacts of(LineRow row) {
    return new LineFacts(
        row.itemId(),
        cut(row.itemCode()),
        cut(row.title()),
        cut(row.attributes()),
        Amounts.plain(row.price()),
        row.pieces() == null ? "" : row.pieces().toString());
  }

  /** Whether anything says which item it is. */
  public boolean namesItem() {
    return !itemId.isEmpty() || !itemCode.isEmpty() || !title.isEmpty();
  }

  public boolean known() {
    return !equals(UNKNOWN);
  }

  /** Whether it is the same item: by id, else by code, else by title, what both of them state. */
  public boolean isSameItem(LineFacts other) {
    for (List<String> stated :
        List.of(
            List.of(itemId, other.itemId),
            List.of(itemCode, other.itemCode),
            List.of(title, other.title))) {
      if (bothState(stated.get(0), stated.get(1))) {
        return stated.get(0).equals(stated.get(1));
      }
    }
    return false;
  }

  /** Whether it is another item by what both of them state first of id, code and title. */
  public boolean isOtherItem(LineFacts other) {
    return !isSameItem(other)
        && (bothState(itemId, other.itemId)
            || bothState(itemCode, other.itemCode)
            || bothState(title, other.title));
  }

  /**
   * Whether it is another item for certain: one item's title may be worded differently in two
   * exports, so titles alone do not tell, unless something else differs too (A83).
   */
  public boolean isSurelyOtherItem(LineFacts other) {
    return isOtherItem(other)
        && (bothState(itemId, other.itemId)
            || bothState(itemCode, other.itemCode)
            || !isLikeButForItem(other));
  }

  /** Whether it is the same item, and nothing that both of them state differs. */
  public boolean agrees(LineFacts other) {
    return isSameItem(other) && mayBe(other);
  }

  /** Whether nothing that both of them state differs, be it that they name no item. */
  public boolean mayBe(LineFacts other) {
    return !isOtherItem(other) && isLikeButForItem(other);
  }

  /** These facts, and those of an earlier night where these state nothing (R31). */
  public LineFacts or(LineFacts earlier) {
    return new LineFacts(
        or(itemId, earlier.itemId),
        or(itemCode, earlier.itemCode),
        or(title, earlier.title),
        or(attributes, earlier.attributes),
        or(price, earlier.price),
        or(pieces, earlier.pieces));
  }

  /** What was payable for all pieces in yuan, as far as price and quantity tell; else null. */
  public @Nullable BigDecimal payable() {
    return price.isEmpty() || pieces.isEmpty()
        ? null
        : new BigDecimal(price).multiply(new BigDecimal(pieces));
  }

  private boolean isLikeButForItem(LineFacts other) {
    return agree(attributes, other.attributes)
        && agree(price, other.price)
        && agree(pieces, other.pieces);
  }

  private static boolean bothState(String one, String other) {
    return !one.isEmpty() && !other.isEmpty();
  }

  private static String or(String now, String earlier) {
    return now.isEmpty() ? earlier : now;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  private static boolean agree(String one, String other) {
    return !bothState(one, other) || one.equals(other);
  }
}
