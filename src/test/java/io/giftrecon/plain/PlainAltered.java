package io.giftrecon.plain;

import java.math.BigInteger;
import java.util.Arrays;

/** A140: whether a program may have made one number of another. */
final class PlainAltered {
  private PlainAltered() {}

  static boolean mayBe(String made, String number) {
    return !made.equals(number) && (holds(made, number) || isRounded(made, number));
  }

  private static boolean holds(String made, String number) {
    return number.matches("[0-9]{15,20}")
        && (made.replaceAll("[^0-9]", "").equals(number)
            || Arrays.asList(made.split("[^0-9]+")).contains(number));
  }

  /** Fifteen to seventeen digits are left and none of the others, or all those of the double. */
  private static boolean isRounded(String made, String number) {
    if (!made.matches("[0-9]{16,20}") || !number.matches("[0-9]{" + made.length() + "}")) {
      return false;
    }
    BigInteger whole = new BigInteger(number);
    BigInteger rest = new BigInteger(made);
    for (int kept = 15; kept <= 17 && kept < made.length(); kept++) {
      BigInteger unit = BigInteger.TEN.pow(made.length() - kept);
      BigInteger lost = whole.subtract(rest);
      boolean cut = lost.signum() >= 0 && lost.compareTo(unit) < 0;
      boolean nearest = lost.abs().shiftLeft(1).compareTo(unit) <= 0;
      if (rest.mod(unit).signum() == 0 && (cut || nearest)) {
        return true;
      }
    }
    return made.equals(String.format("%.0f", Double.parseDouble(number)));
  }
}
