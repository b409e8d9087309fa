package io.giftrecon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.export.recognise.KnownColumns;
import io.giftrecon.tags.Slow;
import java.io.IOException;
import java.nio.file.Files;
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
 * Each column of each kind of export that the program knows is taken out, emptied and renamed: no
 * right may be released that was not, unless exit code, warnings or breaks tell that something is
 * amiss. The shop is the demo without its older exports, so that no other file fills a gap.
 */
@Slow
class SilentColumnsTest {
  private static final String OLDER = "20230827";

  /**
   * What does release in silence, as the rules have it: a returned row in which nothing is filled
   * in says nothing.
   */
  private static final List<String> ANSWERED_OTHERWISE =
      List.of("cash-worklist-returned-202308301830.csv 备注 EMPTIED");

  @TempDir private static Path folder;
  private static Told whole;

  @BeforeAll
  static void runTheWholeShop() throws IOException {
    whole = Told.of(night(shop("whole")));
    assertThat(whole.released()).isNotEmpty();
    assertThat(whole.exit()).isZero();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> nothingIsReleasedInSilence() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : shop("headings").files()) {
      Grid grid = Grid.read(file).orElseThrow();
      for (int column = 0; column < grid.rows.get(0).size(); column++) {
        if (KnownColumns.contain(grid.heading(column))) {
          for (ColumnDamage damage : ColumnDamage.values()) {
            tests.add(test(file.getFileName().toString(), grid.heading(column), column, damage));
          }
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(200);
    return tests.stream();
  }

  private static DynamicTest test(String file, String heading, int column, ColumnDamage damage) {
    String name = "%s %s %s".formatted(file, heading, damage);
    return DynamicTest.dynamicTest(
        name,
        () -> {
          FuzzShop shop = shop("%s-%d-%s".formatted(file, column, damage));
          Path spoiled = shop.exports().resolve(file);
          Grid grid = Grid.read(spoiled).orElseThrow();
          damage.on(grid, column);
          grid.write(spoiled);
          Told told = Told.of(night(shop));
          FuzzShop.delete(shop.folder());
          assertThat(told.releasedInSilence(whole).isEmpty())
              .as(name)
              .isNotEqualTo(ANSWERED_OTHERWISE.contains(name));
        });
  }

  private static FuzzShop shop(String name) throws IOException {
    FuzzShop shop = FuzzShop.layOut(folder.resolve(name), FuzzShop.DEMO_SHOP);
    for (Path file : shop.files()) {
      if (file.getFileName().toString().contains(OLDER)) {
        Files.delete(file);
      }
    }
    return shop;
  }

  private static Answer night(FuzzShop shop) {
    return Answer.of(
        "run", shop.jobFile().toString(), "--date", FuzzCase.DATE, "--reject-limit", "100%");
  }
}
