package io.giftrecon.export.scan;

/**
 * 64-bit keys of texts. Two texts may in theory share one; a key therefore only ever brings rows
 * together to be places at, and never decides anything: the rules compare texts.
 */
public final class Hash64 {
  static final long START = 0xCBF29CE484222325L;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private Hash64() {}

  public static long of(String text) {
    long key = START;
    for (int i = 0; i < text.length(); i++) {
      key = add(key, text.charAt(i));
    }
    return finish(key);
  }

  static long add(long key, char c) {
    return (key ^ c) * MULTIPLIER;
  }

  /** Spreads the bits; never 0, which hash tables of such keys keep for an empty place. */
  static long finish(long key) {
    long spread = (key ^ (key >>> 32)) * MULTIPLIER;
    spread ^= spread >>> 29;
    return spread == 0 ? 1 : spread;
  }
}
