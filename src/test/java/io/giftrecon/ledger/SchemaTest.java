package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.ledger.h2.H2Store;
import io.giftrecon.ledger.store.Schema;
import io.giftrecon.order.UnusableInputException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

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

  /** An older program would write past what a newer one keeps there. */
  @Test
  void aLedgerOfALaterVersionIsRefused() {
    DataSource database = memory("later");
    schema.update(database);
    new JdbcTemplate(database)
        .update(
            "UPDATE \"giftrecon_schema_history\" SET \"version\" = '12' WHERE \"version\" = '11'");
    assertThatThrownBy(() -> schema.update(database))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("12");
  }

  private static DataSource memory(String name) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:schema-" + name + ";DB_CLOSE_DELAY=-1");
    return database;
  }
}
