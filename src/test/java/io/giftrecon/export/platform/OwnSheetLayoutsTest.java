package io.giftrecon.export.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import io.giftrecon.SmallJob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R13: our own sheet in any layout, cut to the platform's columns, never confirms itself. */
class OwnSheetLayoutsTest {
  private static final int PLATFORM_COLUMNS = 17;

  private static final String LINE =
      "{\"oid\":\"%s\",\"num_iid\":%d,\"num\":1,\"price\":\"9.00\",\"payment\":\"9.00\","
          + "\"divide_order_fee\":\"9.00\",\"refund_status\":\"NO_REFUND\"}";
  private static final String TRADE =
      "{\"tid\":\"%s\",\"ouid\":\"u\",\"status\":\"TRADE_FINISHED\",\"pay_time\":\"%s\","
          + "\"orders\":{\"order\":[%s]}}";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"record,formula", "record,raw", "pair,formula", "pair,raw"})
  void isLeftAlone(String layout, String ids) throws IOException {
    SmallJob.write(folder, "", SmallJob.GIFT);
    Path exports = Files.createDirectories(folder.resolve("exports"));
    Files.writeString(
        exports.resolve("trades_20230829120000.json"),
        Stream.of(
                trade("3508100000000312345", "2023-08-10 10:00:00", 9001),
                trade("3508110000000412345", "2023-08-11 10:00:00", 9001),
                trade("3508230000000512345", "2023-08-23 10:00:00", 7001))
            .collect(Collectors.joining(",", "[", "]")));
    String job = folder.resolve("job.yaml").toString();
    run("run", job, "--date", "2023-08-30");
    Path sheet = folder.resolve("sheet.csv");
    run("sheet", job, "-o", sheet.toString(), "--layout", layout, "--ids", ids);
    List<String> rows =
        Files.readAllLines(sheet).stream().map(OwnSheetLayoutsTest::cutToThePlatforms).toList();
    assertThat(rows).hasSize(layout.equals("pair") ? 3 : 2);
    Files.write(exports.resolve("1元预约订单_20230830120000.csv"), rows);
    run("run", job, "--date", "2023-08-31");
    assertThat(folder.resolve("out/2023-08-31/summary.json"))
        .content()
        .contains("FILE_UNREAD")
        .doesNotContain("platform sheet");
  }

  private static String trade(String number, String paidAt, int item) {
    return TRADE.formatted(number, paidAt, LINE.formatted(number, item));
  }

  private static String cutToThePlatforms(String row) {
    return Stream.of(row.split(",")).limit(PLATFORM_COLUMNS).collect(Collectors.joining(","));
  }

  private static void run(String... args) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(log, true, UTF_8);
    assertThat(GiftRecon.run(stream, stream, args)).as(log.toString(UTF_8)).isIn(0, 3);
  }
}
