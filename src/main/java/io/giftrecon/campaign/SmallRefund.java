package io.giftrecon.campaign;

import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Up to which sum refunds of a line are small (R41).
 *
 * @param number yuan, or percent of what was payable for the line
 */
public record SmallRefund(BigDecimal number, boolean percent) {
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,2})?)(%?)");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /**
   * Reads {@code 5}, {@code 5.50} or {@code 20%}.
   *
   * @throws InvalidValueException if the text is none of these
   */
  public static SmallRefund parse(String text) {
    Matcher amount = AMOUNT.matcher(text);
    if (!amount.matches()) {
      throw new InvalidValueException(Message.of("job.small-refund", text));
    }
    BigDecimal number = new BigDecimal(amount.group(1));
    boolean percent = !amount.group(2).isEmpty();
    if (percent && number.compareTo(ALL) > 0) {
      throw new InvalidValueException(Message.of("job.small-refund", text));
    }
    return new SmallRefund(number, percent);
  }

  /**
   * R41: whether a sum of refunds is small. A percentage is not, where the payable is not known.
   *
   * @param payable for the line; null if no export says
   */
  public boolean covers(BigDecimal refunded, @Nullable BigDecimal payable) {
    if (!percent) {
      return refunded.compareTo(number) <= 0;
    }
    return payable != null && refunded.compareTo(payable.multiply(number).movePointLeft(2)) <= 0;
  }

  @Override
  public String toString() {
    return number.toPlainString() + (percent ? "%" : "");
  }
}
