package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** R52, R53: what was published is known night by night, however often a night is published. */
class NightHistoryTest {
  private static final LocalDate FIRST = LocalDate.of(2023, 9, 1);
  private static final int NIGHTS = 6;
  private static final int THINGS = 4;

  private final TreeSet<LocalDate> nights = new TreeSet<>();
  private final List<NightHistory.Change<String, String>> kept = new ArrayList<>();

  @Test
  void whatStaysIsKeptOnce() {
    publish(FIRST, Map.of("a", "1"));
    publish(FIRST.plusDays(1), Map.of("a", "1"));
    publish(FIRST.plusDays(2), Map.of("a", "1"));
    assertThat(kept).hasSize(1);
    assertThat(history().nightsBefore("a", FIRST.plusDays(2), state -> true)).isEqualTo(2);
    assertThat(history().firstBefore("a", FIRST.plusDays(2))).contains(FIRST);
    assertThat(history().firstBefore("a", FIRST)).isEmpty();
  }

  @Test
  void aNightThatIsPublishedAgainReplacesWhatItSaidAlone() {
    publish(FIRST, Map.of("a", "1"));
    publish(FIRST.plusDays(1), Map.of("a", "1"));
    publish(FIRST, Map.of("b", "1"));
    assertThat(history().before(FIRST.plusDays(1))).isEqualTo(Map.of("b", "1"));
    assertThat(history().before(FIRST.plusDays(2))).isEqualTo(Map.of("a", "1"));
  }

  /** Against a memory that keeps every set whole. */
  @Test
  void everyNightIsAsItWasPublishedLast() {
    for (int seed = 0; seed < 300; seed++) {
      nights.clear();
      kept.clear();
      Random dice = new Random(seed);
      TreeMap<LocalDate, Map<String, String>> sets = new TreeMap<>();
      for (int turn = 0; turn < 12; turn++) {
        LocalDate night = FIRST.plusDays(dice.nextInt(NIGHTS));
        Map<String, String> set = new HashMap<>();
        for (int thing = 0; thing < THINGS; thing++) {
          int state = dice.nextInt(3);
          if (state > 0) {
            set.put("t" + thing, Integer.toString(state));
          }
        }
        publish(night, set);
        sets.put(night, set);
      }
      for (LocalDate night : sets.keySet()) {
        Map.Entry<LocalDate, Map<String, String>> last = sets.lowerEntry(night);
        assertThat(history().before(night))
            .as("seed %d, before %s", seed, night)
            .isEqualTo(last == null ? Map.of() : last.getValue());
        for (int thing = 0; thing < THINGS; thing++) {
          String key = "t" + thing;
          assertThat(history().nightsBefore(key, night, "1"::equals))
              .as("seed %d, %s before %s", seed, key, night)
              .isEqualTo(
                  (int)
                      sets.headMap(night).values().stream()
                          .filter(set -> "1".equals(set.get(key)))
                          .count());
        }
      }
    }
  }

  private NightHistory<String, String> history() {
    return new NightHistory<>(nights, kept);
  }

  private void publish(LocalDate night, Map<String, String> set) {
    NightHistory.Rewritten<String, String> written = history().publish(night, set);
    kept.removeAll(written.gone());
    kept.addAll(written.added());
    nights.add(night);
  }
}
