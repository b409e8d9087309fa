package io.giftrecon.ledger;

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
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE \"" + name + "\"");
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name + " cannot be made", e);
    }
    return "jdbc:postgresql://localhost:%d/%s".formatted(SERVER.getPort(), name);
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
