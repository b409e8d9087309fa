package io.giftrecon;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.RowDisposition;
import io.giftrecon.output.oneyuan.GiftStatus;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.release.Action;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.sampling.CareEntry;
import io.giftrecon.sampling.ClaimCode;
import io.giftrecon.sampling.FindingCode;
import io.giftrecon.sampling.Severity;
import io.giftrecon.words.ExitCode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Chinese page explains everything that the program can write to a merchant's assistant: each
 * code, word, column, file and exit code. That its links lead somewhere is asked by {@link
 * LinksTest}.
 */
class ChinesePageTest {
  private static final Path PAGE = Path.of("src", "site", "README.zh-CN.md");
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private String page;

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(PAGE);
  }

  @Test
  void everyDecisionStandsBesideWhatToDo() {
    for (DecisionCode code : DecisionCode.values()) {
      assertThat(page).contains("| `%s` | %s | ".formatted(code, code.action().word()));
    }
    for (Action advice : Action.values()) {
      assertThat(page).contains("\n| %s | ".formatted(advice.word()));
    }
  }

  @Test
  void everyCodeOfTheOtherSheetsIsExplained() {
    assertThat(BreakCode.values()).allSatisfy(code -> assertThat(page).contains(row(code.name())));
    assertThat(FindingCode.values())
        .allSatisfy(code -> assertThat(page).contains(row(code.name())));
    for (ClaimCode code : ClaimCode.values()) {
      assertThat(page).contains("| `%s` | %s | ".formatted(code, code.outcome()));
    }
    assertThat(page).contains("`" + CareEntry.CODE + "`");
    assertThat(Severity.values()).allSatisfy(word -> assertThat(page).contains(word.word()));
    assertThat(GiftStatus.values()).allSatisfy(word -> assertThat(page).contains(word.word()));
    assertThat(RowDisposition.values())
        .filteredOn(use -> use != RowDisposition.USED)
        .allSatisfy(use -> assertThat(page).contains(row(use.reason())));
  }

  /** 标记 has no enum of its own: the codes are read where they are put together. */
  @Test
  void everyFlagOfTheDownloadSheetIsExplained() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/io/giftrecon/pairing/PairedRecord.java"));
    List<String> flags =
        Pattern.compile("flags\\.add\\((?:\"(\\w+)\"|BreakCode\\.(\\w+)\\.name\\(\\))\\)")
            .matcher(source)
            .results()
            .map(flag -> flag.group(1) == null ? flag.group(2) : flag.group(1))
            .toList();
    assertThat(flags).hasSize(source.split("flags\\.add\\(", -1).length - 1).hasSizeGreaterThan(2);
    String section = page.substring(page.indexOf("| 标记 |"), page.indexOf("## 七"));
    assertThat(flags).allSatisfy(flag -> assertThat(section).contains(row(flag)));
  }

  @Test
  void everyExitCodeSaysWhatToDo() throws IllegalAccessException {
    int seen = 0;
    for (Field code : ExitCode.class.getFields()) {
      assertThat(page).contains("\n| %d | ".formatted(code.getInt(null)));
      seen++;
    }
    assertThat(seen).isEqualTo(6);
  }

  @Test
  void everyPublishedFileAndEachOfItsColumnsIsNamed() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String set : List.of("demo-expected", "demo-expected-u-first")) {
      try (Stream<Path> all = Files.list(RESOURCES.resolve(set))) {
        all.forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(12);
    for (Path file : files) {
      assertThat(page).contains("`" + file.getFileName() + "`");
      if (file.toString().endsWith(".csv")) {
        String header = Files.readAllLines(file).get(0).replace("\ufeff", "");
        // The four horizons of effect.csv are told in one sentence.
        Arrays.stream(header.split(","))
            .filter(column -> !column.matches("\\d+日.*"))
            .forEach(column -> assertThat(page).as(file.toString()).contains("`" + column + "`"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-yuan", "u-first"})
  void nothingElseIsPublished(String kind, @TempDir Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder);
    String job = folder.resolve("jobs").resolve(kind + ".yaml").toString();
    assertThat(shop.command("run", job, "--date", DemoShop.DATE)).as(shop.err()).isZero();
    try (Stream<Path> published =
        Files.list(folder.resolve("out").resolve(kind).resolve(DemoShop.DATE))) {
      assertThat(published)
          .hasSizeGreaterThan(5)
          .allSatisfy(file -> assertThat(page).contains("`" + file.getFileName() + "`"));
    }
  }

  /** 任务文件, wherever the program or its pages speak of it. */
  @Test
  void theJobFileHasOneName() throws IOException {
    Pattern other = Pattern.compile("作业文件|配置文件|作业配置|[Jj]ob ?文件|工作文件");
    List<Path> read = new ArrayList<>();
    for (String room : List.of("src/main", "src/site", "jobs", "sample-data")) {
      try (Stream<Path> all = Files.walk(Path.of(room))) {
        all.filter(file -> file.toString().matches(".*\\.(java|js|html|properties|yaml|md|sh)"))
            .forEach(read::add);
      }
    }
    assertThat(read).hasSizeGreaterThan(100);
    for (Path file : read) {
      assertThat(other.matcher(Files.readString(file)).results().map(MatchResult::group))
          .as(file.toString())
          .isEmpty();
    }
  }

  @Test
  void thePagesLeadToEachOther() throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains("(src/site/README.zh-CN.md)");
    List<MatchResult> links = Pattern.compile("]\\(([^)]+)\\)").matcher(page).results().toList();
    assertThat(links).hasSizeGreaterThan(5);
  }

  private static String row(String code) {
    return "\n| `%s` | ".formatted(code);
  }
}
