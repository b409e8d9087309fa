package io.giftrecon.export.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import io.giftrecon.SmallJob;
import io.giftrecon.csv.Encoding;
import io.giftrecon.xlsx.RawWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R13, R33: the platform's sheet decides the same however it is written, and never twice. */
class SheetFormsTest {
  private static final List<String> TITLES =
      List.of(
          "主商品ID",
          "主商品标题",
          "主商品订单号",
          "主商品支付时间",
          "主商品实际支付金额",
          "主商品订单状态",
          "主商品最近一次退款单状态",
          "主商品申请退款金额",
          "1元商品ID",
          "1元商品标题",
          "1元商品权益",
          "1元商品所属活动",
          "1元商品订单号",
          "1元商品支付时间",
          "1元商品订单状态",
          "1元商品最近一次退款单状态",
          "赠品补发状态");

  private static final int FIRST_JOINED = 8;
  private static final int LAST_JOINED = 15;
  private static final Instant MADE = Instant.parse("2023-09-01T02:00:00Z");

  private static final List<String> TWO_GIFTS =
      List.of(
          "8001",
          "风衣",
          "350824000000001072",
          "2023-08-24 12:00:00",
          "599.00",
          "交易成功",
          "/",
          "/",
          "9001|9002",
          "一元 小样|一元 礼盒",
          "赠品甲|赠品乙",
          "活动甲|活动甲",
          "350812000000001072|350812000000002072",
          "2023-08-12 10:00:00|2023-08-13 10:00:00",
          "卖家已发货，等待买家确认|交易成功",
          "/|/",
          "待处理");

  @TempDir private Path folder;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(folder.resolve("exports"));
    SmallJob.write(folder, "", SmallJob.GIFT, "9002,一元礼盒,赠品,赠品乙,,,,a,审核通过,");
  }

  @Test
  void asCsvInGbkBelowATitleWithItsColumnsTurnedRound() throws IOException {
    String expected = worklist("平台表.csv", csv(TITLES, List.of(TWO_GIFTS)).getBytes(UTF_8));
    assertThat(expected).contains("立即补发,RELEASE").contains("MAIN_CAPACITY_USED");
    List<String> titles = new ArrayList<>(TITLES);
    Collections.reverse(titles);
    List<String> row = new ArrayList<>(TWO_GIFTS);
    Collections.reverse(row);
    String text = "1元预约订单\n" + csv(titles, List.of(row));
    assertThat(worklist("平台表.csv", text.getBytes(Encoding.GB18030.charset()))).isEqualTo(expected);
  }

  @Test
  void asWorkbookWithLineBreaksInItsCells() throws IOException {
    String expected = worklist("平台表.csv", csv(TITLES, List.of(TWO_GIFTS)).getBytes(UTF_8));
    byte[] book = new RawWorkbook().table("表", List.of(TITLES, joined(TWO_GIFTS, "\n"))).bytes();
    assertThat(worklist("平台表.xlsx", book)).isEqualTo(expected);
  }

  @Test
  void aRowThatStandsTwiceMakesNoSecondMainUnit() throws IOException {
    String once = worklist("平台表.csv", csv(TITLES, List.of(TWO_GIFTS)).getBytes(UTF_8));
    List<String> renamed = new ArrayList<>(TWO_GIFTS);
    renamed.set(1, "风衣 2023 秋冬");
    for (List<String> second : List.of(TWO_GIFTS, renamed)) {
      assertThat(worklist("平台表.csv", csv(TITLES, List.of(TWO_GIFTS, second)).getBytes(UTF_8)))
          .isEqualTo(once);
    }
  }

  @Test
  void twoDownloadsInOneFileThatDifferReleaseNothing() throws IOException {
    List<String> refunded = new ArrayList<>(TWO_GIFTS);
    refunded.set(4, "0.00");
    refunded.set(6, "退款成功");
    refunded.set(7, "599.00");
    for (List<List<String>> rows :
        List.of(List.of(TWO_GIFTS, refunded), List.of(refunded, TWO_GIFTS))) {
      assertThat(worklist("平台表.csv", csv(TITLES, rows).getBytes(UTF_8))).doesNotContain("立即补发");
    }
  }

  private static List<String> joined(List<String> row, String separator) {
    List<String> cells = new ArrayList<>(row);
    for (int i = FIRST_JOINED; i <= LAST_JOINED; i++) {
      cells.set(i, row.get(i).replace("|", separator));
    }
    return cells;
  }

  private static String csv(List<String> titles, List<List<String>> rows) {
    return Stream.concat(Stream.of(titles), rows.stream())
        .map(row -> String.join(",", row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String worklist(String name, byte[] sheet) throws IOException {
    try (Stream<Path> old = Files.list(folder.resolve("exports"))) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    Path file = folder.resolve("exports").resolve(name);
    Files.write(file, sheet);
    Files.setLastModifiedTime(file, FileTime.from(MADE));
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(log, true, UTF_8);
    String job = folder.resolve("job.yaml").toString();
    GiftRecon.run(
        stream, stream, "run", job, "--date", "2023-09-01", "--rerun", "--reject-limit", "100%");
    assertThat(log.toString(UTF_8)).contains("read      ");
    return Files.readString(folder.resolve("out/2023-09-01/gift-worklist.csv"));
  }
}
