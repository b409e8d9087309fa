package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuyerIdsTest {
  @Test
  void eachKindHasItsOwnId() {
    BuyerIds ids = new BuyerIds("ouid", "uid", "member", "nick", "listed");
    assertThat(BuyerIds.Kind.values())
        .extracting(ids::of)
        .containsExactly("ouid", "uid", "member", "nick", "listed");
  }

  @Test
  void aMaskedNameOfAnyKindIdentifiesNobody() {
    assertThat(new BuyerIds("o*", "A**uid", "t**8", "*", "x*")).isEqualTo(BuyerIds.NOBODY);
    assertThat(new BuyerIds("", "", "t**8", "tom8", ""))
        .isEqualTo(new BuyerIds("", "", "", "tom8", ""));
  }

  /** R36. */
  @Test
  void aPlaceholderOfAnyKindIdentifiesNobody() {
    assertThat(new BuyerIds("NULL", "0", "匿名用户", "？？", "N/A")).isEqualTo(BuyerIds.NOBODY);
  }
}
