package io.giftrecon.nightly;

import io.giftrecon.ledger.PostgresServer;
import io.giftrecon.tags.NeedsServer;
import java.util.UUID;

/** The loop on a real PostgreSQL server. */
@NeedsServer
class PostgresWorklistLoopTest extends WorklistLoopContract {
  @Override
  String ledgerUrl() {
    return PostgresServer.newDatabase("loop-" + UUID.randomUUID());
  }
}
