package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The version that spares Flyway its start is the one that Flyway would come to. */
class SchemaTest {
  @Test
  void newestIsTheLastMigration() {
    DataSource database = memory("last");
    MigrationInfo[] all = Schema.flyway(database).info().all();
    assertThat(Arrays.stream(all).map(info -> String.valueOf(info.getVersion())))
        .endsWith(Schema.NEWEST);
  }

  @Test
  void aLedgerOfTheNewestVersionIsLeftAlone() {
    DataSource database = memory("twice");
    Schema.update(database);
    int once = Schema.flyway(database).info().applied().length;
    Schema.update(database);
    assertThat(Schema.flyway(database).info().applied()).hasSize(once).isNotEmpty();
  }

  private static DataSource memory(String name) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:schema-" + name + ";DB_CLOSE_DELAY=-1");
    return database;
  }
}
