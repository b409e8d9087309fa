package io.giftrecon.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.ledger.PostgresServer;
import io.giftrecon.tags.NeedsServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R61: a database that was restored from an older dump, or that is another one. */
@NeedsServer
class PostgresProvenLedgerTest {
  private static final String NEXT = "2023-09-02";

  @TempDir private Path folder;

  @Test
  void aDatabaseFromAnOlderDumpIsRefusedUntilSomebodyAcceptsIt() throws IOException {
    String url = PostgresServer.newDatabase("proven");
    String dump = PostgresServer.newDatabase("proven-dump");
    DemoShop shop = new DemoShop(folder);
    shop.ledger(url);
    String[] next = {"run", shop.jobFile().toString(), "--date", NEXT};
    assertThat(shop.run()).as(shop.err()).isZero();
    PostgresServer.copyDatabase(url, dump);
    assertThat(shop.command(next)).as(shop.err()).isZero();
    PostgresServer.copyDatabase(dump, url);
    assertThat(shop.command(next)).isEqualTo(2);
    assertThat(shop.err()).contains(url + ": this ledger is older than the set ").contains(NEXT);
    assertThat(shop.run("--accept-ledger")).as(shop.err()).isZero();
    assertThat(shop.err()).contains("accepted: ");
    assertThat(shop.command(next)).as(shop.err()).isZero();
    shop.ledger(PostgresServer.newDatabase("proven-empty"));
    assertThat(shop.command(next)).isEqualTo(2);
    assertThat(shop.err()).contains("this is another ledger than the one that ");
  }
}
