package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0元            | 0.00",
        "1299           | 1299.00",
        "1,299.00       | 1299.00",
        "12,345,678.9元 | 12345678.90",
        "¥1.00          | 1.00",
        "￥1.00元       | 1.00",
        "0.005          | 0.01",
        "0.004999       | 0.00",
        "999999999999   | 999999999999.00",
        "0598.000000    | 598.00"
      })
  void readsAndShowsMoney(String written, String shown) {
    BigDecimal amount = Amounts.parse(written);
    assertThat(amount).isNotNull();
    assertThat(Amounts.show(amount)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "无退款申请"})
  void aCellMayStateNoAmount(String written) {
    assertThat(Amounts.parse(written)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "元",
        "¥",
        "1.2.3",
        "1.",
        ".5",
        "-5.00",
        "+5",
        "1e3",
        "1299,00",
        "1,29.00",
        "1,2345",
        "1 299",
        "1234567890123",
        "1.0000000",
        "１２",
        "0x10",
        "NaN",
        "无",
        "1,,000"
      })
  void anythingElseIsRefused(String written) {
    assertThatThrownBy(() -> Amounts.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("不是金额，应如 1299.00");
  }
}
