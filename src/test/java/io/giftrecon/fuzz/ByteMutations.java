package io.giftrecon.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Damage that knows nothing of what the bytes mean. */
final class ByteMutations {
  private static final int MOST_AT_ONCE = 8;
  private static final byte[] UTF_8_BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16_BOM = {(byte) 0xFF, (byte) 0xFE};

  static final List<Mutation> ALL =
      List.of(
          Mutation.moving("flip bits", (shop, dice) -> each(shop, dice, ByteMutations::flip))
              .misleading(),
          Mutation.moving("any bytes", (shop, dice) -> each(shop, dice, ByteMutations::overwrite))
              .misleading(),
          Mutation.moving("delete a byte", (shop, dice) -> each(shop, dice, ByteMutations::delete))
              .misleading(),
          Mutation.moving("delete a range", (shop, dice) -> once(shop, dice, ByteMutations::range))
              .misleading(),
          Mutation.moving("insert bytes", (shop, dice) -> each(shop, dice, ByteMutations::insert))
              .misleading(),
          Mutation.moving("NUL", insertion(0)),
          Mutation.moving("a lone CR", insertion('\r')),
          Mutation.moving("a lone LF", insertion('\n')),
          Mutation.moving("a quote", insertion('"')),
          Mutation.moving("a comma", insertion(',')),
          Mutation.moving("half a character", insertion(0xD6)),
          Mutation.moving("end of file of DOS", insertion(0x1A)),
          Mutation.keeping("a BOM in front", (shop, dice) -> front(shop, dice, UTF_8_BOM)),
          Mutation.keeping("a UTF-16 BOM in front", (shop, dice) -> front(shop, dice, UTF_16_BOM)),
          Mutation.moving("cut anywhere", (shop, dice) -> once(shop, dice, ByteMutations::cut))
              .misleading(),
          Mutation.keeping("cut a character", (shop, dice) -> once(shop, dice, ByteMutations::half))
              .misleading(),
          Mutation.keeping("lone CRs alone", (shop, dice) -> once(shop, dice, ByteMutations::mac)),
          Mutation.keeping("LFs alone", (shop, dice) -> once(shop, dice, ByteMutations::unix)));

  private ByteMutations() {}

  /** Changes bytes, at a place where it applies. */
  private interface Change {
    byte[] of(byte[] bytes, Dice dice);
  }

  private static void once(FuzzShop shop, Dice dice, Change change) throws IOException {
    Path file = shop.anyFile(dice);
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length > 1) {
      Files.write(file, change.of(bytes, dice));
    }
  }

  /** The same change a few times in one file; in its header rather often. */
  private static void each(FuzzShop shop, Dice dice, Change change) throws IOException {
    once(
        shop,
        dice,
        (bytes, same) -> {
          byte[] changed = bytes;
          for (int times = 1 + same.below(MOST_AT_ONCE); times > 0; times--) {
            changed = changed.length > 1 ? change.of(changed, same) : changed;
          }
          return changed;
        });
  }

  private static Mutation.Act insertion(int value) {
    return (shop, dice) ->
        each(
            shop,
            dice,
            (bytes, same) -> spliced(bytes, place(bytes, same), 0, new byte[] {(byte) value}));
  }

  private static byte[] flip(byte[] bytes, Dice dice) {
    bytes[place(bytes, dice)] ^= (byte) (1 << dice.below(8));
    return bytes;
  }

  private static byte[] overwrite(byte[] bytes, Dice dice) {
    bytes[place(bytes, dice)] = dice.anyByte();
    return bytes;
  }

  private static byte[] delete(byte[] bytes, Dice dice) {
    return spliced(bytes, place(bytes, dice), 1, new byte[0]);
  }

  private static byte[] range(byte[] bytes, Dice dice) {
    int from = place(bytes, dice);
    int length = 1 + dice.below(Math.min(2000, bytes.length - from));
    return spliced(bytes, from, length, new byte[0]);
  }

  private static byte[] insert(byte[] bytes, Dice dice) {
    byte[] noise = new byte[1 + dice.below(4)];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = dice.anyByte();
    }
    return spliced(bytes, place(bytes, dice), 0, noise);
  }

  private static byte[] cut(byte[] bytes, Dice dice) {
    return Arrays.copyOf(bytes, dice.below(bytes.length));
  }

  /** Ends the file behind the first byte of a character of several. */
  private static byte[] half(byte[] bytes, Dice dice) {
    int end = place(bytes, dice);
    while (end < bytes.length && !(bytes[end] < 0 && end > 0 && bytes[end - 1] >= 0)) {
      end++;
    }
    return Arrays.copyOf(bytes, Math.min(bytes.length, end + 1));
  }

  private static byte[] mac(byte[] bytes, Dice dice) {
    return without(bytes, (byte) '\n');
  }

  private static byte[] unix(byte[] bytes, Dice dice) {
    return without(bytes, (byte) '\r');
  }

  private static byte[] without(byte[] bytes, byte gone) {
    byte[] kept = new byte[bytes.length];
    int length = 0;
    for (byte each : bytes) {
      if (each != gone) {
        kept[length] = each;
        length++;
      }
    }
    return Arrays.copyOf(kept, length);
  }

  private static void front(FuzzShop shop, Dice dice, byte[] bom) throws IOException {
    once(shop, dice, (bytes, same) -> spliced(bytes, 0, 0, bom));
  }

  private static int place(byte[] bytes, Dice dice) {
    boolean inHeader = dice.chance(0.2);
    return dice.below(inHeader ? Math.min(300, bytes.length) : bytes.length);
  }

  private static byte[] spliced(byte[] bytes, int at, int gone, byte[] put) {
    byte[] spliced = new byte[bytes.length - gone + put.length];
    System.arraycopy(bytes, 0, spliced, 0, at);
    System.arraycopy(put, 0, spliced, at, put.length);
    System.arraycopy(bytes, at + gone, spliced, at + put.length, bytes.length - at - gone);
    return spliced;
  }
}
