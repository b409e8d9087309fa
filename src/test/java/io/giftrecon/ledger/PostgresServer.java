package io.giftrecon.ledger;

import io.giftrecon.MemoryFolders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL server for the tests, started once and gone with the JVM. */
public final class PostgresServer {
  /** The user of the server; it asks for no password. */
  public static final String USER = "postgres";

  private static final EmbeddedPostgres SERVER = start();

  private PostgresServer() {}

  /** Makes an empty database and returns its JDBC URL. */
  public static String newDatabase(String name) {
    System.setProperty("GIFTRECON_DB_USER", USER);
    execute("CREATE DATABASE \"" + name + "\"");
    return "jdbc:postgresql://localhost:%d/%s".formatted(SERVER.getPort(), name);
  }

  /** Puts a copy of one database in the place of another; nobody may be connected to either. */
  public static void copyDatabase(String fromUrl, String toUrl) {
    execute("DROP DATABASE \"" + name(toUrl) + "\"");
    execute("CREATE DATABASE \"%s\" TEMPLATE \"%s\"".formatted(name(toUrl), name(fromUrl)));
  }

  private static String name(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static void execute(String sql) {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setDataDirectory(MemoryFolders.create("postgres")).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
