package io.giftrecon.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.Receiver;
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

  private static SameReceiver of(
      String name, String phone, String address, String name2, String phone2, String address2) {
    return SameReceiver.of(
        new Receiver(name, phone, address), new Receiver(name2, phone2, address2));
  }
}
