package io.giftrecon.ledger;

/** The ledger cannot be written, for want of room, of rights or of a server: exit 1, run again. */
public final class LedgerUnwritable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerUnwritable(String ledger, String reason, Throwable cause) {
    super(
        "%s: the ledger cannot be written (%s); mend that and run again".formatted(ledger, reason),
        cause);
  }
}
