package io.giftrecon.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.ledger.postgres.PostgresStore;
import java.util.Arrays;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The version that spares Flyway its start is the one that Flyway would come to. */
class FleetSchemaTest {
  @Test
  void newestIsTheLastMigration() {
    JdbcDataSource anyDatabase = new JdbcDataSource();
    anyDatabase.setURL("jdbc:h2:mem:fleet-schema;DB_CLOSE_DELAY=-1");
    PostgresStore store = new PostgresStore("jdbc:postgresql://nowhere/fleet");
    assertThat(
            Arrays.stream(FleetDatabase.schema(store).flyway(anyDatabase).info().all())
                .map(info -> String.valueOf(info.getVersion())))
        .endsWith(FleetDatabase.NEWEST);
  }
}
