package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.giftrecon.GiftRecon;
import io.giftrecon.published.PublishedErpOrders;
import io.giftrecon.published.PublishedSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R4, R13, R27, A20: what an ERP is given, hours before the platform's own tag. */
class ErpOrdersTest {
  private static final String TITLES =
      "订单编号,子订单编号,买家会员名,商品ID,商品标题,商品价格,购买数量,买家应付货款,买家实付金额,订单状态,退款状态,订单付款时间";
  private static final String TAG = "one_yuan_reservation_orders";

  /** Two one-yuan orders of one second, of which the shorter number comes first; then another. */
  private static final List<String> ONE_YUAN =
      List.of(
          "60011,60011,甲,101,一元围巾,1.00,2,2.00,2.00,交易成功,没有申请退款,2023-08-06 10:00:00",
          "7002,7002,甲,101,一元围巾,1.00,1,1.00,1.00,交易成功,没有申请退款,2023-08-06 10:00:00",
          "5001,5011,甲,101,一元围巾,1.00,1,1.00,1.00,交易成功,没有申请退款,2023-08-07 10:00:00",
          "5001,5012,甲,102,一元手套,1.00,1,1.00,1.00,交易成功,退款成功,2023-08-07 10:00:00");

  private static final List<String> MAIN =
      List.of(
          "9001,9001,甲,201,大衣,100.00,1,100.00,100.00,交易成功,没有申请退款,2023-08-15 10:00:00",
          "9002,9012,甲,202,裤子,100.00,2,200.00,200.00,交易成功,没有申请退款,2023-08-16 10:00:00",
          "9002,9022,甲,203,袜子,9.00,1,9.00,9.00,卖家已发货，等待买家确认,没有申请退款,2023-08-16 10:00:00",
          "9003,9003,乙,201,大衣,100.00,1,100.00,100.00,交易成功,没有申请退款,2023-08-15 10:00:00");

  @TempDir private Path folder;
  private String said = "";
  private int night;

  @BeforeEach
  void shop() throws IOException {
    Files.createDirectories(folder.resolve("exports"));
    Files.writeString(
        folder.resolve("enrolments.csv"),
        """
        1元商品ID,1元商品标题,权益类型,权益1,权益2,活动,审核状态
        101,一元围巾,赠品,"围""巾\""",帽子,autumn,审核通过
        102,一元手套,红包返现,返现5元,,autumn,审核通过
        """);
    Files.writeString(
        folder.resolve("job.yaml"),
        """
        kind: one-yuan
        shop: 某店
        inputs: {exports: exports, enrolments: enrolments.csv}
        outputs: out
        ledger: jdbc:h2:file:./state/l
        activities:
          - id: autumn
            name: 秋冬
            reservation: {from: 2023-08-01 00:00, to: 2023-08-10 00:00}
            main: {from: 2023-08-11 00:00, to: 2023-08-26 24:00}
        policy: {max-age: off}
        """);
  }

  @Test
  void aLineAMainLineWithItsOneYuanOrders() throws IOException {
    publish(row -> row);
    assertThat(lines())
        .extracting(JsonNode::toString)
        .containsExactly(
            """
            {"tid":"9001","oid":"9001","num_iid":"201","one_yuan_reservation_orders":"7002,60011,5001",\
            "gift_status":"待处理","rights":[{"tid":"7002","oid":"7002","units":1,"decision":"RELEASE",\
            "benefit":"围\\"巾\\"、帽子","kind":"赠品"}]}""",
            """
            {"tid":"9002","oid":"9012","num_iid":"202","one_yuan_reservation_orders":"7002,60011,5001",\
            "gift_status":"待处理","rights":[{"tid":"60011","oid":"60011","units":2,"decision":"RELEASE",\
            "benefit":"围\\"巾\\"、帽子","kind":"赠品"}]}""",
            """
            {"tid":"9002","oid":"9022","num_iid":"203","one_yuan_reservation_orders":"7002,60011,5001",\
            "gift_status":"待处理","rights":[{"tid":"5001","oid":"5011","units":1,"decision":"WAIT_RELEASE_POINT",\
            "benefit":"围\\"巾\\"、帽子","kind":"赠品"}]}""");
  }

  @Test
  void thePlatformsTagSaysTheSameWhereBothAgree() throws IOException {
    publish(row -> row);
    Map<String, String> tags = new TreeMap<>();
    for (JsonNode line : lines()) {
      tags.put(line.get("oid").textValue(), line.get(TAG).textValue());
    }
    assertThat(tags).containsOnlyKeys("9001", "9012", "9022");
    publish(TITLES + "," + TAG, row -> row + ",\"" + tags.getOrDefault(subOrder(row), "") + "\"");
    assertThat(breaks()).noneMatch(code -> code.startsWith("TAG_"));
    for (JsonNode line : lines()) {
      assertThat(line.get(TAG).textValue()).isEqualTo(tags.get(line.get("oid").textValue()));
    }
    tags.put("9012", "60011,5001");
    publish(TITLES + "," + TAG, row -> row + ",\"" + tags.getOrDefault(subOrder(row), "") + "\"");
    assertThat(breaks()).containsOnlyOnce("TAG_MISSING");
  }

  @Test
  void noNumberThatWasMadeUpLeavesTheHouse() throws IOException {
    publish(TITLES.replace("子订单编号,", ""), row -> row.replaceFirst(",[0-9]+", ""));
    assertThat(lines()).hasSize(3);
    for (JsonNode line : lines()) {
      assertThat(line.get("oid").isNull()).as("%s", line).isTrue();
      assertThat(line.get("rights")).isNotEmpty().allMatch(right -> right.get("oid").isNull());
    }
  }

  @Test
  void whatIsDoneIsToldAndNotToBeDoneAgain() throws IOException {
    publish(row -> row);
    assertThat(giftrecon("mark", "--one-yuan-line", "7002", "--tracking", "YT1000000000001"))
        .as(said)
        .isZero();
    publish(row -> row);
    assertThat(lines().get(0).get("gift_status").textValue()).isEqualTo("已处理");
    assertThat(lines().get(0).get("rights")).isEmpty();
  }

  @Test
  void aRightWhoseOneYuanLineIsNotExportedStaysAtItsMainLine() throws IOException {
    publish(row -> row);
    publish(row -> row.startsWith("60011,") ? "" : row);
    assertThat(lines().get(1).get("rights"))
        .extracting(right -> right.get("tid").textValue() + right.get("decision").textValue())
        .containsExactly("60011NOT_EXPORTED");
  }

  @Test
  void aSetWithoutItIsNotWhole() throws IOException {
    publish(row -> row);
    Path file = set().resolve("erp-orders.jsonl");
    byte[] published = Files.readAllBytes(file);
    assertThat(giftrecon("run", "--date", date())).as(said).isZero();
    assertThat(said).contains("Nothing has changed");
    Files.delete(file);
    assertThat(giftrecon("run", "--date", date())).as(said).isZero();
    assertThat(set().resolve("erp-orders.jsonl")).hasBinaryContent(published);
  }

  @Test
  void itIsNoEvidenceWhereItIsFedBack() throws IOException {
    publish(row -> row);
    Files.copy(set().resolve("erp-orders.jsonl"), folder.resolve("exports/erp-orders.jsonl"));
    Files.copy(set().resolve("erp-orders.jsonl"), folder.resolve("exports/202309010100.json"));
    publish(TITLES, row -> row.replace(",甲,", ",,"), 3);
    assertThat(lines()).as("without buyers nothing pairs, least of all by our own word").isEmpty();
    assertThat(breaks()).noneMatch(code -> code.startsWith("TAG_"));
  }

  private static String subOrder(String row) {
    int from = row.indexOf(',') + 1;
    return row.substring(from, row.indexOf(',', from));
  }

  private void publish(UnaryOperator<String> row) throws IOException {
    publish(TITLES, row);
  }

  private void publish(String titles, UnaryOperator<String> row) throws IOException {
    publish(titles, row, 0);
  }

  private void publish(String titles, UnaryOperator<String> row, int exit) throws IOException {
    night++;
    StringBuilder file = new StringBuilder(titles + "\n");
    for (List<String> rows : List.of(ONE_YUAN, MAIN)) {
      rows.stream()
          .map(row)
          .filter(each -> !each.isEmpty())
          .forEach(each -> file.append(each).append('\n'));
    }
    Path exports = folder.resolve("exports");
    Files.deleteIfExists(exports.resolve("all20230901000%d.csv".formatted(night - 1)));
    Files.writeString(exports.resolve("all20230901000%d.csv".formatted(night)), file);
    assertThat(giftrecon("run", "--date", date())).as(said).isEqualTo(exit);
    assertThat(new PublishedErpOrders(set()).faults()).isEmpty();
  }

  private List<JsonNode> lines() throws IOException {
    return new PublishedErpOrders(set()).lines();
  }

  private List<String> breaks() throws IOException {
    return new PublishedSet(set()).rows("breaks.csv").stream().map(row -> row.get("代码")).toList();
  }

  private Path set() {
    return folder.resolve("out").resolve(date());
  }

  private String date() {
    return "2023-09-0" + night;
  }

  private int giftrecon(String command, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = command;
    args[1] = folder.resolve("job.yaml").toString();
    System.arraycopy(options, 0, args, 2, options.length);
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
    int exit = GiftRecon.run(stream, stream, args);
    said = told.toString(StandardCharsets.UTF_8);
    return exit;
  }
}
