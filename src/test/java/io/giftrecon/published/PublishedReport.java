package io.giftrecon.published;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** {@code report.html} of one published set, read as a browser would, and what it promises. */
public final class PublishedReport {
  private static final Pattern SCRIPT =
      Pattern.compile("<script([^>]*)>(.*?)</script", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile(" type=\"application/json\" data-table=\"(\\w+)\"( data-packed)?");
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
  private static final Map<String, String> HASHES = new ConcurrentHashMap<>();
  private static final int REMEMBERED = 4096;

  /** How many rows with the same first cell the page holds, where it does not hold all. */
  private static final Map<String, Integer> MOST =
      Map.of("breaks", 100, "rejects", 100, "changes", 200);

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("records", "download-sheet.csv"),
          Map.entry("gifts", "gift-worklist.csv"),
          Map.entry("cash", "cash-worklist.csv"),
          Map.entry("recall", "recall.csv"),
          Map.entry("changes", "changes.csv"),
          Map.entry("breaks", "breaks.csv"),
          Map.entry("rejects", "rejects.csv"),
          Map.entry("findings", "precheck.csv"),
          Map.entry("effect", "effect.csv"),
          Map.entry("board", "board-diff.csv"),
          Map.entry("claims", "claims.csv"));

  private static final List<String> RECEIVERS = List.of("收货人姓名", "联系手机", "收货地址", "原始内容");

  private final Path folder;
  private final String page;
  private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
  private final List<String> scripts = new ArrayList<>();
  private final StringBuilder data = new StringBuilder();
  private Map<?, ?> facts = Map.of();

  /** Reads the page of a set. */
  public PublishedReport(Path folder) throws IOException {
    this.folder = folder;
    this.page = Files.readString(folder.resolve("report.html"));
    Map<String, List<List<Object>>> coded = new LinkedHashMap<>();
    Matcher script = SCRIPT.matcher(page);
    while (script.find()) {
      Matcher table = TABLE.matcher(script.group(1));
      if (table.matches()) {
        String json = table.group(2) == null ? script.group(2) : unpacked(script.group(2));
        keep(table.group(1), json);
        List<List<Object>> rows = coded.computeIfAbsent(table.group(1), name -> new ArrayList<>());
        ((List<?>) Json.read(json)).forEach(row -> rows.add(List.copyOf((List<?>) row)));
      } else if (script.group(1).equals(" type=\"application/json\" id=\"facts\"")) {
        keep("facts", script.group(2));
        facts = (Map<?, ?>) Json.read(script.group(2));
      } else {
        scripts.add(script.group(1) + ">" + script.group(2));
      }
    }
    coded.forEach((name, rows) -> tables.put(name, decoded(rows)));
  }

  /** All that differs from night to night, a row a line. */
  public String data() {
    return data.toString();
  }

  /**
   * What of this page breaks its promises: it tells what the files beside it tell, nothing of a
   * receiver, and runs its own script alone.
   *
   * @return a line each, none if all is well
   */
  public List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    compareSummary(faults);
    if (tables.containsKey("records")) {
      compareDays(faults);
    }
    for (Map.Entry<String, List<List<String>>> table : tables.entrySet()) {
      if (FILES.containsKey(table.getKey())) {
        compare(table.getKey(), table.getValue(), faults);
      }
    }
    lookAtPolicy(faults);
    return faults;
  }

  private static String unpacked(String text) throws IOException {
    byte[] packed = Base64.getDecoder().decode(text);
    try (InflaterInputStream inflated =
        new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true))) {
      return new String(inflated.readAllBytes(), UTF_8);
    }
  }

  private void keep(String name, String json) {
    data.append(name).append('\n');
    data.append(json.replace("],[", "],\n[").replace("},{", "},\n{")).append('\n');
  }

  private void compareSummary(List<String> faults) throws IOException {
    Map<?, ?> summary = (Map<?, ?>) Json.read(Files.readString(folder.resolve("summary.json")));
    summary.remove("durations");
    if (!summary.equals(facts.get("summary"))) {
      faults.add("the page's figures %s are not %s".formatted(facts.get("summary"), summary));
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> others =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("report.html"))
              .sorted()
              .toList();
      if (!others.equals(facts.get("files"))) {
        faults.add("the page links " + facts.get("files"));
      }
    }
  }

  /** The records by the day of their main payment, counted from the sheet. */
  private void compareDays(List<String> faults) throws IOException {
    Map<String, Long> expected = new TreeMap<>();
    for (Map<String, String> row : new PublishedSet(folder).rows("download-sheet.csv")) {
      if (!row.get("主商品支付时间").isEmpty()) {
        expected.merge(row.get("主商品支付时间").substring(0, 10), 1L, Long::sum);
      }
    }
    Map<String, Long> actual = new TreeMap<>();
    for (Object each : (List<?>) facts.get("days")) {
      Map<?, ?> day = (Map<?, ?>) each;
      if ((Long) day.get("records") > 0) {
        actual.put((String) day.get("day"), (Long) day.get("records"));
      }
    }
    if (!expected.equals(actual)) {
      faults.add("records by day: the page has %s, the sheet %s".formatted(actual, expected));
    }
  }

  private void compare(String table, List<List<String>> rows, List<String> faults)
      throws IOException {
    List<String> columns = rows.get(0);
    if (columns.stream().anyMatch(RECEIVERS::contains)) {
      faults.add(table + " tells receivers: " + columns);
    }
    Map<String, Integer> seen = new HashMap<>();
    List<List<String>> expected = new ArrayList<>();
    for (Map<String, String> row : new PublishedSet(folder).rows(FILES.get(table))) {
      List<String> cells =
          columns.stream().map(column -> PublishedSet.bare(row.get(column))).toList();
      int number = seen.merge(cells.get(0), 1, Integer::sum);
      if (number <= MOST.getOrDefault(table, Integer.MAX_VALUE)) {
        expected.add(cells);
      }
    }
    if (!expected.equals(rows.subList(1, rows.size()))) {
      faults.add("%s: the page has %s\nthe file %s".formatted(table, rows, expected));
    }
  }

  /** One script, whose hash the policy names; nothing else of the page may run or be fetched. */
  private void lookAtPolicy(List<String> faults) {
    Matcher style = STYLE.matcher(page);
    if (scripts.size() != 1 || !scripts.get(0).startsWith(">") || !style.find()) {
      faults.add("scripts that may run: " + scripts.size());
      return;
    }
    String policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'\">"
            .formatted(hash(scripts.get(0).substring(1)), hash(style.group(1)));
    if (!page.contains(policy)) {
      faults.add("the policy is not " + policy);
    }
  }

  private static List<List<String>> decoded(List<List<Object>> rows) {
    List<List<String>> remembered =
        rows.get(0).stream().map(column -> (List<String>) new ArrayList<String>()).toList();
    List<List<String>> texts = new ArrayList<>();
    texts.add(
        rows.get(0).stream().map(column -> (String) ((Map<?, ?>) column).get("title")).toList());
    for (List<Object> row : rows.subList(1, rows.size())) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        List<String> known = remembered.get(i);
        if (row.get(i) instanceof Long number) {
          cells.add(known.get(number.intValue()));
        } else {
          cells.add((String) row.get(i));
          if (known.size() < REMEMBERED) {
            known.add((String) row.get(i));
          }
        }
      }
      texts.add(cells);
    }
    return texts;
  }

  /** Most pages have the same script and style. */
  private static String hash(String text) {
    return HASHES.computeIfAbsent(text, PublishedReport::sha256);
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
