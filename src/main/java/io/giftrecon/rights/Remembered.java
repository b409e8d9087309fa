package io.giftrecon.rights;

import java.util.List;
import java.util.Optional;

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
        public Optional<KnownLine> line(String number) {
          return Optional.empty();
        }

        @Override
        public List<KnownLine> reserved(String buyer) {
          return List.of();
        }
      };

  /** The lines of an order. */
  List<KnownLine> lines(String orderNo);

  /** The line of a sub-order number, as the ledger has it. */
  Optional<KnownLine> line(String number);

  /**
   * The one-yuan lines with a right that a buyer has bought, by what their orders are joined by.
   */
  List<KnownLine> reserved(String buyer);
}
