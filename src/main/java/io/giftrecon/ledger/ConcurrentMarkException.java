package io.giftrecon.ledger;

import io.giftrecon.rights.LedgerRight;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;

/** Somebody else marked a right while this run decided about it: exit 1, nothing was written. */
public final class ConcurrentMarkException extends GiftReconException {
  ConcurrentMarkException(LedgerRight right) {
    super(
        ExitCode.FAILED,
        Message.of("ledger.concurrent-mark", right.oneYuanSubOrder(), right.unit()),
        null);
  }
}
