package io.giftrecon.xlsx;

import io.giftrecon.words.Message;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one part of a workbook, counted while they are inflated: a few kilobytes must not
 * become a disk full, nor one text a memory full.
 */
final class PartBytes extends FilterInputStream {
  /** What a part may hold, however small it was packed. */
  private static final long FREE = 64L << 20;

  /** Sheets of exports shrink to a tenth, the dullest to a hundredth, bombs to a thousandth. */
  private static final long LARGEST_RATIO = 200;

  /** No honest tag, text or comment is longer. */
  private static final long LONGEST_SILENCE = 4L << 20;

  private final long most;
  private long read;
  private long heard;

  /**
   * Counts the bytes of a part.
   *
   * @param packed the bytes it takes in the file
   */
  PartBytes(InputStream inflated, long packed) {
    super(inflated);
    this.most = Math.max(FREE, packed * LARGEST_RATIO);
  }

  /** The XML reader has got hold of something: a tag, a piece of text. */
  void heard() {
    heard = read;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int some = super.read(bytes, from, length);
    count(Math.max(0, some));
    return some;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > most) {
      throw new BrokenWorkbookException(Message.of("book.bomb", LARGEST_RATIO));
    }
    if (read - heard > LONGEST_SILENCE) {
      throw new BrokenWorkbookException(Message.of("book.monster", LONGEST_SILENCE >> 20));
    }
  }
}
