package io.giftrecon.plain;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The one source of chance: the same seed throws the same shop. */
public final class Dice {

  private final Random random;

  public Dice(long seed) {
    random = new Random(seed);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Both ends included. */
  public int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Some of them, at least one, in their order. */
  public <T> List<T> some(List<T> from, int atMost) {
    List<T> shuffled = shuffled(from).subList(0, between(1, Math.min(atMost, from.size())));
    return from.stream().filter(shuffled::contains).toList();
  }

  public <T> List<T> shuffled(List<T> from) {
    List<T> copy = new ArrayList<>(from);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** A second of this span, often a full minute. */
  public LocalDateTime moment(LocalDateTime from, LocalDateTime to) {
    int seconds = Math.toIntExact(Duration.between(from, to).toSeconds());
    LocalDateTime moment = from.plusSeconds(random.nextInt(Math.max(1, seconds)));
    return chance(0.4) && moment.getSecond() > 0 ? moment.minusSeconds(moment.getSecond()) : moment;
  }

  /** A number of so many digits that starts with 3 and does not end in zero. */
  public String number(int digits) {
    StringBuilder number = new StringBuilder("3");
    while (number.length() < digits - 1) {
      number.append(random.nextInt(10));
    }
    return number.append(between(1, 9)).toString();
  }
}
