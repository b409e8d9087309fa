package io.giftrecon.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * {@code erp-orders.jsonl} of one published set beside the sheet and the worklists: the same main
 * lines in the same order, the same pairs, the same rights, and no number that was made up.
 */
public final class PublishedErpOrders {
  private static final String NAME = "erp-orders.jsonl";
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> FIELDS =
      List.of("tid", "oid", "num_iid", "one_yuan_reservation_orders", "gift_status", "rights");
  private static final List<String> RIGHT_FIELDS =
      List.of("tid", "oid", "units", "decision", "benefit", "kind");

  private final Path folder;
  private final PublishedSet set;

  public PublishedErpOrders(Path folder) {
    this.folder = folder;
    this.set = new PublishedSet(folder);
  }

  /** The lines of the file. */
  public List<JsonNode> lines() throws IOException {
    String text = Files.readString(folder.resolve(NAME), StandardCharsets.UTF_8);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      throw new IllegalArgumentException("the last line has no end");
    }
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  /**
   * What of it differs from the files beside it.
   *
   * @return a line each, none if all is well
   */
  public List<String> faults() throws IOException {
    List<JsonNode> lines = lines();
    List<Map<String, String>> records = set.rows("download-sheet.csv");
    List<String> faults = new ArrayList<>();
    if (lines.size() != records.size()) {
      faults.add("%s has %d lines for %d records".formatted(NAME, lines.size(), records.size()));
      return faults;
    }
    Map<String, List<String>> rights = worklists();
    for (int i = 0; i < lines.size(); i++) {
      compare(lines.get(i), records.get(i), rights, faults);
    }
    return faults;
  }

  private static void compare(
      JsonNode line,
      Map<String, String> row,
      Map<String, List<String>> rights,
      List<String> faults) {
    String order = bare(row, "主商品订单号");
    String subOrder = bare(row, "主商品子订单号");
    LinkedHashSet<String> orders =
        new LinkedHashSet<>(Arrays.asList(bare(row, "1元商品订单号").split("\\|")));
    boolean same =
        fields(line).equals(FIELDS)
            && line.get("tid").textValue().equals(order)
            && isNumberOf(line.get("oid"), subOrder, order)
            && bare(row, "主商品ID").equals(line.get("num_iid").asText(""))
            && line.get("one_yuan_reservation_orders").textValue().equals(String.join(",", orders))
            && line.get("gift_status").textValue().equals(row.get("赠品补发状态"));
    if (!same) {
      faults.add("%s: %s beside %s".formatted(NAME, line, row));
    }
    List<String> found = new ArrayList<>();
    for (JsonNode right : line.get("rights")) {
      found.add(right(right, faults));
    }
    found.sort(null);
    List<String> wanted = rights.getOrDefault(subOrder, List.of()).stream().sorted().toList();
    if (!found.equals(wanted)) {
      faults.add("%s: rights %s beside %s of the worklists".formatted(NAME, line, wanted));
    }
  }

  private static String right(JsonNode right, List<String> faults) {
    if (!fields(right).equals(RIGHT_FIELDS) || isMadeUp(right)) {
      faults.add("%s: right %s".formatted(NAME, right));
    }
    return String.join(
        " ",
        right.get("tid").textValue(),
        Long.toString(right.get("units").longValue()),
        right.get("decision").textValue(),
        right.get("benefit").textValue(),
        right.get("kind").textValue());
  }

  /**
   * A line of an order without line numbers is called after its order, which the ERP must not. The
   * first one is called as its order is (A20): an export that says -1 says so itself.
   */
  private static boolean isMadeUp(JsonNode right) {
    String tid = right.get("tid").textValue();
    String oid = right.get("oid").asText("");
    return oid.startsWith(tid + "-") && !oid.equals(tid + "-1");
  }

  /** A number that looks made up may be one: then it is not told. */
  private static boolean isNumberOf(JsonNode oid, String subOrder, String order) {
    boolean looksMadeUp = subOrder.equals(order) || subOrder.startsWith(order + "-");
    return oid.isNull() ? looksMadeUp : subOrder.equals(oid.textValue());
  }

  /** The rights on both worklists, by sub-order number of the main line. */
  private Map<String, List<String>> worklists() throws IOException {
    Map<String, List<String>> rights = new HashMap<>();
    for (String name : List.of("gift-worklist.csv", "cash-worklist.csv")) {
      for (Map<String, String> row : set.rows(name)) {
        rights
            .computeIfAbsent(bare(row, "主商品子订单号"), main -> new ArrayList<>())
            .add(
                String.join(
                    " ",
                    bare(row, "1元商品订单号"),
                    row.get("数量"),
                    row.get("原因代码"),
                    bare(row, "权益内容"),
                    row.get("权益类型")));
      }
    }
    return rights;
  }

  private static String bare(Map<String, String> row, String column) {
    return PublishedSet.bare(row.get(column));
  }

  private static List<String> fields(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
