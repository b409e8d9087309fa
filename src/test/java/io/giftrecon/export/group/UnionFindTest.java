package io.giftrecon.export.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnionFindTest {
  private static final int LOOK_UPS = 300_000;
  private static final int KEYS = 9_000;

  /** Now in the order of first sight, now at random: what is guessed must never be believed. */
  @Test
  void aKeyHasOneNumberInWhateverOrderKeysCome() {
    UnionFind union = new UnionFind();
    Map<Long, Integer> numbers = new HashMap<>();
    Random random = new Random(19);
    long key = 0;
    int before = 0;
    for (int i = 0; i < LOOK_UPS; i++) {
      key = random.nextInt(4) == 0 ? random.nextInt(KEYS) : (key + 1) % KEYS;
      long hash = (key + 1) * 0x9E3779B97F4A7C15L;
      if (!numbers.isEmpty()) {
        assertThat(union.known(hash, before)).isEqualTo(numbers.getOrDefault(hash, -1));
      }
      int expected = numbers.computeIfAbsent(hash, first -> numbers.size());
      assertThat(union.node(hash)).isEqualTo(expected);
      before = expected;
    }
    assertThat(union.size()).isEqualTo(numbers.size()).isLessThanOrEqualTo(KEYS);
  }
}
