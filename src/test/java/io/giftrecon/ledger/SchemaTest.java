package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.ledger.h2.H2Store;
import io.giftrecon.ledger.store.Schema;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The version that spares Flyway its start is the one that Flyway would come to. */
class SchemaTest {
  private final Schema schema = OpenStore.schema(new H2Store("jdbc:h2:file:nowhere"));

  @Test
  void newestIsTheLastMigration() {
    MigrationInfo[] all = schema.flyway(memory("last")).info().all();
    assertThat(Arrays.stream(all).map(info -> String.valueOf(info.getVersion())))
        .endsWith(schema.newest());
  }

  @Test
  void aLedgerOfTheNewestVersionIsLeftAlone() {
    DataSource database = memory("twice");
    schema.update(database);
    int once = schema.flyway(database).info().applied().length;
    schema.update(database);
    assertThat(schema.flyway(database).info().applied()).hasSize(once).isNotEmpty();
  }

  private static DataSource memory(String name) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:schema-" + name + ";DB_CLOSE_DELAY=-1");
    return database;
  }
}
