package io.giftrecon.nights;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.nights.Known.Pair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the jobs of a night have published, by job and file name: texts, and workbooks as bytes; no
 * durations.
 *
 * @param real by made-up line number, the real one: lines are counted by what they really are (R62)
 */
record Published(Map<String, String> files, Map<String, String> real) {

  /** How another job was called is not said, so that two shops may say the same. */
  private static final Pattern OTHER_JOB = Pattern.compile("“[^”]*” /\\S*/(one|two)-\\d+\\.yaml");

  /** Reads the sets of all jobs. */
  static Published read(Map<String, Path> sets, Map<String, String> real) {
    Map<String, String> files = new TreeMap<>();
    sets.forEach((job, folder) -> read(job, folder, files));
    files.replaceAll((name, text) -> OTHER_JOB.matcher(text).replaceAll("$1.yaml"));
    return new Published(files, real);
  }

  private static void read(String job, Path folder, Map<String, String> files) {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        Charset charset = file.toString().endsWith(".xlsx") ? ISO_8859_1 : UTF_8;
        String text = Files.readString(file, charset);
        files.put(
            job + "/" + file.getFileName(),
            text.replaceFirst("(?s)\"durations\"\\s*:\\s*\\{[^}]*\\}", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** R61, R12: the same night, byte for byte. */
  void isSameAs(Published other, String when) {
    other
        .files()
        .forEach(
            (name, text) ->
                assertThat(files.get(name)).as("%s published in %s", name, when).isEqualTo(text));
  }

  Table worklist(boolean cash) {
    return table(cash ? "cash-worklist.csv" : "gift-worklist.csv");
  }

  /** The rows of both worklists. */
  List<Map<String, String>> worklistRows() {
    List<Map<String, String>> rows = new ArrayList<>(worklist(false).rows());
    rows.addAll(worklist(true).rows());
    return rows;
  }

  boolean isListedByTheSecondJob() {
    return files.entrySet().stream()
        .filter(file -> file.getKey().matches("two/.*-worklist\\.csv"))
        .anyMatch(file -> !Table.read(file.getValue()).rows().isEmpty());
  }

  /** The units of each one-yuan line on the worklists. */
  Map<String, Integer> units() {
    Map<String, Integer> units = new HashMap<>();
    allocations().forEach((pair, count) -> units.merge(pair.oneYuan(), count, Integer::sum));
    return units;
  }

  /** The units on the worklists by one-yuan line and main line; the latter empty where refused. */
  Map<Pair, Integer> allocations() {
    return unitsByPair(worklistRows());
  }

  /** What a job asks back; two jobs may ask for the same. */
  Map<Pair, Integer> recalls() {
    Map<Pair, Integer> recalls = new HashMap<>();
    for (Table recall : tables("recall.csv")) {
      unitsByPair(recall.rows()).forEach((pair, units) -> recalls.merge(pair, units, Math::max));
    }
    return recalls;
  }

  /** Which one-yuan lines stand in the record of which main line. */
  Set<Pair> records() {
    Set<Pair> records = new HashSet<>();
    for (Map<String, String> row : table("download-sheet.csv").rows()) {
      for (String oneYuan : List.of(row.get("1元商品子订单号").split("\\|", -1))) {
        records.add(new Pair(real(oneYuan), real(row.get("主商品子订单号"))));
      }
    }
    return records;
  }

  /** The codes of the breaks. */
  List<String> breaks() {
    return table("breaks.csv").rows().stream().map(row -> row.get("代码")).toList();
  }

  /** The one-yuan lines that breaks of a code name. */
  List<String> breaksOf(String code) {
    return table("breaks.csv").rows().stream()
        .filter(row -> row.get("代码").equals(code))
        .map(row -> real(row.get("子订单号")))
        .toList();
  }

  /** The rows of all jobs. */
  private Table table(String name) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> columns = List.of();
    for (Table table : tables(name)) {
      columns = table.columns();
      rows.addAll(table.rows());
    }
    return new Table(columns, rows);
  }

  private List<Table> tables(String name) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith("/" + name))
        .map(file -> Table.read(file.getValue()))
        .toList();
  }

  /** What a line is really called. */
  String real(String number) {
    return real.getOrDefault(number, number);
  }

  /** The two lines of a row. */
  Pair pair(Map<String, String> row) {
    return new Pair(real(row.get("1元商品子订单号")), real(row.get("主商品子订单号")));
  }

  private Map<Pair, Integer> unitsByPair(List<Map<String, String>> rows) {
    Map<Pair, Integer> units = new HashMap<>();
    for (Map<String, String> row : rows) {
      units.merge(pair(row), Integer.parseInt(row.get("数量")), Integer::sum);
    }
    return units;
  }
}
