package io.giftrecon.plain;

import static java.util.Locale.ROOT;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The known status words (R14, A13): what an export may write, and how it is shown. */
public final class PlainWords {

  public static final String UNPAID = "等待买家付款";
  public static final String PAID = "买家已付款，等待卖家发货";
  static final String PART_SENT = "卖家部分发货";
  public static final String SENT = "卖家已发货，等待买家确认";
  static final String SIGNED = "买家已签收";
  public static final String SUCCESS = "交易成功";
  public static final String CLOSED = "交易关闭";

  static final String NO_REFUND = "没有申请退款";
  static final String ASKED = "买家已经申请退款，等待卖家同意";
  static final String RETURN_AWAITED = "卖家已经同意退款，等待买家退货";
  static final String RETURNED = "买家已经退货，等待卖家确认收货";
  static final String TO_BE_PAID = "(同意退款，待打款)";
  static final String REFUSED = "卖家拒绝退款";
  static final String REFUND_CLOSED = "退款关闭";
  static final String REFUND_FAILED = "退款失败";
  static final String REFUNDED = "退款成功";

  static final Map<String, String> ORDER_API =
      Map.of(
          "WAIT_BUYER_PAY", UNPAID,
          "TRADE_NO_CREATE_PAY", UNPAID,
          "WAIT_SELLER_SEND_GOODS", PAID,
          "SELLER_CONSIGNED_PART", PART_SENT,
          "WAIT_BUYER_CONFIRM_GOODS", SENT,
          "TRADE_BUYER_SIGNED", SIGNED,
          "TRADE_FINISHED", SUCCESS,
          "TRADE_CLOSED", CLOSED,
          "TRADE_CLOSED_BY_TAOBAO", CLOSED);

  static final Map<String, String> REFUND_API =
      Map.of(
          "WAIT_SELLER_AGREE", ASKED,
          "WAIT_BUYER_RETURN_GOODS", RETURN_AWAITED,
          "WAIT_SELLER_CONFIRM_GOODS", RETURNED,
          "SELLER_REFUSE_BUYER", REFUSED,
          "CLOSED", REFUND_CLOSED,
          "SUCCESS", REFUNDED);

  static final List<String> ORDER_WORDS =
      List.of(UNPAID, PAID, PART_SENT, SENT, SIGNED, SUCCESS, CLOSED);

  static final List<String> REFUND_WORDS =
      List.of(
          NO_REFUND,
          ASKED,
          RETURN_AWAITED,
          RETURNED,
          TO_BE_PAID,
          REFUSED,
          REFUND_CLOSED,
          REFUND_FAILED,
          REFUNDED);

  static final List<String> IN_PROGRESS = List.of(ASKED, RETURN_AWAITED, RETURNED, TO_BE_PAID);

  static final List<String> AGREED = List.of(REFUNDED, RETURN_AWAITED, RETURNED, TO_BE_PAID);

  /** R41: a refund for one of these reasons takes nothing of the line back. */
  static final List<String> SMALL = List.of("价保", "返现", "返红包", "运费", "补差", "小额打款");

  /** R41: what is told like a refund and is none, if it is for nothing. */
  static final List<String> NO_REFUNDS = List.of("换货", "维修", "补寄");

  /** R30: how exports say that nobody asked for a refund. */
  static final List<String> NO_REFUND_WORDS = List.of("NO_REFUND", "无退款", "无退款申请", "未申请退款", "/");

  /** R36: what stands in the place of a buyer and names none, in any case and width. */
  private static final List<String> NOBODY =
      List.of(
          "null", "none", "nan", "n/a", "#n/a", "unknown", "na", "nil", "\\n", "#ref!", "#value!",
          "#name?", "#div/0!", "-", "--", "无", "空", "未知", "匿名", "匿名用户", "已注销", "账号已注销", "用户已注销",
          "已脱敏", "隐私保护", "淘宝用户", "0", "00", "0.00");

  private static final List<String> MASKS =
      List.of("*", "＊", "﹡", "∗", "✱", "✲", "⁎", "●", "•", "…");

  /** R36: signs that hide a part of a buyer, though an address may have them. */
  private static final List<String> SHAPES = List.of("×", "✕", "✖", "○", "◯", "□", "■");

  /** Around a placeholder (A81). */
  /** It is asked for every row, and of every pair of orders. */
  private static final Map<String, Boolean> SOMEBODY = new ConcurrentHashMap<>();

  private static final String WRAPPING = "^[(\\[<]+|[)\\]>]+$";

  private PlainWords() {}

  /** R36: whether the text can be the id of a buyer. */
  static boolean namesSomebody(String text) {
    return SOMEBODY.computeIfAbsent(text, PlainWords::isSomebody);
  }

  private static boolean isSomebody(String text) {
    String narrow =
        Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
            .toLowerCase(ROOT)
            .replaceAll(WRAPPING, "");
    return !narrow.isEmpty()
        && !NOBODY.contains(narrow)
        && !narrow.contains("?")
        && MASKS.stream().noneMatch(text::contains)
        && SHAPES.stream().noneMatch(text::contains);
  }

  /** An order status as it is shown. */
  static String order(String written) {
    return shown(written, ORDER_WORDS, ORDER_API);
  }

  /** A refund status as it is shown. */
  static String refund(String written) {
    String word = shown(written, REFUND_WORDS, REFUND_API);
    return NO_REFUND_WORDS.contains(word) ? NO_REFUND : word;
  }

  private static String shown(String written, List<String> words, Map<String, String> api) {
    String trimmed = written.strip();
    String full = trimmed.replace(',', '，');
    return words.contains(full) ? full : api.getOrDefault(trimmed, trimmed);
  }
}
