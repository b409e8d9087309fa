package io.giftrecon.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.Receiver;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R48: what says that two orders go to one receiver. */
class SameReceiverTest {
  @Test
  void aClearPhoneIsEnough() {
    assertThat(of("", "13800001000", "", "", "13800001000", "").enough()).isTrue();
    assertThat(of("", "13800001000", "", "", "13800001001", "").enough()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"138○○○○1000", "138××××1000", "138□□□□1000", "138????1000", "无", "保密", "12345"})
  void aPhoneThatSaysNothingPairsNobody(String phone) {
    SameReceiver same = of("", phone, "", "", phone, "");
    assertThat(same.phone()).isEmpty();
    assertThat(same.enough()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"张○", "李×", "王□", "赵?"})
  void aNameThatSignsHidePairsNobody(String name) {
    assertThat(of(name, "", "示例路1号", name, "", "示例路1号").enough()).isFalse();
  }

  @Test
  void whatIsOfManyPairsNobody() {
    SameReceiver phone = of("", "400 8001234", "", "", "4008001234", "");
    assertThat(phone.phone()).isEmpty();
    assertThat(phone.enough()).isFalse();
    SameReceiver place = of("门店自提", "", "示例路 1号", "门店自提", "", "示例路1号");
    assertThat(place.address()).isEmpty();
    assertThat(place.enough()).isFalse();
    assertThat(of("张三", "", "示例路1号", "张三", "", "示例路1号").enough()).isTrue();
    assertThat(of("", "4008001234", "", "", "13800001000", "").phone()).contains(false);
  }

  private static SameReceiver of(
      String name, String phone, String address, String name2, String phone2, String address2) {
    return SameReceiver.of(
        new Receiver(name, phone, address),
        new Receiver(name2, phone2, address2),
        Set.of("4008001234", "门店自提\n示例路1号")::contains);
  }
}
