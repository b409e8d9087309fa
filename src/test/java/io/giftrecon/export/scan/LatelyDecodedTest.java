package io.giftrecon.export.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatelyDecodedTest {
  private static final int CELLS = 200_000;

  /** Far more texts than there are places, many of them alike in the bytes that are looked at. */
  @Test
  void aCellIsNeverTakenForAnother() {
    LatelyDecoded lately = new LatelyDecoded();
    Random random = new Random(19);
    for (int i = 0; i < CELLS; i++) {
      byte[] row =
          ("交易成功".repeat(5) + random.nextInt(300) + "x".repeat(random.nextInt(40)))
              .getBytes(StandardCharsets.UTF_8);
      int from = random.nextInt(3);
      int to = row.length - random.nextInt(3);
      String text = new String(row, from, to - from, StandardCharsets.ISO_8859_1);
      assertThat(lately.of(row, from, to, () -> text)).isEqualTo(text);
    }
  }

  @Test
  void whatWasDecodedIsNotDecodedAgain() {
    LatelyDecoded lately = new LatelyDecoded();
    byte[] row = "交易成功".getBytes(StandardCharsets.UTF_8);
    assertThat(lately.of(row, 0, row.length, () -> "交易成功")).isEqualTo("交易成功");
    assertThat(lately.of(row.clone(), 0, row.length, () -> "asked again")).isEqualTo("交易成功");
  }
}
