package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code explain} answers on the sampling campaign of the demo shop, for orders and for
 * buyers: one golden transcript for each kind of answer, named after it. No run is needed before.
 * {@code -Dgiftrecon.bless=true} writes them anew.
 */
class SamplingTranscriptsTest {
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts-u-first");
  private static final Map<String, String> WHO =
      Map.ofEntries(
          Map.entry("buyer-unknown", "2308271801120480638"),
          Map.entry("claim", "买家_七日回购"),
          Map.entry("claimed-then-bought", "买家_领过再买"),
          Map.entry("converted", "买家_正装转化"),
          Map.entry("daily-price", "买家_日销价购买"),
          Map.entry("later-order", "2306251712710090638"),
          Map.entry("no-payment-time", "买家_付款时间缺失"),
          Map.entry("no-price", "买家_价格缺失"),
          Map.entry("no-sample", "2308201038690510638"),
          Map.entry("not-paid", "买家_未付款"),
          Map.entry("old-member", "买家_老会员"),
          Map.entry("outside-window", "买家_结束那秒"),
          Map.entry("over-limit", "买家_超限领取"),
          Map.entry("presale", "买家_预售回购"),
          Map.entry("refunded-and-again", "买家_退款重领"),
          Map.entry("refunded-repurchase", "买家_回购已退款"),
          Map.entry("risk-controlled", "买家_差点领到"),
          Map.entry("sold-out", "买家_没有库存"),
          Map.entry("two-activities", "买家_去年领_今年回购"),
          Map.entry("unknown", "买家_没有这个人"));

  @TestFactory
  Stream<DynamicTest> explainAnswersAsBefore(@TempDir Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder);
    Path job = folder.resolve("jobs").resolve("u-first.yaml");
    try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(WHO.keySet().stream().map(k -> k + ".txt").toList());
    }
    assertThat(shop.command("run", job.toString(), "--date", DemoShop.DATE))
        .as(shop.err())
        .isZero();
    return WHO.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        check(
                            shop,
                            job,
                            entry.getValue(),
                            TRANSCRIPTS.resolve(entry.getKey() + ".txt"))));
  }

  private static void check(DemoShop shop, Path job, String who, Path file) throws IOException {
    int exit = file.endsWith("unknown.txt") ? 1 : 0;
    assertThat(shop.command("explain", job.toString(), who)).as(shop.err()).isEqualTo(exit);
    if (Boolean.getBoolean("giftrecon.bless")) {
      Files.writeString(file, shop.out());
    }
    assertThat(shop.out()).isEqualTo(Files.readString(file));
    assertThat(shop.out()).contains("怎样会改变");
  }
}
