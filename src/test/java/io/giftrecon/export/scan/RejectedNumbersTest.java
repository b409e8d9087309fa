package io.giftrecon.export.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.csv.Encoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R32: which numbers of a row that cannot be used can still be read. */
class RejectedNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"=\"\"3508241018762660738\"\"\" | 3508241018762660738",
        "=\"3508241018762660738\" | 3508241018762660738",
        "'3508241018762660738 | 3508241018762660738",
        "3508241018762660738.0 | 3508241018762660738",
        "3508241018762660738\u200b | 3508241018762660738",
        "3.50824E+18 | ~~",
        "~~ | ~~"
      })
  void aCellLosesItsDress(String cell, String number) throws IOException {
    try (RecordSplitter record = record(cell + ",x")) {
      assertThat(RejectedNumbers.inCell(record, 0)).isEqualTo(number);
      assertThat(RejectedNumbers.inCell(record, 7)).isEmpty();
    }
  }

  @Test
  void everyLongNumberOfARowThatRunsOverOthersIsNamed() throws IOException {
    try (RecordSplitter record = record("a,351234567890123456,\"1234567890,351234567890123457")) {
      assertThat(RejectedNumbers.anywhere(record))
          .containsExactly("351234567890123456", "351234567890123457");
    }
  }

  private static RecordSplitter record(String row) throws IOException {
    byte[] bytes = (row + "\n").getBytes(StandardCharsets.UTF_8);
    RecordSplitter record =
        new RecordSplitter(new ByteArrayInputStream(bytes), 0, ',', Encoding.UTF_8, 2);
    assertThat(record.next()).isTrue();
    return record;
  }
}
