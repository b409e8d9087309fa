package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import io.giftrecon.published.PublishedSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R50, R51: a person's word over several nights, by lists that come back and by hand. */
class VerdictsOverNightsTest {
  private static final String HEAD =
      "主订单编号,子订单编号,买家会员名,商品ID,商品标题,商品价格,购买数量,买家应付货款,买家实付金额,订单状态,退款状态,退款金额,订单付款时间";

  /** A part of it went back: a person decides. */
  private static final String PARTLY = main("9001", "甲", "交易成功", "退款成功", "10.00");

  private static final String WHOLE = main("9002", "乙", "交易成功", "没有申请退款", "0.00");

  @TempDir private Path folder;
  private String said = "";

  @BeforeEach
  void writeJob() throws IOException {
    Files.createDirectories(folder.resolve("exports"));
    Files.writeString(
        folder.resolve("enrolments.csv"),
        """
        1元商品ID,1元商品标题,权益类型,权益1,活动,审核状态
        101,一元围巾,赠品,围巾,autumn,审核通过
        """);
    Files.writeString(
        folder.resolve("job.yaml"),
        """
        kind: one-yuan
        shop: 测试店
        inputs: {exports: exports, enrolments: enrolments.csv}
        outputs: out
        ledger: jdbc:h2:file:./state/ledger
        activities:
          - id: autumn
            name: 活动
            reservation: {from: 2023-08-01, to: 2023-08-08}
            main: {from: 2023-08-10, to: 2023-09-29}
        """);
    export("20230901000000", PARTLY, WHOLE);
    run("2023-09-01");
    assertThat(decided("2023-09-01"))
        .containsExactlyInAnyOrder(
            "5001 MAIN_PARTIAL_REFUND 9001", "5002 RELEASE 9002", "5003 MAIN_CAPACITY_USED ");
  }

  @Test
  void aReleaseByHandSaysWhoWhenAndWhyAndOutlivesTheNight() throws IOException {
    verdict("5001", "release", "--by", "小王", "--note", "问过买家");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 RELEASE_BY_PERSON 9001");
    assertThat(row("2023-09-02", "5001").get("原因")).contains("小王", "问过买家", "补发");
    assertThat(row("2023-09-02", "5001").get("处理建议")).isEqualTo("立即补发");
    assertThat(row("2023-09-02", "5001").get("依据")).contains("R50");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 RELEASE_BY_PERSON 9001");
    assertThat(giftrecon("explain", "5001")).isZero();
    assertThat(said).contains("R50").contains("核查结论“补发”").contains("小王");
  }

  @Test
  void ordinaryProgressChangesNoFact() throws IOException {
    export("20230901120000", PARTLY.replace("交易成功", "卖家已发货，等待买家确认"), WHOLE);
    run("2023-09-02");
    verdict("5001", "release");
    export("20230903000000", PARTLY, WHOLE);
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 RELEASE_BY_PERSON 9001");
  }

  @Test
  void aChangedRefundTakesTheRightBackToItsOwnDecision() throws IOException {
    verdict("5001", "release");
    export("20230902000000", main("9001", "甲", "交易成功", "退款成功", "30.00"), WHOLE);
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(row("2023-09-02", "5001").get("原因"))
        .contains("VERDICT_OUTDATED")
        .contains("10.00 → 30.00");
    verdict("5001", "release");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).as("said anew").contains("5001 RELEASE_BY_PERSON 9001");
    export("20230904000000", main("9001", "甲", "交易关闭", "退款成功", "99.00"), WHOLE);
    run("2023-09-04");
    assertThat(decided("2023-09-04")).contains("5001 MAIN_REFUNDED ");
    assertThat(row("2023-09-04", "5001").get("原因")).contains("VERDICT_OUTDATED");
  }

  @Test
  void aListSaysWhatItsRowsShowedNotWhatIsKnownTonight() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5001", "补发");
    export("20230902000000", main("9001", "甲", "交易成功", "退款成功", "30.00"), WHOLE);
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(row("2023-09-02", "5001").get("原因")).contains("VERDICT_OUTDATED");
  }

  @Test
  void aRefusedRightLeavesItsUnitToAnother() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5002", "不补");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5002 REFUSED_BY_PERSON ", "5003 RELEASE 9002");
    run("2023-09-02", "--rerun");
    assertThat(decided("2023-09-02")).contains("5002 REFUSED_BY_PERSON ", "5003 RELEASE 9002");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5002 REFUSED_BY_PERSON ", "5003 RELEASE 9002");
    assertThat(row("2023-09-03", "5002").get("原因")).contains("回传", "2023-09-01 18:00:00");
  }

  @Test
  void aRightWaitsUntilTheDayAndKeepsItsUnit() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5002", "等 2023-09-03");
    run("2023-09-02");
    assertThat(decided("2023-09-02"))
        .contains("5002 WAIT_BY_PERSON 9002", "5003 MAIN_CAPACITY_USED ");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5002 RELEASE 9002");
    assertThat(row("2023-09-03", "5002").get("原因")).doesNotContain("VERDICT_OUTDATED");
  }

  @Test
  void nothingIsReleasedWithoutAMainUnit() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5003", "补发");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5003 MAIN_CAPACITY_USED ");
    assertThat(breaks("2023-09-02")).containsExactly("VERDICT_WITHOUT_MAIN 5003");
    assertThat(giftrecon("verdict", "--one-yuan-line", "5003", "release")).isEqualTo(2);
    assertThat(said).contains("MAIN_CAPACITY_USED");
  }

  @Test
  void aRefundedOneYuanLineIsNotReleasedByAWord() throws IOException {
    verdict("5001", "release");
    export("20230902000000", PARTLY, WHOLE);
    String lines = Files.readString(folder.resolve("exports/lines-20230902000000.csv"));
    Files.writeString(
        folder.resolve("exports/lines-20230902000000.csv"),
        lines.replaceFirst("(5001,5001,.*?)没有申请退款,0.00", "$1退款成功,1.00"));
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 ONE_YUAN_REFUNDED ");
  }

  @Test
  void wordsThatNobodyUnderstandsAreTold() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5001", "看着办");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(breaks("2023-09-02")).containsExactly("VERDICT_UNREADABLE 5001");
  }

  @Test
  void whatWasReleasedIsNeverReleasedAgain() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5001", "补发");
    run("2023-09-02");
    assertThat(giftrecon("mark", "--one-yuan-line", "5001", "--tracking", "YT1234567890123"))
        .isZero();
    giveBack("20230902180000", "2023-09-02", "5001", "补发");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).noneMatch(row -> row.startsWith("5001"));
  }

  /** The goods may be out: no word that was given before passes over that. */
  @Test
  void aReleaseDoesNotPassOverWhatCameBackSince() throws IOException {
    verdict("5001", "release");
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 RELEASE_BY_PERSON 9001");
    giveBack("20230902180000", "2023-09-02", "5001", "", "已发");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 MAIN_PARTIAL_REFUND 9001");
    assertThat(row("2023-09-03", "5001").get("原因"))
        .contains("VERDICT_OUTDATED", "RETURN_UNREADABLE");
  }

  @Test
  void theOrderOfListsMakesNoDifference() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5001", "补发");
    run("2023-09-02");
    giveBack("20230902180000", "2023-09-02", "5001", "不补");
    run("2023-09-03");
    assertThat(decided("2023-09-03")).contains("5001 REFUSED_BY_PERSON ");
    Files.copy(
        folder.resolve("exports/back-20230901180000.csv"),
        folder.resolve("exports/back-20230903180000.csv"));
    run("2023-09-04");
    assertThat(decided("2023-09-04")).as("an old list, copied").contains("5001 REFUSED_BY_PERSON ");
    Files.writeString(
        folder.resolve("exports/back-20230904180000.csv"),
        Files.readString(folder.resolve("exports/back-20230901180000.csv")) + "\n");
    run("2023-09-05");
    assertThat(decided("2023-09-05")).as("saved anew").contains("5001 REFUSED_BY_PERSON ");
  }

  @Test
  void anOlderListThatComesLateOverturnsNothing() throws IOException {
    run("2023-09-02");
    giveBack("20230902180000", "2023-09-02", "5001", "不补");
    run("2023-09-03");
    giveBack("20230903180000", "2023-09-01", "5001", "补发");
    run("2023-09-04");
    assertThat(decided("2023-09-04")).contains("5001 REFUSED_BY_PERSON ");
  }

  @Test
  void aVerdictIsTakenBack() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5002", "不补");
    run("2023-09-02");
    verdict("5002", "withdraw");
    run("2023-09-03");
    assertThat(decided("2023-09-03"))
        .as("its unit went to the other one meanwhile")
        .contains("5002 MAIN_CAPACITY_USED ", "5003 RELEASE 9002");
    assertThat(giftrecon("verdict", "--one-yuan-line", "5002", "withdraw")).isEqualTo(2);
  }

  @Test
  void aListIsTakenByHandToo() throws IOException {
    giveBack("20230901180000", "2023-09-01", "5001", "补发");
    Path list = folder.resolve("exports/back-20230901180000.csv");
    Path elsewhere = Files.move(list, folder.resolve("back.csv"));
    assertThat(giftrecon("verdict", "--from", elsewhere.toString())).as(said).isZero();
    run("2023-09-02");
    assertThat(decided("2023-09-02")).contains("5001 RELEASE_BY_PERSON 9001");
  }

  @Test
  void wordsOfTheCommandLineMustFit() {
    assertThat(giftrecon("verdict", "--one-yuan-line", "5001", "wait")).isEqualTo(2);
    assertThat(giftrecon("verdict", "--one-yuan-line", "5001", "refuse", "--until", "2023-09-09"))
        .isEqualTo(2);
    assertThat(giftrecon("verdict", "--one-yuan-line", "5001")).isEqualTo(2);
    assertThat(giftrecon("verdict", "--one-yuan-line", "7777", "refuse")).isEqualTo(2);
    assertThat(giftrecon("verdict", "--one-yuan-line", "5001", "wait", "--until", "2023-09-09"))
        .isZero();
  }

  private void verdict(String line, String word, String... more) {
    String[] options =
        Stream.concat(Stream.of("--one-yuan-line", line, word), Stream.of(more))
            .toArray(String[]::new);
    assertThat(giftrecon("verdict", options)).as(said).isZero();
  }

  private void giveBack(String stamp, String date, String line, String word) throws IOException {
    giveBack(stamp, date, line, word, "");
  }

  /** A published list that comes back with a word in the row of a line. */
  private void giveBack(String stamp, String date, String line, String word, String tracking)
      throws IOException {
    String list =
        Files.readAllLines(set(date).resolve("gift-worklist.csv")).stream()
            .map(
                row ->
                    row.contains("\"=\"\"" + line + "\"\"\"")
                        ? row.replaceFirst(",,,,,(\\d+)$", ",," + tracking + ",," + word + ",$1")
                        : row)
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(list).contains(word.isEmpty() ? tracking : word);
    Files.writeString(folder.resolve("exports/back-" + stamp + ".csv"), list);
  }

  private List<String> decided(String date) throws IOException {
    return new PublishedSet(set(date))
        .rows("gift-worklist.csv").stream()
            .map(
                row ->
                    "%s %s %s"
                        .formatted(
                            bare(row.get("1元商品子订单号")), row.get("原因代码"), bare(row.get("主商品子订单号"))))
            .toList();
  }

  private Map<String, String> row(String date, String line) throws IOException {
    return new PublishedSet(set(date))
        .rows("gift-worklist.csv").stream()
            .filter(row -> bare(row.get("1元商品子订单号")).equals(line))
            .findFirst()
            .orElseThrow();
  }

  private List<String> breaks(String date) throws IOException {
    return new PublishedSet(set(date))
        .rows("breaks.csv").stream()
            .map(row -> row.get("代码") + " " + bare(row.get("子订单号")))
            .toList();
  }

  private static String bare(String number) {
    return number.replaceAll("[=\"]", "");
  }

  private static String oneYuan(String number, String buyer, int hour) {
    return "%s,%s,%s,101,一元围巾,1.00,1,1.00,1.00,交易成功,没有申请退款,0.00,2023-08-02 1%d:00:00"
        .formatted(number, number, buyer, hour);
  }

  private static String main(
      String number, String buyer, String status, String refund, String amount) {
    return "%s,%s,%s,201,大衣,99.00,1,99.00,89.00,%s,%s,%s,2023-08-11 10:00:00"
        .formatted(number, number, buyer, status, refund, amount);
  }

  private void export(String stamp, String... mains) throws IOException {
    String oneYuan =
        Stream.of(oneYuan("5001", "甲", 0), oneYuan("5002", "乙", 1), oneYuan("5003", "乙", 2))
            .collect(Collectors.joining("\n"));
    Files.writeString(
        folder.resolve("exports/lines-" + stamp + ".csv"),
        HEAD + "\n" + oneYuan + "\n" + String.join("\n", mains) + "\n");
  }

  private Path set(String date) {
    return folder.resolve("out").resolve(date);
  }

  private void run(String date, String... more) {
    String[] options =
        Stream.concat(Stream.of("--date", date), Stream.of(more)).toArray(String[]::new);
    assertThat(giftrecon("run", options)).as(said).isIn(0, 3);
  }

  private int giftrecon(String command, String... options) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
    String[] args =
        Stream.concat(Stream.of(command, folder.resolve("job.yaml").toString()), Stream.of(options))
            .toArray(String[]::new);
    int exit = GiftRecon.run(out, out, args);
    said = log.toString(StandardCharsets.UTF_8);
    return exit;
  }
}
