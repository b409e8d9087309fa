package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
  @ParameterizedTest
  @CsvSource({"'',1", "1,1", "12,12", "2.0,2", "3.00,3", "007,7", "9999,9999"})
  void readsPieces(String written, int pieces) {
    assertThat(Quantities.parse(written)).isEqualTo(pieces);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.0",
        "-1",
        "1.5",
        "10000",
        "1000000",
        "99999999999",
        "2.",
        "一",
        "２",
        "1e2",
        "2件"
      })
  void anythingElseIsRefused(String written) {
    assertThatThrownBy(() -> Quantities.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("不是件数，应为 1 到 9999 的整数");
  }
}
