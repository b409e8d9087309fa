package io.giftrecon.export.scan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * R34: whether the long numbers of a file have lost their last digits to a spreadsheet, which keeps
 * fifteen, or to a program that held them as doubles and wrote them short, or in full (A131). Some
 * honest numbers end in zeros too; the question is whether so many do by chance. Endings of six
 * digits are counted, not numbers: all numbers of one buyer end alike (R47), so a buyer whose
 * numbers end in 00 counts once.
 */
public final class LostDigits {
  private static final int SHORTEST = 16;
  private static final int LONGEST = 20;
  private static final int KEPT_BY_SPREADSHEETS = 15;
  private static final int KEPT_BY_DOUBLES = 17;
  private static final int ENDING_DIGITS = 6;

  /** With room for the rounding of the sum itself: three of three endings in 00 are just enough. */
  private static final double BY_CHANCE = 1.000001e-6;

  /**
   * A131: an ending of six digits tells whether 64 divides a number, and doubles are so divided.
   */
  private static final int DIVISOR_TOLD = 64;

  private final BitSet[] seen = sets();
  private final BitSet[] suspect = sets();
  private final BitSet[] exact = sets();

  private static BitSet[] sets() {
    return IntStream.rangeClosed(SHORTEST, LONGEST)
        .mapToObj(length -> new BitSet())
        .toArray(BitSet[]::new);
  }

  /**
   * Adds an order, sub-order or refund number; one of another length or with letters says nothing.
   */
  void add(CellView number) {
    int length = number.length();
    if (length < SHORTEST || length > LONGEST || !number.isAllDigits()) {
      return;
    }
    int ending = 0;
    for (int i = length - ENDING_DIGITS; i < length; i++) {
      ending = ending * 10 + number.charAt(i) - '0';
    }
    seen[length - SHORTEST].set(ending);
    if (ending % 10 == 0
        && !suspect[length - SHORTEST].get(ending)
        && looksRounded(number.text())) {
      suspect[length - SHORTEST].set(ending);
    }
    if (length > KEPT_BY_DOUBLES && ending % divisor(length) == 0 && isDouble(number)) {
      exact[length - SHORTEST].set(ending);
    }
  }

  /** Adds what another part of the file has. */
  void addAll(LostDigits other) {
    for (int i = 0; i < seen.length; i++) {
      seen[i].or(other.seen[i]);
      suspect[i].or(other.suspect[i]);
      exact[i].or(other.exact[i]);
    }
  }

  /** Whether numbers of one length look rounded so often that chance does not explain it. */
  boolean areCertain() {
    return IntStream.range(0, seen.length)
        .anyMatch(
            i ->
                areCertain(suspect[i], seen[i], chance(i + SHORTEST))
                    || areCertain(exact[i], seen[i], 1.0 / divisor(i + SHORTEST)));
  }

  /** A146: whether there are such numbers, and every one of them looks rounded. */
  boolean areAll() {
    boolean any = false;
    for (int i = 0; i < seen.length; i++) {
      any |= !seen[i].isEmpty();
      BitSet whole = (BitSet) seen[i].clone();
      whole.andNot(suspect[i]);
      whole.andNot(exact[i]);
      if (!whole.isEmpty()) {
        return false;
      }
    }
    return any;
  }

  private static boolean areCertain(BitSet suspects, BitSet all, double chance) {
    return atLeast(suspects.cardinality(), all.cardinality(), chance) <= BY_CHANCE;
  }

  /** What divides every double of a length, as far as an ending tells. */
  private static int divisor(int length) {
    return length > KEPT_BY_DOUBLES + 1 ? DIVISOR_TOLD : DIVISOR_TOLD / 4;
  }

  /** A131: whether all digits of the number are those of a double, as PHP and C print it. */
  private static boolean isDouble(CellView number) {
    long lowBits = 0;
    double value = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(i) - '0';
      lowBits = lowBits * 10 + digit;
      value = value * 10 + digit;
    }
    return Long.numberOfTrailingZeros(lowBits) >= Math.getExponent(Math.ulp(value));
  }

  /**
   * Whether the number is its own rounding to 15 digits, or the text of its double.
   *
   * @param number any text; one of another length or with letters is not
   */
  public static boolean isSuspect(String number) {
    int length = number.length();
    return length >= SHORTEST
        && length <= LONGEST
        && number.chars().allMatch(c -> c >= '0' && c <= '9')
        && looksRounded(number);
  }

  private static boolean looksRounded(String number) {
    int length = number.length();
    return endsInZeros(number, length - KEPT_BY_SPREADSHEETS)
        || (length > KEPT_BY_DOUBLES
            && endsInZeros(number, length - KEPT_BY_DOUBLES)
            && isTextOfDouble(number));
  }

  private static boolean endsInZeros(String number, int zeros) {
    return number.endsWith("0".repeat(zeros));
  }

  /** Whether a program that holds the number as a double prints it as it stands here. */
  private static boolean isTextOfDouble(String number) {
    double value = Double.parseDouble(number);
    BigDecimal exact = new BigDecimal(value);
    for (int digits = KEPT_BY_SPREADSHEETS; digits <= KEPT_BY_DOUBLES; digits++) {
      BigDecimal text = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (text.doubleValue() == value) {
        return text.toBigInteger().toString().equals(number);
      }
    }
    return false;
  }

  /** How often an honest number of a length ends in the zeros that make it a suspect, at most. */
  private static double chance(int length) {
    int kept = length > KEPT_BY_DOUBLES ? KEPT_BY_DOUBLES : KEPT_BY_SPREADSHEETS;
    return Math.pow(10, kept - length);
  }

  /** The chance that at least so many of all are suspects, each with the same chance. */
  static double atLeast(int suspects, int all, double chance) {
    if (suspects <= all * chance) {
      return 1;
    }
    double log = 0;
    for (int i = 0; i < suspects; i++) {
      log += Math.log((double) (all - i) / (i + 1));
    }
    double term =
        Math.exp(log + suspects * Math.log(chance) + (all - suspects) * Math.log1p(-chance));
    double sum = 0;
    for (int i = suspects; i <= all && term > sum * Double.MIN_NORMAL; i++) {
      sum += term;
      term *= (double) (all - i) / (i + 1) * chance / (1 - chance);
    }
    return sum;
  }
}
