package io.giftrecon.ledger.store;

/** The lock that one run holds on its shop until it is closed. */
public interface ShopLock extends AutoCloseable {
  /** Where nobody else could do what the lock is for. */
  ShopLock NONE =
      new ShopLock() {
        @Override
        public void confirm() {}

        @Override
        public void close() {}
      };

  /**
   * Makes sure that the lock is still held.
   *
   * @throws org.springframework.dao.DataAccessException if it is not, or nobody can tell
   */
  void confirm();

  /** Releases the lock. A database that does not answer has released it already. */
  @Override
  void close();
}
