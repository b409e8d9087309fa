package io.giftrecon.faults;

import io.giftrecon.ledger.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/** A PostgreSQL server that can die and be started again, with what it had written. */
final class CrashingPostgres implements AutoCloseable {
  private final Path data;
  private EmbeddedPostgres server;

  private CrashingPostgres(Path data, EmbeddedPostgres server) {
    this.data = data;
    this.server = server;
  }

  static CrashingPostgres start(Path data) throws IOException {
    System.setProperty("GIFTRECON_DB_USER", PostgresServer.USER);
    return new CrashingPostgres(data, start(data, 0));
  }

  /** The JDBC URL of one of its databases. */
  String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
  }

  DataSource database() {
    return server.getPostgresDatabase();
  }

  /** An immediate shutdown: every connection is cut, nothing is written. */
  void crash() throws IOException, InterruptedException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    new ProcessBuilder("kill", "-QUIT", String.valueOf(pid)).start().waitFor();
    process.onExit().join();
    server.close();
  }

  /** Starts it again where it was. */
  void startAgain() throws IOException {
    server = start(data, server.getPort());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private static EmbeddedPostgres start(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }
}
