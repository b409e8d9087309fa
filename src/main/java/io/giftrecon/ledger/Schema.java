package io.giftrecon.ledger;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of a ledger or of a fleet, and which version of them there is. */
final class Schema {
  /** The version that this program writes. */
  static final String NEWEST = "2";

  private static final String NEWEST_FLEET = "2";

  private static final String HISTORY = "giftrecon_schema_history";

  private Schema() {}

  /**
   * Makes the tables, or brings them up to date.
   *
   * @throws org.flywaydb.core.api.FlywayException if the database is none of ours, or of a later
   *     version than this program
   */
  static void update(DataSource dataSource) {
    // Flyway costs more than all else an unchanged night does.
    if (!isNewest(dataSource, NEWEST)) {
      flyway(dataSource).migrate();
    }
  }

  /**
   * Makes the tables of a fleet. Many may try at once: Flyway lets one after the other.
   *
   * @throws org.flywaydb.core.api.FlywayException if they cannot be made
   */
  static void updateFleet(DataSource dataSource) {
    if (!isNewest(dataSource, NEWEST_FLEET)) {
      Flyway.configure()
          .dataSource(dataSource)
          .schemas(FleetDatabase.SCHEMA)
          .table(HISTORY)
          .locations("classpath:io/giftrecon/ledger/fleet")
          .javaMigrations(new BatchTables())
          .load()
          .migrate();
    }
  }

  static Flyway flyway(DataSource dataSource) {
    return Flyway.configure()
        .dataSource(dataSource)
        .table(HISTORY)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .locations("classpath:io/giftrecon/ledger/migration")
        .javaMigrations(new BatchTables())
        .load();
  }

  private static boolean isNewest(DataSource dataSource, String newest) {
    try {
      List<String> last =
          new JdbcTemplate(dataSource)
              .queryForList(
                  "SELECT \"version\" FROM \"%s\" WHERE \"success\" ORDER BY \"installed_rank\" DESC"
                      .formatted(HISTORY),
                  String.class);
      return !last.isEmpty() && newest.equals(last.get(0));
    } catch (DataAccessException e) {
      return false;
    }
  }
}
