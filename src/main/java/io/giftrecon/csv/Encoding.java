package io.giftrecon.csv;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The encodings that exports come in, told apart by their first line. */
public enum Encoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8, 0),
  UTF_8_BOM("UTF-8 BOM", StandardCharsets.UTF_8, 3),
  GB18030("GB18030", Charset.forName("GB18030"), 0);

  private final String label;
  private final Charset charset;
  private final int bomLength;

  Encoding(String label, Charset charset, int bomLength) {
    this.label = label;
    this.charset = charset;
    this.bomLength = bomLength;
  }

  /**
   * Tells the encoding from the bytes of the header line. GBK is read as GB18030, its superset.
   *
   * @return empty if the bytes are text in none of them (UTF-16, a workbook, a picture)
   */
  public static Optional<Encoding> of(byte[] header) {
    if (startsWith(header, 0xEF, 0xBB, 0xBF)) {
      return UTF_8.decodes(header) ? Optional.of(UTF_8_BOM) : Optional.empty();
    }
    for (byte b : header) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') {
        return Optional.empty();
      }
    }
    if (UTF_8.decodes(header)) {
      return Optional.of(UTF_8);
    }
    return GB18030.decodes(header) ? Optional.of(GB18030) : Optional.empty();
  }

  /** As shown in summaries. */
  public String label() {
    return label;
  }

  public Charset charset() {
    return charset;
  }

  /** Bytes to skip at the start of the file. */
  public int bomLength() {
    return bomLength;
  }

  /**
   * Decodes bytes without ever replacing a malformed one.
   *
   * @throws CharacterCodingException if the bytes are not text in this encoding
   */
  public String decode(byte[] bytes, int from, int to) throws CharacterCodingException {
    return decoder().decode(bytes, from, to);
  }

  /** For those who decode many texts. */
  public TextDecoder decoder() {
    return new TextDecoder(charset);
  }

  /**
   * Passes over characters beyond ASCII.
   *
   * @return the index of the first byte that is ASCII, or no text in this encoding
   */
  public int passBeyondAscii(byte[] bytes, int from, int to) {
    final boolean gb = this == GB18030;
    int at = from;
    while (at < to && bytes[at] < 0) {
      if (gb && at + 1 < to && isPair(bytes[at], bytes[at + 1])) {
        at += 2;
      } else {
        int length = characterLength(bytes, at, to);
        if (length == 0) {
          return at;
        }
        at += length;
      }
    }
    return at;
  }

  /**
   * Passes over one character beyond ASCII.
   *
   * @return the index behind it; the same index if no character starts there
   */
  public int passCharacter(byte[] bytes, int at, int to) {
    if (this == GB18030 && at + 1 < to && isPair(bytes[at], bytes[at + 1])) {
      return at + 2;
    }
    return at + characterLength(bytes, at, to);
  }

  /** Two bytes that are one character of GBK, as nearly all beyond ASCII are. */
  private static boolean isPair(byte lead, byte trail) {
    return lead != (byte) 0x80
        && lead != (byte) 0xFF
        && (trail >= 0x40 ? trail != 0x7F : trail < 0 && trail != (byte) 0xFF);
  }

  /** How many bytes the character beyond ASCII takes that starts here; 0 if there is none. */
  private int characterLength(byte[] bytes, int at, int to) {
    if (this == GB18030) {
      return isCharacter(bytes, at, at + 4, to) ? 4 : 0;
    }
    int lead = bytes[at] & 0xFF;
    boolean threeBytes =
        lead > 0xE0
            && lead < 0xED
            && at + 2 < to
            && isContinuation(bytes[at + 1])
            && isContinuation(bytes[at + 2]);
    if (threeBytes) {
      return 3;
    }
    for (int length = 2; length <= 4; length++) {
      if (isCharacter(bytes, at, at + length, to)) {
        return length;
      }
    }
    return 0;
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }

  /** The rare ones are left to the decoder: whether these bytes are one character. */
  private boolean isCharacter(byte[] bytes, int from, int end, int to) {
    if (end > to) {
      return false;
    }
    try {
      String text = decode(bytes, from, end);
      return text.codePointCount(0, text.length()) == 1;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private boolean decodes(byte[] bytes) {
    try {
      decode(bytes, 0, bytes.length);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
