package io.giftrecon.nightly;

/** The loop on the ledger that the demo names, an H2 file. */
class H2WorklistLoopTest extends WorklistLoopContract {
  @Override
  String ledgerUrl() {
    return "jdbc:h2:file:../state/loop";
  }
}
