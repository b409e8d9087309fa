package io.giftrecon.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.published.StrictCsv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** A result goes through the repository unharmed, and into its row of the summary. */
class FleetSummaryTest {
  private static final ShopResult DONE =
      new ShopResult(
          "/jobs/a.yaml",
          "machine-7",
          "店铺A",
          ShopResult.Status.PUBLISHED,
          3,
          203,
          Map.of("RELEASE_NOW", 15L, "REFUSE", 2L),
          1_249,
          "/out/a/2023-09-01",
          "");
  private static final ShopResult WRONG =
      new ShopResult(
          "/jobs/b.yaml",
          "=cmd",
          "b.yaml",
          ShopResult.Status.FAILED,
          2,
          0,
          Map.of(),
          5,
          "",
          "/jobs/b.yaml:3: shop: is missing");

  @TempDir private Path folder;

  @Test
  void aRowForEachShopWithItsRightsByDecision() throws Exception {
    Path file = folder.resolve(FleetSummary.NAME);
    Files.writeString(file, "the one of yesterday");
    FleetSummary.write(file, List.of(DONE, WRONG));
    List<List<String>> rows = StrictCsv.read(Files.readAllBytes(file));
    assertThat(rows.get(0))
        .containsExactly(
            "shop",
            "job_file",
            "worker",
            "status",
            "exit_code",
            "rows",
            "立即补发",
            "待确认收货",
            "暂缓",
            "人工核查",
            "不予补发",
            "seconds",
            "outputs",
            "error");
    assertThat(rows.get(1))
        .containsExactly(
            "店铺A",
            "a.yaml",
            "machine-7",
            "published",
            "3",
            "203",
            "15",
            "",
            "",
            "",
            "2",
            "1.2",
            "/out/a/2023-09-01",
            "");
    assertThat(rows.get(2)).contains("'=cmd", "failed", "2", "/jobs/b.yaml:3: shop: is missing");
    assertThat(rows).hasSize(3);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
  }

  @Test
  void aResultComesBackAsItWentIn() {
    for (ShopResult result : List.of(DONE, WRONG)) {
      ExecutionContext context = new ExecutionContext();
      result.writeTo(context);
      assertThat(ShopResult.from(result.jobFile(), result.worker(), context)).isEqualTo(result);
    }
  }
}
