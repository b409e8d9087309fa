package io.giftrecon.export.trades;

/** Takes what a walk meets. */
interface TradeSink {
  /** A trade with its lines. */
  void trade(ApiObject trade, Place place);

  void refund(ApiObject refund, Place place);

  /**
   * A trade or a refund that cannot be used.
   *
   * @param object what is known of it all the same
   * @param at where, below the path of its place
   */
  void wrong(ApiObject object, Place place, String at, String reason);

  /** An object that tells when what it holds was changed, and is no trade and no refund itself. */
  void envelope(ApiObject object);

  /** A page of a list, of which there may be more. */
  void page(ApiObject page, Place place, Tally found);

  /** What was met so far. */
  Tally tally();

  /**
   * How many trades and refunds were met.
   *
   * @param numbers the sum of the hashes of their numbers, by which equal pages are known
   */
  record Tally(long trades, long refunds, long numbers) {
    Tally since(Tally before) {
      return new Tally(trades - before.trades, refunds - before.refunds, numbers - before.numbers);
    }

    long all() {
      return trades + refunds;
    }
  }
}
