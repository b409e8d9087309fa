package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.ledger.h2.H2Store;
import io.giftrecon.ledger.h2.ObjectsOfFile;
import io.giftrecon.ledger.store.Schema;
import io.giftrecon.order.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger file from elsewhere may be a program: H2 executes its objects when it opens it. */
class H2ObjectsTest {
  private static final Path OURS = Path.of("src/main/resources/io/giftrecon/ledger/h2/objects.sql");

  @TempDir private Path folder;

  /** Run with {@code -Dgiftrecon.bless=true} after a migration has been added. */
  @Test
  void theListHoldsTheObjectsOfEveryVersion() throws IOException {
    TreeSet<String> objects = new TreeSet<>();
    H2Store any = new H2Store("jdbc:h2:file:" + folder.resolve("any"));
    Schema schema = OpenStore.schema(any);
    for (int version = 1; version <= Integer.parseInt(schema.newest()); version++) {
      JdbcDataSource source = new JdbcDataSource();
      Path file = folder.resolve("v" + version);
      source.setURL("jdbc:h2:file:" + file + ";WRITE_DELAY=0");
      source.setUser("giftrecon");
      Flyway.configure()
          .configuration(schema.flyway(source).getConfiguration())
          .target(version + "?")
          .load()
          .migrate();
      objects.addAll(ObjectsOfFile.of(file));
    }
    if (Boolean.getBoolean("giftrecon.bless")) {
      Files.writeString(OURS, String.join("\n", objects) + "\n");
    }
    assertThat(Files.readAllLines(OURS)).containsExactlyElementsOf(objects);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE FORCE TRIGGER T BEFORE INSERT ON PUBLICATION FOR EACH ROW CALL 'org.example.T'",
        "CREATE ALIAS A AS 'void a() { System.setProperty(\"sprung\", \"1\"); }'",
        "CREATE ALIAS A FOR 'java.lang.System.getProperty(java.lang.String)'",
        "CREATE FORCE AGGREGATE A FOR 'org.example.A'",
        "CREATE FORCE LINKED TABLE L('org.h2.Driver', 'jdbc:h2:mem:x;INIT=CREATE TABLE T(A INT)',"
            + " 'sa', '', 'T')",
        "CREATE FORCE VIEW V AS SELECT * FROM CSVREAD('/etc/passwd')",
        "CREATE TABLE OTHER (A INTEGER)",
        "CREATE INDEX I ON PUBLICATION (MARKS)",
        "CREATE UNIQUE INDEX RIGHT_EVENT_INDEX_1 ON PUBLICATION (MARKS)",
        "ALTER TABLE PUBLICATION ADD COLUMN C INTEGER",
        "ALTER TABLE PUBLICATION ALTER COLUMN FOLDER SET DEFAULT FILE_READ('/etc/passwd')",
        "ALTER TABLE PUBLICATION ADD CONSTRAINT C CHECK (MARKS > 7)",
        "CREATE DOMAIN D AS INTEGER CHECK (VALUE > 7)",
        "CREATE CONSTANT C VALUE 1",
        "CREATE SCHEMA S",
        "CREATE ROLE R",
        "CREATE USER OTHER PASSWORD 'x' ADMIN",
        "CREATE SEQUENCE S",
        "CREATE SYNONYM S FOR PUBLICATION",
        "COMMENT ON TABLE PUBLICATION IS 'x'",
        "SET DEFAULT_LOCK_TIMEOUT 5",
        "DROP TABLE RIGHT_EVENT; CREATE VIEW RIGHT_EVENT AS SELECT 1 AS ID"
      })
  void whatNoMigrationHasMadeIsRefusedBeforeItIsOpened(String statement) throws Exception {
    String url = ledger();
    change(url, statement);
    byte[] before = Files.readAllBytes(folder.resolve("ledger.mv.db"));
    assertThatThrownBy(() -> Ledger.open(url))
        .as(statement)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("ledger.mv.db: the ledger holds what giftrecon has not made (");
    assertThat(Files.readAllBytes(folder.resolve("ledger.mv.db"))).isEqualTo(before);
    assertThat(folder.resolve("ledger.trace.db")).doesNotExist();
  }

  @Test
  void aLedgerThatWasUsedIsStillOurs() throws Exception {
    String url = ledger();
    try (Ledger ledger = Ledger.open(url)) {
      for (int i = 0; i < 100; i++) {
        ledger.record(new Publication("job", "2023-09-01", "inputs" + i, i, "folder"));
      }
    }
    change(url, "ANALYZE");
    Ledger.open(url).close();
  }

  private String ledger() {
    String url = "jdbc:h2:file:" + folder.resolve("ledger");
    Ledger.open(url).close();
    return url;
  }

  private static void change(String url, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection(url, "giftrecon", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
