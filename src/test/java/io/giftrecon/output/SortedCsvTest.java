package io.giftrecon.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedCsvTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2023, 8, 23, 12, 0);

  @TempDir Path folder;

  @Test
  void writesABomCrlfAndQuotesWhereNeeded() throws IOException {
    SortedCsv csv = new SortedCsv("x.csv", "号", "文");
    csv.add(key(0, null, "1"), List.of("=\"351\"", "a,\"b\"\r\nc"));
    csv.add(key(0, null, "2"), List.of("围巾", ""));
    csv.write(folder);
    assertThat(Files.readString(folder.resolve("x.csv")))
        .isEqualTo("\ufeff号,文\r\n\"=\"\"351\"\"\",\"a,\"\"b\"\"\r\nc\"\r\n围巾,\r\n");
    assertThat(csv.size()).isEqualTo(2);
  }

  @Test
  void aFileWithoutRowsHasItsHeader() throws IOException {
    new SortedCsv("x.csv", "a", "b").write(folder);
    assertThat(Files.readString(folder.resolve("x.csv"))).isEqualTo("\ufeffa,b\r\n");
  }

  @Test
  void rankThenTimeThenNumbersSettleTheOrderWhateverCameFirst() throws IOException {
    List<SortKey> wanted =
        List.of(
            key(0, NOON, "99", "1"),
            key(0, NOON, "100", "1"),
            key(0, NOON, "100", "2"),
            key(0, NOON.plusSeconds(1), "1"),
            key(0, null, "1"),
            key(0, null, "1", "1"),
            key(1, NOON.minusDays(1), "1"));
    long seed = 20230902;
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<SortKey> shuffled = new ArrayList<>(wanted);
      Collections.shuffle(shuffled, random);
      SortedCsv csv = new SortedCsv("x.csv", "at");
      shuffled.forEach(key -> csv.add(key, List.of("row" + wanted.indexOf(key))));
      csv.write(folder);
      assertThat(Files.readAllLines(folder.resolve("x.csv")))
          .as("seed %d round %d", seed, round)
          .containsExactly("\ufeffat", "row0", "row1", "row2", "row3", "row4", "row5", "row6");
    }
  }

  @Test
  void aRowOfAnotherWidthIsAMistakeOfOurs() {
    SortedCsv csv = new SortedCsv("x.csv", "a", "b");
    assertThatThrownBy(() -> csv.add(key(0, null), List.of("1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x.csv: 1 cells for 2 columns");
  }

  private static SortKey key(int rank, @Nullable LocalDateTime time, String... numbers) {
    return new SortKey(rank, time, List.of(numbers));
  }
}
