package io.giftrecon.export.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.RefundKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R41: what a refund is for, told by whole cells. */
class RefundKindsTest {
  @ParameterizedTest
  @ValueSource(strings = {"价保", "priceProtect", "返现", "cashBack", "返红包", "运费", "补差", "小额打款"})
  void minorKinds(String word) {
    assertThat(RefundKinds.of(List.of("仅退款", word))).isEqualTo(RefundKind.MINOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"换货", "维修", "补寄", "TMALL_EXCHANGE", "REPAIR", "RESHIPPING"})
  void exchanges(String word) {
    assertThat(RefundKinds.of(List.of(word, "价保"))).isEqualTo(RefundKind.EXCHANGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"申请价保被拒", "仅退款", "REFUND", "换货未成"})
  void aPartOfAFreeTextTellsNothing(String cell) {
    assertThat(RefundKinds.of(List.of(cell))).isEqualTo(RefundKind.ORDINARY);
  }

  @Test
  void noCellTellsNothing() {
    assertThat(RefundKinds.of(List.of())).isEqualTo(RefundKind.ORDINARY);
  }
}
