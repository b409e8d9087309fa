package io.giftrecon.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are not what their names promise, and folders nobody expects. */
final class FileMutations {
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("GB18030"),
          Charset.forName("GBK"),
          Charset.forName("Big5"),
          Charset.forName("Shift_JIS"),
          Charset.forName("EUC-KR"),
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16,
          Charset.forName("UTF-32"));

  private static final String HTML =
      "<html><meta charset=gbk><body><table><tr><td>订单编号</td></tr></table></body></html>";

  static final List<Mutation> ALL =
      List.of(
          Mutation.keeping("an empty file", bytes(new byte[0])).misleading(),
          Mutation.keeping("a BOM alone", bytes("\ufeff".getBytes(StandardCharsets.UTF_8)))
              .misleading(),
          Mutation.keeping("a line end alone", bytes("\r\n".getBytes(StandardCharsets.UTF_8)))
              .misleading(),
          Mutation.keeping("NULs alone", bytes(new byte[5_000])),
          Mutation.keeping("HTML", bytes(HTML.getBytes(StandardCharsets.UTF_8))),
          Mutation.keeping("a zip", (shop, dice) -> Files.write(shop.anyFile(dice), zip())),
          Mutation.keeping("a zip behind the header", FileMutations::zipBehindHeader),
          Mutation.keeping("header alone", FileMutations::headerAlone).misleading(),
          Mutation.keeping("half a header", FileMutations::halfAHeader),
          Mutation.keeping("NULs at the end", FileMutations::nulsBehind),
          Mutation.keeping("another encoding", FileMutations::encodedAnew),
          Mutation.keeping("another encoding from here on", FileMutations::mixedEncodings),
          Mutation.keeping("two files in one", FileMutations::concatenated),
          Mutation.keeping("two files swapped", FileMutations::swapped).misleading(),
          Mutation.keeping("a file in the place of the enrolments", FileMutations::misplaced)
              .misleading(),
          Mutation.keeping("the same file twice", FileMutations::twice),
          Mutation.keeping("a folder called x.csv", FileMutations::folder),
          Mutation.keeping("a folder called x.xlsx", FileMutations::workbookFolder),
          Mutation.keeping("a link to itself", FileMutations::loop),
          Mutation.keeping("a link to nothing", FileMutations::dangling),
          Mutation.keeping("a link to its folder", FileMutations::folderLink),
          Mutation.keeping("a link to an export", FileMutations::linked),
          Mutation.keeping("a file nobody may read", FileMutations::unreadable),
          Mutation.keeping("a file gone", (shop, dice) -> Files.delete(shop.anyFile(dice)))
              .misleading(),
          Mutation.keeping("all exports gone", (shop, dice) -> FuzzShop.delete(shop.exports()))
              .misleading(),
          Mutation.keeping("another name", FileMutations::renamed),
          Mutation.keeping("another age", FileMutations::aged));

  private FileMutations() {}

  private static Mutation.Act bytes(byte[] content) {
    return (shop, dice) -> Files.write(shop.anyFile(dice), content);
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet/>".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static int headerEnd(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(bytes.length, end + 1);
  }

  private static void headerAlone(FuzzShop shop, Dice dice) throws IOException {
    Path file = shop.anyFile(dice);
    byte[] bytes = Files.readAllBytes(file);
    int end = headerEnd(bytes);
    Files.write(file, Arrays.copyOf(bytes, dice.chance(0.5) ? end : Math.max(0, end - 2)));
  }

  private static void halfAHeader(FuzzShop shop, Dice dice) throws IOException {
    Path file = shop.anyFile(dice);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, dice.below(headerEnd(bytes) + 1)));
  }

  private static void zipBehindHeader(FuzzShop shop, Dice dice) throws IOException {
    Path file = shop.anyFile(dice);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, joined(Arrays.copyOf(bytes, headerEnd(bytes)), zip()));
  }

  private static void nulsBehind(FuzzShop shop, Dice dice) throws IOException {
    Path file = shop.anyFile(dice);
    Files.write(file, joined(Files.readAllBytes(file), new byte[1 + dice.below(2_000_000)]));
  }

  private static void encodedAnew(FuzzShop shop, Dice dice) throws IOException {
    Path file = shop.anyFile(dice);
    String bom = dice.chance(0.3) ? "\ufeff" : "";
    Files.write(file, (bom + text(file)).getBytes(dice.pick(CHARSETS)));
  }

  private static void mixedEncodings(FuzzShop shop, Dice dice) throws IOException {
    Path file = shop.anyFile(dice);
    byte[] bytes = Files.readAllBytes(file);
    int at = bytes.length == 0 ? 0 : dice.below(bytes.length);
    byte[] rest = text(file).getBytes(dice.pick(CHARSETS));
    int from = Math.min(at, rest.length);
    Files.write(
        file, joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(rest, from, rest.length)));
  }

  private static void concatenated(FuzzShop shop, Dice dice) throws IOException {
    Path file = shop.anyExport(dice);
    Files.write(file, joined(Files.readAllBytes(file), Files.readAllBytes(shop.anyExport(dice))));
  }

  private static void swapped(FuzzShop shop, Dice dice) throws IOException {
    Path one = shop.anyFile(dice);
    Path other = shop.anyFile(dice);
    byte[] bytes = Files.readAllBytes(one);
    Files.write(one, Files.readAllBytes(other));
    Files.write(other, bytes);
  }

  private static void misplaced(FuzzShop shop, Dice dice) throws IOException {
    Files.write(shop.enrolments(), Files.readAllBytes(shop.anyExport(dice)));
  }

  private static void twice(FuzzShop shop, Dice dice) throws IOException {
    Path file = shop.anyExport(dice);
    Files.copy(file, shop.exports().resolve("副本 " + file.getFileName()));
  }

  private static void folder(FuzzShop shop, Dice dice) throws IOException {
    Files.createDirectory(shop.exports().resolve("x.csv"));
  }

  private static void workbookFolder(FuzzShop shop, Dice dice) throws IOException {
    Files.createDirectory(shop.exports().resolve("x.xlsx"));
  }

  private static void loop(FuzzShop shop, Dice dice) throws IOException {
    Path link = shop.exports().resolve("loop.csv");
    Files.createSymbolicLink(link, link.getFileName());
  }

  private static void dangling(FuzzShop shop, Dice dice) throws IOException {
    Files.createSymbolicLink(shop.exports().resolve("nothing.csv"), Path.of("nowhere.csv"));
  }

  private static void folderLink(FuzzShop shop, Dice dice) throws IOException {
    Files.createSymbolicLink(shop.exports().resolve("folder.csv"), Path.of("."));
  }

  private static void linked(FuzzShop shop, Dice dice) throws IOException {
    Files.createSymbolicLink(
        shop.exports().resolve("linked.csv"), shop.anyExport(dice).toAbsolutePath());
  }

  /** Says nothing where the tests run as root, who may read everything. */
  private static void unreadable(FuzzShop shop, Dice dice) throws IOException {
    Files.setPosixFilePermissions(shop.anyFile(dice), PosixFilePermissions.fromString("---------"));
  }

  private static void renamed(FuzzShop shop, Dice dice) throws IOException {
    String name =
        dice.pick(
            List.of(
                "99999999999999.csv",
                "20230931250000.csv",
                "000001010000.csv",
                "999912312359.csv",
                "UPPER.CSV",
                ".hidden.csv",
                "no-ending",
                "a workbook.xlsx",
                "=cmd|' !A0.csv",
                "+1.csv",
                "%2e%2e%2f.csv",
                "%.csv",
                "a,\"b\".csv",
                "新\n行.csv",
                "\u001b[31mred.csv",
                "名".repeat(70) + ".csv"));
    Path file = shop.anyExport(dice);
    if (name.startsWith(".")) {
      shop.mislead(); // nobody reads it
    }
    Files.move(file, shop.exports().resolve(name));
  }

  private static void aged(FuzzShop shop, Dice dice) throws IOException {
    String time =
        dice.pick(
            List.of(
                "1900-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "1970-01-01T00:00:00Z",
                "1991-04-13T18:30:00Z",
                "2038-01-19T03:14:08Z",
                "2400-01-01T00:00:00Z"));
    Files.setLastModifiedTime(shop.anyExport(dice), FileTime.from(Instant.parse(time)));
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return utf8.indexOf('\ufffd') < 0 ? utf8 : new String(bytes, Charset.forName("GB18030"));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
