package io.giftrecon.ledger.postgres;

import io.giftrecon.ledger.store.BatchTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Spring Batch's tables in PostgreSQL, which rolls back if the process is killed meanwhile. Tables
 * that another program has made there are used as they are.
 */
final class PostgresBatchTables extends BatchTables {
  @Override
  protected void create(Connection connection) throws SQLException {
    if (!exist(connection)) {
      run("schema-postgresql.sql", connection);
    }
  }

  private static boolean exist(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(
                null, connection.getSchema(), "batch_job_instance", new String[] {"TABLE"})) {
      return tables.next();
    }
  }
}
