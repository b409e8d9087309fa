package io.giftrecon.ledger.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Version 1 of every schema: the tables of Spring Batch, made by its own script. */
public abstract class BatchTables implements JavaMigration {
  private static final String SCRIPTS = "org/springframework/batch/core/";

  @Override
  public final MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public final String getDescription() {
    return "spring batch tables";
  }

  @Override
  public final @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public final boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public final void migrate(Context context) throws SQLException {
    create(context.getConnection());
  }

  /** Creates the tables. */
  protected abstract void create(Connection connection) throws SQLException;

  /** Runs one of Spring Batch's scripts and leaves the connection open. */
  protected static void run(String script, Connection connection) {
    run(script, new SingleConnectionDataSource(connection, true));
  }

  /** Runs one of Spring Batch's scripts. */
  protected static void run(String script, DataSource database) {
    new ResourceDatabasePopulator(new ClassPathResource(SCRIPTS + script)).execute(database);
  }

  /** One of Spring Batch's scripts. */
  protected static String text(String script) throws IOException {
    return new ClassPathResource(SCRIPTS + script).getContentAsString(StandardCharsets.UTF_8);
  }
}
