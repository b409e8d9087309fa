package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.published.PublishedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R52, R53: what a night says of the nights before it. */
class ChangesOverNightsTest {
  private static final String HEAD =
      "主订单编号,子订单编号,买家会员名,商品ID,商品标题,商品价格,购买数量,买家应付货款,买家实付金额,订单状态,退款状态,订单付款时间";

  private static final String LATE =
      "5003,5003,丙,101,一元围巾,1.00,1,1.00,1.00,交易成功,没有申请退款,2023-08-20 10:00:00";

  @TempDir private Path folder;
  private SeveralNights nights;

  @BeforeEach
  void writeJob() throws IOException {
    nights = SeveralNights.write(folder, "autumn");
    export(
        "20230901000000", oneYuan("5001", "甲"), main("9001", "甲", "卖家已发货，等待买家确认", "没有申请退款"), LATE);
    run("2023-09-01");
  }

  @Test
  void nothingThatStaysIsToldAgain() throws IOException {
    assertThat(changes("2023-09-01")).containsExactly("新增 5001/1  → WAIT_RELEASE_POINT 9001 ");
    run("2023-09-02");
    assertThat(changes("2023-09-02")).isEmpty();
  }

  @Test
  void aDecisionThatChangesIsToldWithBothCodesAndTheEvidence() throws IOException {
    export("20230902000000", oneYuan("5001", "甲"), main("9001", "甲", "交易成功", "没有申请退款"), LATE);
    run("2023-09-02");
    assertThat(changes("2023-09-02"))
        .containsExactly(
            "改变 5001/1 WAIT_RELEASE_POINT → RELEASE 9001 "
                + "1元订单文件 lines-20230901000000.csv → lines-20230902000000.csv；"
                + "主商品订单状态 卖家已发货，等待买家确认 → 交易成功；"
                + "主商品订单文件 lines-20230901000000.csv → lines-20230902000000.csv");
    byte[] told = Files.readAllBytes(set("2023-09-02").resolve("changes.csv"));
    run("2023-09-02", "--rerun");
    assertThat(Files.readAllBytes(set("2023-09-02").resolve("changes.csv"))).isEqualTo(told);
  }

  @Test
  void newReleasedAndVanishedRightsAreTold() throws IOException {
    export(
        "20230902000000",
        oneYuan("5001", "甲"),
        main("9001", "甲", "交易成功", "没有申请退款"),
        oneYuan("5002", "乙"),
        main("9002", "乙", "交易成功", "没有申请退款"),
        LATE);
    assertThat(nights.giftrecon("mark", "--one-yuan-line", "5001", "--tracking", "YT1234567890123"))
        .isZero();
    run("2023-09-02");
    assertThat(changes("2023-09-02"))
        .containsExactly(
            "改变 5001/1 WAIT_RELEASE_POINT → PROCESSED 9001 已标记为补发", "新增 5002/1  → RELEASE 9002 ");
    export(
        "20230903000000",
        oneYuan("5001", "甲"),
        main("9001", "甲", "交易成功", "没有申请退款"),
        oneYuan("5002", "乙").replace("2023-08-02", "2023-08-09"),
        main("9002", "乙", "交易成功", "没有申请退款"),
        LATE);
    run("2023-09-03");
    assertThat(changes("2023-09-03"))
        .as("5001 stays released")
        .containsExactly("消失 5002/1 RELEASE →   ");
  }

  @Test
  void aBreakIsCalledAlikeEveryNightAndARightCountsItsNights() throws IOException {
    Map<String, String> first = lone(set("2023-09-01"), "breaks.csv");
    assertThat(first.get("首次出现")).isEqualTo("2023-09-01");
    assertThat(lone(set("2023-09-01"), "gift-worklist.csv").get("已等几晚")).isEqualTo("0");
    export(
        "20230902000000", LATE, oneYuan("5001", "甲"), main("9001", "甲", "卖家已发货，等待买家确认", "没有申请退款"));
    Files.delete(folder.resolve("exports/lines-20230901000000.csv"));
    run("2023-09-04");
    run("2023-09-05");
    Map<String, String> later = lone(set("2023-09-05"), "breaks.csv");
    assertThat(later.get("文件")).isNotEqualTo(first.get("文件"));
    assertThat(later.get("编号")).isEqualTo(first.get("编号")).matches("B[0-9A-V]{10}");
    assertThat(later.get("首次出现")).isEqualTo("2023-09-01");
    Map<String, String> waiting = lone(set("2023-09-05"), "gift-worklist.csv");
    assertThat(waiting.get("已等几晚")).as("the first and the fourth").isEqualTo("2");
    assertThat(waiting.get("核查结论")).isEmpty();
    run("2023-09-04", "--rerun");
    assertThat(lone(set("2023-09-04"), "gift-worklist.csv").get("已等几晚"))
        .as("later nights do not count")
        .isEqualTo("1");
  }

  private List<String> changes(String date) throws IOException {
    return new PublishedSet(set(date))
        .rows("changes.csv").stream()
            .map(
                row ->
                    "%s %s/%s %s → %s %s %s"
                        .formatted(
                            row.get("变化"),
                            bare(row.get("1元商品子订单号")),
                            row.get("份"),
                            row.get("原原因代码"),
                            row.get("现原因代码"),
                            bare(row.get("现主商品子订单号")),
                            row.get("证据变化")))
            .toList();
  }

  private static Map<String, String> lone(Path set, String file) throws IOException {
    List<Map<String, String>> rows = new PublishedSet(set).rows(file);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static String bare(String number) {
    return number.replaceAll("[=\"]", "");
  }

  private static String oneYuan(String number, String buyer) {
    return "%s,%s,%s,101,一元围巾,1.00,1,1.00,1.00,交易成功,没有申请退款,2023-08-02 10:00:00"
        .formatted(number, number, buyer);
  }

  private static String main(String number, String buyer, String status, String refund) {
    return "%s,%s,%s,201,大衣,99.00,1,99.00,99.00,%s,%s,2023-08-11 10:00:00"
        .formatted(number, number, buyer, status, refund);
  }

  private void export(String stamp, String... rows) throws IOException {
    Files.writeString(
        folder.resolve("exports/lines-" + stamp + ".csv"),
        HEAD + "\n" + String.join("\n", rows) + "\n");
  }

  private Path set(String date) {
    return folder.resolve("out").resolve(date);
  }

  private void run(String date, String... more) {
    String[] options =
        Stream.concat(Stream.of("--date", date), Stream.of(more)).toArray(String[]::new);
    assertThat(nights.giftrecon("run", options)).as(nights.said()).isIn(0, 3);
  }
}
