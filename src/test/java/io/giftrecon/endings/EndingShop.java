package io.giftrecon.endings;

import io.giftrecon.GiftRecon;
import io.giftrecon.SmallJob;
import io.giftrecon.plain.Dice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A shop of a seed, whose order numbers end as the buyer's do, or anyhow: some buyers reserve and
 * come back, some only reserve, some only buy. Its line report names no buyer, as exports do.
 */
final class EndingShop {
  static final int BACK = 40;
  static final int AWAY = 200;
  static final int OTHERS = 300;
  static final String DATE = "2023-09-01";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** An order of one line. */
  record Order(String number, int buyer, boolean oneYuan, LocalDateTime paid) {}

  private final List<Order> orders = new ArrayList<>();
  private final Path folder;

  /** Throws the orders; {@code alike} tells whether numbers end as their buyer's. */
  EndingShop(long seed, boolean alike, Path folder) {
    this.folder = folder;
    Dice dice = new Dice(seed);
    for (int buyer = 0; buyer < BACK + AWAY + OTHERS; buyer++) {
      String ending = ending(dice);
      if (buyer < BACK + AWAY) {
        orders.add(order(dice, buyer, true, alike ? ending : ending(dice)));
      }
      if (buyer < BACK || buyer >= BACK + AWAY) {
        orders.add(order(dice, buyer, false, alike ? ending : ending(dice)));
      }
    }
    orders.sort(java.util.Comparator.comparing(Order::paid).thenComparing(Order::number));
  }

  private static String ending(Dice dice) {
    return "%06d".formatted(dice.between(0, 999_999));
  }

  private static Order order(Dice dice, int buyer, boolean oneYuan, String ending) {
    LocalDateTime from = LocalDateTime.parse(oneYuan ? "2023-08-01T00:00" : "2023-08-23T00:00");
    return new Order(dice.number(13) + ending, buyer, oneYuan, dice.moment(from, from.plusDays(3)));
  }

  /** Orders in the order of payment. */
  List<Order> orders() {
    return orders;
  }

  /** The pairs that are one buyer's: main number and one-yuan number. */
  Set<List<String>> truth() {
    Set<List<String>> pairs = new LinkedHashSet<>();
    for (Order main : orders) {
      for (Order other : orders) {
        if (!main.oneYuan() && other.oneYuan() && main.buyer() == other.buyer()) {
          pairs.add(List.of(main.number(), other.number()));
        }
      }
    }
    return pairs;
  }

  /** Writes job file and line report, and more files of the exports folder, name and content. */
  EndingShop write(String policy, String... more) throws IOException {
    Files.createDirectories(folder.resolve("exports"));
    SmallJob.write(folder, policy, SmallJob.GIFT);
    StringBuilder text =
        new StringBuilder("子订单编号,主订单编号,标题,价格,购买数量,订单状态,买家应付货款,退款状态,订单付款时间,商品ID\r\n");
    for (Order order : orders) {
      text.append(
          "%s,%s,商品,%s,1,交易成功,%s,没有申请退款,%s,%s\r\n"
              .formatted(
                  order.number(),
                  order.number(),
                  order.oneYuan() ? "1.00" : "99.00",
                  order.oneYuan() ? "1.00" : "99.00",
                  TIME.format(order.paid()),
                  order.oneYuan() ? "9001" : "8001"));
    }
    export("ExportOrderDetailList202309011005.csv", text.toString());
    for (int i = 0; i < more.length; i += 2) {
      export(more[i], more[i + 1]);
    }
    return this;
  }

  private void export(String name, String text) throws IOException {
    Files.writeString(folder.resolve("exports").resolve(name), text);
  }

  /** Runs the program with a command on the job, and returns what it said behind its exit code. */
  String run(String command, String... more) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(log, true, StandardCharsets.UTF_8);
    List<String> line = new ArrayList<>(List.of(command, folder.resolve("job.yaml").toString()));
    line.addAll(List.of(more));
    int exit = GiftRecon.run(stream, stream, line.toArray(String[]::new));
    return exit + "\n" + log.toString(StandardCharsets.UTF_8);
  }

  /** Runs the night. */
  String night() {
    return run("run", "--date", DATE);
  }

  Path published() {
    return folder.resolve("out").resolve(DATE);
  }

  String summary() throws IOException {
    return Files.readString(published().resolve("summary.json"));
  }

  /** The pairs of the download sheet: main number and one-yuan number. */
  Set<List<String>> pairs() throws IOException {
    Set<List<String>> pairs = new LinkedHashSet<>();
    for (CSVRecord row : read("download-sheet.csv")) {
      for (String oneYuan : bare(row.get("1元商品子订单号")).split("\\|", -1)) {
        pairs.add(List.of(bare(row.get("主商品子订单号")), oneYuan));
      }
    }
    return pairs;
  }

  /** What the column of a table holds, each once. */
  Set<String> column(String table, String title) throws IOException {
    return read(table).stream()
        .map(row -> bare(row.get(title)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<CSVRecord> read(String table) throws IOException {
    String text = Files.readString(published().resolve(table)).replaceFirst("^\uFEFF", "");
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      return parser.getRecords();
    }
  }

  static String bare(String cell) {
    return cell.startsWith("=\"") ? cell.substring(2, cell.length() - 1) : cell;
  }
}
