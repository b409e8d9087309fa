package io.giftrecon.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.giftrecon.DemoShop;
import io.giftrecon.sampling.ClaimCode;
import io.giftrecon.sampling.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** U17, U20: the troubled campaign of the demo has the same warnings wherever one looks. */
class TroubledCampaignTest {
  private static final String JOB = "u-first-troubled";
  private static final List<String> WARNINGS =
      List.of(
          "BUYERS_MASKED",
          "FILE_UNREAD",
          "AS_OF_GUESSED",
          "DATA_STALE",
          "MEMBERS_MEET_NOBODY",
          "EXPORTS_END_EARLY",
          "PROMOTION_ITEM_UNKNOWN",
          "FULL_SIZE_UNSEEN");

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
    JsonNode summary = JsonMapper.builder().build().readTree(set.resolve("summary.json").toFile());
    String page = Files.readString(set.resolve("report.html"));
    List<String> told = new ArrayList<>();
    for (JsonNode warning : summary.get("warnings")) {
      told.add(warning.get("code").asText() + ": " + warning.get("en").asText());
      assertThat(page).contains(warning.get("zh").asText()).contains(warning.get("en").asText());
    }
    assertThat(told).extracting(line -> line.substring(0, line.indexOf(':'))).isEqualTo(WARNINGS);
    assertThat(lines(shop.out(), "  look at   ")).isEqualTo(told);
    List<String> blocked = lines(shop.out(), "  blocked   ");
    assertThat(blocked).hasSize(6);
    List<String> mailed = new ArrayList<>(told);
    mailed.addAll(blocked);
    assertThat(lines(shop.err(), "giftrecon: "))
        .startsWith(mailed.toArray(String[]::new))
        .hasSize(mailed.size() + 1)
        .last()
        .asString()
        .startsWith("rejected rows: 2");

    assertThat(shop.command("check", job, "--date", DemoShop.DATE)).isEqualTo(3);
    String note = shop.out().substring(shop.out().indexOf("\nLook at\n"));
    assertThat(lines(note, "  ")).isEqualTo(told);
  }

  @Test
  void explainNeverSaysWhatIsNotKnown() {
    assertThat(shop.command("explain", job, "买家_照常")).isZero();
    assertThat(shop.out()).contains("MEMBERS_MEET_NOBODY").doesNotContain("没有入会");
    assertThat(shop.command("explain", job, "买家_退款中")).isZero();
    assertThat(shop.out())
        .contains("待定")
        .contains("(REFUNDING)".replace('(', '（').replace(')', '）'));
    assertThat(shop.command("explain", job, "买家_谁也不认识")).isEqualTo(1);
    assertThat(shop.command("explain", job, "3530730201299999999")).isEqualTo(1);
    assertThat(shop.command("run", shop.jobFile().toString(), "--date", DemoShop.DATE)).isZero();
    assertThat(shop.command("explain", shop.jobFile().toString(), "3530730201299999999"))
        .isEqualTo(1);
  }

  /** Every code that a sampling job can tell stands in one of the two demos' pages. */
  @Test
  void theReadmeSaysWhatShowsWhat() throws IOException {
    String readme =
        Files.readString(Path.of("sample-data", JOB, "README.md"), UTF_8)
            + Files.readString(Path.of("sample-data", "u-first", "README.md"), UTF_8);
    WARNINGS.forEach(code -> assertThat(readme).contains("| `" + code + "` | "));
    for (ClaimCode code : ClaimCode.values()) {
      assertThat(readme).contains("`" + code + "`");
    }
    for (FindingCode code : FindingCode.values()) {
      boolean alone = code == FindingCode.LIVE_NOT_WHITELISTED;
      assertThat(alone || readme.contains("`" + code + "`")).as(code.name()).isTrue();
    }
  }

  private static List<String> lines(String text, String beginning) {
    return text.lines()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()))
        .toList();
  }
}
