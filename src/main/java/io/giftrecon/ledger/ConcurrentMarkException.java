package io.giftrecon.ledger;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import io.giftrecon.words.UserMessage;

/** Somebody else marked a right while this run decided about it. Nothing was written. */
public final class ConcurrentMarkException extends RuntimeException implements UserMessage {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  ConcurrentMarkException(LedgerRight right) {
    this(Message.of("ledger.concurrent-mark", right.oneYuanSubOrder(), right.unit()));
  }

  private ConcurrentMarkException(Message told) {
    super(told.in(Language.ENGLISH));
    this.told = told;
  }

  @Override
  public Message userMessage() {
    return told;
  }
}
