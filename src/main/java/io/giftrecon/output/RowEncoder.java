package io.giftrecon.output;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A row in memory: one array of bytes with its sort key and its values, a third of what the texts
 * would take. Each part is its length, seven bits a byte, and then its bytes. For one thread.
 */
final class RowEncoder {
  private static final int MORE = 0x80;
  private static final int BITS = 7;

  /** Compares the keys alone. */
  static final Comparator<byte[]> ORDER =
      (a, b) -> {
        Reader first = new Reader(a);
        Reader second = new Reader(b);
        int firstEnd = first.next();
        int secondEnd = second.next();
        return Arrays.compareUnsigned(a, first.at, firstEnd, b, second.at, secondEnd);
      };

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  byte[] encode(SortKey key, List<String> values) {
    bytes.reset();
    part(key.bytes());
    for (String value : values) {
      part(value.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private void part(byte[] part) {
    int length = part.length;
    while (length >= MORE) {
      bytes.write(length | MORE);
      length >>>= BITS;
    }
    bytes.write(length);
    bytes.writeBytes(part);
  }

  /** The values of an encoded row. */
  static List<String> values(byte[] row) {
    List<String> values = new ArrayList<>();
    Reader reader = new Reader(row);
    reader.at = reader.next();
    while (reader.at < row.length) {
      int end = reader.next();
      values.add(new String(row, reader.at, end - reader.at, StandardCharsets.UTF_8));
      reader.at = end;
    }
    return values;
  }

  /** Walks from part to part. */
  private static final class Reader {
    private final byte[] row;
    private int at;

    Reader(byte[] row) {
      this.row = row;
    }

    /** Reads the length of a part, so that the part begins here; returns where it ends. */
    int next() {
      int length = 0;
      int shift = 0;
      int read = row[at++];
      while (read < 0) {
        length |= (read & (MORE - 1)) << shift;
        shift += BITS;
        read = row[at++];
      }
      return at + (length | read << shift);
    }
  }
}
