package io.giftrecon.csv;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.giftrecon.tags.Examples;
import io.giftrecon.tags.TakesExamples;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@TakesExamples
class EncodingTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String HEADER = "订单编号,买家会员名";

  @ParameterizedTest
  @MethodSource("texts")
  void tellsTheEncodingFromAHeader(byte[] header, Encoding encoding) throws Exception {
    assertThat(Encoding.of(header)).contains(encoding);
    assertThat(encoding.decode(header, encoding.bomLength(), header.length)).isEqualTo(HEADER);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(HEADER.getBytes(UTF_8), Encoding.UTF_8),
        Arguments.of((CsvFormats.BOM + HEADER).getBytes(UTF_8), Encoding.UTF_8_BOM),
        Arguments.of(HEADER.getBytes(GBK), Encoding.GB18030),
        Arguments.of(HEADER.getBytes(GB18030), Encoding.GB18030));
  }

  @ParameterizedTest
  @MethodSource("noTexts")
  void whatIsNoTextHasNoEncoding(byte[] bytes) {
    assertThat(Encoding.of(bytes)).isEmpty();
  }

  static Stream<byte[]> noTexts() {
    byte[] badBom = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xB6, (byte) 0xA9};
    byte[] cut = HEADER.getBytes(GB18030);
    return Stream.of(
        HEADER.getBytes(UTF_16),
        "PK\u0003\u0004 a zip".getBytes(UTF_8),
        new byte[] {0, 1, 2},
        badBom,
        Arrays.copyOf(cut, cut.length - 1),
        new byte[] {(byte) 0xFF, (byte) 0xFF});
  }

  @Test
  void decodingNeverReplacesABadByte() {
    byte[] bytes = "订单".getBytes(UTF_8);
    assertThatThrownBy(() -> Encoding.UTF_8.decode(bytes, 0, bytes.length - 1))
        .isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> Encoding.GB18030.decode(new byte[] {(byte) 0xB6}, 0, 1))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void aRareCharacterNeedsGb18030() throws Exception {
    String rare = "𠮷野家";
    byte[] bytes = rare.getBytes(GB18030);
    assertThat(Encoding.of(bytes)).contains(Encoding.GB18030);
    assertThat(Encoding.GB18030.decode(bytes, 0, bytes.length)).isEqualTo(rare);
  }

  /** On a thread of its own: a million exceptions cost what the stack below them is deep. */
  @ParameterizedTest
  @EnumSource(Encoding.class)
  void findsMalformedBytesWhereTheDecoderDoes(Encoding encoding) {
    CompletableFuture.runAsync(() -> tryAllBytes(encoding), task -> new Thread(task).start())
        .join();
  }

  private static void tryAllBytes(Encoding encoding) {
    int step = Examples.few() ? 97 : 1;
    for (int pair = 0; pair < 1 << 16; pair += step) {
      agrees(encoding, new byte[] {(byte) (pair >> 8), (byte) pair});
      agrees(encoding, new byte[] {(byte) (pair >> 8), (byte) pair, (byte) 0xBF});
    }
    Random random = new Random(7);
    for (int round = 0; round < Examples.count("giftrecon.bytes", 5_000, 200_000); round++) {
      byte[] bytes = new byte[1 + random.nextInt(8)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        // The ranges that real text is made of, so that many of the sequences are good ones.
        bytes[i] = random.nextBoolean() ? (byte) (0x80 + (bytes[i] & 0x7F)) : bytes[i];
        bytes[i] = random.nextInt(4) == 0 ? (byte) ('0' + (bytes[i] & 7)) : bytes[i];
      }
      agrees(encoding, bytes);
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void namesTheFirstMalformedByte(Encoding encoding) {
    byte[] good = "订单𠮷".getBytes(encoding.charset());
    byte[] bad = Arrays.copyOf(good, good.length + 3);
    assertThat(firstMalformed(encoding, bad, 0, good.length)).isEqualTo(-1);
    assertThat(firstMalformed(encoding, bad, 0, bad.length)).as("NUL").isEqualTo(good.length);
    bad[good.length] = (byte) 0xFF;
    assertThat(firstMalformed(encoding, bad, 0, bad.length)).isEqualTo(good.length);
  }

  /** The index of the first byte that is no text; −1 if all is text. */
  private static int firstMalformed(Encoding encoding, byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int behind = bytes[at] > 0 ? at + 1 : encoding.passBeyondAscii(bytes, at, to);
      if (behind == at) {
        return at;
      }
      at = behind;
    }
    return -1;
  }

  private static void agrees(Encoding encoding, byte[] bytes) {
    boolean zero = false;
    for (byte b : bytes) {
      zero |= b == 0;
    }
    if (zero) {
      return;
    }
    boolean text;
    try {
      text = encoding.decode(bytes, 0, bytes.length) != null;
    } catch (CharacterCodingException e) {
      text = false;
    }
    if (firstMalformed(encoding, bytes, 0, bytes.length) < 0 != text) {
      fail("%s is text: %s", HexFormat.of().formatHex(bytes), text);
    }
  }
}
