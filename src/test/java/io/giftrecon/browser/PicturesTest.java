package io.giftrecon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.tags.NeedsBrowser;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of the pages that both READMEs show. They are taken of the demo's second night and
 * of the campaign in trouble; {@code -Dgiftrecon.pictures=src/site/pictures} takes them anew.
 */
@NeedsBrowser
class PicturesTest {
  private static final Path KEPT = Path.of("src/site/pictures");
  private static final String RECORDS = "records";

  @TempDir private Path folder;

  private record Picture(String name, int width, int height, int dots, String shown) {
    boolean mobile() {
      return width < 600;
    }
  }

  @Test
  void eachPictureOfTheReadmesCanBeTaken() throws IOException {
    Path to =
        System.getProperty("giftrecon.pictures") == null
            ? Files.createDirectory(folder.resolve("pictures"))
            : Path.of(System.getProperty("giftrecon.pictures"));
    Path oneYuan = secondNight();
    Path sampling = campaignInTrouble();
    try (Browser browser = Browser.start(folder.resolve("profile"))) {
      take(browser, sampling, new Picture("u-first-zh-1280.png", 1280, 1900, 1, ""), to);
      take(browser, sampling, new Picture("u-first-zh-390.png", 390, 844, 2, ""), to);
      take(browser, oneYuan, new Picture("one-yuan-zh-1280.png", 1280, 2120, 1, ""), to);
      take(browser, oneYuan, new Picture("one-yuan-zh-390.png", 390, 844, 2, ""), to);
      take(browser, oneYuan, new Picture("one-yuan-records-zh-390.png", 390, 844, 2, RECORDS), to);
      browser.click("#language");
      take(browser, oneYuan, new Picture("one-yuan-en-1280.png", 1280, 1450, 1, ""), to);
    }
    try (Stream<Path> kept = Files.list(KEPT)) {
      assertThat(kept.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrderElementsOf(names(to));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::getFileName).map(Path::toString).toList();
    }
  }

  private static void take(Browser browser, Path page, Picture picture, Path to)
      throws IOException {
    browser.screen(picture.width(), picture.height(), picture.mobile(), picture.dots());
    browser.open(page);
    browser.await("document.readyState === 'complete'");
    if (!picture.shown().isEmpty()) {
      browser.await(
          "(document.getElementById('%s').scrollIntoView(), true)".formatted(picture.shown()));
    }
    Path file = to.resolve(picture.name());
    browser.photograph(file);
    BufferedImage taken = ImageIO.read(file.toFile());
    assertThat(taken.getWidth()).isEqualTo(picture.width() * picture.dots());
    ImageIO.write(inFewColours(taken), "png", file.toFile());
  }

  /** In the 255 colours that it has most of: half as large, and nobody sees it. */
  private static BufferedImage inFewColours(BufferedImage taken) {
    int[] dots = taken.getRGB(0, 0, taken.getWidth(), taken.getHeight(), null, 0, taken.getWidth());
    Map<Integer, Integer> counts = new HashMap<>();
    Arrays.stream(dots).forEach(dot -> counts.merge(dot & 0xffffff, 1, Integer::sum));
    int[] palette =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(255)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    Map<Integer, Integer> places = new HashMap<>();
    BufferedImage few =
        new BufferedImage(
            taken.getWidth(),
            taken.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
    for (int i = 0; i < dots.length; i++) {
      int place = places.computeIfAbsent(dots[i] & 0xffffff, dot -> nearest(dot, palette));
      few.getRaster().setSample(i % taken.getWidth(), i / taken.getWidth(), 0, place);
    }
    return few;
  }

  private static int nearest(int dot, int[] palette) {
    int nearest = 0;
    int distance = Integer.MAX_VALUE;
    for (int place = 0; place < palette.length; place++) {
      int apart = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int one = (dot >> shift & 0xff) - (palette[place] >> shift & 0xff);
        apart += one * one;
      }
      if (apart < distance) {
        distance = apart;
        nearest = place;
      }
    }
    return nearest;
  }

  /** As SecondNightPageTest has it: a refund report that comes on the second night. */
  private Path secondNight() throws IOException {
    DemoShop shop = new DemoShop(folder.resolve("shop"));
    Path refunds = shop.exports().resolve("退款报表202309011010.csv");
    Path aside = folder.resolve("aside.csv");
    Files.move(refunds, aside);
    shop.command("run", shop.jobFile().toString(), "--date", "2023-08-31");
    Files.move(aside, refunds);
    assertThat(shop.run()).as(shop.err()).isZero();
    return shop.published().resolve("report.html");
  }

  private Path campaignInTrouble() throws IOException {
    Path home = folder.resolve("trouble");
    DemoShop shop = new DemoShop(home);
    Path job = home.resolve("jobs/u-first-troubled.yaml");
    Files.copy(Path.of("jobs/u-first-troubled.yaml"), job);
    try (Stream<Path> files = Files.walk(home.resolve("sample-data"))) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-09-01T02:00:00Z")));
      }
    }
    assertThat(shop.command("run", job.toString(), "--date", DemoShop.DATE))
        .as(shop.err())
        .isEqualTo(3);
    return home.resolve("out/u-first-troubled").resolve(DemoShop.DATE).resolve("report.html");
  }
}
