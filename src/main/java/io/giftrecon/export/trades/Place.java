package io.giftrecon.export.trades;

import com.fasterxml.jackson.core.JsonLocation;
import io.giftrecon.export.recognise.Origin;
import io.giftrecon.order.Source;
import io.giftrecon.order.Times;
import java.time.LocalDateTime;

/**
 * Where a record stands in its document.
 *
 * @param line the physical line it starts on, from 1
 * @param offset of its first byte
 * @param length in bytes
 * @param path its JSON path
 * @param changed when it was last changed, in seconds; {@link Source#UNSAID} where nothing says it
 */
record Place(long line, long offset, int length, String path, long changed) {

  /** One that does not say when it was changed. */
  Place(long line, long offset, int length, String path) {
    this(line, offset, length, path, Source.UNSAID);
  }

  /** A115: the same, changed when the platform says so; as before where it does not. */
  Place changed(ApiObject record) {
    long said = seconds(record.first("modified", "jdp_modified"));
    return said == Source.UNSAID ? this : new Place(line, offset, length, path, said);
  }

  private static long seconds(String modified) {
    try {
      LocalDateTime time = Times.parse(EpochTime.orText(modified.strip()));
      return time == null ? Source.UNSAID : time.toEpochSecond(Times.CHINA);
    } catch (IllegalArgumentException e) {
      // What is no time tells no time: the scan asks nothing of this field.
      return Source.UNSAID;
    }
  }

  /** The row of a record, one of several. */
  Origin row(int number, String part) {
    return new Origin(number, line, offset, length, changed, path, part, "", "");
  }

  /** A record that cannot be used. */
  Origin wrong(String at, String reason) {
    return new Origin(1, line, offset, length, changed, path, "", at, reason);
  }

  /** The same record, further down its path: in a text that it holds. */
  Place at(String below) {
    return new Place(line, offset, length, path + below, changed);
  }

  /**
   * Where a parser's objects stand: a stretch of a file, or a text inside a record.
   *
   * @param line of its first byte, from 1
   * @param offset of its first byte
   */
  record Start(long line, long offset) {
    Place place(JsonLocation from, JsonLocation to, String path) {
      long begin = from.getByteOffset();
      return new Place(
          line + from.getLineNr() - 1, offset + begin, (int) (to.getByteOffset() - begin), path);
    }
  }
}
