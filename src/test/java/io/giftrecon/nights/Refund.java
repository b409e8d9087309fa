package io.giftrecon.nights;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** A refund of one line: asked for, later settled in one way or another. */
record Refund(
    String number,
    BigDecimal amount,
    boolean whole,
    LocalDateTime asked,
    LocalDateTime ended,
    String end) {

  String statusAt(LocalDateTime time) {
    return time.isBefore(ended) ? Words.ASKED : end;
  }

  boolean succeededAt(LocalDateTime time) {
    return statusAt(time).equals(Words.REFUNDED);
  }
}
