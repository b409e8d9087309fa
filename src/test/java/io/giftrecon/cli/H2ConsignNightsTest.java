package io.giftrecon.cli;

/** On the ledger that the demo names, an H2 file. */
class H2ConsignNightsTest extends ConsignNightsContract {
  @Override
  String ledgerUrl() {
    return "jdbc:h2:file:../state/consign";
  }
}
