package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R62, R63: lines that get numbers, or are missing, and people with old worklists in hand. */
class LinesOverNightsTest {
  private static final String HEAD =
      "订单编号,买家会员名,商品ID,商品标题,商品价格,购买数量,买家应付货款,买家实付金额,订单状态,退款状态,订单付款时间";

  @TempDir private Path folder;
  private SeveralNights nights;

  @BeforeEach
  void publishWithMadeUpNumbers() throws IOException {
    nights = SeveralNights.write(folder, "autumn", "102,一元手套,赠品,手套,autumn,审核通过\n");
    export("lines-20230901000000.csv", HEAD, "5001,", "5001,", "9001,");
    assertThat(nights.giftrecon("run", "--date", "2023-09-01")).as(nights.said()).isZero();
  }

  @Test
  void explainFollowsAMadeUpNumber() throws IOException {
    assertThat(nights.giftrecon("explain", "5001-2")).isZero();
    assertThat(nights.said()).contains("子订单 5001-2  一元手套").contains("RELEASE");
    numbersCome("5001,50011,", "5001,50012,");
    assertThat(nights.giftrecon("explain", "5001-2")).isZero();
    assertThat(nights.said()).as("before the next run").contains("这一行现在是 50012").contains("一元手套");
    assertThat(nights.giftrecon("run", "--date", "2023-09-02")).as(nights.said()).isZero();
    assertThat(nights.giftrecon("explain", "5001-2")).isZero();
    assertThat(nights.said()).contains("5001-2 是导出没有子订单号时编的号，这一行现在是 50012").contains("一元手套");
    assertThat(nights.giftrecon("explain", "5001")).isZero();
    assertThat(nights.said()).as("also an order").contains("一元围巾").contains("一元手套");
    assertThat(nights.giftrecon("explain", "5001-3")).as("nobody knows it").isEqualTo(1);
    assertThat(nights.said()).contains("导出文件里没有它可用的订单行");
  }

  @Test
  void explainTellsOfAMarkWhoseLineIsNotExported() throws IOException {
    assertThat(nights.giftrecon("mark", "--one-yuan-line", "5001-2", "--tracking", "YT1")).isZero();
    Files.delete(folder.resolve("exports/lines-20230901000000.csv"));
    export("lines-20230902000000.csv", HEAD, "9001,");
    assertThat(nights.giftrecon("run", "--date", "2023-09-02")).as(nights.said()).isIn(0, 3);
    assertThat(nights.giftrecon("explain", "5001-2")).isZero();
    assertThat(nights.said()).contains("5001-2 第 1 份已标记为补发");
  }

  /** R63, R50: as the run decides it, with a person's word over it. */
  @Test
  void explainTellsWhatWasDecidedOfALineThatIsNotExported() throws IOException {
    Files.delete(folder.resolve("exports/lines-20230901000000.csv"));
    export("lines-20230902000000.csv", HEAD, "9001,");
    assertThat(nights.giftrecon("run", "--date", "2023-09-02")).as(nights.said()).isIn(0, 3);
    assertThat(nights.giftrecon("explain", "5001-2")).isZero();
    assertThat(nights.said()).contains("暂缓（NOT_EXPORTED）");
    assertThat(nights.giftrecon("verdict", "--one-yuan-line", "5001-2", "refuse"))
        .as(nights.said())
        .isZero();
    assertThat(nights.giftrecon("run", "--date", "2023-09-03")).as(nights.said()).isIn(0, 3);
    assertThat(worklist("2023-09-03")).contains("REFUSED_BY_PERSON");
    assertThat(nights.giftrecon("explain", "5001-2")).isZero();
    assertThat(nights.said()).contains("不予补发（REFUSED_BY_PERSON").doesNotContain("NOT_EXPORTED");
  }

  @Test
  void aMarkAndItsWithdrawalUnderTheOldNumberAreOfTheLine() throws IOException {
    numbersCome("5001,50011,", "5001,50012,");
    assertThat(nights.giftrecon("run", "--date", "2023-09-02")).as(nights.said()).isZero();
    assertThat(nights.giftrecon("mark", "--one-yuan-line", "5001-2", "--tracking", "YT1")).isZero();
    assertThat(nights.said()).contains("50012");
    assertThat(nights.giftrecon("unmark", "--one-yuan-line", "5001-2")).as(nights.said()).isZero();
  }

  /** R62: the order's number, made up for the scarf, really is the gloves'. */
  @Test
  void aNumberThatOneLineLeavesMayBeTheOneThatAnotherGets() throws IOException {
    comesBack(worklist("2023-09-01"), "5001-2", "YT2023090200017");
    numbersCome("5001,50011,", "5001,5001,");
    for (String date : List.of("2023-09-02", "2023-09-03")) {
      assertThat(nights.giftrecon("run", "--date", date)).as(nights.said()).isZero();
      assertThat(worklist(date)).contains("50011", "一元围巾").doesNotContain("手套");
    }
    assertThat(nights.giftrecon("unmark", "--one-yuan-line", "5001-2")).as(nights.said()).isZero();
    assertThat(nights.giftrecon("run", "--date", "2023-09-04")).as(nights.said()).isZero();
    assertThat(worklist("2023-09-04")).contains("50011", "一元围巾", "手套");
  }

  /** R62: one line has its number, the other keeps the made-up one, and both are listed. */
  @Test
  void numbersThatComeForOneLineOnlyLoseNoRight() throws IOException {
    numbersCome("5001,50011,", "5001,,");
    assertThat(nights.giftrecon("run", "--date", "2023-09-02")).as(nights.said()).isZero();
    assertThat(worklist("2023-09-02")).contains("50011", "5001-2").doesNotContain("NOT_EXPORTED");
    numbersCome("5001,50011,", "5001,50012,");
    assertThat(nights.giftrecon("run", "--date", "2023-09-03")).as(nights.said()).isZero();
    assertThat(worklist("2023-09-03")).contains("50011", "50012").doesNotContain("5001-2");
  }

  /** R63: the night's second run says the same, though the ledger knows more by then. */
  @Test
  void aMissingLineIsShownWithItsMainLineAsThatIsTonight() throws IOException {
    Path first = folder.resolve("exports/lines-20230901000000.csv");
    String before = Files.readString(first);
    Files.delete(first);
    Files.writeString(
        folder.resolve("exports/lines-20230902000000.csv"),
        before
            .replaceAll("5001,甲,102,.*\\n", "")
            .replace("5001,", "5002,")
            .replace("交易成功", "卖家已发货，等待买家确认"));
    assertThat(nights.giftrecon("run", "--date", "2023-09-02")).as(nights.said()).isIn(0, 3);
    String shown = worklist("2023-09-02");
    assertThat(shown).contains("NOT_EXPORTED").contains("卖家已发货，等待买家确认");
    assertThat(nights.giftrecon("run", "--date", "2023-09-02", "--rerun"))
        .as(nights.said())
        .isIn(0, 3);
    assertThat(worklist("2023-09-02")).isEqualTo(shown);
  }

  /** The list comes back with a number for one line of it. */
  private void comesBack(String list, String line, String tracking) throws IOException {
    List<String> titles = List.of(list.lines().findFirst().orElseThrow().split(",", -1));
    StringBuilder back = new StringBuilder();
    for (String row : list.lines().toList()) {
      String[] cells = row.split(",", -1);
      if (cells[titles.indexOf("1元商品子订单号")].contains("\"" + line + "\"")) {
        cells[titles.indexOf("物流单号")] = tracking;
      }
      back.append(String.join(",", cells)).append("\r\n");
    }
    assertThat(back).contains(tracking);
    Files.writeString(folder.resolve("exports/gift-worklist-202309012000.csv"), back.toString());
  }

  private void numbersCome(String gloves, String scarf) throws IOException {
    export(
        "lines-20230902000000.csv", HEAD.replaceFirst(",", ",子订单编号,"), gloves, scarf, "9001,9001,");
  }

  /** The first line is a scarf, the second a pair of gloves, the last the main line of three. */
  private void export(String name, String head, String... numbers) throws IOException {
    List<String> oneYuan =
        List.of(
            "甲,101,一元围巾,1.00,1,1.00,1.00,交易成功,没有申请退款,2023-08-05 10:00:00",
            "甲,102,一元手套,1.00,1,1.00,1.00,交易成功,没有申请退款,2023-08-05 10:00:00");
    StringBuilder text = new StringBuilder(head).append('\n');
    for (int line = 0; line < numbers.length - 1; line++) {
      text.append(numbers[line]).append(oneYuan.get(line)).append('\n');
    }
    text.append(numbers[numbers.length - 1])
        .append("甲,201,大衣,100.00,3,300.00,300.00,交易成功,没有申请退款,2023-08-15 10:00:00\n");
    Files.writeString(folder.resolve("exports").resolve(name), text.toString());
  }

  private String worklist(String date) throws IOException {
    return Files.readString(folder.resolve("out").resolve(date).resolve("gift-worklist.csv"));
  }
}
