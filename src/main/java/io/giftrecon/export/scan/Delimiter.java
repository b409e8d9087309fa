package io.giftrecon.export.scan;

import io.giftrecon.csv.Encoding;
import java.util.Arrays;

/**
 * What separates the cells of a file, as bytes: one of ASCII, or the two or three of a character
 * beyond it such as a full-width comma.
 */
final class Delimiter {
  private static final char LAST_ASCII = 0x7F;

  private final byte narrow;
  private final byte[] wide;

  Delimiter(char delimiter, Encoding encoding) {
    boolean ascii = delimiter <= LAST_ASCII;
    // A line end ends a cell anyway: it stands in where no single byte does.
    this.narrow = ascii ? (byte) delimiter : (byte) '\n';
    this.wide = ascii ? new byte[0] : String.valueOf(delimiter).getBytes(encoding.charset());
  }

  /** The single byte that ends a cell. */
  byte narrow() {
    return narrow;
  }

  /** Whether it is one of several bytes, which have to be looked for among other characters. */
  boolean isWide() {
    return wide.length > 0;
  }

  /** How many bytes it has. */
  int length() {
    return isWide() ? wide.length : 1;
  }

  /** ASCII bytes above this one are never a delimiter, a quote or a line end. */
  int textAbove() {
    return Math.max(',', narrow);
  }

  /** Whether it is one of several bytes and stands here. */
  boolean isWideAt(byte[] bytes, int at, int end) {
    int length = wide.length;
    return length > 0
        && at + length <= end
        && Arrays.equals(bytes, at, at + length, wide, 0, length);
  }

  /** Whether the bytes end inside what may be a delimiter of several. */
  boolean isCutAt(byte[] bytes, int at, int end) {
    int rest = end - at;
    return rest > 0 && rest < wide.length && Arrays.equals(bytes, at, end, wide, 0, rest);
  }
}
