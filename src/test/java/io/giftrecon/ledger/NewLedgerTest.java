package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.ledger.h2.H2Store;
import io.giftrecon.ledger.h2.ObjectsOfFile;
import io.giftrecon.ledger.store.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A new ledger is made by one script. It has what the migrations would have made, one after the
 * other, and goes on as a ledger that they made.
 */
class NewLedgerTest {
  private static final String HISTORY = "giftrecon_schema_history";

  @TempDir private Path folder;

  @Test
  void itHasTheObjectsThatAllMigrationsMake() {
    Path migrated = migrated("migrated");
    assertThat(ObjectsOfFile.of(made("made")))
        .containsExactlyInAnyOrderElementsOf(ObjectsOfFile.of(migrated))
        .hasSizeGreaterThan(50);
  }

  @Test
  void itHasTheColumnsAndTheRowsThatAllMigrationsMake() {
    DataSource migrated = source(migrated("migrated"));
    DataSource made = source(made("made"));
    assertThat(columns(made)).isEqualTo(columns(migrated)).hasSizeGreaterThan(100);
    assertThat(rows(made)).isEqualTo(rows(migrated)).containsKey("RETURNED_CONTENT");
  }

  @Test
  void flywayFindsItUpToDate() {
    Flyway flyway = schema().flyway(source(made("made")));
    flyway.validate();
    assertThat(flyway.info().current().getVersion())
        .isEqualTo(MigrationVersion.fromVersion(schema().newest()));
    assertThat(flyway.info().pending()).isEmpty();
  }

  @Test
  void theNextMigrationIsTheOnlyOneThatItLacks() {
    Path made = made("made");
    Path migrated = migrated("migrated");
    for (Path ledger : List.of(made, migrated)) {
      Flyway flyway = withTheNext(source(ledger));
      assertThat(Arrays.stream(flyway.info().pending()).map(MigrationInfo::getVersion))
          .containsExactly(Tomorrow.VERSION);
      flyway.migrate();
      flyway.validate();
    }
    assertThat(ObjectsOfFile.of(made))
        .containsExactlyInAnyOrderElementsOf(ObjectsOfFile.of(migrated))
        .anyMatch(statement -> statement.contains("OF_TOMORROW"));
  }

  /** Whatever a process that died has written of it: nothing, a part, or all but the name. */
  @Test
  void oneThatWasNotFinishedIsMadeAnew() throws IOException {
    made("whole");
    byte[] whole = Files.readAllBytes(folder.resolve("whole.mv.db"));
    for (int written : new int[] {0, 1, 4096, whole.length / 2, whole.length - 1, whole.length}) {
      Path aside = folder.resolve("dead" + written + ".new.mv.db");
      Files.write(aside, Arrays.copyOf(whole, written));
      Ledger.open("jdbc:h2:file:" + folder.resolve("dead" + written)).close();
      assertThat(aside).doesNotExist();
      Ledger.open("jdbc:h2:file:" + folder.resolve("dead" + written)).close();
    }
  }

  /** Nothing is left beside it that a reader of the folder would wonder about. */
  @Test
  void itIsOneFile() throws IOException {
    made("alone");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("alone.mv.db"));
    }
  }

  /** Its path without the ending. */
  private Path made(String name) {
    Path ledger = folder.resolve(name);
    new H2Store("jdbc:h2:file:" + ledger).makeNew();
    return ledger;
  }

  private Path migrated(String name) {
    Path ledger = folder.resolve(name);
    schema().flyway(source(ledger)).migrate();
    return ledger;
  }

  private static DataSource source(Path ledger) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + ledger + ";WRITE_DELAY=0");
    source.setUser("giftrecon");
    return source;
  }

  private Schema schema() {
    return OpenStore.schema(new H2Store("jdbc:h2:file:" + folder.resolve("any")));
  }

  private Flyway withTheNext(DataSource source) {
    return Flyway.configure()
        .configuration(schema().flyway(source).getConfiguration())
        .javaMigrations(schema().batchTables(), new Tomorrow())
        .load();
  }

  private static List<Map<String, Object>> columns(DataSource source) {
    return new JdbcTemplate(source)
        .queryForList(
            """
            SELECT table_name, ordinal_position, column_name, data_type, is_nullable,
              column_default, character_maximum_length, numeric_precision, datetime_precision,
              is_identity
            FROM information_schema.columns
            WHERE table_schema = 'PUBLIC'
            ORDER BY table_name, ordinal_position
            """);
  }

  /** The rows of all tables but Flyway's history. */
  private static Map<String, List<Map<String, Object>>> rows(DataSource source) {
    JdbcTemplate sql = new JdbcTemplate(source);
    Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
    sql
        .queryForList(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'",
            String.class)
        .stream()
        .filter(table -> !table.equals(HISTORY))
        .forEach(table -> rows.put(table, sql.queryForList("SELECT * FROM " + table)));
    return rows;
  }

  /** A migration that somebody has yet to write. */
  private record Tomorrow() implements JavaMigration {
    static final MigrationVersion VERSION = MigrationVersion.fromVersion("1000");

    @Override
    public MigrationVersion getVersion() {
      return VERSION;
    }

    @Override
    public String getDescription() {
      return "of tomorrow";
    }

    @Override
    public Integer getChecksum() {
      return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
      return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
      try (Statement statement = context.getConnection().createStatement()) {
        statement.execute("ALTER TABLE gift_right ADD COLUMN of_tomorrow INTEGER");
      }
    }
  }
}
