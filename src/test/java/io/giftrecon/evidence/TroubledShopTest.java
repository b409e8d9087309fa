package io.giftrecon.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.giftrecon.DemoShop;
import io.giftrecon.order.WarningCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R40: the troubled shop of the demo has the same warnings wherever one looks. */
class TroubledShopTest {
  private static final String JOB = "one-yuan-troubled";

  /** Those that do not go with the others: golden cases of their own. */
  private static final Set<WarningCode> ALONE =
      EnumSet.of(
          WarningCode.NO_ROWS_OF_SHOP,
          WarningCode.NO_BUYERS,
          WarningCode.NOBODY_RETURNED,
          WarningCode.REFUND_UNREADABLE,
          WarningCode.BUYERS_CONTRADICT_ENDINGS);

  /** Those of sampling campaigns alone. */
  private static final Set<WarningCode> OF_SAMPLING =
      EnumSet.of(
          WarningCode.NO_ITEM_IDS,
          WarningCode.MEMBERS_MEET_NOBODY,
          WarningCode.EXPORTS_END_EARLY,
          WarningCode.PROMOTION_ITEM_UNKNOWN,
          WarningCode.FULL_SIZE_UNSEEN);

  @TempDir private Path folder;
  private DemoShop shop;
  private String job;

  @BeforeEach
  void open() throws IOException {
    shop = new DemoShop(folder);
    Path file = folder.resolve("jobs").resolve(JOB + ".yaml");
    Files.copy(Path.of("jobs", JOB + ".yaml"), file);
    job = file.toString();
  }

  @Test
  void runCheckPageAndSummaryTellTheSame() throws IOException {
    assertThat(shop.command("run", job, "--date", DemoShop.DATE)).isEqualTo(3);
    Path set = folder.resolve("out").resolve(JOB).resolve(DemoShop.DATE);
    List<String> told = new ArrayList<>();
    Set<String> codes = new TreeSet<>();
    String page = Files.readString(set.resolve("report.html"));
    for (JsonNode warning : warnings(set.resolve("summary.json"))) {
      codes.add(warning.get("code").asText());
      told.add(warning.get("code").asText() + ": " + warning.get("en").asText());
      assertThat(page).contains(warning.get("zh").asText()).contains(warning.get("en").asText());
    }
    assertThat(codes).isEqualTo(shown());
    assertThat(lines(shop.out(), "  look at   ")).isEqualTo(told);
    assertThat(lines(shop.err(), "giftrecon: "))
        .startsWith(told.toArray(String[]::new))
        .hasSize(told.size() + 1)
        .last()
        .asString()
        .startsWith("rejected rows: 1");

    assertThat(shop.command("check", job, "--date", DemoShop.DATE)).isEqualTo(3);
    String note = shop.out().substring(shop.out().indexOf("\nLook at\n"));
    assertThat(lines(note, "  ")).isEqualTo(told);
  }

  /** What the exports as a whole lack is told with every order, each by the rule that asks it. */
  @Test
  void explainTellsOfTheExportsToo() throws IOException {
    assertThat(shop.command("run", job, "--date", DemoShop.DATE)).isEqualTo(3);
    assertThat(shop.command("explain", job, " =\"3530814201237660107\"")).isZero();
    String told = shop.out();
    assertThat(told).startsWith("  R35  按 3530814201237660107 查找\n订单 3530814201237660107");
    String ofExports = told.substring(told.indexOf("\n这一晚的导出\n"));
    assertThat(ofExports)
        .contains("  R33  读了 7 个文件或工作表；没有读 2 个：仓库盘点.csv（")
        .contains("说明.txt（")
        .contains("  R38  1 个报表的名字里没有时间，按修改时间算：宝贝报表.csv（")
        .contains("  R33  FILE_UNREAD：仓库盘点.csv")
        .contains("  R38  AS_OF_GUESSED：宝贝报表.csv")
        .contains("  R40  BUYERS_MASKED：")
        .contains("  R40  REFUNDS_MISSING：")
        .doesNotContain("没有要提醒的")
        .doesNotContain("  R34  ");
    assertThat(shop.command("explain", job, "3530814201237660107")).isZero();
    assertThat(told).endsWith(shop.out());
  }

  /** R34, R36: a number that a spreadsheet may have rounded, and a buyer who is nobody. */
  @Test
  void explainTellsOfRoundedNumbersAndOfNobody() {
    assertThat(shop.command("run", job, "--date", DemoShop.DATE)).isEqualTo(3);
    assertThat(shop.command("explain", job, "3530814201237660000")).isEqualTo(1);
    assertThat(shop.out()).contains("  R34  3530814201237660000 像是被表格软件改成 0 的号码");
    assertThat(shop.command("explain", job, "3530828219792660212")).isZero();
    assertThat(shop.out()).contains("  R36  没有能用的买家标识");
  }

  /** A check asks the rules with what the ledger knows, and without one where there is none. */
  @Test
  void checkTellsOfStaleDataBeforeTheFirstNightToo() {
    assertThat(shop.command("check", job, "--date", DemoShop.DATE)).isEqualTo(3);
    assertThat(shop.out()).contains("  DATA_STALE: 1 rights wait");
    assertThat(folder.resolve("state")).doesNotExist();

    assertThat(shop.command("check", shop.jobFile().toString(), "--date", DemoShop.DATE)).isZero();
    assertThat(shop.command("check", shop.jobFile().toString(), "--date", "2024-01-01"))
        .isEqualTo(3);
    assertThat(shop.out()).contains("  DATA_STALE: ");
  }

  /** Whoever holds the ledger may be marking rights that are stale now. */
  @Test
  void whileTheLedgerIsHeldWhatNeedsItIsLeftOutAndSaid() throws IOException {
    Path file = Files.createDirectories(folder.resolve("state")).resolve(JOB + ".mv.db");
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      assertThat(shop.command("check", job, "--date", DemoShop.DATE)).isEqualTo(3);
    }
    assertThat(shop.out())
        .contains("  another run holds the ledger, so warnings that need its marks")
        .contains("  AS_OF_GUESSED: ")
        .doesNotContain("  DATA_STALE: ");
  }

  @Test
  void theReadmeSaysWhoShowsWhat() throws IOException {
    String readme = Files.readString(Path.of("sample-data", JOB, "README.md"), UTF_8);
    shown().forEach(code -> assertThat(readme).contains("| `" + code + "` | "));
    for (WarningCode code : ALONE) {
      String golden = "r40-" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(readme).contains("| `" + code + "` | [" + golden + "]");
      assertThat(Path.of("src/test/resources/cases", golden, "expected", "summary.json"))
          .content(UTF_8)
          .contains("\"code\" : \"" + code + "\"");
    }
  }

  private static Set<String> shown() {
    Set<WarningCode> shown = EnumSet.allOf(WarningCode.class);
    shown.removeAll(ALONE);
    shown.removeAll(OF_SAMPLING);
    return shown.stream().map(Enum::name).collect(Collectors.toSet());
  }

  private static JsonNode warnings(Path summary) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(summary)).get("warnings");
  }

  /** The lines that begin so, without it. */
  private static List<String> lines(String text, String beginning) {
    return text.lines()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()))
        .toList();
  }
}
