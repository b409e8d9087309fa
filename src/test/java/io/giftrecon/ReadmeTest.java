package io.giftrecon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the front page shows of the demo is what a run says. */
class ReadmeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"one-yuan", "u-first"})
  void theClosingLinesAreThoseOfTheDemo(String kind) throws IOException {
    DemoShop shop = new DemoShop(folder);
    String job = folder.resolve("jobs").resolve(kind + ".yaml").toString();
    assertThat(shop.command("run", job, "--date", DemoShop.DATE)).as(shop.err()).isZero();
    String closing = shop.out().replace(folder + "/", "");
    assertThat(readme()).contains("```\n" + closing + "```\n");
  }

  @Test
  void theWarningsAreThoseOfTheTroubledShop() throws IOException {
    DemoShop shop = new DemoShop(folder);
    Path job = folder.resolve("jobs/one-yuan-troubled.yaml");
    Files.copy(Path.of("jobs/one-yuan-troubled.yaml"), job);
    assertThat(shop.command("run", job.toString(), "--date", DemoShop.DATE)).isEqualTo(3);
    List<String> shown = readme().lines().filter(line -> line.startsWith("  look at   ")).toList();
    assertThat(shown).hasSize(3).allSatisfy(line -> assertThat(shop.out()).contains(line + "\n"));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"), UTF_8);
  }
}
