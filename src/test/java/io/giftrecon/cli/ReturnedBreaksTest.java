package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.published.PublishedSet;
import io.giftrecon.xlsx.RawWorkbook;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R53: 处理 of a {@code breaks.csv} that came back, in the exports folder or by {@code --from}. */
class ReturnedBreaksTest extends VerdictNights {
  private static final String UNTIMED = "5009,5009,丙,101,一元围巾,1.00,1,1.00,1.00,交易成功,没有申请退款,0.00,";
  private static final String OTHER = "5010,5010,丁,101,一元围巾,1.00,1,1.00,1.00,交易成功,没有申请退款,0.00,";

  @BeforeEach
  void firstNight() throws IOException {
    exportBoth("20230901000000", UNTIMED, OTHER);
    run("2023-09-01");
    assertThat(nights.said()).contains("2 to look at");
  }

  @Test
  void whatAListSaysIsKnownStaysKnownWhenTheListIsGone() throws IOException {
    Path list = comeBack("breaks.csv", known("5009"));
    run("2023-09-02");
    assertThat(nights.said()).contains("1 to look at, and 1 that are known");
    assertThat(treatments("2023-09-02")).containsExactlyInAnyOrderEntriesOf(knownAlone("5009"));
    assertThat(Files.readString(set("2023-09-02").resolve("summary.json")))
        .contains("\"kind\" : \"returned breaks\"", "\"not-filled-in\" : 1");
    run("2023-09-02");
    assertThat(nights.said()).as("nothing has changed").doesNotContain("to look at");
    Files.delete(list);
    run("2023-09-03");
    assertThat(nights.said()).contains("1 to look at, and 1 that are known");
  }

  @Test
  void aListThatComesToAPublishedNightIsHeardInThatNight() throws IOException {
    comeBack("breaks.csv", known("5009"));
    run("2023-09-01");
    assertThat(treatments("2023-09-01")).containsExactlyInAnyOrderEntriesOf(knownAlone("5009"));
  }

  @Test
  void aListSavedByExcelIsHeardUnderAnyName() throws IOException {
    String text = Files.readString(published()).substring(1).replaceAll("=\"([^\"]*)\"", "$1");
    Path list = folder.resolve("exports/复制的.csv");
    Files.write(list, known("5010").edit(text).getBytes(Charset.forName("GBK")));
    run("2023-09-02");
    assertThat(treatments("2023-09-02")).containsExactlyInAnyOrderEntriesOf(knownAlone("5010"));
  }

  @Test
  void aListSavedAsWorkbookIsHeard() throws IOException {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("要看的"));
    known("5009")
        .edit(Files.readString(published()).substring(1).replaceAll("=?\"+([^\"]*)\"+", "$1"))
        .lines()
        .forEach(row -> table.add(List.of(row.split(",", -1))));
    byte[] book = new RawWorkbook().table("差异", table).bytes();
    Files.write(folder.resolve("exports/看过的.xlsx"), book);
    run("2023-09-02");
    assertThat(treatments("2023-09-02")).containsExactlyInAnyOrderEntriesOf(knownAlone("5009"));
  }

  @Test
  void aListThatLiesInTheFolderDoesNotUndoAWithdrawal() throws IOException {
    Path list = comeBack("breaks.csv", known("5009"));
    Files.setLastModifiedTime(list, FileTime.from(Instant.parse("2023-09-01T12:00:00Z")));
    run("2023-09-02");
    assertThat(nights.giftrecon("verdict", "--break", number("5009"), "withdraw")).isZero();
    run("2023-09-03");
    assertThat(treatments("2023-09-03")).doesNotContainValue("已知");
    assertThat(nights.said()).contains("2 to look at");
  }

  @Test
  void anOldListSaysNothingOfWhatHasChangedSince() throws IOException {
    comeBack("breaks.csv", known("5009"));
    exportBoth("20230902000000", UNTIMED.replace("交易成功", "卖家已发货，等待买家确认"), OTHER);
    run("2023-09-02");
    assertThat(treatments("2023-09-02")).doesNotContainValue("已知");
    assertThat(nights.said()).contains("2 to look at");
  }

  @Test
  void aWordThatNobodyUnderstandsIsToldOf() throws IOException {
    comeBack("breaks.csv", text -> known("5009").edit(text).replace(",已知", ",忽略"));
    run("2023-09-02");
    assertThat(codes("2023-09-02")).contains("VERDICT_UNREADABLE");
    assertThat(nights.said()).contains("3 to look at");
  }

  @Test
  void aWordOnARowThatNoSetShowsIsToldOf() throws IOException {
    comeBack("breaks.csv", text -> known("5009").edit(text).replace("交易成功", "交易?功"));
    run("2023-09-02");
    assertThat(codes("2023-09-02")).contains("VERDICT_UNREADABLE");
  }

  @Test
  void everyRowWhoseNumberIsGoneIsToldOf() throws IOException {
    comeBack(
        "breaks.csv",
        text -> known("5009").edit(known("5010").edit(text)).replaceAll(",B\\w{10},", ",,"));
    run("2023-09-02");
    assertThat(codes("2023-09-02"))
        .containsExactlyInAnyOrder(
            "PAYMENT_TIME_UNKNOWN",
            "PAYMENT_TIME_UNKNOWN",
            "VERDICT_UNREADABLE",
            "VERDICT_UNREADABLE");
  }

  @Test
  void aListThatCannotBeReadIsToldOfAndNoNightIsLost() throws IOException {
    comeBack("breaks.csv", text -> known("5009").edit(text) + "\"cut in a cell");
    assertThat(nights.giftrecon("run", "--date", "2023-09-02")).isEqualTo(3);
    assertThat(nights.said()).contains("FILE_UNREAD: breaks.csv");
  }

  @Test
  void fromAFileItIsSaidAtOnce() throws IOException {
    Path list = folder.resolve("mine.csv");
    Files.writeString(list, known("5009").edit(Files.readString(published())));
    assertThat(nights.giftrecon("verdict", "--from", list.toString())).as(nights.said()).isZero();
    assertThat(nights.said()).contains("known  " + number("5009"), "1 verdicts kept");
    run("2023-09-02");
    assertThat(treatments("2023-09-02")).containsExactlyInAnyOrderEntriesOf(knownAlone("5009"));
    assertThat(nights.giftrecon("verdict", "--from", list.toString())).isZero();
    assertThat(nights.said()).contains("0 verdicts kept");
  }

  /** What a person does to the text of a list. */
  private interface Edit {
    String edit(String text);
  }

  /** Writes 已知 into 处理 of the row of an order, wherever that column stands. */
  private static Edit known(String order) {
    return text -> {
      String header = text.lines().filter(row -> row.contains("处理")).findFirst().orElseThrow();
      long behind = header.substring(header.indexOf("处理")).chars().filter(c -> c == ',').count();
      Pattern blank = Pattern.compile("(.*,)((?:,[^,]*){%d})".formatted(behind));
      return text.lines()
          .map(row -> row.contains(order) ? blank.matcher(row).replaceFirst("$1已知$2") : row)
          .collect(Collectors.joining("\r\n", "", "\r\n"));
    };
  }

  private Path comeBack(String name, Edit edit) throws IOException {
    Path list = folder.resolve("exports").resolve(name);
    return Files.writeString(
        list, edit.edit(Files.readString(published())), StandardCharsets.UTF_8);
  }

  private Path published() {
    return set("2023-09-01").resolve("breaks.csv");
  }

  private void exportBoth(String stamp, String... outside) throws IOException {
    exportLines(
        stamp,
        Stream.of(ONE_YUAN.stream(), Stream.of(PARTLY, WHOLE), Stream.of(outside))
            .flatMap(rows -> rows)
            .toList());
  }

  private static Map<String, String> knownAlone(String order) {
    return Map.of(order, "已知", order.equals("5009") ? "5010" : "5009", "");
  }

  private Map<String, String> treatments(String date) throws IOException {
    return rows(date).stream()
        .collect(Collectors.toMap(row -> bare(row.get("订单号")), row -> row.get("处理")));
  }

  private List<String> codes(String date) throws IOException {
    return rows(date).stream().map(row -> row.get("代码")).toList();
  }

  private List<Map<String, String>> rows(String date) throws IOException {
    return new PublishedSet(set(date)).rows("breaks.csv");
  }

  private String number(String order) throws IOException {
    return rows("2023-09-01").stream()
        .filter(row -> bare(row.get("订单号")).equals(order))
        .findFirst()
        .orElseThrow()
        .get("编号");
  }
}
