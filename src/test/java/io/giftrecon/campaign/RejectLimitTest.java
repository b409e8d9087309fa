package io.giftrecon.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.words.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectLimitTest {
  @ParameterizedTest
  @CsvSource({
    "1%,   9,  900, true",
    "1%,  10,  900, false",
    "1%,   0,    0, true",
    "1%,   5,    7, true",
    "1%,   6,  599, false",
    "0%,   5,    9, true",
    "0,    0,   10, true",
    "0,    1,   10, false",
    "20,  20,   20, true",
    "20,  21, 1000, false",
    "1.5%, 6,  400, true",
    "1.5%, 7,  400, false",
    "100%, 7,    7, true"
  })
  void allowsUpToTheLimit(String limit, long rejected, long rows, boolean allowed) {
    assertThat(RejectLimit.parse(limit).allows(rejected, rows)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"1%,1%", "20,20", "' 0.25% ',0.25%", "007,7"})
  void showsItselfAsWritten(String text, String shown) {
    assertThat(RejectLimit.parse(text)).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "%", "-1", "1.5", "one", "1 %", "1%%", "1e2", "1.23456%", "1234567890"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> RejectLimit.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("'%s' is neither rows nor percent; write 20 or 1%%", text);
  }
}
