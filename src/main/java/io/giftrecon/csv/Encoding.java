package io.giftrecon.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
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
      return decodes(header, StandardCharsets.UTF_8) ? Optional.of(UTF_8_BOM) : Optional.empty();
    }
    for (byte b : header) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') {
        return Optional.empty();
      }
    }
    if (decodes(header, UTF_8.charset)) {
      return Optional.of(UTF_8);
    }
    return decodes(header, GB18030.charset) ? Optional.of(GB18030) : Optional.empty();
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
    return decodeStrictly(bytes, from, to, charset);
  }

  private static boolean decodes(byte[] bytes, Charset charset) {
    try {
      decodeStrictly(bytes, 0, bytes.length, charset);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String decodeStrictly(byte[] bytes, int from, int to, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, to - from))
        .toString();
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
