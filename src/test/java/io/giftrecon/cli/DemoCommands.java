package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Commands on a copy of the demo shop, and sheets read without help of the program. */
final class DemoCommands {
  private static final String BOM = "\ufeff";

  private final DemoShop shop;
  private final Path folder;

  DemoCommands(Path folder) throws IOException {
    this.folder = folder;
    this.shop = new DemoShop(folder);
  }

  /** What a command left behind. */
  record Result(int exit, String out, String err) {
    /** The rows of a sheet on standard output, unformatted, by column. */
    List<Map<String, String>> rows() throws IOException {
      return DemoCommands.rows(out);
    }
  }

  /** Runs a command on the job file. */
  Result run(String command, String... options) {
    int exit =
        shop.command(
            Stream.concat(Stream.of(command, job().toString()), Stream.of(options))
                .toArray(String[]::new));
    return new Result(exit, shop.out(), shop.err());
  }

  /** Runs a command that must succeed. */
  void done(String command, String... options) {
    Result result = run(command, options);
    assertThat(result.exit()).as("%s", result).isZero();
  }

  /** Runs the job of the demo. */
  DemoCommands night() {
    done("run", "--date", DemoShop.DATE);
    return this;
  }

  Path job() {
    return shop.jobFile();
  }

  Path exports() {
    return shop.exports();
  }

  /** The published download sheet. */
  String published() throws IOException {
    return Files.readString(shop.published().resolve("download-sheet.csv"));
  }

  /** The ledger's file. */
  Path ledger() {
    return folder.resolve("state/one-yuan.mv.db");
  }

  /** Runs a command on a ledger that somebody else holds. */
  Result runWhileHeld(String command) throws IOException {
    String before = Files.readString(job());
    shop.ledger("jdbc:h2:file:../state/held");
    try (FileChannel file =
            FileChannel.open(
                ledger().resolveSibling("held.mv.db"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock held = file.lock()) {
      assertThat(held.isValid()).isTrue();
      return run(command);
    } finally {
      Files.writeString(job(), before);
    }
  }

  /** Reads a sheet without help of the program. */
  static List<Map<String, String>> rows(String csv) throws IOException {
    assertThat(csv).startsWith(BOM);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVParser parser = format.parse(new StringReader(csv.substring(1)))) {
      for (CSVRecord row : parser) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : parser.getHeaderNames()) {
          cells.put(column, unformatted(row.get(column)));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static String unformatted(String cell) {
    if (cell.startsWith("=\"")) {
      return cell.substring(2, cell.length() - 1);
    }
    return cell.matches("(?s)'[=+@\\-\t\r].*") ? cell.substring(1) : cell;
  }
}
