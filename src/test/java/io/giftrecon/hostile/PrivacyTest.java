package io.giftrecon.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.Child;
import io.giftrecon.DemoShop;
import io.giftrecon.published.PublishedSet;
import io.giftrecon.tags.Slow;
import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Receivers are for the warehouse: their names, phones and addresses stand on the worklists, in a
 * raw rejected row, and nowhere else. The ledger is its owner's alone.
 */
class PrivacyTest {
  /** Every receiver of the demo shop, by any of the three. */
  private static final Pattern RECEIVER = Pattern.compile("收件人\\d\\d|138000010\\d\\d|示例路\\d+号");

  @StartsProcesses
  @Test
  void receiversStandOnTheWorklistsAlone(@TempDir Path folder) throws Exception {
    DemoShop shop = new DemoShop(folder);
    Path orders = shop.exports().resolve("ExportOrderList202309011000.csv");
    Charset gbk = Charset.forName("GB18030");
    Files.writeString(
        orders, Files.readString(orders, gbk) + "收件人99,13800001099,示例路99号\r\n\"收件人98\r\n", gbk);
    Child.Result night = verbose(shop, "run", "--date", DemoShop.DATE);
    assertThat(night.exit()).as(night.err()).isEqualTo(3);
    assertThat(night.err()).as("the log is on").contains("INFO");
    assertNobody("run", night.out() + night.err());

    Map<String, String> texts = new PublishedSet(shop.published()).withoutReceivers();
    assertThat(texts).containsKeys("download-sheet.csv", "download-sheet.xlsx", "report.html");
    texts.forEach(PrivacyTest::assertNobody);
    assertThat(RECEIVER.matcher(Files.readString(worklist(shop))).find()).isTrue();
    assertNobody(
        "the ledger",
        Files.readString(folder.resolve("state/one-yuan.mv.db"), StandardCharsets.ISO_8859_1));
  }

  @Slow
  @Test
  void noCommandTellsAReceiver(@TempDir Path folder) throws Exception {
    DemoShop shop = new DemoShop(folder);
    assertThat(shop.run()).as(shop.err()).isZero();
    Set<String> numbers = new TreeSet<>();
    PublishedSet set = new PublishedSet(shop.published());
    for (Map<String, String> row : set.rows("gift-worklist.csv")) {
      numbers.add(PublishedSet.bare(row.get("1元商品订单号")));
      numbers.add(PublishedSet.bare(row.get("主商品订单号")));
    }
    numbers.remove("");
    assertThat(numbers).hasSizeGreaterThan(20);
    for (String number : numbers) {
      shop.command("explain", shop.jobFile().toString(), number);
      assertNobody("explain " + number, shop.out() + shop.err());
      shop.command("buyer", shop.jobFile().toString(), "--order", number);
      assertNobody("buyer of " + number, shop.out() + shop.err());
    }
    for (String command : List.of("sheet", "consign", "runs", "check")) {
      shop.command(command, shop.jobFile().toString());
      assertNobody(command, shop.out() + shop.err());
    }
    shop.command("mark", shop.jobFile().toString(), "--from", worklist(shop).toString());
    assertNobody("mark", shop.out() + shop.err());
  }

  /** A file without its header, or with a broken one, is not quoted in what is said of it. */
  @StartsProcesses
  @Test
  void noErrorTellsAReceiver(@TempDir Path folder) throws Exception {
    DemoShop shop = new DemoShop(folder);
    Path receivers = shop.exports().resolve("发货报表202309011015.csv");
    List<String> rows = Files.readAllLines(receivers, Charset.forName("GB18030"));
    String headless = String.join("\r\n", rows.subList(1, rows.size())) + "\r\n";
    for (Path file :
        List.of(
            shop.exports().resolveSibling("enrolments.csv"),
            shop.exports().resolveSibling("buyers.csv"),
            shop.jobFile())) {
      byte[] good = Files.readAllBytes(file);
      Files.writeString(file, headless);
      Child.Result run = verbose(shop, "run", "--date", DemoShop.DATE);
      assertThat(run.exit()).as(run.err()).isEqualTo(2);
      assertNobody("the error of " + file.getFileName(), run.out() + run.err());
      Files.write(file, good);
    }
  }

  @StartsProcesses
  @ParameterizedTest
  @CsvSource({
    "022, rw-r--r--, rwxr-xr-x",
    "027, rw-r-----, rwxr-x---",
    "077, rw-------, rwx------"
  })
  void outputsFollowTheUmaskAndTheLedgerIsPrivate(
      String umask, String file, String directory, @TempDir Path folder) throws Exception {
    DemoShop shop = new DemoShop(folder);
    Child.Result run =
        new Child().umask(umask).run("run", shop.jobFile().toString(), "--date", DemoShop.DATE);
    assertThat(run.exit()).as(run.err()).isZero();
    for (String name : names(shop.published())) {
      assertThat(permissions(shop.published().resolve(name))).as(name).isEqualTo(file);
    }
    Path outputs = shop.published().getParent();
    for (Path each :
        List.of(
            outputs,
            outputs.resolve(".sets"),
            shop.published().toRealPath(),
            outputs.getParent())) {
      assertThat(permissions(each)).as(each.toString()).isEqualTo(directory);
    }
    assertThat(outputs.resolve(".work")).doesNotExist();
    Path state = folder.resolve("state");
    assertThat(permissions(state)).isEqualTo("rwx------");
    assertThat(names(state)).isNotEmpty();
    for (String name : names(state)) {
      assertThat(permissions(state.resolve(name))).as(name).isEqualTo("rw-------");
    }
  }

  private static Child.Result verbose(DemoShop shop, String command, String... options)
      throws Exception {
    return new Child()
        .run(
            Stream.concat(
                    Stream.of(command, shop.jobFile().toString(), "--verbose"), Stream.of(options))
                .toArray(String[]::new));
  }

  private static void assertNobody(String where, String text) {
    assertThat(RECEIVER.matcher(text).results().map(found -> found.group()).distinct())
        .as("receivers in %s", where)
        .isEmpty();
  }

  private static Path worklist(DemoShop shop) {
    return shop.published().resolve("gift-worklist.csv");
  }

  private static String permissions(Path path) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    return PosixFilePermissions.toString(permissions);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
