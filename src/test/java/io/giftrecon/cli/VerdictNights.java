package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.published.PublishedSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A job over several nights, whose lists come back with words in 核查结论. */
abstract class VerdictNights {
  private static final String HEAD =
      "主订单编号,子订单编号,买家会员名,商品ID,商品标题,商品价格,购买数量,买家应付货款,买家实付金额,订单状态,退款状态,退款金额,订单付款时间";

  /** A part of it went back: a person decides. */
  static final String PARTLY = main("9001", "甲", "交易成功", "退款成功", "10.00");

  static final String WHOLE = main("9002", "乙", "交易成功", "没有申请退款", "0.00");

  /** Three one-yuan lines, the first of 甲. */
  static final List<String> ONE_YUAN =
      List.of(oneYuan("5001", "甲", 0), oneYuan("5002", "乙", 1), oneYuan("5003", "乙", 2));

  @TempDir Path folder;
  SeveralNights nights;

  @BeforeEach
  void writeJob() throws IOException {
    nights = SeveralNights.write(folder, "autumn", "102,一元红包,红包返现,5元,autumn,审核通过\n");
  }

  void verdict(String line, String word, String... more) {
    String[] options =
        Stream.concat(Stream.of("--one-yuan-line", line, word), Stream.of(more))
            .toArray(String[]::new);
    assertThat(nights.giftrecon("verdict", options)).as(nights.said()).isZero();
  }

  void giveBack(String stamp, String date, String line, String word) throws IOException {
    giveBack(stamp, date, line, word, "");
  }

  /** A published list that comes back with a word in the row of a line. */
  void giveBack(String stamp, String date, String line, String word, String tracking)
      throws IOException {
    giveBack(stamp, date, line, "," + tracking + ",", word, list -> list);
  }

  /**
   * A published list that comes back.
   *
   * @param filledIn carrier, number and remark
   * @param edit what else was done to its rows
   */
  void giveBack(
      String stamp,
      String date,
      String line,
      String filledIn,
      String word,
      UnaryOperator<String> edit)
      throws IOException {
    String name =
        Files.readString(set(date).resolve("gift-worklist.csv")).contains("\"" + line + "\"")
            ? "gift-worklist.csv"
            : "cash-worklist.csv";
    String list =
        Files.readAllLines(set(date).resolve(name)).stream()
            .map(
                row ->
                    row.contains("\"=\"\"" + line + "\"\"\"")
                        ? row.replaceFirst(",,,,,(\\d+)$", "," + filledIn + "," + word + ",$1")
                        : row)
            .map(edit)
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(list).contains(filledIn + "," + word);
    Files.writeString(folder.resolve("exports/back-" + stamp + ".csv"), list);
  }

  List<String> decided(String date) throws IOException {
    return Stream.of("gift-worklist.csv", "cash-worklist.csv")
        .flatMap(name -> rows(date, name).stream())
        .map(
            row ->
                "%s %s %s"
                    .formatted(
                        bare(row.get("1元商品子订单号")), row.get("原因代码"), bare(row.get("主商品子订单号"))))
        .toList();
  }

  Map<String, String> row(String date, String line) throws IOException {
    return Stream.of("gift-worklist.csv", "cash-worklist.csv")
        .flatMap(name -> rows(date, name).stream())
        .filter(row -> bare(row.get("1元商品子订单号")).equals(line))
        .findFirst()
        .orElseThrow();
  }

  List<String> breaks(String date) throws IOException {
    return rows(date, "breaks.csv").stream()
        .map(row -> row.get("代码") + " " + bare(row.get("子订单号")))
        .toList();
  }

  private List<Map<String, String>> rows(String date, String name) {
    try {
      return new PublishedSet(set(date)).rows(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String bare(String number) {
    return number.replaceAll("[=\"]", "");
  }

  static String oneYuan(String number, String buyer, int hour) {
    return "%s,%s,%s,101,一元围巾,1.00,1,1.00,1.00,交易成功,没有申请退款,0.00,2023-08-02 1%d:00:00"
        .formatted(number, number, buyer, hour);
  }

  static String main(String number, String buyer, String status, String refund, String amount) {
    return "%s,%s,%s,201,大衣,99.00,1,99.00,89.00,%s,%s,%s,2023-08-11 10:00:00"
        .formatted(number, number, buyer, status, refund, amount);
  }

  void export(String stamp, String... mains) throws IOException {
    exportLines(stamp, Stream.concat(ONE_YUAN.stream(), Stream.of(mains)).toList());
  }

  void exportLines(String stamp, List<String> lines) throws IOException {
    Files.writeString(
        folder.resolve("exports/lines-" + stamp + ".csv"),
        HEAD + "\n" + String.join("\n", lines) + "\n");
  }

  Path set(String date) {
    return folder.resolve("out").resolve(date);
  }

  void run(String date, String... more) {
    String[] options =
        Stream.concat(Stream.of("--date", date), Stream.of(more)).toArray(String[]::new);
    assertThat(nights.giftrecon("run", options)).as(nights.said()).isIn(0, 3);
  }
}
