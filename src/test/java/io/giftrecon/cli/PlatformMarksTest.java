package io.giftrecon.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import io.giftrecon.SmallJob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R27, R65: what the back-end says with 已处理, and what a person says after that. */
class PlatformMarksTest {
  private static final String HEADER =
      "主商品ID,主商品标题,主商品订单号,主商品支付时间,主商品实际支付金额,主商品订单状态,主商品最近一次退款单状态,主商品申请退款金额,1元商品ID,1元商品标题,"
          + "1元商品权益,1元商品所属活动,1元商品订单号,1元商品支付时间,1元商品订单状态,1元商品最近一次退款单状态,赠品补发状态\n";

  private static final String ROW =
      "8001,风衣,350824000000001072,2023-08-24 12:00:00,599.00,交易成功,/,/,"
          + "9001,一元小样,赠品甲,活动甲,350812000000001072,2023-08-12 10:00:00,交易成功,/,";

  @TempDir private Path folder;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(folder.resolve("exports"));
    SmallJob.write(folder, "", SmallJob.GIFT);
  }

  @Test
  void whatWasTakenBackIsMarkedAgainByANewDownloadAlone() throws IOException {
    sheet("平台表202309011000.csv", "已处理");
    run("2023-09-01");
    assertThat(worklist("2023-09-01")).doesNotContain("350812000000001072");
    assertThat(downloadSheet("2023-09-01")).contains(",已处理,");
    command("unmark", job(), "--main-order", "350824000000001072");
    run("2023-09-02");
    assertThat(worklist("2023-09-02")).contains("立即补发,RELEASE");
    assertThat(downloadSheet("2023-09-02")).contains(",待处理,");
    sheet("平台表202309031000.csv", "已处理");
    Files.writeString(
        folder.resolve("exports/平台表202309031000.csv"),
        Files.readString(folder.resolve("exports/平台表202309031000.csv")).replace("风衣", "大衣"));
    run("2023-09-03");
    assertThat(worklist("2023-09-03")).doesNotContain("350812000000001072");
  }

  @Test
  void pendingNeverUnmarks() throws IOException {
    sheet("平台表202309011000.csv", "待处理");
    run("2023-09-01");
    assertThat(worklist("2023-09-01")).contains("立即补发,RELEASE");
    command("mark", job(), "--main-order", "350824000000001072", "--by", "小王");
    sheet("平台表202309021000.csv", "待处理");
    run("2023-09-02");
    assertThat(worklist("2023-09-02")).doesNotContain("350812000000001072");
    assertThat(downloadSheet("2023-09-02")).contains(",已处理,");
  }

  @Test
  void whoMarkedIsAnEventOfTheLedger() throws IOException {
    sheet("平台表202309011000.csv", "已处理");
    run("2023-09-01");
    assertThat(command("explain", job(), "350812000000001072"))
        .contains("platform")
        .contains("平台表202309011000.csv 已处理");
    run("2023-09-02");
    assertThat(worklist("2023-09-02")).doesNotContain("350812000000001072");
  }

  @Test
  void aPersonTellsWhichGiftAnUnclearMarkMeant() throws IOException {
    String row =
        ROW.replace("9001", "9001|9001")
            .replace("350812000000001072", "350812000000001072|350812000000002072")
            .replace("2023-08-12 10:00:00", "2023-08-12 10:00:00|2023-08-13 10:00:00")
            .replace("一元小样", "一元小样|一元小样")
            .replace("赠品甲,活动甲", "赠品甲|赠品甲,活动甲|活动甲")
            .replace("交易成功,/,已", "交易成功|交易成功,/|/,已");
    write("平台表202309011000.csv", row.replaceFirst(",交易成功,/,$", ",交易成功|交易成功,/|/,") + "已处理\n");
    run("2023-09-01");
    assertThat(worklist("2023-09-01")).contains("人工核查,MARK_UNPLACED").doesNotContain("立即补发");
    assertThat(breaks("2023-09-01")).contains("PLATFORM_MARK_UNCLEAR");
    command("mark", job(), "--one-yuan-line", "350812000000002072");
    for (String date : List.of("2023-09-02", "2023-09-03")) {
      run(date);
      assertThat(breaks(date)).doesNotContain("PLATFORM_MARK_UNCLEAR");
      assertThat(worklist(date))
          .doesNotContain("立即补发")
          .contains("MAIN_CAPACITY_USED")
          .doesNotContain("=\"\"350812000000002072\"\"\",\"=\"\"9001");
    }
  }

  private void sheet(String name, String status) throws IOException {
    write(name, ROW + status + "\n");
  }

  private void write(String name, String row) throws IOException {
    Path file = folder.resolve("exports").resolve(name);
    Files.writeString(file, HEADER + row);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-09-03T02:00:00Z")));
  }

  private String job() {
    return folder.resolve("job.yaml").toString();
  }

  private void run(String date) {
    command("run", job(), "--date", date);
  }

  private static String command(String... args) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(log, true, UTF_8);
    GiftRecon.run(stream, stream, args);
    return log.toString(UTF_8);
  }

  private String worklist(String date) throws IOException {
    return Files.readString(folder.resolve("out").resolve(date).resolve("gift-worklist.csv"));
  }

  private String downloadSheet(String date) throws IOException {
    return Files.readString(folder.resolve("out").resolve(date).resolve("download-sheet.csv"));
  }

  private String breaks(String date) throws IOException {
    return Files.readString(folder.resolve("out").resolve(date).resolve("breaks.csv"));
  }
}
