package io.giftrecon.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits the bytes of a CSV file into records and cells without decoding them.
 *
 * <p>Trailing bytes of GBK, GB18030 and UTF-8 are never a quote, comma, tab, CR or LF, so records
 * can be told apart before anybody knows the encoding. A record that is broken — a quote that never
 * closes, text behind a closing quote, a monstrous field — ends with its first physical line, and
 * the next line is a fresh start: one bad row never swallows the rest of the file.
 */
final class RecordSplitter implements Closeable {
  /** No honest row is longer. Also bounds memory. */
  private static final int LONGEST_RECORD = 1 << 20;

  private static final int BLOCK = 1 << 18;
  private static final int MOST_CELLS = 4096;

  private final InputStream in;
  private final byte delimiter;
  private final int width;
  private byte[] buffer = new byte[BLOCK];
  private int from;
  private int filled;
  private boolean ended;
  private long bufferOffset;

  private long line = 1;
  private int physicalLines;
  private int to;
  private int cells;
  private final int[] cellFrom = new int[MOST_CELLS];
  private final int[] cellTo = new int[MOST_CELLS];
  private int next;
  private boolean openQuote;
  private boolean skipping;
  private @Nullable String damage;

  /**
   * Opens a splitter.
   *
   * @param in the file from its first byte after the byte order mark
   * @param offset of that byte
   * @param width the cells a row should have; a row of several physical lines with another number
   *     of cells is broken; 0 if not known yet
   */
  RecordSplitter(InputStream in, long offset, char delimiter, int width) {
    this.in = in;
    this.bufferOffset = offset;
    this.delimiter = (byte) delimiter;
    this.width = width;
  }

  /** Moves on to the next record that is not a blank line; false at the end of the file. */
  boolean next() throws IOException {
    do {
      from = next;
      line += physicalLines;
      if (skipping) {
        skipLine();
      }
      if (!split()) {
        return false;
      }
    } while (blank());
    return true;
  }

  /** The physical line the record starts on, from 1. */
  long line() {
    return line;
  }

  /** Where the record starts in the file, in bytes. */
  long offset() {
    return bufferOffset + from;
  }

  /** The bytes that {@link #from}, {@link #to} and the cells point into. Changes with next(). */
  byte[] bytes() {
    return buffer;
  }

  int from() {
    return from;
  }

  /** The end of the record without its line end. */
  int to() {
    return to;
  }

  int cells() {
    return cells;
  }

  /** The start of a cell, quotes included. */
  int cellFrom(int cell) {
    return cellFrom[cell];
  }

  /** The end of a cell, quotes included. */
  int cellTo(int cell) {
    return cellTo[cell];
  }

  /** Why the record is broken, if it is. */
  Optional<String> damage() {
    return Optional.ofNullable(damage);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean blank() {
    return damage == null && cells == 1 && cellFrom[0] == cellTo[0];
  }

  /** Splits the record at {@link #from}, reading on as needed. */
  private boolean split() throws IOException {
    while (true) {
      if (from == filled && !refill()) {
        return false;
      }
      damage = null;
      cells = 0;
      physicalLines = 1;
      int end = scan(from);
      if (end >= 0) {
        if (physicalLines > 1 && width > 0 && !fits()) {
          return breakOff("引号没有闭合，或行内有多余的换行");
        }
        finish(end);
        return true;
      }
      if (damage != null) {
        return breakOff(damage);
      }
      if (filled - from >= LONGEST_RECORD) {
        return breakOff("一行超过 1 MB，多半是引号没有闭合");
      }
      if (!refill()) {
        return endOfFile();
      }
    }
  }

  private boolean endOfFile() throws IOException {
    if (openQuote) {
      return breakOff("引号没有闭合");
    }
    if (physicalLines > 1 && width > 0 && !fits()) {
      return breakOff("引号没有闭合，或行内有多余的换行");
    }
    finish(filled);
    return true;
  }

  /**
   * Scans one record.
   *
   * @return the index of its LF; negative if the buffer ended first or the record is broken
   */
  private int scan(int start) {
    // Locals, because this loop sees every byte of every export.
    final byte[] bytes = buffer;
    final int end = filled;
    final byte separator = delimiter;
    int at = start;
    openQuote = false;
    while (true) {
      int cellStart = at;
      if (at < end && bytes[at] == '"') {
        at = closingQuote(at + 1);
        if (at < 0) {
          openQuote = true;
          addCell(cellStart, end);
          return -1;
        }
        if (at < end && !ends(bytes[at])) {
          damage = "第 %d 列引号之后还有文字，或引号没有闭合".formatted(cells + 1);
          return -1;
        }
      }
      while (at < end && bytes[at] != separator && bytes[at] != '\n') {
        if (bytes[at] == '\r' && at + 1 < end && bytes[at + 1] != '\n') {
          damage = "第 %d 列有单独的回车，行从这里断开".formatted(cells + 1);
          return -1;
        }
        at++;
      }
      addCell(cellStart, at);
      if (at >= end) {
        return -1;
      }
      if (bytes[at] == '\n') {
        return at;
      }
      at++;
    }
  }

  /** The index behind the closing quote, or −1 if the buffer ends inside the quotes. */
  private int closingQuote(int start) {
    final byte[] bytes = buffer;
    final int end = filled;
    int at = start;
    while (at < end) {
      byte b = bytes[at];
      if (b == '"') {
        if (at + 1 < end && bytes[at + 1] == '"') {
          at++;
        } else if (at + 1 < end || ended) {
          return at + 1;
        } else {
          return -1;
        }
      } else if (b == '\n') {
        physicalLines++;
      }
      at++;
    }
    return -1;
  }

  private boolean ends(byte b) {
    return b == delimiter || b == '\n' || b == '\r';
  }

  private void addCell(int cellStart, int cellEnd) {
    if (cells < MOST_CELLS) {
      cellFrom[cells] = cellStart;
      cellTo[cells] = cellEnd;
      cells++;
    }
  }

  private boolean fits() {
    for (int cell = width; cell < cells; cell++) {
      if (cellFrom[cell] < cellTo[cell] && buffer[cellFrom[cell]] != '\r') {
        return false;
      }
    }
    return cells >= width;
  }

  private void finish(int lineEnd) {
    to = lineEnd > from && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    cellTo[cells - 1] = Math.max(cellFrom[cells - 1], Math.min(cellTo[cells - 1], to));
    next = Math.min(lineEnd + 1, filled);
  }

  /** Ends a broken record with its first physical line; a longer line is passed over unread. */
  private boolean breakOff(String why) throws IOException {
    damage = why;
    physicalLines = 1;
    cells = 0;
    int end = lineEnd();
    while (end == filled && filled - from < LONGEST_RECORD && refill()) {
      end = lineEnd();
    }
    to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
    if (end < filled) {
      next = end + 1;
    } else {
      next = end;
      skipping = true;
    }
    return true;
  }

  private int lineEnd() {
    int end = from;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Passes over the rest of a line that is longer than any honest row. */
  private void skipLine() throws IOException {
    skipping = false;
    while (from == filled && refill()) {
      while (from < filled && buffer[from] != '\n') {
        from++;
      }
    }
    from = Math.min(from + 1, filled);
  }

  /** Reads more behind what is there, moving the current record to the front. */
  private boolean refill() throws IOException {
    if (ended) {
      return false;
    }
    int kept = filled - from;
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, kept);
      bufferOffset += from;
      from = 0;
      filled = kept;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      ended = true;
      return kept > 0;
    }
    filled += read;
    return true;
  }
}
