package io.giftrecon.campaign;

import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rejected rows a run may have and still publish.
 *
 * @param number rows, or percent of the data rows; a percentage allows five rows at least
 */
public record RejectLimit(BigDecimal number, boolean percent) {
  /** A percentage of few rows would stop a small shop's night for one slip of a pen. */
  private static final BigDecimal FEWEST = BigDecimal.valueOf(5);

  private static final Pattern LIMIT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,4})?)(%?)");

  /**
   * Reads {@code 1%} or {@code 20}.
   *
   * @throws InvalidValueException if the text is neither
   */
  public static RejectLimit parse(String text) {
    Matcher limit = LIMIT.matcher(text.strip());
    boolean percent = text.strip().endsWith("%");
    if (!limit.matches() || (!percent && text.contains("."))) {
      throw new InvalidValueException(Message.of("job.reject-limit", text));
    }
    return new RejectLimit(new BigDecimal(limit.group(1)), percent);
  }

  /** Whether so many rejected rows among so many data rows are still allowed. */
  public boolean allows(long rejected, long rows) {
    BigDecimal allowed =
        percent ? number.multiply(BigDecimal.valueOf(rows)).movePointLeft(2).max(FEWEST) : number;
    return BigDecimal.valueOf(rejected).compareTo(allowed) <= 0;
  }

  @Override
  public String toString() {
    return number.toPlainString() + (percent ? "%" : "");
  }
}
