package io.giftrecon.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "shopp,shop",
    "sho,shop",
    "ledgre,ledger",
    "output,outputs",
    "input,inputs",
    "shop,shop",
    "'',shop"
  })
  void findsTheWordThatWasMeant(String typed, String meant) {
    assertThat(Nearest.of(typed, List.of("shop", "inputs", "outputs", "ledger"))).isEqualTo(meant);
  }
}
