package io.giftrecon.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** R25 and A16 against an exhaustive search over small cases. */
class AllocationTest {
  private static final int SEEDED_CASES = 6000;

  @Test
  void aMappedOnlyRightIsNotStarvedByAFreerOne() {
    int[][] placed = solve(new int[] {1, 1}, new int[][] {{0, 1}, {0}}, new int[] {1, 1});
    assertThat(placed).isDeepEqualTo(new int[][] {{0, 1}, {1, 0}});
  }

  @Test
  void withRoomForAllEachTakesItsBest() {
    int[][] placed = solve(new int[] {1, 2}, new int[][] {{0, 1}, {1, 0}}, new int[] {2, 2});
    assertThat(placed).isDeepEqualTo(new int[][] {{1, 0}, {0, 2}});
  }

  @Test
  void theEarlierRightGoesFirstWhenRoomIsShort() {
    int[][] placed = solve(new int[] {1, 1}, new int[][] {{0}, {0}}, new int[] {1});
    assertThat(placed).isDeepEqualTo(new int[][] {{1}, {0}});
  }

  @Test
  void unitsOfOneLineSpreadOverMainLines() {
    int[][] placed = solve(new int[] {3}, new int[][] {{1, 0, 2}}, new int[] {1, 1, 5});
    assertThat(placed).isDeepEqualTo(new int[][] {{1, 1, 1}});
  }

  @Test
  void withoutLimitEverythingGoesToTheBest() {
    int[] capacity = {Allocation.UNLIMITED, Allocation.UNLIMITED};
    int[][] placed = solve(new int[] {7, 9}, new int[][] {{1, 0}, {0, 1}}, capacity);
    assertThat(placed).isDeepEqualTo(new int[][] {{0, 7}, {9, 0}});
  }

  @Test
  void withoutChoicesOrRoomNothingIsPlaced() {
    assertThat(solve(new int[] {2}, new int[][] {{}}, new int[] {3}))
        .isDeepEqualTo(new int[][] {{0}});
    assertThat(solve(new int[] {2}, new int[][] {{0}}, new int[] {0}))
        .isDeepEqualTo(new int[][] {{0}});
    assertThat(solve(new int[0], new int[0][], new int[] {1})).isEmpty();
  }

  @Test
  void changesNoneOfItsArguments() {
    int[] supply = {2, 1};
    int[][] choices = {{0, 1}, {1}};
    int[] capacity = {1, 1};
    solve(supply, choices, capacity);
    assertThat(supply).containsExactly(2, 1);
    assertThat(choices).isDeepEqualTo(new int[][] {{0, 1}, {1}});
    assertThat(capacity).containsExactly(1, 1);
  }

  @Test
  void agreesWithAnExhaustiveSearch() {
    long seed = 20230831;
    Random random = new Random(seed);
    int crowded = 0;
    for (int round = 0; round < SEEDED_CASES; round++) {
      Small small = Small.of(random);
      int[][] best = small.best();
      int[][] placed = solve(small.supply, small.choices, small.capacity);
      assertThat(placed).as("seed %d round %d: %s", seed, round, small).isDeepEqualTo(best);
      crowded += total(best) < Arrays.stream(small.supply).sum() ? 1 : 0;
    }
    assertThat(crowded).isBetween(SEEDED_CASES / 10, SEEDED_CASES * 9 / 10);
  }

  private static int[][] solve(int[] supply, int[][] choices, int[] capacity) {
    return new Allocation(supply, choices, capacity).solve();
  }

  private static int total(int[][] placed) {
    return Arrays.stream(placed).flatMapToInt(Arrays::stream).sum();
  }

  /** A case small enough to try every placement. */
  private static final class Small {
    private final int[] supply;
    private final int[][] choices;
    private final int[] capacity;

    private Small(int[] supply, int[][] choices, int[] capacity) {
      this.supply = supply;
      this.choices = choices;
      this.capacity = capacity;
    }

    static Small of(Random random) {
      int rights = 1 + random.nextInt(4);
      int mains = 1 + random.nextInt(4);
      int[] supply = new int[rights];
      int[][] choices = new int[rights][];
      for (int right = 0; right < rights; right++) {
        supply[right] = 1 + random.nextInt(3);
        List<Integer> order = new ArrayList<>();
        for (int main = 0; main < mains; main++) {
          if (random.nextInt(3) > 0) {
            order.add(main);
          }
        }
        Collections.shuffle(order, random);
        choices[right] = order.stream().mapToInt(Integer::intValue).toArray();
      }
      int[] capacity = random.ints(mains, 0, 4).toArray();
      return new Small(supply, choices, capacity);
    }

    /**
     * A16: of all placements the one whose units a line, first line first, are the most, and among
     * those the one that puts most units of the first line on its best main line, and so on.
     */
    int[][] best() {
      List<int[][]> all = new ArrayList<>();
      collect(0, 0, supply[0], capacity.clone(), new int[supply.length][capacity.length], all);
      int[][] best = all.get(0);
      for (int[][] placement : all) {
        best = Arrays.compare(rank(placement), rank(best)) > 0 ? placement : best;
      }
      assertThat(total(best))
          .as("the greedy set is a maximum: %s", this)
          .isEqualTo(all.stream().mapToInt(AllocationTest::total).max().orElseThrow());
      return best;
    }

    /** First the units of every line, then the units on each choice of every line. */
    private int[] rank(int[][] placement) {
      List<Integer> rank = new ArrayList<>();
      for (int[] units : placement) {
        rank.add(Arrays.stream(units).sum());
      }
      for (int right = 0; right < supply.length; right++) {
        for (int main : choices[right]) {
          rank.add(placement[right][main]);
        }
      }
      return rank.stream().mapToInt(Integer::intValue).toArray();
    }

    private void collect(
        int right, int choice, int left, int[] room, int[][] placed, List<int[][]> all) {
      if (right == supply.length) {
        all.add(Arrays.stream(placed).map(int[]::clone).toArray(int[][]::new));
        return;
      }
      if (choice == choices[right].length) {
        int next = right + 1;
        collect(next, 0, next < supply.length ? supply[next] : 0, room, placed, all);
        return;
      }
      int main = choices[right][choice];
      for (int units = 0; units <= Math.min(left, room[main]); units++) {
        room[main] -= units;
        placed[right][main] = units;
        collect(right, choice + 1, left - units, room, placed, all);
        room[main] += units;
        placed[right][main] = 0;
      }
    }

    @Override
    public String toString() {
      return "supply %s choices %s capacity %s"
          .formatted(
              Arrays.toString(supply), Arrays.deepToString(choices), Arrays.toString(capacity));
    }
  }
}
