package io.giftrecon.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A numeric cell as an export would have written it. */
final class CellNumber {
  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{16,40}");

  /** Excel keeps no more digits than these. */
  private static final int DIGITS = 15;

  private static final BigDecimal ROUNDED = BigDecimal.TEN.pow(DIGITS);
  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

  /** Before March 1900 Excel counts a day that never was; its calendar ends with 9999. */
  private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(61);

  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
  private static final int DAYS_TO_1904 = 1462;
  private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private CellNumber() {}

  /**
   * What Excel shows of a number: fifteen digits of it, no exponent. A number that had more digits
   * than that is left in scientific notation: its last digits are lost, and whoever reads it shall
   * see that. A whole number that was written out with all its digits has lost none.
   *
   * @param raw as it stands in the workbook
   */
  static String text(String raw) {
    if (!NUMBER.matcher(raw).matches()) {
      return raw;
    }
    if (LONG_NUMBER.matcher(raw).matches() && !endsInZeros(raw)) {
      return raw;
    }
    BigDecimal number = new BigDecimal(raw);
    if (number.abs().compareTo(ROUNDED) >= 0) {
      return scientific(number);
    }
    BigDecimal shown = number.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  /**
   * The date and time that a number counts the days to.
   *
   * @param since1904 whether the workbook counts from 1904, as those of old Macs do
   */
  static String date(String raw, boolean since1904) {
    if (!NUMBER.matcher(raw).matches()) {
      return raw;
    }
    BigDecimal day = new BigDecimal(raw).add(BigDecimal.valueOf(since1904 ? DAYS_TO_1904 : 0));
    if (day.compareTo(FIRST_DAY) < 0 || day.compareTo(LAST_DAY) >= 0) {
      return text(raw);
    }
    long seconds = day.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return TIME.format(DAY_ZERO.plusSeconds(seconds));
  }

  private static boolean endsInZeros(String digits) {
    return digits.chars().skip(DIGITS).allMatch(digit -> digit == '0');
  }

  private static String scientific(BigDecimal number) {
    BigDecimal digits = number.round(new MathContext(DIGITS)).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    return "%sE+%d".formatted(digits.movePointLeft(exponent).toPlainString(), exponent);
  }
}
