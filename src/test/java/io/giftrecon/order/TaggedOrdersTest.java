package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggedOrdersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "351,352,353",
        "351;352;353",
        "351|352|353",
        "351 352 353",
        "351，352；353",
        "351、352｜353",
        " 351 ,\t352\r\n353; ",
        ",,351||352;;353,"
      })
  void everySeparatorIsAccepted(String cell) {
    assertThat(TaggedOrders.of(cell)).containsExactly("351", "352", "353");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",;|"})
  void aCellMayNameNothing(String cell) {
    assertThat(TaggedOrders.of(cell)).isEmpty();
  }
}
