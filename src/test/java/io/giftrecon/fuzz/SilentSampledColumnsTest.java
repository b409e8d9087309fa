package io.giftrecon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.export.recognise.KnownColumns;
import io.giftrecon.tags.Slow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each column of the exports and of the files kept by hand of a sampling campaign is taken out or
 * emptied: nothing may look better than it did unless the night tells that something is amiss.
 */
@Slow
class SilentSampledColumnsTest {
  /** What looks better in silence, as the rules have it: rows of no shop are this shop's. */
  private static final List<String> ANSWERED_OTHERWISE =
      List.of(
          "ExportOrderList202309011000.csv 店铺名称 TAKEN_OUT",
          "ExportOrderList202309011000.csv 店铺名称 EMPTIED");

  @TempDir private static Path folder;
  private static CampaignTold whole;

  @BeforeAll
  static void runTheWholeCampaign() throws IOException {
    whole = CampaignTold.of(night(shop("whole")));
    assertThat(whole.figures()).isNotEmpty();
    assertThat(whole.care()).isNotEmpty();
    assertThat(whole.differences()).isNotEmpty();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> nothingLooksBetterInSilence() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    SampledShop shop = shop("headings");
    for (Path file : Stream.concat(shop.files().stream(), shop.sideFiles().stream()).toList()) {
      boolean export = file.startsWith(shop.exports());
      Grid grid = Grid.read(file).orElseThrow();
      for (int column = 0; column < grid.rows.get(0).size(); column++) {
        if (!export || KnownColumns.contain(grid.heading(column))) {
          for (ColumnDamage damage : List.of(ColumnDamage.TAKEN_OUT, ColumnDamage.EMPTIED)) {
            Path name = shop.folder().relativize(file);
            tests.add(test(name, grid.heading(column), column, damage));
          }
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(150);
    return tests.stream();
  }

  private static DynamicTest test(Path file, String heading, int column, ColumnDamage damage) {
    String name = "%s %s %s".formatted(file.getFileName(), heading, damage);
    return DynamicTest.dynamicTest(
        name,
        () -> {
          FuzzShop shop = shop("%s-%d-%s".formatted(file.getFileName(), column, damage));
          Path spoiled = shop.folder().resolve(file);
          Grid grid = Grid.read(spoiled).orElseThrow();
          damage.on(grid, column);
          grid.write(spoiled);
          CampaignTold told = CampaignTold.of(night(shop));
          FuzzShop.delete(shop.folder());
          List<String> better = told.betterInSilence(whole);
          if (ANSWERED_OTHERWISE.contains(name)) {
            assertThat(better).as(name).isNotEmpty();
          } else {
            assertThat(better).as(name).isEmpty();
          }
        });
  }

  private static SampledShop shop(String name) throws IOException {
    return SampledShop.layOut(folder.resolve(name), SampledShop.DEMO_CAMPAIGN);
  }

  private static Answer night(FuzzShop shop) {
    return Answer.of(
        "run", shop.jobFile().toString(), "--date", FuzzCase.DATE, "--reject-limit", "100%");
  }
}
