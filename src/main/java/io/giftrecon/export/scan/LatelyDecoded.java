package io.giftrecon.export.scan;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What the cells of a column said lately: titles, statuses and the like are few and stand in every
 * row, and to compare bytes costs a fraction of decoding them.
 */
final class LatelyDecoded {
  private static final int PLACES = 64;
  private static final int LONGEST = 256;
  private static final int LOOKED_AT = 8;

  private final byte[][] cells = new byte[PLACES][];
  private final String[] texts = new String[PLACES];

  /**
   * The text of a cell.
   *
   * @param decode says it where it was not asked for lately
   */
  String of(byte[] bytes, int from, int to, Supplier<String> decode) {
    if (to - from > LONGEST) {
      return decode.get();
    }
    int place = place(bytes, from, to);
    byte[] cell = cells[place];
    if (cell == null || !Arrays.equals(cell, 0, cell.length, bytes, from, to)) {
      cells[place] = Arrays.copyOfRange(bytes, from, to);
      texts[place] = decode.get();
    }
    return texts[place];
  }

  /** A few bytes tell most cells apart; what they do not tell apart takes one another's place. */
  private static int place(byte[] bytes, int from, int to) {
    int length = to - from;
    int hash = length;
    for (int i = 0; length > 0 && i < LOOKED_AT; i++) {
      hash = hash * 31 + bytes[from + i * length / LOOKED_AT];
    }
    return (hash ^ hash >>> 6 ^ hash >>> 12) & (PLACES - 1);
  }
}
