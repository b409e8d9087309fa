package io.giftrecon.export.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.giftrecon.csv.Encoding;
import io.giftrecon.export.recognise.CellType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainCellsTest {
  private static final Map<CellType, List<String>> SAMPLES =
      new EnumMap<>(
          Map.of(
              CellType.NUMBER,
              List.of("3512345678901234567", "3.51235E+18", "T1-1", "0", ""),
              CellType.NUMBERS,
              List.of("3512345678901234567", "3512345678901234567,3512345678901234568", "A,B", ""),
              CellType.TIME,
              List.of("2023-08-23 00:00:01", "2024-02-29 23:59:59", "2023/8/23 0:00", ""),
              CellType.AMOUNT,
              List.of("1299.00", "0", "999999999999.99", "1,299.00", "0元", ""),
              CellType.COUNT,
              List.of("1", "9", "12", "2.0", "")));
  private static final String CHARACTERS = "0123456789.-:/ ,E+eT元x9";

  @ParameterizedTest
  @CsvSource({
    "NUMBER,3512345678901234567,true",
    "NUMBER,3.51235E+18,false",
    "NUMBER,'',true",
    "NUMBER,0,false",
    "NUMBER,T1,false",
    "NUMBERS,3512345678901234567,true",
    "NUMBERS,3512345678901234567;1,false",
    "TIME,2023-08-28 23:59:59,true",
    "TIME,2023-08-31 23:59:59,true",
    "TIME,2023-09-31 23:59:59,false",
    "TIME,2024-02-29 23:59:59,false",
    "TIME,2023-00-01 23:59:59,false",
    "TIME,2023-13-01 23:59:59,false",
    "TIME,2023-08-00 23:59:59,false",
    "TIME,2023-02-30 00:00:00,false",
    "TIME,2023-08-26 24:00:00,false",
    "TIME,2023-08-26 23:60:00,false",
    "AMOUNT,1299.00,true",
    "AMOUNT,1299.,false",
    "AMOUNT,.5,false",
    "AMOUNT,1.2.3,false",
    "AMOUNT,1234567890123,false",
    "COUNT,1,true",
    "COUNT,0,false",
    "COUNT,'',false"
  })
  void fitsOnlyThePlainestShapes(CellType type, String cell, boolean fits) {
    assertThat(PlainCells.fits(type, view(type, cell))).isEqualTo(fits);
  }

  @Test
  void neverLetsThroughWhatTheRealParserRefuses() {
    long seed = 20230830;
    Random random = new Random(seed);
    Map<CellType, Integer> fitting = new EnumMap<>(CellType.class);
    for (int round = 0; round < 40_000; round++) {
      CellType type = List.copyOf(SAMPLES.keySet()).get(round % SAMPLES.size());
      String cell = mutated(SAMPLES.get(type), random);
      CellView view = view(type, cell);
      if (PlainCells.fits(type, view)) {
        fitting.merge(type, 1, Integer::sum);
        assertThatCode(() -> type.check(view.text()))
            .as("seed %d: %s <%s>", seed, type, cell)
            .doesNotThrowAnyException();
      }
    }
    assertThat(fitting)
        .hasSize(SAMPLES.size())
        .allSatisfy((type, n) -> assertThat(n).isGreaterThan(300));
  }

  private static String mutated(List<String> samples, Random random) {
    StringBuilder cell = new StringBuilder(samples.get(random.nextInt(samples.size())));
    int changes = random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
      int at = random.nextInt(cell.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> cell.insert(at, c);
        case 1 -> cell.delete(Math.max(0, at - 1), at);
        default -> cell.replace(Math.max(0, at - 1), at, String.valueOf(c));
      }
    }
    return cell.toString();
  }

  private static CellView view(CellType type, String cell) {
    byte[] bytes = cell.getBytes(UTF_8);
    CellView view = new CellView(type, Encoding.UTF_8);
    view.set(bytes, 0, bytes.length);
    return view;
  }
}
