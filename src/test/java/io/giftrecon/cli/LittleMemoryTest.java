package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.Child;
import io.giftrecon.DemoShop;
import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that has too little memory ends with a line, wherever it comes to that. */
@StartsProcesses
class LittleMemoryTest {
  @ParameterizedTest
  @ValueSource(strings = {"5m", "8m", "11m", "12m"})
  void memoryThatRunsOutAnywhereIsOneLine(String heap, @TempDir Path folder)
      throws IOException, InterruptedException {
    DemoShop shop = new DemoShop(folder);
    Child.Result run =
        new Child().heap(heap).run("run", shop.jobFile().toString(), "--date", DemoShop.DATE);
    assertThat(run.exit()).isPositive();
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .matches("giftrecon: (memory ran out; .*|java\\.lang\\.OutOfMemoryError: .*)");
  }
}
