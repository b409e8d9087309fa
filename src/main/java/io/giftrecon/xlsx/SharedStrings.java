package io.giftrecon.xlsx;

import io.giftrecon.words.Message;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells name by number. They are read as far as somebody has asked, and kept as
 * UTF-8 in large blocks: a third of what as many strings would take.
 */
final class SharedStrings implements Closeable {
  private static final int BLOCK = 1 << 20;
  private static final int LENGTH_BITS = 24;

  /** Of the memory there is; the rest of the run needs some too. */
  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 3;

  private final @Nullable PartReader reader;
  private final StringBuilder text = new StringBuilder();
  private final List<byte[]> blocks = new ArrayList<>();
  private int filled;

  /** Where each text is, counted over all blocks, and its length in the lower bits. */
  private long[] places = new long[1 << 10];

  private int texts;

  /**
   * Begins to read.
   *
   * @param reader of the part; null if the workbook has none
   */
  SharedStrings(@Nullable PartReader reader) {
    this.reader = reader;
  }

  /**
   * One of the texts.
   *
   * @throws BrokenWorkbookException if there is none of that number
   */
  String at(int number) {
    while (number >= texts && readNext()) {
      // The next one may be it.
    }
    if (number < 0 || number >= texts) {
      throw new BrokenWorkbookException(Message.of("book.no-shared-text", number));
    }
    long place = places[number] >>> LENGTH_BITS;
    int length = (int) (places[number] & ((1 << LENGTH_BITS) - 1));
    return new String(
        blocks.get((int) (place / BLOCK)), (int) (place % BLOCK), length, StandardCharsets.UTF_8);
  }

  private boolean readNext() {
    while (reader != null && reader.next()) {
      if (reader.starts("si")) {
        text.setLength(0);
        RichText.read(reader, "si", text);
        keep(text.toString().getBytes(StandardCharsets.UTF_8));
        return true;
      }
    }
    return false;
  }

  private void keep(byte[] bytes) {
    if (blocks.isEmpty() || filled + bytes.length > BLOCK) {
      if ((blocks.size() + 1L) * BLOCK + 8L * places.length > MOST_BYTES || bytes.length > BLOCK) {
        throw new BrokenWorkbookException(Message.of("book.too-much-text"));
      }
      blocks.add(new byte[BLOCK]);
      filled = 0;
    }
    if (texts == places.length) {
      places = Arrays.copyOf(places, texts * 2);
    }
    int block = blocks.size() - 1;
    System.arraycopy(bytes, 0, blocks.get(block), filled, bytes.length);
    places[texts] = ((long) block * BLOCK + filled) << LENGTH_BITS | bytes.length;
    filled += bytes.length;
    texts++;
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
