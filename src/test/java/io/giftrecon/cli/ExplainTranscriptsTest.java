package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code explain} answers, one golden transcript for each kind of answer, named {@code
 * <kind>.<order number>.txt}. {@code -Dgiftrecon.bless=true} writes them anew.
 */
class ExplainTranscriptsTest {
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
  private static final int FEWEST = 14;

  @TestFactory
  Stream<DynamicTest> explainAnswersAsBefore(@TempDir Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder);
    assertThat(shop.run()).as(shop.err()).isZero();
    List<Path> transcripts;
    try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
      transcripts = files.sorted().toList();
    }
    assertThat(transcripts).hasSizeGreaterThanOrEqualTo(FEWEST);
    return transcripts.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(shop, file)));
  }

  private static void check(DemoShop shop, Path file) throws IOException {
    String name = file.getFileName().toString();
    String order = name.substring(name.indexOf('.') + 1, name.lastIndexOf('.'));
    int exit = name.startsWith("unknown-order") ? 1 : 0;
    assertThat(shop.command("explain", shop.jobFile().toString(), order)).isEqualTo(exit);
    if (Boolean.getBoolean("giftrecon.bless")) {
      Files.writeString(file, shop.out());
    }
    assertThat(shop.out()).isEqualTo(Files.readString(file));
    assertThat(shop.out()).contains("怎样会改变");
  }
}
