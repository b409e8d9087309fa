package io.giftrecon.campaign;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How an item stands in the shop. What a blank cell does not state is empty, and the rules that ask
 * for it say so (U13).
 *
 * @param onShelf 商品状态
 * @param onShelfSince 上架时间
 * @param stock 实际库存, in pieces
 * @param dailyPrice 日销价, in yuan
 * @param memberFirst whether the item also runs 会员优先购 (U2)
 */
public record SampleItem(
    String itemId,
    Optional<Boolean> onShelf,
    Optional<LocalDateTime> onShelfSince,
    Optional<Integer> stock,
    Optional<BigDecimal> dailyPrice,
    Optional<Boolean> memberFirst) {
  /** Whether it is known that the item also runs 会员优先购. */
  public boolean runsMemberFirst() {
    return memberFirst.orElse(false);
  }
}
