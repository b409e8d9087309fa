package io.giftrecon.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.giftrecon.DemoShop;
import io.giftrecon.tags.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night leaves for those who watch the machine (ADR 0043). */
@Slow
class WatchedNightTest {
  private static final String JOB = "{shop=\"示例旗舰店\",kind=\"one-yuan\"";

  @TempDir private Path folder;
  private DemoShop shop;
  private Path outputs;

  @BeforeEach
  void open() throws IOException {
    shop = new DemoShop(folder);
    outputs = shop.published().getParent();
  }

  @Test
  void aGoodNightSaysWhatItPublishedAndNamesNobody() throws IOException {
    assertThat(shop.run("--lang", "zh")).as(shop.err()).isZero();
    assertThat(metrics())
        .contains("giftrecon_run_exit_code" + JOB + "} 0")
        .contains("giftrecon_rows" + JOB + ",result=\"used\"} 196")
        .contains("giftrecon_rights" + JOB + ",decision=\"RELEASE\"} 18")
        .contains("giftrecon_data_timestamp_seconds" + JOB + ",which=\"newest\"} 1693535100")
        .contains("giftrecon_last_success_timestamp_seconds")
        .contains("step=\"scan\"}", "step=\"publish\"}", "step=\"total\"}");
    assertThat(metrics().lines())
        .allMatch(line -> line.matches("# (HELP|TYPE) .*|\\w+\\{.*} \\S+"));
    String note = note();
    assertThat(note)
        .startsWith("### 示例旗舰店 2023-09-01：完成\n\n- 数据：最新 2023-09-01 10:25")
        .contains("- 赠品      立即补发 17", "- 返现      立即补发 1", "- 退出码 0，");
    assertThat(note.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(10);
    JsonNode robot = new JsonMapper().readTree(outputs.resolve("notify.json").toFile());
    assertThat(robot.get("msgtype").asText()).isEqualTo("markdown");
    assertThat(robot.get("markdown").get("text").asText()).isEqualTo(note);
    assertThat(robot.get("markdown").get("content").asText()).isEqualTo(note);
    for (String name : List.of("metrics.prom", "notify.md", "notify.json")) {
      assertThat(Files.readString(outputs.resolve(name)))
          .doesNotContain("收件人", "1380000", "示例路", "买家_");
      assertThat(shop.published().resolve(name)).doesNotExist();
    }
  }

  @Test
  void aNightThatFailsSaysSoAndKeepsWhatIsPublished() throws IOException {
    assertThat(shop.run()).as(shop.err()).isZero();
    String success = line("giftrecon_last_success_timestamp_seconds");
    Path book = shop.exports().resolve("half.xlsx");
    byte[] whole = Files.readAllBytes(shop.published().resolve("gift-worklist.xlsx"));
    Files.write(book, Arrays.copyOf(whole, whole.length / 2));
    assertThat(shop.run()).isEqualTo(2);
    assertThat(metrics())
        .contains("giftrecon_run_exit_code" + JOB + "} 2")
        .contains("giftrecon_rights" + JOB + ",decision=\"RELEASE\"} 18")
        .contains("giftrecon_rows" + JOB + ",result=\"used\"} 196");
    assertThat(line("giftrecon_last_success_timestamp_seconds")).isEqualTo(success);
    assertThat(note()).contains("FAILED, nothing was published", "half.xlsx", "- exit code 2, ");

    Files.delete(book);
    assertThat(shop.run()).as("nothing has changed since the good night").isZero();
    assertThat(metrics()).contains("giftrecon_run_exit_code" + JOB + "} 0");
    assertThat(note()).contains("2023-09-01: done", "nothing has changed");
  }

  /** Too many rejected rows are exit 4; warnings of a published night are counted by code. */
  @Test
  void warningsAndRefusalsAreCounted() throws IOException {
    Files.writeString(shop.exports().resolve("仓库盘点.csv"), "货位,件数\nA1,3\n");
    assertThat(shop.run()).isEqualTo(3);
    assertThat(metrics())
        .contains("giftrecon_run_exit_code" + JOB + "} 3")
        .contains("giftrecon_warnings" + JOB + ",code=\"FILE_UNREAD\"} 1");
    assertThat(note()).contains("done, please look", "- warnings: 1 (FILE_UNREAD)");
  }

  /** Else the note asks to look, and does not say at what. */
  @Test
  void aListThatWasFilledInWhereItWasPublishedIsToldOf() throws IOException {
    assertThat(shop.run()).as(shop.err()).isZero();
    Path list = shop.published().resolve("gift-worklist.csv");
    Files.writeString(
        list, Files.readString(list).replaceFirst(",,,,0\r\n", ",YT123456789,,,0\r\n"));
    assertThat(shop.run()).isEqualTo(3);
    assertThat(note())
        .contains("nothing has changed", "- exit code 3, ")
        .containsPattern("- filled in where .* not read there: .*/2023-09-01/gift-worklist.csv; ");
    assertThat(shop.run("--rerun", "--lang", "zh")).isEqualTo(3);
    assertThat(note())
        .containsPattern("- 在结果文件夹里直接填的清单不会被读：.*/filled-in/2023-09-01-gift-worklist.csv；");
    assertThat(note().lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void anUnchangedNightAfterAGoodOneTouchesNothing() throws IOException {
    assertThat(shop.run()).as(shop.err()).isZero();
    FileTime folderTime = Files.getLastModifiedTime(outputs);
    String before = metrics();
    assertThat(shop.run()).isZero();
    assertThat(metrics()).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(outputs)).isEqualTo(folderTime);
  }

  /** A run that was killed after it had published is told of by the next one. */
  @Test
  void whatAKilledRunDidNotTellTheNextOneDoes() throws IOException {
    assertThat(shop.run()).as(shop.err()).isZero();
    Files.writeString(outputs.resolve(".notify.md.4711.part"), "half");
    Files.writeString(outputs.resolve("..job.4711.part"), "half");
    Files.writeString(outputs.resolve("notify.md"), "### 示例旗舰店 2023-08-31: done\n");
    assertThat(shop.run()).isZero();
    assertThat(note()).contains("2023-09-01: done");
    assertThat(outputs.resolve(".notify.md.4711.part")).doesNotExist();
    assertThat(outputs.resolve("..job.4711.part")).doesNotExist();
  }

  /** R69: what another job's night failed with is not told in this one's folder. */
  @Test
  void anotherJobsFolderIsLeftAlone() throws IOException {
    assertThat(shop.run()).as(shop.err()).isZero();
    String before = metrics();
    Path other = shop.jobFile().resolveSibling("other.yaml");
    Files.writeString(other, Files.readString(shop.jobFile()).replace("shop: 示例旗舰店", "shop: 另一家店"));
    assertThat(shop.command("run", other.toString(), "--date", DemoShop.DATE)).isEqualTo(2);
    assertThat(shop.err()).contains("belongs to another job");
    assertThat(metrics()).isEqualTo(before);
  }

  private String metrics() throws IOException {
    return Files.readString(outputs.resolve("metrics.prom"));
  }

  private String note() throws IOException {
    return Files.readString(outputs.resolve("notify.md"));
  }

  private String line(String name) throws IOException {
    return metrics().lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow();
  }
}
