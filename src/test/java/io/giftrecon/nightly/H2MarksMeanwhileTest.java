package io.giftrecon.nightly;

import io.giftrecon.tags.Slow;

/** A run holds the file: a mark ends with 75 until it is over. */
@Slow
class H2MarksMeanwhileTest extends MarksMeanwhileContract {
  @Override
  String ledgerUrl() {
    return "jdbc:h2:file:../state/marks";
  }
}
