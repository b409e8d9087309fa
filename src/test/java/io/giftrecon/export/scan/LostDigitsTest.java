package io.giftrecon.export.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.giftrecon.csv.Encoding;
import io.giftrecon.export.recognise.CellType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R34: numbers that lost their last digits are told from honest ones that end in zeros. */
class LostDigitsTest {
  private static final long SEED = 20230831L;

  @Test
  void threeOfThreeEndingsSuffice() {
    assertThat(certain("3508241018762661000", "3508241018763120600")).isFalse();
    assertThat(certain("3508241018762661000", "3508241018763120600", "3508241018764470300"))
        .isTrue();
    assertThat(
            certain(
                "3508241018762661000",
                "3508241018763120600",
                "3508241018764470300",
                "3508241018764470138"))
        .isFalse();
  }

  /** A131: what number_format, printf and BigInt make of a double: digits that look honest. */
  @ParameterizedTest
  @ValueSource(ints = {18, 19, 20})
  void theExactValueOfADoubleIsSeen(int length) {
    Random random = new Random(SEED);
    String[] exact =
        Stream.generate(() -> new BigDecimal(Double.parseDouble(number(random, length))))
            .limit(6)
            .map(BigDecimal::toPlainString)
            .toArray(String[]::new);
    assertThat(certain(exact)).isTrue();
    assertThat(certain(Arrays.copyOf(exact, 3))).as("may be chance").isFalse();
  }

  /** A131. */
  @Test
  void aBuyerWhoseNumbersMayAllBeDoublesCountsOnce() {
    String[] ofOneBuyer = new String[500];
    Arrays.setAll(ofOneBuyer, i -> (3508000000000L + i * 8L) + "112128");
    assertThat(certain(ofOneBuyer)).isFalse();
  }

  @Test
  void aBuyerWhoseNumbersEndInZerosCountsOnce() {
    String[] ofOneBuyer = new String[500];
    Arrays.setAll(ofOneBuyer, i -> (3508000000000L + i * 7919L) + "660700");
    assertThat(certain(ofOneBuyer)).isFalse();
  }

  @Test
  void aNumberThatNoDoublePrintsLikeThisIsHonest() {
    assertThat(certain("3508241018762660700", "3508241018763120100", "3508241018764470200"))
        .as("ends in 00, but its double is printed otherwise")
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 18, 19, 20})
  void whatASpreadsheetRoundedIsSeen(int length) {
    Random random = new Random(SEED);
    String[] rounded =
        Stream.generate(() -> number(random, length))
            .limit(40)
            .map(number -> new BigDecimal(number).round(new MathContext(15)).toBigInteger())
            .map(Object::toString)
            .toArray(String[]::new);
    assertThat(certain(rounded)).as("seed %d", SEED).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {18, 19, 20})
  void whatWentThroughADoubleIsSeen(int length) {
    Random random = new Random(SEED);
    String[] printed =
        Stream.generate(() -> number(random, length))
            .limit(60)
            .map(number -> shortest(Double.parseDouble(number)))
            .toArray(String[]::new);
    assertThat(certain(printed)).as("seed %d", SEED).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 18, 19, 20})
  void honestNumbersAreNeverRefused(int length) {
    Random random = new Random(SEED);
    for (int file = 0; file < 60; file++) {
      String[] honest =
          Stream.generate(() -> number(random, length))
              .limit(1 + random.nextInt(4000))
              .toArray(String[]::new);
      assertThat(certain(honest)).as("seed %d file %d", SEED, file).isFalse();
    }
  }

  @Test
  void partsOfAFileAreCountedTogether() {
    LostDigits first = lost("3508241018762661000", "3508241018763120600");
    LostDigits second = lost("3508241018763120600", "3508241018764470300.0");
    assertThat(second.areCertain()).isFalse();
    first.addAll(second);
    assertThat(first.areCertain()).isTrue();
  }

  @Test
  void lettersAndShortNumbersSayNothing() {
    assertThat(certain("", "1000000", "720400000000000", "LP0000000000000000", "T-10000000000000"))
        .isFalse();
  }

  @Test
  void theChanceOfAtLeastSoManyIsTheBinomialTail() {
    assertThat(LostDigits.atLeast(0, 0, 0.01)).isEqualTo(1);
    assertThat(LostDigits.atLeast(3, 3, 0.1)).isCloseTo(0.001, within(1e-12));
    assertThat(LostDigits.atLeast(2, 3, 0.1)).isCloseTo(0.028, within(1e-12));
    assertThat(LostDigits.atLeast(3, 10, 0.01)).isCloseTo(1.138e-4, within(1e-7));
    assertThat(LostDigits.atLeast(1000, 1_000_000, 0.01)).isEqualTo(1);
    assertThat(LostDigits.atLeast(10_600, 1_000_000, 0.01)).isBetween(1e-10, 1e-8);
  }

  private static boolean certain(String... numbers) {
    return lost(numbers).areCertain();
  }

  private static LostDigits lost(String... numbers) {
    LostDigits lost = new LostDigits();
    CellView view = new CellView(CellType.NUMBER, Encoding.UTF_8);
    for (String number : numbers) {
      byte[] bytes = number.getBytes(US_ASCII);
      view.set(bytes, 0, bytes.length);
      lost.add(view);
    }
    return lost;
  }

  private static String number(Random random, int length) {
    StringBuilder number = new StringBuilder().append((char) ('1' + random.nextInt(9)));
    while (number.length() < length) {
      number.append((char) ('0' + random.nextInt(10)));
    }
    return number.toString();
  }

  private static String shortest(double value) {
    for (int digits = 1; ; digits++) {
      BigDecimal text = new BigDecimal(value).round(new MathContext(digits));
      if (text.doubleValue() == value) {
        return text.toBigInteger().toString();
      }
    }
  }
}
