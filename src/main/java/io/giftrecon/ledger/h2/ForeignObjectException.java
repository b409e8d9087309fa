package io.giftrecon.ledger.h2;

/** A database holds what no migration of ours has made. */
final class ForeignObjectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param object its statement, or its name
   */
  ForeignObjectException(String object) {
    super(object);
  }
}
