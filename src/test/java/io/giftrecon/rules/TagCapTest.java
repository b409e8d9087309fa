package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.pairing.BreakCode;
import io.giftrecon.pairing.PairedGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R46: a record never holds more than twelve one-yuan orders, whoever paired it. */
class TagCapTest {
  @Test
  void knownAndUnknownBuyersAreCountedTogether(@TempDir Path folder) throws IOException {
    SmallShop shop = new SmallShop(folder);
    List<String> tagged = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      String order = Integer.toString(100 + i);
      tagged.add(order);
      shop.add(oneYuan(order, order).paidAt("2023-08-%02d 12:00:00".formatted(i + 1)));
      if (i % 2 == 0) {
        shop.bought(order);
      }
    }
    shop.add(main("901", "901").tag(String.join(",", tagged)));
    PairedGroup paired = shop.pair();
    assertThat(paired.records().get(0).oneYuan())
        .extracting(line -> line.orderNo())
        .containsExactlyElementsOf(tagged.subList(0, 12));
    assertThat(paired.breaks())
        .filteredOn(found -> found.code() == BreakCode.ONE_YUAN_OVERFLOW)
        .extracting(found -> found.orderNo())
        .containsExactly("112", "113");
  }
}
