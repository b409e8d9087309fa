package io.giftrecon.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.plain.PlainShop.Policy;
import io.giftrecon.tags.Examples;
import io.giftrecon.tags.TakesExamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Enrolments and the platform's 17 columns alone decide as the exports do that hold the same facts:
 * on random shops, their cells joined in every way. The exports state neither amounts payable nor
 * more than one piece, for the sheet tells neither; which of two lines of one main order a right
 * has taken may differ, for there numbers of lines decide; what they leave in doubt the sheet would
 * know, so whoever shares a record with such a right is not compared.
 */
@TakesExamples
class PlatformSheetComparisonTest {
  private static final List<String> SEPARATORS = List.of("|", ",", "，", "、", " ", "\n");
  private static final int COLUMNS = 17;
  private static final int FIRST_JOINED = 8;
  private static final int LAST_JOINED = 15;

  /** What the platform would know, and our own sheet does not say. */
  private static final Set<String> IN_DOUBT =
      Set.of("REFUND_STATE_UNKNOWN", "BUYER_IMPLAUSIBLE", "ROW_REJECTED", "UNKNOWN_STATUS");

  private static final Set<String> KNOWN =
      Set.of(
          "/",
          "等待买家付款",
          "买家已付款，等待卖家发货",
          "卖家部分发货",
          "卖家已发货，等待买家确认",
          "买家已签收",
          "交易成功",
          "交易关闭",
          "买家已经申请退款，等待卖家同意",
          "卖家已经同意退款，等待买家退货",
          "买家已经退货，等待卖家确认收货",
          "(同意退款，待打款)",
          "卖家拒绝退款",
          "退款关闭",
          "退款失败",
          "退款成功");

  private static final Set<String> COME_TO_NOTHING = Set.of("卖家拒绝退款", "退款关闭", "退款失败");

  private static final Set<String> UNTOLD =
      Set.of("购买数量", "价格", "商品价格", "买家应付货款", "one_yuan_reservation_orders");

  private final AtomicInteger compared = new AtomicInteger();

  @TestFactory
  @Execution(ExecutionMode.SAME_THREAD)
  Stream<DynamicTest> theSheetAloneDecidesAsTheExportsDo(@TempDir Path temp) {
    long first = Long.getLong("giftrecon.first-seed", 1);
    long seeds = Examples.count("giftrecon.seeds", 90, 120);
    Stream<DynamicTest> shops =
        LongStream.range(first, first + seeds)
            .mapToObj(
                seed ->
                    DynamicTest.dynamicTest(
                        "seed " + seed, () -> compare(seed, temp.resolve("seed-" + seed))));
    return Stream.concat(
        shops,
        Stream.of(
            DynamicTest.dynamicTest(
                "rights were compared", () -> assertThat(compared.get()).isGreaterThan(20))));
  }

  private void compare(long seed, Path folder) throws IOException {
    PlainShop shop = asTheSheetHasIt(ShopGenerator.generate(seed));
    if (shop.quirks().contains(Quirk.NUMBERS_UNTICKED) || shop.quirks().contains(Quirk.ENDINGS)) {
      // Which line a row without a number is of may be in doubt there (A83), and never in the
      // sheet; endings pair those of nobody (R48), and the sheet names nobody.
      return;
    }
    Path exports = folder.resolve("exports");
    Path alone = folder.resolve("alone");
    ShopFiles.write(shop, exports);
    String log = run(exports, shop);
    Path set = exports.resolve("out").resolve(shop.policy().date().toString());
    assertThat(set).as(log).exists();
    List<List<String>> sheet = sheet(set);
    if (sheet.size() < 2) {
      return;
    }
    Files.createDirectories(alone.resolve("exports"));
    Files.writeString(
        alone.resolve("job.yaml"),
        Files.readString(exports.resolve("job.yaml")).replace("  buyers: buyers.csv\n", ""));
    Files.copy(exports.resolve("enrolments.csv"), alone.resolve("enrolments.csv"));
    writeSheet(sheet, SEPARATORS.get((int) (seed % SEPARATORS.size())), shop, alone);
    String aloneLog = run(alone, shop);
    Path aloneSet = alone.resolve("out").resolve(shop.policy().date().toString());
    assertThat(aloneSet).as(aloneLog).exists();
    Set<String> doubted = doubted(sheet, set, shop);
    Map<String, Integer> expected = decisions(set, doubted);
    compared.addAndGet(expected.size());
    assertThat(decisions(aloneSet, doubted))
        .as("seed %d %s%n%s%n%s", seed, shop.quirks(), log, aloneLog)
        .isEqualTo(expected);
  }

  private static PlainShop asTheSheetHasIt(PlainShop shop) {
    List<PlainFile> files = new ArrayList<>();
    for (PlainFile file : shop.files()) {
      if (file.kind() != Kind.RETURNED) {
        files.add(asTheSheetHasIt(file));
      }
    }
    Policy policy = shop.policy();
    return new PlainShop(
        shop.seed(),
        shop.name(),
        new Policy(
            policy.date(),
            policy.releaseAfter(),
            policy.allocation(),
            Optional.empty(),
            policy.smallRefund()),
        shop.quirks(),
        shop.activities(),
        shop.enrolments(),
        shop.buyers(),
        files);
  }

  private static PlainFile asTheSheetHasIt(PlainFile file) {
    List<PlainRow> rows = new ArrayList<>();
    for (PlainRow row : file.rows()) {
      if (!row.rejected()) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.keySet().removeAll(UNTOLD);
        if (tellsOfNoRefund(file, row)) {
          // The sheet has no amount of refund beside no refund (A92, A98).
          cells.remove("退款金额");
        }
        if (file.bearsLines()) {
          cells.put("购买数量", "1");
        }
        rows.add(new PlainRow(cells, row.damage()));
      }
    }
    List<String> columns = new ArrayList<>(file.columns());
    columns.removeIf(column -> UNTOLD.contains(column) && !column.equals("购买数量"));
    if (file.bearsLines() && !columns.contains("购买数量")) {
      columns.add("购买数量");
    }
    return new PlainFile(file.name(), file.kind(), file.modified(), file.encoding(), columns, rows);
  }

  private static boolean tellsOfNoRefund(PlainFile file, PlainRow row) {
    String word = PlainWords.refund(row.text("退款状态"));
    return file.kind() == Kind.ORDERS || word.isEmpty() || word.equals(PlainWords.NO_REFUND);
  }

  private static void writeSheet(
      List<List<String>> sheet, String separator, PlainShop shop, Path alone) throws IOException {
    List<String> lines = new ArrayList<>();
    for (List<String> row : sheet) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < COLUMNS; i++) {
        boolean joined = row != sheet.get(0) && i >= FIRST_JOINED && i <= LAST_JOINED;
        String cell = joined ? row.get(i).replace("|", separator) : row.get(i);
        cells.add('"' + cell.replace("\"", "\"\"") + '"');
      }
      lines.add(String.join(",", cells));
    }
    LocalDate date = shop.policy().date();
    Path file =
        alone.resolve("exports").resolve("平台表" + date.toString().replace("-", "") + "1200.csv");
    Files.writeString(file, String.join("\r\n", lines) + "\r\n", UTF_8);
    Files.setLastModifiedTime(
        file, FileTime.from(date.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
  }

  private static String run(Path folder, PlainShop shop) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(log, true, UTF_8);
    String job = folder.resolve("job.yaml").toString();
    String date = shop.policy().date().toString();
    GiftRecon.run(stream, stream, "run", job, "--date", date, "--reject-limit", "100%");
    return log.toString(UTF_8);
  }

  private static List<List<String>> sheet(Path set) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord row : records(set.resolve("download-sheet.csv"))) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(bare(cell)));
      rows.add(cells);
    }
    return rows;
  }

  /** One-yuan orders that share a record, over whatever records, with a right that is in doubt. */
  private static Set<String> doubted(List<List<String>> sheet, Path set, PlainShop shop)
      throws IOException {
    Set<String> doubted = new HashSet<>();
    for (Map<String, String> row : worklist(set)) {
      if (IN_DOUBT.contains(row.get("原因代码")) || hidesSuccess(row, sheet)) {
        doubted.add(row.get("1元商品订单号"));
      }
    }
    Map<String, String> lines = new HashMap<>();
    Set<String> mains = new HashSet<>();
    for (List<String> row : sheet.subList(1, sheet.size())) {
      String said = row.get(5) + row.get(6);
      String before = lines.putIfAbsent(row.get(2) + " " + row.get(0), said);
      if (row.get(0).isEmpty()
          || row.get(8).matches("\\|.*|.*\\|\\|.*|.*\\|")
          || row.get(21).contains("REFUND_UNMATCHED")
          || hidesRefunds(row, shop)
          || !mains.add(row.get(2))
          || namesAnOrderTwice(row)
          || !said.equals(before == null ? said : before)
          || !KNOWN.containsAll(List.of(row.get(5), row.get(6)))
          || !KNOWN.containsAll(List.of(row.get(14).split("\\|", -1)))
          || !KNOWN.containsAll(List.of(row.get(15).split("\\|", -1)))) {
        doubted.add(row.get(2));
        doubted.addAll(List.of(row.get(12).split("\\|")));
      }
    }
    boolean more = true;
    while (more) {
      more = false;
      for (List<String> row : sheet.subList(1, sheet.size())) {
        List<String> orders = List.of(row.get(12).split("\\|"));
        // R32: a row that is rejected casts doubt on every order it names, as whatever it names it.
        if (doubted.contains(row.get(2)) || orders.stream().anyMatch(doubted::contains)) {
          more |= doubted.addAll(orders);
        }
      }
    }
    return doubted;
  }

  /** Without sub-order numbers nobody knows which of an order's lines R25 would take first. */
  private static boolean namesAnOrderTwice(List<String> row) {
    List<String> orders = List.of(row.get(12).split("\\|"));
    return Set.copyOf(orders).size() < orders.size();
  }

  /** The sheet has neither kinds of refund (R41) nor what stands behind the latest one. */
  private static boolean hidesRefunds(List<String> row, PlainShop shop) {
    return COME_TO_NOTHING.contains(row.get(6))
        || Stream.of(row.get(15).split("\\|")).anyMatch(COME_TO_NOTHING::contains)
        || (row.get(6).equals("退款成功")
            && (shop.quirks().contains(Quirk.REFUND_KINDS)
                || shop.policy().smallRefund().signum() > 0));
  }

  /**
   * Of several refunds of a one-yuan line the sheet shows the latest, which is another one here.
   */
  private static boolean hidesSuccess(Map<String, String> right, List<List<String>> sheet) {
    return right.get("原因代码").equals("ONE_YUAN_REFUNDED")
        && sheet.stream().anyMatch(row -> showsAnother(row, right.get("1元商品订单号")));
  }

  private static boolean showsAnother(List<String> row, String order) {
    int at = List.of(row.get(12).split("\\|")).indexOf(order);
    return at >= 0 && !row.get(15).split("\\|", -1)[at].equals("退款成功");
  }

  private static Map<String, Integer> decisions(Path set, Set<String> doubted) throws IOException {
    Map<String, Integer> decisions = new TreeMap<>();
    for (Map<String, String> row : worklist(set)) {
      if (!doubted.contains(row.get("1元商品订单号"))) {
        String decision =
            String.join(
                " ", row.get("1元商品订单号"), row.get("1元商品ID"), row.get("主商品订单号"), row.get("原因代码"));
        decisions.merge(decision, Integer.parseInt(row.get("数量")), Integer::sum);
      }
    }
    return decisions;
  }

  private static List<Map<String, String>> worklist(Path set) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String name : List.of("gift-worklist.csv", "cash-worklist.csv")) {
      List<CSVRecord> records = records(set.resolve(name));
      for (CSVRecord row : records.subList(1, records.size())) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
          cells.put(records.get(0).get(i), bare(row.get(i)));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    String text = Files.readString(file).replaceFirst("^\uFEFF", "");
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }

  private static String bare(String cell) {
    return cell.startsWith("=\"") && cell.endsWith("\"")
        ? cell.substring(2, cell.length() - 1)
        : cell;
  }
}
