package io.giftrecon.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.campaign.NumberStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2023, 8, 23, 12, 0);
  private static final CellFormat FORMAT = new CellFormat(NumberStyle.FORMULA);

  private record Row(SortKey key, String number, String text) {}

  private static final TableDefinition<Row> TABLE =
      TableDefinition.of(
          "x",
          Row::key,
          List.<Column<Row>>of(Column.number("号", Row::number), Column.text("文", Row::text)));

  @TempDir Path folder;

  @Test
  void writesABomCrlfAndQuotesWhereNeeded() throws IOException {
    Table<Row> table = new Table<>(TABLE);
    table.add(new Row(key(0, null, "1"), "351", "a,\"b\"\r\nc"));
    table.add(new Row(key(0, null, "2"), "围 巾", ""));
    assertThat(csv(table))
        .isEqualTo("\ufeff号,文\r\n\"=\"\"351\"\"\",\"a,\"\"b\"\"\r\nc\"\r\n围 巾,\r\n");
    assertThat(table.size()).isEqualTo(2);
  }

  @Test
  void aTableWithoutRowsHasItsHeader() throws IOException {
    assertThat(csv(new Table<>(TABLE))).isEqualTo("\ufeff号,文\r\n");
  }

  @Test
  void rankThenTimeThenNumbersSettleTheOrderWhateverCameFirst() throws IOException {
    List<SortKey> wanted =
        List.of(
            key(0, NOON.withYear(1969), "1"),
            key(0, NOON, "99", "1"),
            key(0, NOON, "100", "1"),
            key(0, NOON, "100", "2"),
            key(0, NOON.plusSeconds(1), "1"),
            key(0, null, "1"),
            key(0, null, "1", "1"),
            key(0, null, "1", "围"),
            key(1, NOON.minusDays(1), "1"),
            key(300, null));
    long seed = 20230902;
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<SortKey> shuffled = new ArrayList<>(wanted);
      Collections.shuffle(shuffled, random);
      Table<Row> table = new Table<>(TABLE);
      shuffled.forEach(key -> table.add(new Row(key, "", "" + wanted.indexOf(key))));
      assertThat(texts(table))
          .as("seed %d round %d", seed, round)
          .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }
  }

  /** Keys are compared as bytes; this compares them as what they mean. */
  @Test
  void anyKeysAreOrderedAsTheirPartsAre() throws IOException {
    Comparator<SortKey> plain =
        Comparator.comparingInt(SortKey::rank)
            .thenComparing(SortKey::time, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(key -> key.numbers().get(0).length())
            .thenComparing(key -> key.numbers().get(0))
            .thenComparing(key -> key.numbers().size());
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<SortKey> keys = new ArrayList<>();
      Table<Row> table = new Table<>(TABLE);
      for (int i = 0; i < 60; i++) {
        keys.add(key(random));
        table.add(new Row(keys.get(i), "", "" + i));
      }
      List<SortKey> sorted = texts(table).stream().map(i -> keys.get(Integer.parseInt(i))).toList();
      keys.sort(plain);
      assertThat(sorted).as("seed %d", seed).isEqualTo(keys);
    }
  }

  @Test
  void rowsOfEqualKeysStayAsTheyCame() throws IOException {
    Table<Row> table = new Table<>(TABLE);
    for (int i = 0; i < 100; i++) {
      table.add(new Row(SortKey.NONE, "", "" + i));
    }
    List<String> texts = texts(table);
    assertThat(texts).hasSize(100).isSortedAccordingTo(Comparator.comparingInt(Integer::parseInt));
  }

  @Test
  void valuesOfAnyLengthComeBack() throws IOException {
    Table<Row> table = new Table<>(TABLE);
    List<String> texts = new ArrayList<>();
    for (int length : new int[] {0, 1, 127, 128, 129, 16_383, 16_384, 3_000_000}) {
      texts.add("围".repeat(length / 3) + "x".repeat(length % 3));
      table.add(new Row(SortKey.NONE, "a".repeat(length), texts.get(texts.size() - 1)));
    }
    assertThat(texts(table)).isEqualTo(texts);
  }

  private static SortKey key(Random random) {
    String[] numbers = {
      "1", "9", "10", "", "a", "é", "围", "\uffee", "\ud83d\ude00", "\u007f\u0080"
    };
    List<String> some = new ArrayList<>(List.of(numbers[random.nextInt(numbers.length)]));
    if (random.nextBoolean()) {
      some.add("");
    }
    LocalDateTime time = random.nextInt(4) == 0 ? null : NOON.plusNanos(random.nextInt(3));
    return new SortKey(random.nextInt(2), time, some);
  }

  private static List<String> texts(Table<Row> table) throws IOException {
    List<String> texts = new ArrayList<>();
    table.forEach(row -> texts.add(row.get(1)));
    return texts;
  }

  private String csv(Table<Row> table) throws IOException {
    table.writeCsv(folder, FORMAT);
    return Files.readString(folder.resolve("x.csv"));
  }

  private static SortKey key(int rank, @Nullable LocalDateTime time, String... numbers) {
    return new SortKey(rank, time, List.of(numbers));
  }
}
