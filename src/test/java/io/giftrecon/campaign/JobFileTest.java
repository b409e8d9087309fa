package io.giftrecon.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.nightly.JobKinds;
import io.giftrecon.nightly.oneyuan.OneYuanKind;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobFileTest {
  private static final String JOB =
      """
      kind: one-yuan
      shop: 示例旗舰店
      inputs:
        exports: ../exports
        enrolments: enrolments.csv
      outputs: ../out
      ledger: jdbc:h2:file:../state/one-yuan
      activities:
        - id: autumn
          name: 秋冬
          reservation: {from: 2023-08-09 00:00, to: 2023-08-22 00:00}
          main:        {from: 2023-08-23 00:00, to: 2023-08-26 24:00}
      """;

  @TempDir Path folder;

  @Test
  void readsPathsRelativeToTheFileAndFillsInTheDefaults() throws IOException {
    Path file = write(JOB);
    OneYuanJobFile job = OneYuanKind.jobFile(file);
    assertThat(job.file()).isEqualTo(file);
    assertThat(job.shop()).isEqualTo("示例旗舰店");
    assertThat(job.exports()).isEqualTo(folder.resolve("exports"));
    assertThat(job.enrolments()).isEqualTo(folder.resolve("jobs/enrolments.csv"));
    assertThat(job.outputs()).isEqualTo(folder.resolve("out"));
    assertThat(job.ledger()).isEqualTo("jdbc:h2:file:" + folder.resolve("state/one-yuan"));
    assertThat(job.buyers()).isEmpty();
    assertThat(job.releaseAfter()).isEqualTo(ReleaseAfter.CONFIRMED);
    assertThat(job.allocation()).isEqualTo(AllocationPolicy.ONE_PER_UNIT);
    assertThat(job.rejectLimit()).hasToString("1%");
    assertThat(job.keepDays().days()).hasValue(90);
    assertThat(job.numbers()).isEqualTo(NumberStyle.FORMULA);
    assertThat(job.maxAge()).hasToString("7d");
    assertThat(job.endings()).isEqualTo(EndingPolicy.REVIEW);
    assertThat(job.smallRefund()).hasToString("0");
    assertThat(job.ignored()).isEqualTo(IgnoredFiles.NONE);
  }

  @Test
  void readsEverythingThatMayBeSaid() throws IOException {
    Path file =
        write(
            JOB.replace(
                    "enrolments: enrolments.csv",
                    "enrolments: enrolments.csv\n  buyers: /data/buyers.csv\n"
                        + "  ignore: [notes.xlsx, \"*.bak\"]")
                + """
                policy:
                  release-after: shipped
                  allocation: all
                  max-age: 30d
                  endings: release
                  small-refund: 20%
                reject-limit: 20
                keep-days: 14
                output: {ids: raw, xlsx: false}
                """);
    OneYuanJobFile job = OneYuanKind.jobFile(file);
    assertThat(job.buyers()).contains(Path.of("/data/buyers.csv"));
    assertThat(job.releaseAfter()).isEqualTo(ReleaseAfter.SHIPPED);
    assertThat(job.allocation()).isEqualTo(AllocationPolicy.ALL);
    assertThat(job.maxAge()).hasToString("30d");
    assertThat(job.endings()).isEqualTo(EndingPolicy.RELEASE);
    assertThat(job.smallRefund()).hasToString("20%");
    assertThat(job.ignored().names()).containsExactly("notes.xlsx", "*.bak");
    assertThat(job.rejectLimit()).hasToString("20");
    assertThat(job.keepDays().days()).hasValue(14);
    assertThat(job.numbers()).isEqualTo(NumberStyle.RAW);
    assertThat(job.workbooks()).isFalse();
    assertThat(OneYuanKind.jobFile(write(JOB)).workbooks()).isTrue();
  }

  @Test
  void twentyFourOClockIsTheEndOfItsDay() throws IOException {
    Activity activity = OneYuanKind.jobFile(write(JOB)).activities().get(0);
    LocalDateTime midnight = LocalDateTime.of(2023, 8, 27, 0, 0);
    assertThat(activity.main().to()).isEqualTo(midnight);
    assertThat(activity.main().contains(midnight.minusSeconds(1))).isTrue();
    assertThat(activity.main().contains(midnight)).isFalse();
    assertThat(activity.main().contains(activity.main().from())).isTrue();
    assertThat(activity.main().contains(activity.main().from().minusSeconds(1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-08-31 24:00,2023-09-01T00:00",
    "2023-12-31 24:00:00,2024-01-01T00:00",
    "2024-02-28 24:00,2024-02-29T00:00",
    "2023/8/26 23:59:59,2023-08-26T23:59:59"
  })
  void windowEndsAreRead(String written, LocalDateTime end) throws IOException {
    Path file = write(JOB.replace("2023-08-26 24:00", written));
    assertThat(OneYuanKind.jobFile(file).activities().get(0).main().to()).isEqualTo(end);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void everyMistakeNamesFileLineKeyAndWhatToDo(String right, String wrong, String complaint)
      throws IOException {
    assertThat(JOB).contains(right);
    Path file = write(JOB.replace(right, wrong));
    assertThatThrownBy(() -> OneYuanKind.jobFile(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + complaint);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "kind: one-yuan",
            "kind: two-yuan",
            ":1: kind: 'two-yuan' is not one of: one-yuan, u-first"),
        Arguments.of("kind: one-yuan\n", "", ":1: kind: is missing"),
        Arguments.of("shop: ", "shopp: ", ":2: shopp: is not a known key; did you mean 'shop'?"),
        Arguments.of(
            "exports: ../",
            "export: ../",
            ":4: inputs.export: is not a known key; did you mean 'exports'?"),
        Arguments.of("  enrolments: enrolments.csv\n", "", ":4: inputs.enrolments: is missing"),
        Arguments.of("outputs: ../out", "outputs: [../out]", ":6: outputs: must be a single value"),
        Arguments.of("outputs: ../out", "outputs:", ":6: outputs: must be a single value"),
        Arguments.of("outputs: ../out", "outputs: a\noutputs: b", ":7: outputs: stands twice"),
        Arguments.of(
            "inputs:\n  exports: ../exports\n  enrolments: enrolments.csv",
            "inputs: ../exports",
            ":3: inputs: must hold keys: exports, enrolments, buyers, ignore"),
        Arguments.of(
            "jdbc:h2:file:../state/one-yuan",
            "jdbc:mysql://host/db",
            ":7: ledger: must begin with jdbc:h2:file: or jdbc:postgresql:"),
        Arguments.of(
            "name: 秋冬", "nam: 秋冬", ":10: activities.nam: is not a known key; did you mean 'name'?"),
        Arguments.of(
            "reservation: {from: 2023-08-09 00:00, to",
            "reservation: {form: 2023-08-09 00:00, to",
            ":11: activities.reservation.form: is not a known key; did you mean 'from'?"),
        Arguments.of(
            "{from: 2023-08-09 00:00, to: 2023-08-22 00:00}",
            "{to: 2023-08-22 00:00}",
            ":11: activities.reservation.from: is missing; write it as 2023-08-23 00:00"),
        Arguments.of(
            "2023-08-09 00:00",
            "2023-08-32 00:00",
            ":11: activities.reservation.from: '2023-08-32 00:00' is no time; write it as"
                + " 2023-08-23 00:00"),
        Arguments.of(
            "2023-08-09 00:00",
            "nine",
            ":11: activities.reservation.from: 'nine' is no time; write it as 2023-08-23 00:00"),
        Arguments.of(
            "to: 2023-08-22 00:00",
            "to: 2023-08-09 00:00",
            ":11: activities.reservation.to: must be later than from"));
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void aWrongValueNamesTheOnesThatFit(String added, String complaint) throws IOException {
    Path file = write(JOB + added + "\n");
    assertThatThrownBy(() -> OneYuanKind.jobFile(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + complaint);
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        Arguments.of(
            "policy: {release-after: confirm}",
            ":13: policy.release-after: 'confirm' is not one of: confirmed, shipped, paid"),
        Arguments.of(
            "policy:\n  allocation: One-Per-Unit",
            ":14: policy.allocation: 'One-Per-Unit' is not one of: one-per-unit, all"),
        Arguments.of(
            "policy: {relase-after: paid}",
            ":13: policy.relase-after: is not a known key; did you mean 'release-after'?"),
        Arguments.of(
            "policy: {max-age: 0d}",
            ":13: policy.max-age: '0d' is no age; write days as 7d, or off"),
        Arguments.of(
            "policy: {endings: on}",
            ":13: policy.endings: 'on' is not one of: review, off, release"),
        Arguments.of(
            "policy: {small-refund: 101%}",
            ":13: policy.small-refund: '101%' is no amount; write yuan as 5 or 5.50, or a share as"
                + " 20%"),
        Arguments.of(
            "reject-limit: many",
            ":13: reject-limit: 'many' is neither rows nor percent; write 20 or 1%"),
        Arguments.of(
            "output: {ids: plain}", ":13: output.ids: 'plain' is not one of: formula, raw"),
        Arguments.of(
            "reject_limit: 1%",
            ":13: reject_limit: is not a known key; did you mean 'reject-limit'?"));
  }

  @Test
  void aFileInThePlaceOfTheOutputsFolderIsRefused() throws IOException {
    Path file = write(JOB.replace("outputs: ../out", "outputs: job.yaml"));
    assertThatThrownBy(() -> OneYuanKind.jobFile(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("outputs")
        .hasMessageContaining(file + " is a file; name a folder");
  }

  @Test
  void anActivityMayNotStandTwice() throws IOException {
    String again = JOB.substring(JOB.indexOf("  - id"));
    Path file = write(JOB + again);
    assertThatThrownBy(() -> OneYuanKind.jobFile(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + ":13: activities.id: 'autumn' stands twice");
  }

  @Test
  void anActivityListMayNotBeEmpty() throws IOException {
    Path file = write(JOB.substring(0, JOB.indexOf("activities:")) + "activities: []\n");
    assertThatThrownBy(() -> OneYuanKind.jobFile(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + ":8: activities: must be a list with at least one entry");
  }

  @Test
  void whatIsNoYamlIsRefusedAtItsLine() throws IOException {
    Path file = write("kind: one-yuan\nshop: [a\noutputs: b\n");
    assertThatThrownBy(() -> OneYuanKind.jobFile(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageStartingWith(file + ":")
        .hasMessageMatching("(?s).*job\\.yaml:[23]: .+");
  }

  /** In both languages, and at the line where it stands, wherever the parser stops. */
  @ParameterizedTest
  @CsvSource({
    "'kind: one-yuan\nshop： 甲\ninputs: {exports: ex}\n', 2, 冒号是中文的",
    "'kind: one-yuan\nshop: 甲\noutputs： out\n', 3, 冒号是中文的",
    "'kind: one-yuan\ninputs:\n  exports： ex\n  enrolments: e.csv\n', 3, 冒号是中文的",
    "'kind: one-yuan\ninputs:\n\texports: ex\n', 3, 制表符",
    "'kind: one-yuan\nshop: [a\noutputs: b\n', 3, 缩进、冒号、引号和括号",
  })
  void whatIsMistypedIsNamedWhereItStands(String text, int line, String said) throws IOException {
    Path file = write(text);
    assertThatThrownBy(() -> OneYuanKind.jobFile(file))
        .isInstanceOfSatisfying(
            UnusableInputException.class,
            refused ->
                assertThat(refused.userMessage().in(Language.CHINESE))
                    .startsWith("%s 第 %d 行：".formatted(file, line))
                    .contains(said)
                    .doesNotContainPattern("[a-z]{4,} [a-z]{4,}"))
        .hasMessageStartingWith("%s:%d: ".formatted(file, line));
  }

  @Test
  void aTableIsNoJobFile() throws IOException {
    Path file = write("1元商品ID,1元商品标题\n1,围巾\n");
    assertThatThrownBy(() -> JobKinds.read(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageStartingWith(file + ":1: YAML: must hold keys: kind, shop, inputs, ");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Path file = write("# nothing yet\n");
    assertThatThrownBy(() -> OneYuanKind.jobFile(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + ":1: the job file is empty");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    Path file = folder.resolve("jobs/none.yaml");
    assertThatThrownBy(() -> OneYuanKind.jobFile(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + ": the job file cannot be read");
  }

  @Test
  void aFileInGbkIsRefused() throws IOException {
    Path file = write("");
    Files.write(file, JOB.getBytes(Charset.forName("GBK")));
    assertThatThrownBy(() -> OneYuanKind.jobFile(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + ": is not UTF-8; save it again as UTF-8");
  }

  @ParameterizedTest
  @MethodSource("typedValues")
  void noYamlTagEverMakesAnObject(String value) throws IOException {
    Path file = write(JOB.replace("shop: 示例旗舰店", "shop: " + value));
    assertThatThrownBy(() -> OneYuanKind.jobFile(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageStartingWith(file + ":2: shop: ");
  }

  static Stream<String> typedValues() {
    return Stream.of(
        "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost/\"]]",
        "!!java.util.Date {time: 1}");
  }

  private Path write(String text) throws IOException {
    Path file = folder.resolve("jobs/job.yaml");
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(UTF_8));
  }
}
