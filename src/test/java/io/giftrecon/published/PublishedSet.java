package io.giftrecon.published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One published set, and what every published set promises. */
public final class PublishedSet {
  /** How many columns the contract gives each file. */
  private static final Map<String, Integer> WIDTHS =
      new TreeMap<>(
          Map.of(
              "download-sheet.csv", 23,
              "gift-worklist.csv", 28,
              "cash-worklist.csv", 28,
              "recall.csv", 15,
              "not-returned.csv", 9,
              "breaks.csv", 13,
              "changes.csv", 12,
              "rejects.csv", 5));

  /** The files that name a receiver: the warehouse's lists, and rows that could not be read. */
  private static final Set<String> FOR_THE_WAREHOUSE =
      Set.of(
          "gift-worklist.csv",
          "gift-worklist.xlsx",
          "cash-worklist.csv",
          "cash-worklist.xlsx",
          "rejects.csv");

  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  /** The one formula that is written: a number that Excel shall not round. */
  private static final Pattern NUMBER = Pattern.compile("=\"[0-9A-Za-z_|-]{1,255}\"");

  /** The tables that are workbooks too. */
  private static final List<String> BOOKS =
      List.of("cash-worklist", "download-sheet", "gift-worklist");

  private final Path folder;

  public PublishedSet(Path folder) {
    this.folder = folder;
  }

  /** The texts of the files that shall name no receiver, by name. */
  public Map<String, String> withoutReceivers() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : names()) {
      if (!FOR_THE_WAREHOUSE.contains(name)) {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        texts.put(
            name,
            name.endsWith(".xlsx")
                ? StrictXlsx.read(bytes).toString()
                : new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  /**
   * What of this set breaks the contract: its files, their columns, cells that would start a
   * formula, sums that do not add up.
   *
   * @return a line each, none if all is well
   */
  public List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    if (!names().equals(expectedNames())) {
      faults.add("holds " + names());
    }
    for (Map.Entry<String, Integer> file : WIDTHS.entrySet()) {
      try {
        look(folder, file.getKey(), file.getValue(), faults);
      } catch (IllegalArgumentException e) {
        faults.add(file.getKey() + ": " + e.getMessage());
      }
    }
    if (faults.isEmpty()) {
      booksDiffer(faults);
      addUp(faults);
      faults.addAll(new PublishedErpOrders(folder).faults());
      faults.addAll(new PublishedReport(folder).faults());
    }
    return faults;
  }

  /** The rows of a file behind its header, each by column. */
  public List<Map<String, String>> rows(String name) throws IOException {
    List<List<String>> all = StrictCsv.read(Files.readAllBytes(folder.resolve(name)));
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : all.subList(1, all.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(all.get(0).get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** The files of the summary, in its order. */
  public List<Input> inputs() throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (Object entry : (List<?>) summary().get("inputs")) {
      Map<?, ?> input = (Map<?, ?>) entry;
      long notNeeded = 0;
      for (Object rows : ((Map<?, ?>) input.get("notNeeded")).values()) {
        notNeeded += (Long) rows;
      }
      inputs.add(
          new Input(
              (String) input.get("file"),
              (String) input.get("encoding"),
              (Long) input.get("rows"),
              (Long) input.get("used"),
              notNeeded,
              (Long) input.get("rejected")));
    }
    return inputs;
  }

  /** The summary, as maps, lists, longs and texts. */
  public Map<?, ?> summary() throws IOException {
    return (Map<?, ?>) Json.read(Files.readString(folder.resolve("summary.json")));
  }

  /** A cell without the dress that keeps a spreadsheet from spoiling or running it. */
  public static String bare(String cell) {
    if (NUMBER.matcher(cell).matches()) {
      return cell.substring(2, cell.length() - 1);
    }
    boolean guarded =
        cell.length() > 1
            && cell.charAt(0) == '\''
            && STARTS_A_FORMULA.indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }

  /** The cells that a spreadsheet would run; the numbers dressed as {@code ="351…"} are none. */
  public static List<String> formulasIn(List<List<String>> rows) {
    return rows.stream().flatMap(List::stream).filter(PublishedSet::startsAFormula).toList();
  }

  private void booksDiffer(List<String> faults) throws IOException {
    for (String name : BOOKS) {
      try {
        List<List<String>> book =
            StrictXlsx.read(Files.readAllBytes(folder.resolve(name + ".xlsx")));
        List<List<String>> meant =
            StrictXlsx.meant(Files.readAllBytes(folder.resolve(name + ".csv")));
        if (!book.equals(meant)) {
          faults.add("%s.xlsx holds %s, its CSV %s".formatted(name, book, meant));
        }
      } catch (IllegalArgumentException e) {
        faults.add(name + ".xlsx: " + e.getMessage());
      }
    }
  }

  /** Looks at one file: its columns, and what a spreadsheet or a terminal would make of it. */
  static void look(Path folder, String name, int width, List<String> faults) throws IOException {
    List<List<String>> rows = StrictCsv.read(Files.readAllBytes(folder.resolve(name)));
    if (rows.isEmpty()) {
      faults.add(name + " has no header");
    }
    for (int number = 0; number < rows.size(); number++) {
      List<String> cells = rows.get(number);
      if (cells.size() != width) {
        faults.add(
            "%s, row %d: %d cells instead of %d".formatted(name, number, cells.size(), width));
      }
    }
    formulasIn(rows).forEach(cell -> faults.add(name + ": a cell starts a formula: " + cell));
    rows.stream()
        .flatMap(List::stream)
        .filter(PublishedSet::isObeyed)
        .forEach(cell -> faults.add(name + ": a terminal obeys a cell: " + cell));
  }

  private static boolean isObeyed(String cell) {
    return cell.chars().anyMatch(c -> Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0);
  }

  private static boolean startsAFormula(String cell) {
    return !cell.isEmpty()
        && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0
        && !NUMBER.matcher(cell).matches();
  }

  /** Every row of every input was used, not needed, or rejected and listed. */
  void inputsAddUp(List<String> faults) throws IOException {
    Map<String, Long> listed = new LinkedHashMap<>();
    for (Map<String, String> row : rows("rejects.csv")) {
      listed.merge(bare(row.get("文件")), 1L, Long::sum);
    }
    for (Input input : inputs()) {
      if (!input.addsUp()) {
        faults.add("does not add up: " + input);
      }
      Long rejects = listed.remove(input.file());
      if ((rejects == null ? 0 : rejects) != input.rejected()) {
        faults.add("rejects.csv lists %s rows of %s".formatted(rejects, input));
      }
    }
    if (!listed.isEmpty()) {
      faults.add("rejects.csv names files that the summary does not: " + listed);
    }
  }

  private void addUp(List<String> faults) throws IOException {
    inputsAddUp(faults);
    long records = (Long) summary().get("records");
    if (records != rows("download-sheet.csv").size()) {
      faults.add("the summary counts %d records".formatted(records));
    }
    long units = 0;
    for (Object decided : ((Map<?, ?>) summary().get("decisions")).values()) {
      units += (Long) decided;
    }
    long onWorklists = 0;
    for (String name : List.of("gift-worklist.csv", "cash-worklist.csv")) {
      for (Map<String, String> row : rows(name)) {
        onWorklists += Long.parseLong(row.get("数量"));
      }
    }
    if (units != onWorklists) {
      faults.add("%d units decided, %d on the worklists".formatted(units, onWorklists));
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> expectedNames() {
    return Stream.of(
            WIDTHS.keySet().stream(),
            BOOKS.stream().map(name -> name + ".xlsx"),
            Stream.of("erp-orders.jsonl", "report.html", "summary.json"))
        .flatMap(names -> names)
        .sorted()
        .toList();
  }

  /** What the summary says of one input file. */
  public record Input(
      String file, String encoding, long rows, long used, long notNeeded, long rejected) {
    boolean addsUp() {
      return rows == used + notNeeded + rejected;
    }
  }
}
