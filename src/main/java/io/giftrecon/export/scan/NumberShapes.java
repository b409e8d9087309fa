package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.FileKind;
import java.util.List;

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

  /** How the numbers of all orders and lines of the exports look. */
  public static NumberShapes ofOrders(List<ScannedFile> files) {
    NumberShapes all = new NumberShapes();
    files.stream()
        .filter(file -> file.file().knownLayout().kind().listsOrders())
        .forEach(file -> all.addAll(file.keys().shapes()));
    return all;
  }

  /**
   * Whether it is a refund report with rows, of which no number looks like any here. Where there
   * are none, nothing can be compared.
   */
  public boolean areStrangeTo(ScannedFile file) {
    return file.file().isOf(FileKind.REFUNDS)
        && file.keys().rows() > 0
        && shapes != 0
        && (shapes & file.keys().shapes().shapes) == 0;
  }

  void add(CellView number) {
    int shape = number.isAllDigits() ? Math.min(number.length(), LONGEST) : NOT_DIGITS_ALONE;
    shapes |= 1L << shape;
  }

  /** Adds what another part of a file has. */
  void addAll(NumberShapes others) {
    shapes |= others.shapes;
  }
}
