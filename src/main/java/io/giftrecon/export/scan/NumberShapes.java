package io.giftrecon.export.scan;

/**
 * A133: how the order and sub-order numbers of a file look: of how many digits, or not of digits
 * alone. Numbers of orders that were not exported look as those that were; a number that a program
 * has written in its own way does not.
 */
public final class NumberShapes {
  private static final int NOT_DIGITS_ALONE = 0;
  private static final int LONGEST = Long.SIZE - 1;

  /** A bit for each number of digits. */
  private long shapes;

  void add(CellView number) {
    int shape = number.isAllDigits() ? Math.min(number.length(), LONGEST) : NOT_DIGITS_ALONE;
    shapes |= 1L << shape;
  }

  /** Adds what another file, or another part of it, has. */
  public void addAll(NumberShapes others) {
    shapes |= others.shapes;
  }

  /** Whether any number here looks as one there. */
  public boolean meet(NumberShapes others) {
    return (shapes & others.shapes) != 0;
  }
}
