package io.giftrecon.ledger.store;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
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
   * @throws org.flywaydb.core.api.FlywayException if the tables are not ours
   * @throws UnusableInputException if they are of a later version than this program's, which would
   *     write past what that one keeps
   */
  public void update(DataSource dataSource) {
    Optional<MigrationVersion> found = version(dataSource);
    MigrationVersion ours = MigrationVersion.fromVersion(newest);
    if (found.filter(version -> version.isNewerThan(newest)).isPresent()) {
      throw new UnusableInputException(Message.of("ledger.later", found.get().toString(), newest));
    }
    // To start Flyway costs more than all the rest of a night on which nothing changed.
    if (!found.equals(Optional.of(ours))) {
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

  /** The newest that was made; empty where there is no history, or none that can be read. */
  private static Optional<MigrationVersion> version(DataSource dataSource) {
    try {
      return new JdbcTemplate(dataSource)
              .queryForList(
                  "SELECT \"version\" FROM \"%s\" WHERE \"success\"".formatted(HISTORY),
                  String.class)
              .stream()
              .filter(Objects::nonNull)
              .map(MigrationVersion::fromVersion)
              .max(Comparator.naturalOrder());
    } catch (DataAccessException e) {
      return Optional.empty();
    }
  }
}
