package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static io.giftrecon.rules.Rows.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.pairing.Line;
import io.giftrecon.release.DecisionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R44: a refund that names a line by its sub-order number, under whatever order number. */
class RefundOfNamedLineTest {
  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought("101", "901").add(oneYuan("101", "101"));
    shop.add(main("901", "9011"));
  }

  @Test
  void itIsThatLinesUnderAnOrderThatNobodyKnows() {
    shop.add(refund("900", "1", "退款成功").of("9011"));
    assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
  }

  @Test
  void anotherKnownOrderPutsBothOnHold() {
    shop.bought("902").add(main("902", "9021")).add(main("903", "9031"));
    shop.add(refund("902", "1", "退款成功").of("9011"));
    assertThat(held()).containsExactlyInAnyOrder("9011", "9021");
    assertThat(shop.decide().decisions())
        .noneMatch(decision -> decision.code().equals(DecisionCode.RELEASE));
  }

  @Test
  void theOwnNumberOfALineOfTheSameOrderIsNoOtherOrder() {
    shop.add(main("901", "9012"));
    shop.add(refund("9012", "1", "退款成功").of("9011"));
    assertThat(held()).isEmpty();
  }

  private List<String> held() {
    return shop.pair().lines().stream()
        .filter(line -> line.refunds().ambiguous())
        .map(Line::subOrder)
        .toList();
  }
}
