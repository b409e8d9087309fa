import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The peer of the benchmark, one process: runs {@code duckdb-sheet.sql} over the UTF-8 copies of a
 * shop's exports. Arguments: the script, the folder of the copies, the enrolments, the sheet to
 * write.
 */
final class DuckDbSheet {
  private DuckDbSheet() {}

  public static void main(String[] args) throws IOException, SQLException {
    String script =
        Files.readString(Path.of(args[0]))
            .replace("{exports}", args[1])
            .replace("{enrolments}", args[2])
            .replace("{sheet}", args[3]);
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(script);
    }
  }
}
