package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void shorterComesFirstThenLexical() {
    List<String> numbers = new ArrayList<>(List.of("100", "99", "", "100-2", "101", "0099"));
    numbers.sort(Numbers.ORDER);
    assertThat(numbers).containsExactly("", "99", "100", "101", "0099", "100-2");
  }

  @Test
  void isNumericOrderForNumbersWithoutLeadingZeros() {
    long seed = 20230823;
    Random random = new Random(seed);
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      numbers.add(new BigInteger(1 + random.nextInt(66), random).toString());
    }
    List<String> numeric = new ArrayList<>(numbers);
    numeric.sort(Comparator.comparing(BigInteger::new));
    numbers.sort(Numbers.ORDER);
    assertThat(numbers).as("seed %d", seed).isEqualTo(numeric);
  }
}
