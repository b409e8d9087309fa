package io.giftrecon.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML makes no objects, runs no code, and ends in a line however it is nested or repeated. */
class HostileJobFileTest {
  /** Generous: a bomb that goes off takes for ever. */
  private static final Duration FOR_EVER = Duration.ofMinutes(2);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:9/\"]]]]",
        "!!java.net.URL [\"http://127.0.0.1:9/\"]",
        "!!io.giftrecon.hostile.Trap []",
        "!!io.giftrecon.hostile.Trap {armed: true}",
        "!<tag:yaml.org,2002:io.giftrecon.hostile.Trap> []",
        "!io.giftrecon.hostile.Trap []"
      })
  void noTypeIsMade(String value, @TempDir Path folder) throws Exception {
    for (String key : new String[] {"shop", "outputs", "inputs", "ledger"}) {
      refuses(folder, base(folder).replaceFirst("(?m)^" + key + ":.*", key + ": " + value));
    }
    refuses(folder, base(folder) + "policy: " + value);
    refuses(folder, base(folder).replaceFirst("(?s)activities:.*", "activities: " + value));
    refuses(folder, value);
    assertThat(System.getProperty(Trap.SPRUNG)).isNull();
  }

  /** A single value of a foreign type is a text, whatever its tag says. */
  @Test
  void aTagOnATextMakesNothing(@TempDir Path folder) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    Files.writeString(
        folder.resolve("job.yaml"),
        base(folder).replaceFirst("shop: ", "shop: !!io.giftrecon.hostile.Trap "));
    shop.run();
    assertThat(System.getProperty(Trap.SPRUNG)).isNull();
  }

  @Test
  void aBillionLaughsAreOneLine(@TempDir Path folder) throws Exception {
    StringBuilder bomb =
        new StringBuilder("x0: &x0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (int level = 1; level < 12; level++) {
      String above = "*x" + (level - 1);
      bomb.append("x%d: &x%d [%s]\n".formatted(level, level, (above + ", ").repeat(8) + above));
    }
    refuses(folder, bomb + base(folder));
    refuses(folder, base(folder) + bomb);
    refuses(folder, "activities: [*x11]\n" + base(folder));
    refuses(folder, bomb.toString().replaceAll("(?m)^", "  ").replaceFirst("", "policy:\n"));
    refuses(folder, base(folder).replaceFirst("activities:", "activities: &a\n  - *a\n  - *a"));
    refuses(folder, base(folder) + "policy: &p {release-after: *p}\n");
    refuses(folder, base(folder) + "policy: &p {<<: *p}\n");
    refuses(folder, base(folder) + "policy: &p {*p : *p}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "!x ", "&a "})
  void deepNestingIsALine(String opening, @TempDir Path folder) throws Exception {
    refuses(folder, opening.repeat(100_000));
    refuses(folder, "policy: " + opening.repeat(20_000));
  }

  private static String base(Path folder) throws Exception {
    new HostileShop(folder, "店铺A", "甲");
    return Files.readString(folder.resolve("job.yaml"));
  }

  private static void refuses(Path folder, String job) throws Exception {
    HostileShop shop = new HostileShop(folder, "店铺A", "甲");
    Files.writeString(folder.resolve("job.yaml"), job);
    int exit = Assertions.assertTimeoutPreemptively(FOR_EVER, () -> shop.run());
    assertThat(exit).as(shop.err()).isEqualTo(2);
    assertThat(shop.err().lines()).as(shop.err()).hasSize(1);
    assertThat(shop.err()).contains("job.yaml").hasSizeLessThan(2_000);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
