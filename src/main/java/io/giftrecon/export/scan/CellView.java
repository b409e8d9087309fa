package io.giftrecon.export.scan;

import io.giftrecon.csv.Encoding;
import io.giftrecon.csv.TextDecoder;
import io.giftrecon.order.CellText;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a record that may never be decoded. Nearly every cell the scan asks for is plain
 * ASCII, bare, quoted or as a formula; those are read as bytes. Any other is decoded and cleaned by
 * {@link CellText}, so that both ways always agree.
 */
final class CellView {
  private static final byte DELETE = 0x7F;

  private final TextDecoder decoder;
  private byte[] bytes = new byte[0];
  private int from;
  private int to;
  private boolean inspected;
  private boolean plain;
  private int cellFrom;
  private int cellTo;
  private @Nullable String decoded;

  CellView(Encoding encoding) {
    this.decoder = encoding.decoder();
  }

  /** Points the view at a cell, quotes included. Its bytes are known to be well-formed. */
  void set(byte[] record, int cellStart, int cellEnd) {
    bytes = record;
    cellFrom = cellStart;
    cellTo = cellEnd;
    inspected = false;
    decoded = null;
  }

  /**
   * Whether the cell is one of the plain ones: found out at first need, for most are never asked.
   */
  private boolean plain() {
    if (!inspected) {
      inspected = true;
      from = cellFrom;
      to = cellTo;
      plain = stripWrapping() && isPlain();
    }
    return plain;
  }

  /** Whether the cell is exactly these bytes, whatever they mean. */
  boolean is(byte[] encoded) {
    return Arrays.equals(bytes, cellFrom, cellTo, encoded, 0, encoded.length);
  }

  /** The bytes of the cell as they stand there, for {@link #is}. */
  byte[] raw() {
    return Arrays.copyOfRange(bytes, cellFrom, cellTo);
  }

  boolean isEmpty() {
    return length() == 0;
  }

  /** A masked name identifies nobody (R3). */
  boolean isMasked() {
    for (int i = 0; i < length(); i++) {
      if (charAt(i) == '*') {
        return true;
      }
    }
    return false;
  }

  int length() {
    return plain() ? to - from : decoded().length();
  }

  /** Whether a part of the text is decimal digits alone. */
  boolean isDigits(int start, int end) {
    if (!plain()) {
      return false;
    }
    final byte[] cell = bytes;
    for (int i = from + start; i < from + end; i++) {
      if (cell[i] < '0' || cell[i] > '9') {
        return false;
      }
    }
    return true;
  }

  char charAt(int index) {
    return plain() ? (char) bytes[from + index] : decoded().charAt(index);
  }

  /** The cleaned text. */
  String text() {
    return plain() ? latin() : decoded();
  }

  /** The key of the cleaned text. */
  long key() {
    if (!plain()) {
      return Hash64.of(decoded());
    }
    long key = Hash64.START;
    for (int i = from; i < to; i++) {
      key = Hash64.add(key, (char) bytes[i]);
    }
    return Hash64.finish(key);
  }

  /** Decoded at first need: most cells that are not plain are never asked for their text. */
  private String decoded() {
    if (decoded == null) {
      try {
        decoded = CellText.clean(unquote(decoder.decode(bytes, cellFrom, cellTo)));
      } catch (CharacterCodingException e) {
        throw new IllegalStateException("the scan let malformed bytes pass", e);
      }
    }
    return decoded;
  }

  private boolean stripWrapping() {
    trim();
    if (to - from >= 2 && bytes[from] == '"' && bytes[to - 1] == '"') {
      from++;
      to--;
      if (to - from >= 5
          && bytes[from] == '='
          && bytes[from + 1] == '"'
          && bytes[from + 2] == '"') {
        if (bytes[to - 1] != '"' || bytes[to - 2] != '"') {
          return false;
        }
        from += 3;
        to -= 2;
      }
    } else if (to - from >= 3
        && bytes[from] == '='
        && bytes[from + 1] == '"'
        && bytes[to - 1] == '"') {
      from += 2;
      to--;
    }
    trim();
    if (from < to && bytes[from] == '\'') {
      from++;
      trim();
    }
    return from <= to;
  }

  private boolean isPlain() {
    final byte[] cell = bytes;
    for (int i = from; i < to; i++) {
      byte b = cell[i];
      // Of the signs below '(' only the blank, as it stands in every time; quotes are among them.
      if (b < '(' ? b != ' ' : b == '=' || b == DELETE) {
        return false;
      }
    }
    return !(to - from == 4 && latin().equals("null"));
  }

  private void trim() {
    while (from < to && bytes[from] >= 0 && bytes[from] <= ' ') {
      from++;
    }
    while (to > from && bytes[to - 1] >= 0 && bytes[to - 1] <= ' ') {
      to--;
    }
  }

  private String latin() {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static String unquote(String raw) {
    if (raw.length() >= 2 && raw.startsWith("\"") && raw.endsWith("\"")) {
      return raw.substring(1, raw.length() - 1).replace("\"\"", "\"");
    }
    return raw;
  }
}
