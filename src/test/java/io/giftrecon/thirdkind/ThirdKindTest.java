package io.giftrecon.thirdkind;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A third kind of job, from the command line to the published set, without a line of the program
 * that knows it. It is registered for these tests alone: other tests see the two kinds there are.
 */
class ThirdKindTest {
  private static final Path REGISTRY = Path.of("src", "test", "resources", "third-kind");

  @TempDir Path folder;
  private DemoShop shop;
  private Path home;
  private ClassLoader outside;
  private URLClassLoader registered;

  @BeforeEach
  void registerTheThirdKind() throws IOException {
    shop = new DemoShop(folder.resolve("demo"));
    home = folder.resolve("shop");
    outside = Thread.currentThread().getContextClassLoader();
    registered = new URLClassLoader(new URL[] {REGISTRY.toUri().toURL()}, outside);
    Thread.currentThread().setContextClassLoader(registered);
  }

  @AfterEach
  void forgetIt() throws IOException {
    Thread.currentThread().setContextClassLoader(outside);
    registered.close();
  }

  @Test
  void aFolderIsLaidOutCheckedRunAndExplained() throws IOException {
    assertThat(shop.command("init", home.toString(), "--kind", "item-count")).isZero();
    copyExports();

    assertThat(command("check")).as(shop.err()).isZero();
    assertThat(command("run", "--date", DemoShop.DATE)).as(shop.err()).isZero();

    Path set = home.resolve("out").resolve(DemoShop.DATE);
    assertThat(shop.out()).contains("items.csv").contains("report.html");
    assertThat(set.resolve("items.csv")).content().contains("商品ID,订单行数").contains("\r\n");
    assertThat(Files.readAllLines(set.resolve("items.csv"))).hasSizeGreaterThan(5);
    assertThat(set.resolve("summary.json")).content().contains("\"rejected\"");
    assertThat(command("run", "--date", DemoShop.DATE)).isZero();
    assertThat(shop.out()).contains("Nothing has changed");
    assertThat(command("runs")).isZero();
    assertThat(shop.out()).contains("COMPLETED");
    assertThat(command("explain", "4711")).isZero();
    assertThat(shop.out()).contains("4711：每个订单行计一次");
  }

  @Test
  void theHelpOfInitOffersIt() {
    assertThat(shop.command("init", "--help")).isZero();
    assertThat(shop.out()).contains("--kind=one-yuan|u-first|item-count");
  }

  @Test
  void whoDoesNotRegisterItHasTwoKinds() throws IOException {
    assertThat(shop.command("init", home.toString(), "--kind", "item-count")).isZero();
    Thread.currentThread().setContextClassLoader(outside);

    assertThat(command("check")).isEqualTo(2);
    assertThat(shop.out()).contains("'item-count' is not one of: one-yuan, u-first");
  }

  @Test
  void aCommandOfOneYuanJobsRefusesIt() {
    assertThat(shop.command("init", home.toString(), "--kind", "item-count")).isZero();

    assertThat(command("sheet")).isEqualTo(2);
    assertThat(shop.err()).contains("item-count.yaml:1: kind: this command works on one-yuan jobs");
  }

  private int command(String name, String... more) {
    return shop.command(
        Stream.concat(Stream.of(name, home.resolve("item-count.yaml").toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private void copyExports() throws IOException {
    try (Stream<Path> files = Files.list(shop.exports())) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve("exports").resolve(file.getFileName()));
      }
    }
  }
}
