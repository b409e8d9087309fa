package io.giftrecon.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes one text after the other, without ever replacing a malformed byte. For one thread. */
public final class TextDecoder {
  private final CharsetDecoder decoder;
  private CharBuffer chars = CharBuffer.allocate(64);

  TextDecoder(Charset charset) {
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Decodes bytes.
   *
   * @throws CharacterCodingException if the bytes are not text in this encoding
   */
  public String decode(byte[] bytes, int from, int to) throws CharacterCodingException {
    if (chars.capacity() < to - from) {
      chars = CharBuffer.allocate(Math.max(to - from, 2 * chars.capacity()));
    }
    chars.clear();
    decoder.reset();
    check(decoder.decode(ByteBuffer.wrap(bytes, from, to - from), chars, true));
    check(decoder.flush(chars));
    return chars.flip().toString();
  }

  private static void check(CoderResult result) throws CharacterCodingException {
    if (!result.isUnderflow()) {
      result.throwException();
    }
  }
}
