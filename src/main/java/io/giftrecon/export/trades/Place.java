package io.giftrecon.export.trades;

import com.fasterxml.jackson.core.JsonLocation;
import io.giftrecon.export.recognise.Origin;

/**
 * Where a record stands in its document.
 *
 * @param line the physical line it starts on, from 1
 * @param offset of its first byte
 * @param length in bytes
 * @param path its JSON path
 */
record Place(long line, long offset, int length, String path) {

  /** The row of a record, one of several. */
  Origin row(int number, String part) {
    return new Origin(number, line, offset, length, path, part, "", "");
  }

  /** A record that cannot be used. */
  Origin wrong(String at, String reason) {
    return new Origin(1, line, offset, length, path, "", at, reason);
  }

  /** The same record, further down its path: in a text that it holds. */
  Place at(String below) {
    return new Place(line, offset, length, path + below);
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
