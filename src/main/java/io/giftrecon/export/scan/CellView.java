package io.giftrecon.export.scan;

import io.giftrecon.csv.Encoding;
import io.giftrecon.csv.TextDecoder;
import io.giftrecon.export.recognise.CellType;
import io.giftrecon.order.Placeholders;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a record that may never be decoded. Nearly every cell the scan asks for is plain
 * ASCII, bare, quoted or as a formula; those are read as bytes. Any other is decoded and cleaned by
 * its {@link CellType}, so that both ways always agree.
 */
final class CellView {
  private static final byte DELETE = 0x7F;

  private final CellType type;
  private final boolean number;
  private final TextDecoder decoder;
  private final @Nullable LatelyDecoded lately;
  private byte[] bytes = new byte[0];
  private int from;
  private int to;
  private boolean inspected;
  private boolean plain;
  private int cellFrom;
  private int cellTo;
  private @Nullable String decoded;

  CellView(CellType type, Encoding encoding) {
    this(type, encoding, null);
  }

  /**
   * A view for those who ask every cell for its text.
   *
   * @param lately the texts of the column that were asked for lately
   */
  CellView(CellType type, Encoding encoding, @Nullable LatelyDecoded lately) {
    this.lately = lately;
    this.type = type;
    this.number = type == CellType.NUMBER || type == CellType.NUMBERS;
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
  boolean isPlain() {
    return inspected ? plain : inspect();
  }

  private boolean inspect() {
    inspected = true;
    from = cellFrom;
    to = cellTo;
    plain = stripWrapping() && (number ? isPlainNumber() : isPlainText());
    return plain;
  }

  /** Whether the cell is exactly these bytes, whatever they mean. */
  boolean is(byte[] encoded) {
    return cellTo - cellFrom == encoded.length
        && Arrays.equals(bytes, cellFrom, cellTo, encoded, 0, encoded.length);
  }

  /** The bytes of the cell as they stand there, for {@link #is}. */
  byte[] raw() {
    return Arrays.copyOfRange(bytes, cellFrom, cellTo);
  }

  boolean isEmpty() {
    return length() == 0;
  }

  /** Whether the cell holds an id or a name that identifies somebody (R36). */
  boolean identifies() {
    boolean plainName =
        isPlain() && to - from > Placeholders.LONGEST && Character.isLetterOrDigit(bytes[from]);
    for (int i = from; plainName && i < to; i++) {
      plainName = bytes[i] != '*' && bytes[i] != '?' && bytes[i] != '+';
    }
    return plainName || Placeholders.identifies(text());
  }

  int length() {
    return isPlain() ? to - from : decoded().length();
  }

  /** Whether a number is digits alone, whatever dress it came in. */
  boolean isAllDigits() {
    return isPlain() ? number : decoded().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * The number that a part of a plain text spells.
   *
   * @param end at most 18 digits behind the start
   * @return -1 if it is no decimal digits alone
   */
  long number(int start, int end) {
    if (!isPlain()) {
      return -1;
    }
    final byte[] cell = bytes;
    long number = 0;
    for (int i = from + start; i < from + end; i++) {
      int digit = cell[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** The number that two signs of a plain text spell; −1 if they are no digits. */
  int pair(int start) {
    int tens = bytes[from + start] - '0';
    int units = bytes[from + start + 1] - '0';
    return tens < 0 || tens > 9 || units < 0 || units > 9 ? -1 : tens * 10 + units;
  }

  char charAt(int index) {
    return isPlain() ? (char) bytes[from + index] : decoded().charAt(index);
  }

  /** The cleaned text. */
  String text() {
    return isPlain() ? latin() : decoded();
  }

  /** The key of the cleaned text. */
  long key() {
    if (!isPlain()) {
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
      decoded = lately == null ? decode() : lately.of(bytes, cellFrom, cellTo, this::decode);
    }
    return decoded;
  }

  private String decode() {
    try {
      return type.clean(unquote(decoder.decode(bytes, cellFrom, cellTo)));
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("the scan let malformed bytes pass", e);
    }
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

  /** R35: digits alone, and more than the 0 that says nothing. */
  private boolean isPlainNumber() {
    final byte[] cell = bytes;
    for (int i = from; i < to; i++) {
      if (cell[i] < '0' || cell[i] > '9') {
        return false;
      }
    }
    return from == to || cell[from] != '0';
  }

  private boolean isPlainText() {
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
