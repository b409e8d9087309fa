package io.giftrecon.ledger.store;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables of a database and their version.
 *
 * @param scripts the folder of the migrations on the class path
 * @param newest the version that this program writes, the last of the migrations
 * @param name of a schema that is ours alone; empty to use the connection's, beside other tables
 * @param batchTables the first migration
 */
public record Schema(String scripts, String newest, String name, BatchTables batchTables) {
  private static final String HISTORY = "giftrecon_schema_history";

  /**
   * Makes the tables, or brings them up to date. Several processes may try at once: Flyway lets one
   * after the other.
   *
   * @throws org.flywaydb.core.api.FlywayException if the tables are not ours, or of a later version
   *     than this program's
   */
  public void update(DataSource dataSource) {
    // To start Flyway costs more than all the rest of a night on which nothing changed.
    if (!isNewest(dataSource)) {
      flyway(dataSource).migrate();
    }
  }

  /** The migrations, ready to run. */
  public Flyway flyway(DataSource dataSource) {
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(dataSource)
            .table(HISTORY)
            .locations("classpath:" + scripts)
            .javaMigrations(batchTables);
    return name.isEmpty()
        ? configuration.baselineOnMigrate(true).baselineVersion("0").load()
        : configuration.schemas(name).load();
  }

  private boolean isNewest(DataSource dataSource) {
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
