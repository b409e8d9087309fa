package io.giftrecon.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The one source of chance: the same seed spoils the same shop in the same way. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    // Neighbouring seeds of a Random start alike; a large odd factor tells them apart.
    random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to one below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  <T> List<T> shuffled(List<T> from) {
    List<T> copy = new ArrayList<>(from);
    Collections.shuffle(copy, random);
    return copy;
  }

  byte anyByte() {
    return (byte) random.nextInt(256);
  }
}
