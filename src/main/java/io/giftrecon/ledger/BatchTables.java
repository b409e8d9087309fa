package io.giftrecon.ledger;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Version 1 of the schema: the tables of Spring Batch, made by its own script. In an H2 file, which
 * is ours alone, it drops first: a process killed within its first second may leave half of them,
 * and H2 cannot roll a table back; at version 1 there is nothing in them yet. PostgreSQL rolls
 * back, and tables that another program has made there are used as they are.
 */
final class BatchTables implements JavaMigration {
  private static final String SCRIPTS = "org/springframework/batch/core/";

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "spring batch tables";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    DatabaseMetaData database = context.getConnection().getMetaData();
    DataSource dataSource = new SingleConnectionDataSource(context.getConnection(), true);
    if (database.getDatabaseProductName().equals("H2")) {
      script("schema-drop-h2.sql").execute(dataSource);
      script("schema-h2.sql").execute(dataSource);
    } else if (!exists(database, context.getConnection().getSchema())) {
      script("schema-postgresql.sql").execute(dataSource);
    }
  }

  private static ResourceDatabasePopulator script(String name) {
    return new ResourceDatabasePopulator(new ClassPathResource(SCRIPTS + name));
  }

  /** Makes the tables in an empty H2 database. */
  static void makeIn(DataSource empty) {
    script("schema-h2.sql").execute(empty);
  }

  private static boolean exists(DatabaseMetaData database, String schema) throws SQLException {
    try (ResultSet tables =
        database.getTables(null, schema, "batch_job_instance", new String[] {"TABLE"})) {
      return tables.next();
    }
  }
}
