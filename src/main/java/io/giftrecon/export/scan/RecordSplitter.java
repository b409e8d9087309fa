package io.giftrecon.export.scan;

import io.giftrecon.csv.Encoding;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits the bytes of a CSV file into records and cells without decoding them, and notices bytes
 * that are no text.
 *
 * <p>Trailing bytes of GBK, GB18030 and UTF-8 are never a quote, comma, tab, CR or LF, so records
 * can be told apart whatever their characters are. A record that is broken — a quote that never
 * closes, text behind a closing quote, a monstrous field — ends with its first physical line, and
 * the next line is a fresh start: one bad row never swallows the rest of the file.
 */
public final class RecordSplitter implements Closeable {
  /** No honest row is longer. Also bounds memory. */
  private static final int LONGEST_RECORD = 1 << 20;

  private static final int BLOCK = 1 << 18;
  private static final int MOST_CELLS = 4096;

  private final InputStream in;
  private final Delimiter delimiter;
  private final Encoding encoding;
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
  private int malformed;
  private @Nullable String damage;

  /**
   * Opens a splitter.
   *
   * @param in the file from its first byte after the byte order mark
   * @param offset of that byte
   * @param delimiter any ASCII character but quotes and line ends, or one beyond ASCII
   * @param width the cells a row should have; a row of several physical lines with another number
   *     of cells is broken; 0 if not known yet
   */
  public RecordSplitter(InputStream in, long offset, char delimiter, Encoding encoding, int width) {
    this.in = in;
    this.bufferOffset = offset;
    this.delimiter = new Delimiter(delimiter, encoding);
    this.encoding = encoding;
    this.width = width;
  }

  /** Moves on to the next record that is not a blank line; false at the end of the file. */
  public boolean next() throws IOException {
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
  public long line() {
    return line;
  }

  /** Where the record starts in the file, in bytes. */
  public long offset() {
    return bufferOffset + from;
  }

  /** The bytes that {@link #from}, {@link #to} and the cells point into. Changes with next(). */
  byte[] bytes() {
    return buffer;
  }

  public int from() {
    return from;
  }

  /** The end of the record without its line end. */
  public int to() {
    return to;
  }

  public int cells() {
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

  /** The text of the whole record; bytes that are no text are replaced by a mark. */
  String text() {
    return new String(buffer, from, to - from, encoding.charset());
  }

  /** The text of a cell without its quotes; bytes that are no text are replaced by a mark. */
  public String text(int cell) {
    int start = cellFrom[cell];
    String raw = new String(buffer, start, cellTo[cell] - start, encoding.charset());
    boolean quoted = raw.length() >= 2 && raw.startsWith("\"") && raw.endsWith("\"");
    return quoted ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw;
  }

  /** Whether a cell holds blanks and quotes alone. */
  public boolean isBlank(int cell) {
    for (int i = cellFrom[cell]; i < cellTo[cell]; i++) {
      byte b = buffer[i];
      if (b < 0 || (b > ' ' && b != '"')) {
        return false;
      }
    }
    return true;
  }

  /** The index of the first byte that is no text, a zero byte among them; −1 if all is text. */
  public int malformed() {
    return malformed;
  }

  /** Why the record is broken, if it is. */
  public Optional<String> damage() {
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
   * Scans one record. This loop and the next see every byte of every export: hence the locals, and
   * one comparison for the bytes that are nothing but text.
   *
   * @return the index of its LF; negative if the buffer ended first or the record is broken
   */
  private int scan(int start) {
    final byte[] bytes = buffer;
    final int end = filled;
    final byte separator = delimiter.narrow();
    final int textAbove = delimiter.textAbove();
    final boolean wide = delimiter.isWide();
    int at = start;
    int cellStart = start;
    openQuote = false;
    malformed = -1;
    while (true) {
      if (at == cellStart && at < end && bytes[at] == '"') {
        at = closingQuote(at + 1);
        if (at < 0) {
          openQuote = true;
          addCell(cellStart, end);
          return -1;
        }
        if (!ended && delimiter.isCutAt(bytes, at, end)) {
          return -1;
        }
        if (at < end && !endsCell(at)) {
          damage = "第 %d 列引号之后还有文字，或引号没有闭合".formatted(cells + 1);
          return -1;
        }
      }
      while (at < end && bytes[at] > textAbove) {
        at++;
      }
      if (at >= end) {
        addCell(cellStart, end);
        return -1;
      }
      byte b = bytes[at];
      if (wide && delimiter.isWideAt(bytes, at, end)) {
        addCell(cellStart, at);
        at += delimiter.length();
        cellStart = at;
      } else if (b <= 0) {
        at = behindCharacters(at);
      } else if (b == separator || b == '\n') {
        addCell(cellStart, at);
        if (b == '\n') {
          return at;
        }
        at++;
        cellStart = at;
      } else if (b == '\r' && at + 1 < end && bytes[at + 1] != '\n') {
        damage = "第 %d 列有单独的回车，行从这里断开".formatted(cells + 1);
        return -1;
      } else {
        at++;
      }
    }
  }

  /** The index behind the closing quote, or −1 if the buffer ends inside the quotes. */
  private int closingQuote(int start) {
    final byte[] bytes = buffer;
    final int end = filled;
    int at = start;
    while (true) {
      while (at < end && bytes[at] > '"') {
        at++;
      }
      if (at >= end) {
        return -1;
      }
      byte b = bytes[at];
      if (b <= 0) {
        at = behindCharacters(at);
      } else if (b != '"') {
        physicalLines += b == '\n' ? 1 : 0;
        at++;
      } else if (at + 1 < end && bytes[at + 1] == '"') {
        at += 2;
      } else {
        return at + 1 < end || ended ? at + 1 : -1;
      }
    }
  }

  /** Passes over characters beyond ASCII, or over one byte that is no text. */
  private int behindCharacters(int at) {
    int behind =
        delimiter.isWide()
            ? encoding.passCharacter(buffer, at, filled)
            : encoding.passBeyondAscii(buffer, at, filled);
    if (behind > at) {
      return behind;
    }
    if (malformed < 0) {
      malformed = at;
    }
    return at + 1;
  }

  private boolean endsCell(int at) {
    byte b = buffer[at];
    return b == delimiter.narrow()
        || b == '\n'
        || b == '\r'
        || delimiter.isWideAt(buffer, at, filled);
  }

  private void addCell(int cellStart, int cellEnd) {
    int cell = cells;
    if (cell < MOST_CELLS) {
      cellFrom[cell] = cellStart;
      cellTo[cell] = cellEnd;
      cells = cell + 1;
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
