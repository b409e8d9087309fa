package io.giftrecon.rights;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What one line of a pair showed: the facts that a decision rests on (R51, R52).
 *
 * @param status 订单状态
 * @param refund its latest refund's state, {@code /} where there is none
 * @param amount what was refunded or is to be, {@code /} where there is no refund
 * @param closed whether it was closed
 * @param open number and amount of each refund that may still go either way
 * @param files the files that told
 */
public record SideFacts(
    String status, String refund, String amount, String closed, String open, String files) {
  private static final String NONE_SHOWN = "/";
  private static final String OF_SOME_LINE = "?";
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Of no line, or of one of which nobody knows anything. */
  public static final SideFacts NONE = new SideFacts("", "", "", "", "", "");

  /** How many texts it is made of. */
  static final int PARTS = 6;

  /** How many those of a set were made of that no verdict could rest on yet (R52 alone). */
  static final int PARTS_BEFORE_VERDICTS = 4;

  public SideFacts {
    status = inOneLine(status);
    refund = inOneLine(refund);
    amount = inOneLine(amount);
    closed = inOneLine(closed);
    open = inOneLine(open);
    files = inOneLine(files);
  }

  /**
   * A158: the refund that it showed and that had not ended, or of which nobody knew the end or
   * whose it was; blank where there was none.
   */
  public String unended() {
    if (!open.isEmpty()) {
      return open;
    }
    if (refund.endsWith(OF_SOME_LINE)) {
      return "对不上唯一的子订单";
    }
    boolean unstated = refund.isEmpty() && !amount.isEmpty() && !amount.equals(NONE_SHOWN);
    return unstated ? "没有写状态，%s 元".formatted(amount) : "";
  }

  /** As the ledger keeps a text, so that what it remembers equals what a line shows. */
  static String inOneLine(String text) {
    return BLANKS.matcher(text).replaceAll(" ");
  }

  List<String> parts() {
    return List.of(status, refund, amount, closed, open, files);
  }

  static SideFacts of(List<String> parts) {
    return parts.size() == PARTS
        ? new SideFacts(
            parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5))
        : new SideFacts(parts.get(0), parts.get(1), parts.get(2), "", "", parts.get(3));
  }
}
