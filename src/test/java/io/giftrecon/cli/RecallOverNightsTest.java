package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R28, R42, R63: what was sent for an order that is dead stays to be fetched back. */
class RecallOverNightsTest {
  private static final String OTHER =
      "5009,5009,乙,101,围巾,1.00,1,1.00,1.00,交易成功,没有申请退款,2023-08-05 10:00:00";
  private static final String SCARF = OTHER.replace("5009", "5001").replace("乙", "甲");
  private static final String COAT =
      "9001,9001,甲,201,大衣,100.00,1,100.00,100.00,交易成功,没有申请退款,2023-08-15 10:00:00";
  private static final String ALIVE = ",交易成功,没有申请退款,";

  @TempDir private Path folder;
  private SeveralNights nights;
  private int night;

  @BeforeEach
  void oneGiftIsSent() throws IOException {
    nights = SeveralNights.write(folder, "autumn");
    publish(SCARF, COAT, OTHER);
    assertThat(nights.giftrecon("mark", "--one-yuan-line", "5001", "--tracking", "YT1000000000001"))
        .as(nights.said())
        .isZero();
    assertThat(recall()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {",交易关闭,没有申请退款,", ",交易成功,退款成功,"})
  void aMainLineThatDiedStaysOnTheListWhateverIsExported(String state) throws IOException {
    publish(SCARF, COAT.replace(ALIVE, state), OTHER);
    boolean closed = state.contains("交易关闭");
    if (!closed) {
      refundReport();
      publish(SCARF, COAT.replace(ALIVE, state), OTHER);
    }
    List<String> told = recall();
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).contains("9001", "5001", closed ? "交易关闭" : "退款成功", "YT1000000000001");
    noRefundReport();

    publish(SCARF, OTHER);
    assertThat(recall()).as("its main line is missing").isEqualTo(told);
    assertThat(nights.giftrecon("explain", "9001")).isZero();
    assertThat(nights.said()).contains("R28").contains("追回");
    publish(OTHER);
    assertThat(recall()).as("both lines are missing").isEqualTo(told);
    publish(COAT, OTHER);
    assertThat(recall()).as("the main line is back, with old words").hasSize(1);
    publish(SCARF, COAT, OTHER);
    assertThat(recall()).as("both are").hasSize(1);
    publish(OTHER);
    assertThat(nights.giftrecon("unmark", "--one-yuan-line", "5001")).as(nights.said()).isZero();
    publish(OTHER);
    assertThat(recall()).as("it came back").isEmpty();
  }

  /** R63: as its open rights. */
  @Test
  void aCampaignThatIsOverIsNotToldOf() throws IOException {
    publish(SCARF, COAT.replace(",交易成功,", ",交易关闭,"), OTHER);
    nights = SeveralNights.write(folder, "winter");
    publish(OTHER);
    assertThat(recall()).isEmpty();
  }

  /** The exports of the next night are these lines alone. */
  private void publish(String... lines) throws IOException {
    night++;
    try (DirectoryStream<Path> old =
        Files.newDirectoryStream(folder.resolve("exports"), "lines-*.csv")) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    Files.writeString(
        folder.resolve("exports/lines-202309%02d000000.csv".formatted(night)),
        "订单编号,子订单编号,买家会员名,商品ID,商品标题,商品价格,购买数量,买家应付货款,买家实付金额,订单状态,退款状态,订单付款时间\n"
            + String.join("\n", lines)
            + "\n");
    assertThat(nights.giftrecon("run", "--date", date())).as(nights.said()).isIn(0, 3);
  }

  private void refundReport() throws IOException {
    Files.writeString(
        folder.resolve("exports/refunds-20230903000000.csv"),
        """
        订单编号,退款编号,商品id,买家退款金额,退款的申请时间,退款状态,部分退款/全部退款
        9001,77,201,100.00,2023-09-02 10:00:00,退款成功,全部退款
        """);
  }

  private void noRefundReport() throws IOException {
    Files.deleteIfExists(folder.resolve("exports/refunds-20230903000000.csv"));
  }

  private String date() {
    return "2023-09-%02d".formatted(night);
  }

  /** The rows of tonight's recall list. */
  private List<String> recall() throws IOException {
    List<String> rows =
        Files.readAllLines(folder.resolve("out").resolve(date()).resolve("recall.csv"));
    return rows.subList(1, rows.size());
  }
}
