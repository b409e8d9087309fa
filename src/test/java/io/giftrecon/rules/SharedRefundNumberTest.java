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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A141: one 退款编号 under which a file tells of several refunds, as the tickets of ERPs do. */
class SharedRefundNumberTest {
  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought("101", "901").add(oneYuan("101", "101"));
    shop.add(main("901", "9011").item("8001", "WY")).add(main("901", "9012").item("8002", "KZ"));
  }

  @ParameterizedTest
  @CsvSource({"8001, WY, 8002, KZ", "8001, '', 8002, ''", "'', WY, '', KZ"})
  void eachItemOfATicketIsARefundOfItsOwn(
      String item, String code, String otherItem, String otherCode) {
    shop.add(refund("901", "T1", "退款成功").item(item, code));
    shop.add(refund("901", "T1", "退款成功").item(otherItem, otherCode));
    assertThat(refunded()).containsExactlyInAnyOrder("9011", "9012");
    assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
  }

  @Test
  void soIsEachOrderUnderWhoseNumberItStands() {
    shop.add(refund("101", "1", "退款成功")).add(refund("9012", "1", "退款成功").item("8002", "KZ"));
    assertThat(refunded()).containsExactlyInAnyOrder("101", "9012");
  }

  @Test
  void aLaterRowOfTheSameItemIsANewerStateOfOneRefund() {
    shop.add(refund("901", "T1", "买家已经申请退款，等待卖家同意").item("8001", "WY"));
    shop.add(refund("901", "T1", "退款成功").item("8001", ""));
    assertThat(refunded()).containsExactly("9011");
  }

  @Test
  void whatTwoReportsNameDifferentlyIsOneRefund() {
    shop.add(refund("901", "T1", "退款成功").item("8002", "KZ").in("old.csv", "2023-08-31 10:00:00"));
    shop.add(refund("901", "T1", "退款成功").item("8001", "WY"));
    assertThat(refunded()).containsExactly("9011");
  }

  private List<String> refunded() {
    return shop.pair().lines().stream()
        .filter(line -> line.refunds().succeeded())
        .map(Line::subOrder)
        .toList();
  }
}
