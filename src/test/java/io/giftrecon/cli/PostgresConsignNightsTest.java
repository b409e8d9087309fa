package io.giftrecon.cli;

import io.giftrecon.ledger.PostgresServer;
import io.giftrecon.tags.NeedsServer;
import java.util.UUID;

/** On a real PostgreSQL server. */
@NeedsServer
class PostgresConsignNightsTest extends ConsignNightsContract {
  @Override
  String ledgerUrl() {
    return PostgresServer.newDatabase("consign-" + UUID.randomUUID());
  }
}
