package io.giftrecon.nights;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The one source of chance: the same seed throws the same ten nights. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** Further dice of a seed; neighbouring seeds begin with different throws. */
  static Dice apart(long seed, int which) {
    return new Dice((seed + which * 1_000_000L) * 0x9E3779B97F4A7C15L);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Both ends included. */
  int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  <T> List<T> shuffled(List<T> from) {
    List<T> copy = new ArrayList<>(from);
    Collections.shuffle(copy, random);
    return copy;
  }

  LocalDateTime moment(LocalDateTime from, LocalDateTime to) {
    int seconds = Math.toIntExact(Duration.between(from, to).toSeconds());
    return from.plusSeconds(random.nextInt(Math.max(1, seconds)));
  }

  /** A number of so many digits that starts with 3 and does not end in zero. */
  String number(int digits) {
    StringBuilder number = new StringBuilder("3");
    while (number.length() < digits - 1) {
      number.append(random.nextInt(10));
    }
    return number.append(between(1, 9)).toString();
  }
}
