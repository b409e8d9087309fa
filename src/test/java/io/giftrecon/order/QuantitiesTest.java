package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
  @ParameterizedTest
  @CsvSource({
    "1,1",
    "12,12",
    "2.0,2",
    "3.00,3",
    "007,7",
    "9999,9999",
    "12000,12000",
    "999999999,999999999"
  })
  void readsPieces(String written, int pieces) {
    assertThat(Quantities.parse(written)).isEqualTo(pieces);
  }

  /** R31 */
  @Test
  void aBlankCellStatesNothing() {
    assertThat(Quantities.parse("")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "0.0", "-1", "1.5", "1000000000", "99999999999", "2.", "一", "２", "1e2", "2件"})
  void anythingElseIsRefused(String written) {
    assertThatThrownBy(() -> Quantities.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("不是件数，应为 1 以上的整数");
  }

  @Test
  void aLineOfRightsHasNoMoreThanAnybodyBuys() {
    assertThat(Quantities.parseRights("9999")).isEqualTo(9999);
    assertThatThrownBy(() -> Quantities.parseRights("10000"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("不是件数，应为 1 到 9999 的整数");
  }
}
