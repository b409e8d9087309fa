package io.giftrecon.ledger;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Version 1 of the schema: the tables of Spring Batch, made by its own script. It drops first,
 * because a process killed within its first second may leave half of them, and H2 cannot roll a
 * table back; at version 1 there is nothing in them yet.
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
  public void migrate(Context context) {
    Resource drop = new ClassPathResource(SCRIPTS + "schema-drop-h2.sql");
    Resource create = new ClassPathResource(SCRIPTS + "schema-h2.sql");
    new ResourceDatabasePopulator(true, true, "UTF-8", drop)
        .execute(new SingleConnectionDataSource(context.getConnection(), true));
    new ResourceDatabasePopulator(create)
        .execute(new SingleConnectionDataSource(context.getConnection(), true));
  }
}
