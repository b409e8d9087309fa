package io.giftrecon.ledger;

/** The ledger cannot be written, for want of room or of rights: exit 1, run again. */
public final class LedgerUnwritable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerUnwritable(String ledger, String reason, Throwable cause) {
    super(
        "%s: the ledger cannot be written (%s); make room and run again".formatted(ledger, reason),
        cause);
  }
}
