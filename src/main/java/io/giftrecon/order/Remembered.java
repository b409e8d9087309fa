package io.giftrecon.order;

import java.util.List;

/** What the ledger remembers of lines (R62, R63). */
public interface Remembered {
  /** A ledger that remembers nothing. */
  Remembered NOTHING =
      new Remembered() {
        @Override
        public List<KnownLine> lines(String orderNo) {
          return List.of();
        }

        @Override
        public List<KnownLine> reserved(String buyer) {
          return List.of();
        }
      };

  /** The lines of an order. */
  List<KnownLine> lines(String orderNo);

  /**
   * The one-yuan lines with a right that a buyer has bought, by what their orders are joined by.
   */
  List<KnownLine> reserved(String buyer);
}
