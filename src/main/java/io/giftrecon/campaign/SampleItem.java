package io.giftrecon.campaign;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How an item stands in the shop.
 *
 * @param onShelf 商品状态
 * @param onShelfSince 上架时间, where stated
 * @param stock 实际库存, in pieces
 * @param dailyPrice 日销价, in yuan
 * @param memberFirst whether the item also runs 会员优先购 (U2)
 */
public record SampleItem(
    String itemId,
    boolean onShelf,
    Optional<LocalDateTime> onShelfSince,
    int stock,
    BigDecimal dailyPrice,
    boolean memberFirst) {}
