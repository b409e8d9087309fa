package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A158: a refund that was open, and the report that told of it was taken out of the folder. */
class RefundsOverNightsTest {
  private static final String APPLIED = "买家已经申请退款，等待卖家同意";

  @TempDir private Path folder;
  private SeveralNights nights;

  @BeforeEach
  void layOut() throws IOException {
    nights = SeveralNights.write(folder, "autumn");
    lines("2023090110", "没有申请退款");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5001,101,1.00", "9001,201,100.00"})
  void anOpenRefundThatNobodyTellsAnyMoreStillHoldsItsRight(String of) throws IOException {
    refund(of, APPLIED);
    run("2023-09-01", "暂缓");
    Files.delete(folder.resolve("exports/退款报表202309011010.csv"));
    run("2023-09-02", "REFUND_STATE_UNKNOWN");
    assertThat(worklist("2023-09-02"))
        .contains("2023-09-01 的清单里", "今晚的导出没有再写它", "lines-202309011000.csv");
    run("2023-09-03", "REFUND_STATE_UNKNOWN");
    assertThat(worklist("2023-09-03")).contains("2023-09-01 的清单里");
  }

  @Test
  void aRefundThatStatedNoStatusHoldsItsRight() throws IOException {
    refund("9001,201,100.00", "");
    run("2023-09-01", "REFUND_STATE_UNKNOWN");
    Files.delete(folder.resolve("exports/退款报表202309011010.csv"));
    run("2023-09-02", "REFUND_STATE_UNKNOWN");
    assertThat(worklist("2023-09-02")).contains("今晚的导出没有再写它");
  }

  @Test
  void aNewerRefundReportThatIsSilentIsBelieved() throws IOException {
    refund("9001,201,100.00", APPLIED);
    run("2023-09-01", "MAIN_REFUNDING");
    Path report = folder.resolve("exports/退款报表202309011010.csv");
    refund("7777,201,100.00", APPLIED);
    Files.move(report, report.resolveSibling("退款报表202309021010.csv"));
    run("2023-09-02", "RELEASE");
  }

  @Test
  void ofSeveralSetsTheNewestIsNamed() throws IOException {
    refund("9001,201,100.00", APPLIED);
    run("2023-09-01", "MAIN_REFUNDING");
    refund("9001,201,100.00", "卖家已经同意退款，等待买家退货");
    run("2023-09-02", "MAIN_REFUNDING");
    Files.delete(folder.resolve("exports/退款报表202309011010.csv"));
    run("2023-09-03", "REFUND_STATE_UNKNOWN");
    assertThat(worklist("2023-09-03")).containsOnlyOnce("今晚的导出没有再写它").contains("2023-09-02 的清单里");
  }

  @Test
  void anotherMainLineIsNotHeldByIt() throws IOException {
    refund("9001,201,100.00", APPLIED);
    run("2023-09-01", "MAIN_REFUNDING");
    Files.delete(folder.resolve("exports/退款报表202309011010.csv"));
    Path lines = folder.resolve("exports/lines-202309011000.csv");
    String closed = Files.readString(lines).replaceFirst("交易成功(.*08-15)", "交易关闭$1");
    Files.writeString(
        lines.resolveSibling("lines-202309011200.csv"),
        closed + "9002,90021,甲,201,大衣,100.00,1,100.00,100.00,交易成功,没有申请退款,2023-08-16 10:00:00\n");
    run("2023-09-02", "RELEASE");
  }

  @Test
  void aNewerLineReportIsBelieved() throws IOException {
    refund("9001,201,100.00", APPLIED);
    run("2023-09-01", "MAIN_REFUNDING");
    Files.delete(folder.resolve("exports/退款报表202309011010.csv"));
    run("2023-09-02", "REFUND_STATE_UNKNOWN");
    lines("2023090310", "没有申请退款");
    run("2023-09-03", "RELEASE");
  }

  @Test
  void whatTheReportSaysIsBelievedAtOnce() throws IOException {
    refund("9001,201,100.00", APPLIED);
    run("2023-09-01", "MAIN_REFUNDING");
    refund("9001,201,100.00", "退款关闭");
    run("2023-09-02", "RELEASE");
  }

  @Test
  void aPersonMayDecide() throws IOException {
    refund("9001,201,100.00", APPLIED);
    run("2023-09-01", "MAIN_REFUNDING");
    Files.delete(folder.resolve("exports/退款报表202309011010.csv"));
    run("2023-09-02", "REFUND_STATE_UNKNOWN");
    assertThat(nights.giftrecon("explain", "9001")).isZero();
    assertThat(nights.said()).contains("R42").contains("REFUND_STATE_UNKNOWN");
    assertThat(nights.giftrecon("verdict", "--one-yuan-line", "50011", "release"))
        .as(nights.said())
        .isZero();
    run("2023-09-03", "RELEASE_BY_PERSON");
  }

  private void run(String date, String code) throws IOException {
    assertThat(nights.giftrecon("run", "--date", date)).as(nights.said()).isIn(0, 3);
    assertThat(worklist(date)).as(date).contains(code);
    assertThat(worklist(date).contains("立即补发")).as(date).isEqualTo(code.startsWith("RELEASE"));
  }

  private String worklist(String date) throws IOException {
    return Files.readString(folder.resolve("out").resolve(date).resolve("gift-worklist.csv"));
  }

  private void lines(String hour, String refund) throws IOException {
    Files.writeString(
        folder.resolve("exports").resolve("lines-%s00.csv".formatted(hour)),
        """
        订单编号,子订单编号,买家会员名,商品ID,商品标题,商品价格,购买数量,买家应付货款,买家实付金额,订单状态,退款状态,订单付款时间
        5001,50011,甲,101,一元围巾,1.00,1,1.00,1.00,交易成功,%1$s,2023-08-05 10:00:00
        9001,90011,甲,201,大衣,100.00,1,100.00,100.00,交易成功,%1$s,2023-08-15 10:00:00
        """
            .formatted(refund));
  }

  private void refund(String of, String status) throws IOException {
    Files.writeString(
        folder.resolve("exports/退款报表202309011010.csv"),
        "订单编号,商品ID,买家退款金额,退款编号,退款状态,退款的申请时间\n%s,7001,%s,2023-08-20 10:00:00\n"
            .formatted(of, status));
  }
}
