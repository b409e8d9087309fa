package io.giftrecon.export.scan;

import java.util.Arrays;
import java.util.stream.LongStream;

/** A list of longs without a box around each: millions of keys fit where objects would not. */
public final class LongList {
  private long[] values = new long[64];
  private int size;

  public void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size] = value;
    size++;
  }

  void addAll(LongList other) {
    if (size + other.size > values.length) {
      values = Arrays.copyOf(values, size + other.size);
    }
    System.arraycopy(other.values, 0, values, size, other.size);
    size += other.size;
  }

  public long get(int index) {
    return values[index];
  }

  public int size() {
    return size;
  }

  public LongStream stream() {
    return Arrays.stream(values, 0, size);
  }

  /** Forgets what was added last. */
  void cutTo(int length) {
    size = Math.min(size, length);
  }
}
