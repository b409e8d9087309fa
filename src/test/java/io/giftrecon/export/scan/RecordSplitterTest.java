package io.giftrecon.export.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.csv.Encoding;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSplitterTest {
  private static final int BLOCK = 1 << 18;
  private static final int LONGEST = 1 << 20;
  private static final String BEHIND_QUOTE = "第 %d 列引号之后还有文字，或引号没有闭合";
  private static final String UNCLOSED = "引号没有闭合";
  private static final String BREAKS = "引号没有闭合，或行内有多余的换行";
  private static final String TOO_LONG = "一行超过 1 MB，多半是引号没有闭合";

  /** One record as the splitter saw it. */
  private record Seen(long line, long offset, String raw, List<String> cells, String damage) {
    @Override
    public String toString() {
      String place = line + "@" + offset + " ";
      return damage.isEmpty() ? place + String.join(" | ", cells) : place + "!" + damage;
    }
  }

  @ParameterizedTest
  @MethodSource("goodFiles")
  void splitsRecordsAndCells(String text, List<String> records) throws IOException {
    assertThat(split(text, 0)).map(Seen::toString).isEqualTo(records);
  }

  static Stream<Arguments> goodFiles() {
    return Stream.of(
        Arguments.of("", List.of()),
        Arguments.of("\n", List.of()),
        Arguments.of("\r\n\r\n\n", List.of()),
        Arguments.of("a", List.of("1@0 a")),
        Arguments.of("a,b", List.of("1@0 a | b")),
        Arguments.of("a,b\n", List.of("1@0 a | b")),
        Arguments.of("a,b\r\n", List.of("1@0 a | b")),
        Arguments.of("a,b\r\nc,d", List.of("1@0 a | b", "2@5 c | d")),
        Arguments.of("a,b\nc,d\r\n", List.of("1@0 a | b", "2@4 c | d")),
        Arguments.of("a\n\n\r\nb\n", List.of("1@0 a", "4@5 b")),
        Arguments.of("\n\r\na\n", List.of("3@3 a")),
        Arguments.of(",", List.of("1@0  | ")),
        Arguments.of(",\r\n,", List.of("1@0  | ", "2@3  | ")),
        Arguments.of("a,b,\n", List.of("1@0 a | b | ")),
        Arguments.of(" \n", List.of("1@0  ")),
        Arguments.of("\"a\",\"b\"\r\n", List.of("1@0 \"a\" | \"b\"")),
        Arguments.of("\"a,b\",c\n", List.of("1@0 \"a,b\" | c")),
        Arguments.of("\"\",\"\"\n", List.of("1@0 \"\" | \"\"")),
        Arguments.of("\"\"\n", List.of("1@0 \"\"")),
        Arguments.of("\"say \"\"no\"\"\",c\n", List.of("1@0 \"say \"\"no\"\"\" | c")),
        Arguments.of("\"\"\"\"\n", List.of("1@0 \"\"\"\"")),
        Arguments.of("=\"35\",x\n", List.of("1@0 =\"35\" | x")),
        Arguments.of("a\"b,c\"d\n", List.of("1@0 a\"b | c\"d")),
        Arguments.of("\"a\nb\",c\nd,e\n", List.of("1@0 \"a\nb\" | c", "3@8 d | e")),
        Arguments.of("\"a\r\n\r\nb\"\r\nc", List.of("1@0 \"a\r\n\r\nb\"", "4@10 c")),
        Arguments.of("\"a\"", List.of("1@0 \"a\"")),
        Arguments.of("\"a\"\r", List.of("1@0 \"a\"")));
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void aBrokenRecordEndsWithItsFirstLine(String text, int width, List<String> records)
      throws IOException {
    assertThat(split(text, width)).map(Seen::toString).isEqualTo(records);
  }

  static Stream<Arguments> brokenFiles() {
    String behindFirst = BEHIND_QUOTE.formatted(1);
    String behindSecond = BEHIND_QUOTE.formatted(2);
    return Stream.of(
        Arguments.of("\"a\nb,c\nd,e\n", 0, List.of("1@0 !" + UNCLOSED, "2@3 b | c", "3@7 d | e")),
        Arguments.of("a,b\nc,\"d\ne,f\n", 0, List.of("1@0 a | b", "2@4 !" + UNCLOSED, "3@9 e | f")),
        Arguments.of("a,b\nc,\"d", 0, List.of("1@0 a | b", "2@4 !" + UNCLOSED)),
        Arguments.of("a,b\nc,\"d\r\n", 0, List.of("1@0 a | b", "2@4 !" + UNCLOSED)),
        Arguments.of("\"", 0, List.of("1@0 !" + UNCLOSED)),
        Arguments.of("a\n\"", 0, List.of("1@0 a", "2@2 !" + UNCLOSED)),
        Arguments.of("\"a\"b,c\nd,e\n", 0, List.of("1@0 !" + behindFirst, "2@7 d | e")),
        Arguments.of("a,\"b\" \nd,e\n", 0, List.of("1@0 !" + behindSecond, "2@7 d | e")),
        Arguments.of(
            "\"a\",\"b\n\"c\",\"d\"\n", 0, List.of("1@0 !" + behindSecond, "2@7 \"c\" | \"d\"")),
        Arguments.of(
            "\"a\nb\"c\nd,e\n", 0, List.of("1@0 !" + behindFirst, "2@3 b\"c", "3@7 d | e")),
        Arguments.of("\n\n\"a\"b\n\nc\n", 0, List.of("3@2 !" + behindFirst, "5@8 c")),
        Arguments.of(
            "a,\"b\nc,d\ne,f\",g\nh,i\n",
            2,
            List.of("1@0 !" + BREAKS, "2@5 c | d", "3@9 e | f\" | g", "4@16 h | i")),
        Arguments.of("\"a\nb\"\nc,d\n", 2, List.of("1@0 !" + BREAKS, "2@3 b\"", "3@6 c | d")),
        Arguments.of("\"a\nb\"", 2, List.of("1@0 !" + BREAKS, "2@3 b\"")),
        Arguments.of("\"a\nb\",c,\nd,e\n", 2, List.of("1@0 \"a\nb\" | c | ", "3@9 d | e")),
        Arguments.of("\"a\nb\",c\r\nd,e\n", 2, List.of("1@0 \"a\nb\" | c", "3@9 d | e")));
  }

  @Test
  void aTabCanSeparateCells() throws IOException {
    assertThat(split("a,b\tc\n".getBytes(UTF_8), Integer.MAX_VALUE, '\t', 0, 0))
        .singleElement()
        .satisfies(seen -> assertThat(seen.cells()).containsExactly("a,b", "c"));
  }

  /** Of GBK's trailing bytes some are | or ^, and the full-width comma has two bytes or three. */
  @ParameterizedTest
  @ValueSource(chars = {';', '|', '^', '，'})
  void otherDelimitersSeparateCellsWhateverTheBytesOfCharactersAre(char delimiter)
      throws IOException {
    long seed = 20230829;
    Random random = new Random(seed);
    String[] pieces = {
      "a", "丂丄", "亅亐", "订", "，", ",", ";", "|", "^", "\"", "\"\"", "\n", "\r\n", "=\"3\"", " "
    };
    int compared = 0;
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(random.nextInt(3) == 0 ? delimiter : pieces[random.nextInt(pieces.length)]);
      }
      Charset charset = round % 2 == 0 ? UTF_8 : Charset.forName("GB18030");
      byte[] bytes = text.toString().getBytes(charset);
      List<Seen> whole = split(bytes, Integer.MAX_VALUE, delimiter, 0, 0, charset);
      String message = "seed %d round %d: %s".formatted(seed, round, text);
      assertThat(split(bytes, 1 + random.nextInt(3), delimiter, 0, 0, charset))
          .as(message)
          .isEqualTo(whole);
      for (Seen seen : whole) {
        if (seen.damage().isEmpty()) {
          compared++;
          try (CSVParser parser = CSVParser.parse(seen.raw() + "\n", CsvFormats.read(delimiter))) {
            assertThat(parser.getRecords().get(0).size())
                .as(message)
                .isEqualTo(seen.cells().size());
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  @Test
  void offsetsCountFromTheStartOfTheFile() throws IOException {
    assertThat(split("a\nb\n".getBytes(UTF_8), Integer.MAX_VALUE, ',', 0, 3))
        .extracting(Seen::offset)
        .containsExactly(3L, 5L);
  }

  @ParameterizedTest
  @ValueSource(ints = {-9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2})
  void aRecordAcrossABufferBorderIsSplitLikeAnyOther(int shift) throws IOException {
    String before = "x".repeat(BLOCK + shift - 1) + "\n";
    String tail = "\"a\"\"\n,b\",c\r\n\"\"\r\n\"d\"e\nf,g";
    List<Seen> here = split(tail, 0);
    List<Seen> there = split(before + tail, 0);
    assertThat(there).hasSize(here.size() + 1);
    for (int i = 0; i < here.size(); i++) {
      Seen a = here.get(i);
      Seen b = there.get(i + 1);
      assertThat(b.cells()).isEqualTo(a.cells());
      assertThat(b.damage()).isEqualTo(a.damage());
      assertThat(b.line()).isEqualTo(a.line() + 1);
      assertThat(b.offset()).isEqualTo(a.offset() + before.length());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 3 * BLOCK, LONGEST - 1})
  void aLongRecordIsReadWhole(int length) throws IOException {
    String cell = "x".repeat(length - 2);
    assertThat(split(cell + "\na,b\n", 0))
        .satisfiesExactly(
            seen -> assertThat(seen.cells()).containsExactly(cell),
            seen -> assertThat(seen).hasToString("2@" + (length - 1) + " a | b"));
    assertThat(split("\"" + cell.substring(2) + "\"\na,b\n", 0))
        .last()
        .hasToString("2@" + (length - 1) + " a | b");
  }

  @ParameterizedTest
  @ValueSource(ints = {LONGEST + 1, LONGEST + BLOCK, 3 * LONGEST + 7})
  void aMonstrousLineIsPassedOverAndTheNextOneIsReadRight(int length) throws IOException {
    String text = "a,b\n" + "x".repeat(length) + "\nc,d\n\"e\",f";
    assertThat(split(text, 0))
        .map(Seen::toString)
        .containsExactly(
            "1@0 a | b",
            "2@4 !" + TOO_LONG,
            "3@" + (length + 5) + " c | d",
            "4@" + (length + 9) + " \"e\" | f");
  }

  @Test
  void aMonstrousLastLineIsTheEnd() throws IOException {
    assertThat(split("a\n\"" + "x".repeat(2 * LONGEST), 0))
        .map(Seen::toString)
        .containsExactly("1@0 a", "2@2 !" + TOO_LONG);
  }

  @Test
  void aQuoteThatNeverClosesInAHugeFileSwallowsOneLineOnly() throws IOException {
    String row = "1,abcdefghijklmnopqrstuvwxyz\n";
    int rows = 2 * LONGEST / row.length();
    String text = "\"open,1\n" + row.repeat(rows);
    List<Seen> seen = split(text, 2);
    assertThat(seen.get(0)).hasToString("1@0 !" + TOO_LONG);
    assertThat(seen).hasSize(rows + 1);
    assertThat(seen.subList(1, seen.size())).allMatch(each -> each.damage().isEmpty());
    assertThat(seen.get(rows).line()).isEqualTo(rows + 1);
    assertThat(seen.get(rows).offset()).isEqualTo(text.length() - row.length());
  }

  @Test
  void howTheBytesArriveNeverChangesWhatIsRead() throws IOException {
    long seed = 20230826;
    Random random = new Random(seed);
    String[] pieces = {"a", "b", ",", ",", "\"", "\"", "\n", "\r\n", "=", "  ", "\"\"", "中"};
    int broken = 0;
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(24);
      for (int i = 0; i < length; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] bytes = text.toString().getBytes(UTF_8);
      int width = random.nextInt(4);
      List<Seen> whole = split(bytes, Integer.MAX_VALUE, ',', width, 0);
      List<Seen> dripped = split(bytes, 1 + random.nextInt(3), ',', width, 0);
      String message = "seed %d round %d: %s".formatted(seed, round, text);
      assertThat(dripped).as(message).map(Seen::toString).isEqualTo(texts(whole));
      assertThat(whole).as(message).allSatisfy(seen -> assertThat(seen.line()).isPositive());
      broken += whole.stream().anyMatch(seen -> !seen.damage().isEmpty()) ? 1 : 0;
    }
    assertThat(broken).isBetween(300, 2700);
  }

  /** Whatever is broken, no byte but line ends may be lost between the records. */
  @Test
  void everyByteStandsInOneRecord() throws IOException {
    long seed = 20230827;
    Random random = new Random(seed);
    String[] pieces = {"a", ",", "\"", "\n", "\r\n", "bc", "\"\""};
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      IntStream.range(0, random.nextInt(20))
          .forEach(i -> text.append(pieces[random.nextInt(pieces.length)]));
      StringBuilder rest = new StringBuilder(text);
      List<Seen> seen = split(text.toString(), random.nextInt(3));
      for (int i = seen.size() - 1; i >= 0; i--) {
        int at = (int) seen.get(i).offset();
        rest.delete(at, at + seen.get(i).raw().length());
      }
      assertThat(rest.toString())
          .as("seed %d round %d: %s", seed, round, text)
          .containsPattern("^[\\r\\n]*$");
    }
  }

  /** What the splitter lets through, the parser that reads it in full must see alike. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void agreesWithTheParserThatReadsRecordsInFull(String charset) throws IOException {
    long seed = 20230828;
    Random random = new Random(seed);
    String[] pieces = {"a", "订", "单", ",", ",", "\"", "\"\"", "\n", "\r\n", "=\"3\"", "\"x\"", " "};
    int compared = 0;
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(20);
      for (int i = 0; i < length; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] bytes = text.toString().getBytes(Charset.forName(charset));
      for (Seen seen : split(bytes, Integer.MAX_VALUE, ',', 0, 0, Charset.forName(charset))) {
        if (seen.damage().isEmpty()) {
          compared++;
          try (CSVParser parser = CSVParser.parse(seen.raw() + "\n", CsvFormats.read(','))) {
            List<CSVRecord> records = parser.getRecords();
            assertThat(records).as("seed %d round %d: %s", seed, round, text).hasSize(1);
            assertThat(records.get(0).size())
                .as("seed %d round %d: %s", seed, round, text)
                .isEqualTo(seen.cells().size());
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  private static List<String> texts(List<Seen> seen) {
    return seen.stream().map(Seen::toString).toList();
  }

  private static List<Seen> split(String text, int width) throws IOException {
    return split(text.getBytes(UTF_8), Integer.MAX_VALUE, ',', width, 0);
  }

  private static List<Seen> split(byte[] text, int chunk, char delimiter, int width, long offset)
      throws IOException {
    return split(text, chunk, delimiter, width, offset, UTF_8);
  }

  private static List<Seen> split(
      byte[] text, int chunk, char delimiter, int width, long offset, Charset charset)
      throws IOException {
    List<Seen> seen = new ArrayList<>();
    try (RecordSplitter records =
        new RecordSplitter(
            new Dripping(text, chunk),
            offset,
            delimiter,
            charset.equals(UTF_8) ? Encoding.UTF_8 : Encoding.GB18030,
            width)) {
      while (records.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < records.cells(); i++) {
          int length = records.cellTo(i) - records.cellFrom(i);
          cells.add(new String(records.bytes(), records.cellFrom(i), length, charset));
        }
        int length = records.to() - records.from();
        seen.add(
            new Seen(
                records.line(),
                records.offset(),
                new String(records.bytes(), records.from(), length, charset),
                cells,
                records.damage().orElse("")));
      }
    }
    return seen;
  }

  /** A stream that never gives more than a few bytes at once. */
  private static final class Dripping extends FilterInputStream {
    private final int chunk;

    Dripping(byte[] bytes, int chunk) {
      super((InputStream) new ByteArrayInputStream(bytes));
      this.chunk = chunk;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      return super.read(target, from, Math.min(length, chunk));
    }
  }

  /** A field of 50 MB, quoted and never closed, read in a few MB. */
  @Test
  void aMonstrousFieldIsOneDamagedRecordAndTheNextLineIsRead() throws IOException {
    byte[] start = "a,\"".getBytes(UTF_8);
    byte[] end = "\nb,c\n".getBytes(UTF_8);
    InputStream field =
        new InputStream() {
          private int left = 50_000_000;

          @Override
          public int read() {
            left--;
            return left >= 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            int read = Math.min(left, length);
            Arrays.fill(bytes, from, from + read, (byte) 'x');
            left -= read;
            return read == 0 ? -1 : read;
          }
        };
    InputStream file =
        new SequenceInputStream(
            new ByteArrayInputStream(start),
            new SequenceInputStream(field, new ByteArrayInputStream(end)));
    try (RecordSplitter records = new RecordSplitter(file, 0, ',', Encoding.UTF_8, 2)) {
      assertThat(records.next()).isTrue();
      assertThat(records.damage()).isPresent();
      assertThat(records.line()).isEqualTo(1);
      assertThat(records.bytes().length).isLessThan(5_000_000);
      assertThat(records.next()).isTrue();
      assertThat(records.damage()).isEmpty();
      assertThat(records.line()).isEqualTo(2);
      assertThat(records.next()).isFalse();
    }
  }
}
