package io.giftrecon.output;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in its table.
 *
 * @param rank first, not negative
 * @param time then; no time is last
 * @param numbers then, one after the other; shorter first, then lexical (R4)
 */
public record SortKey(int rank, @Nullable LocalDateTime time, List<String> numbers) {
  /** Rows with this key stay as they came. */
  public static final SortKey NONE = new SortKey(0, null, List.of());

  private static final int BEYOND_ASCII = 0x80;
  private static final byte NO_TIME = 1;

  /** Bytes that are ordered, unsigned, as the keys are. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(rank, bytes);
    if (time == null) {
      bytes.write(NO_TIME);
    } else {
      bytes.write(0);
      // With its sign turned, a number before 1970 comes first.
      Instant moment = time.toInstant(ZoneOffset.UTC);
      long seconds = moment.getEpochSecond() ^ Long.MIN_VALUE;
      bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(seconds).array());
      write(moment.getNano(), bytes);
    }
    numbers.forEach(number -> write(number, bytes));
    return bytes.toByteArray();
  }

  private static void write(int number, ByteArrayOutputStream bytes) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  /** A byte for each character of ASCII, three for others. */
  private static void write(String number, ByteArrayOutputStream bytes) {
    write(number.length(), bytes);
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c >= BEYOND_ASCII) {
        bytes.write(BEYOND_ASCII);
        bytes.write(c >>> Byte.SIZE);
      }
      bytes.write(c);
    }
  }
}
