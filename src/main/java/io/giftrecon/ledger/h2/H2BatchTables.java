package io.giftrecon.ledger.h2;

import io.giftrecon.ledger.store.BatchTables;
import java.io.IOException;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * Spring Batch's tables in H2. The script drops first: a process killed within its first second may
 * leave half of the tables, because H2 cannot roll back their creation; at version 1 there is
 * nothing in them yet, and the file is ours alone.
 */
public final class H2BatchTables extends BatchTables {
  private static final String CREATE = "schema-h2.sql";

  @Override
  protected void create(Connection connection) {
    run("schema-drop-h2.sql", connection);
    run(CREATE, connection);
  }

  /** Creates the tables in an empty H2 database. */
  public static void createIn(DataSource empty) {
    run(CREATE, empty);
  }

  /** Spring Batch's own script for an empty H2 database. */
  static String script() throws IOException {
    return text(CREATE);
  }
}
