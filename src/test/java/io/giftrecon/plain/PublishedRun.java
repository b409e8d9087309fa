package io.giftrecon.plain;

import io.giftrecon.plain.Expected.Break;
import io.giftrecon.plain.Expected.Decision;
import io.giftrecon.plain.Expected.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What a run of the job has published, read back from its folder. */
final class PublishedRun {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().get();
  private static final Pattern GUARDED = Pattern.compile("(?s)'[=+\\-@\t\r].*");
  private static final Pattern COUNT = Pattern.compile("\"([^\"]+)\"\\s*:\\s*(\\d+)");
  private static final Pattern INPUT =
      Pattern.compile("\\{[^{}]*\"file\"\\s*:\\s*\"([^\"]+)\"[^{}]*(?:\\{([^{}]*)\\}[^{}]*)?\\}");

  private final Path folder;

  PublishedRun(Path folder) {
    this.folder = folder;
  }

  boolean exists() {
    return Files.exists(folder.resolve("summary.json"));
  }

  /** The codes of the summary's warnings. */
  Set<String> warnings() throws IOException {
    String json = Files.readString(folder.resolve("summary.json"));
    Matcher list =
        Pattern.compile("\"warnings\"\\s*:\\s*\\[(.*?)\\]", Pattern.DOTALL).matcher(json);
    Set<String> codes = new TreeSet<>();
    Matcher code =
        Pattern.compile("\"code\"\\s*:\\s*\"(\\w+)\"").matcher(list.find() ? list.group(1) : "");
    while (code.find()) {
      codes.add(code.group(1));
    }
    return codes;
  }

  /** The download sheet, a list of cells per row. */
  List<List<String>> sheet() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord row : read("download-sheet.csv")) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(bare(cell)));
      rows.add(cells);
    }
    return rows;
  }

  /** The units of each decision on both worklists. */
  Map<Decision, Integer> decisions() throws IOException {
    Map<Decision, Integer> decisions = new HashMap<>();
    for (String name : List.of("gift-worklist.csv", "cash-worklist.csv")) {
      for (CSVRecord row : read(name)) {
        Decision decision =
            new Decision(
                bare(row.get("权益类型")),
                bare(row.get("权益内容")),
                bare(row.get("1元商品子订单号")),
                bare(row.get("主商品子订单号")),
                bare(row.get("原因代码")));
        decisions.merge(decision, Integer.parseInt(row.get("数量")), Integer::sum);
      }
    }
    return decisions;
  }

  List<Break> breaks() throws IOException {
    List<Break> breaks = new ArrayList<>();
    for (CSVRecord row : read("breaks.csv")) {
      breaks.add(new Break(bare(row.get("代码")), bare(row.get("订单号")), bare(row.get("子订单号"))));
    }
    return breaks;
  }

  List<String> notReturned() throws IOException {
    List<String> subs = new ArrayList<>();
    for (CSVRecord row : read("not-returned.csv")) {
      subs.add(bare(row.get("1元商品子订单号")));
    }
    return subs;
  }

  Map<Pair, Integer> recall() throws IOException {
    Map<Pair, Integer> recall = new HashMap<>();
    for (CSVRecord row : read("recall.csv")) {
      Pair pair = new Pair(bare(row.get("1元商品子订单号")), bare(row.get("主商品子订单号")));
      recall.merge(pair, Integer.parseInt(row.get("数量")), Integer::sum);
    }
    return recall;
  }

  /** Rejected rows by file. */
  Map<String, Integer> rejects() throws IOException {
    Map<String, Integer> rejects = new HashMap<>();
    for (CSVRecord row : read("rejects.csv")) {
      rejects.merge(fileName(row.get("文件")), 1, Integer::sum);
    }
    return rejects;
  }

  /** For each file of the summary its numbers, those of rows not needed added up. */
  Map<String, Map<String, Integer>> inputs() throws IOException {
    Map<String, Map<String, Integer>> inputs = new HashMap<>();
    String json = Files.readString(folder.resolve("summary.json"));
    int end = json.indexOf("\"warnings\" : [");
    Matcher input = INPUT.matcher(json).region(0, end);
    while (input.find()) {
      String reasons = input.group(2) == null ? "" : input.group(2);
      Map<String, Integer> counts = counts(input.group().replace("{" + reasons + "}", ""));
      counts.put("notNeeded", counts(reasons).values().stream().mapToInt(n -> n).sum());
      inputs.put(fileName(input.group(1)), counts);
    }
    return inputs;
  }

  /** One object of counts of the summary, such as its decisions. */
  Map<String, Integer> summary(String name) throws IOException {
    String json = Files.readString(folder.resolve("summary.json"));
    Matcher section = Pattern.compile("\"" + name + "\"\\s*:\\s*\\{([^{}]*)\\}").matcher(json);
    return section.find() ? counts(section.group(1)) : Map.of();
  }

  /** How many records the summary counts. */
  int records() throws IOException {
    String json = Files.readString(folder.resolve("summary.json"));
    Matcher records = Pattern.compile("\"records\"\\s*:\\s*(\\d+)").matcher(json);
    return records.find() ? Integer.parseInt(records.group(1)) : -1;
  }

  private static Map<String, Integer> counts(String json) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher count = COUNT.matcher(json);
    while (count.find()) {
      counts.put(count.group(1), Integer.valueOf(count.group(2)));
    }
    return counts;
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private List<CSVRecord> read(String name) throws IOException {
    String text = Files.readString(folder.resolve(name));
    try (CSVParser parser = CSVParser.parse(text.replaceFirst("^\uFEFF", ""), FORMAT)) {
      return parser.getRecords();
    }
  }

  /** A cell without the dress that keeps Excel from spoiling it. */
  private static String bare(String cell) {
    if (cell.startsWith("=\"") && cell.endsWith("\"")) {
      return cell.substring(2, cell.length() - 1);
    }
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
