package io.giftrecon.ledger;

import io.giftrecon.order.LedgerRight;

/** Somebody else marked a right while this run decided about it. Nothing was written. */
public final class ConcurrentMark extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConcurrentMark(LedgerRight right) {
    super(
        "1元商品子订单 %s unit %d was marked meanwhile; nothing was written, run again"
            .formatted(right.oneYuanSubOrder(), right.unit()));
  }
}
