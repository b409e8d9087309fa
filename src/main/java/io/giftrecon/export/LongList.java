package io.giftrecon.export;

import java.util.Arrays;

/** A list of longs without a box around each: millions of keys fit where objects would not. */
final class LongList {
  private long[] values = new long[64];
  private int size;

  void add(long value) {
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

  long get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }
}
