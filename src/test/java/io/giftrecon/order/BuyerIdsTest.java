package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuyerIdsTest {
  @Test
  void theStrongestKindComesFirst() {
    assertThat(new BuyerIds("uid", "member", "nick", "listed").byStrength())
        .containsExactly("uid", "member", "nick", "listed");
  }

  @Test
  void aMaskedNameOfAnyKindIdentifiesNobody() {
    assertThat(new BuyerIds("A**uid", "t**8", "*", "x*")).isEqualTo(BuyerIds.NOBODY);
    assertThat(new BuyerIds("", "t**8", "tom8", "").byStrength())
        .containsExactly("", "", "tom8", "");
  }
}
