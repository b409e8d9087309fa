package io.giftrecon.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A16: which rights find a place, and which place each takes. Every main unit is a place. */
final class PlainMatching {

  private PlainMatching() {}

  /**
   * Places as many rights as possible.
   *
   * @param wishes for each right, in the order of R25, the main lines it may take, best first
   * @param room for each main line, how many rights it can take
   * @return for each right the main line it takes, if any
   */
  static List<Optional<Integer>> place(List<List<Integer>> wishes, int[] room) {
    List<List<Integer>> chosen = new ArrayList<>();
    for (List<Integer> wish : wishes) {
      chosen.add(wish);
      if (!placeable(chosen, room)) {
        chosen.set(chosen.size() - 1, List.of());
      }
    }
    List<Optional<Integer>> places = new ArrayList<>();
    for (int right = 0; right < chosen.size(); right++) {
      Optional<Integer> place = Optional.empty();
      for (int main : chosen.get(right)) {
        List<List<Integer>> tried = new ArrayList<>(chosen);
        tried.set(right, List.of(main));
        if (placeable(tried, room)) {
          chosen = tried;
          place = Optional.of(main);
          break;
        }
      }
      places.add(place);
    }
    return places;
  }

  /** Whether all rights that wish for anything can have a unit of their own. */
  private static boolean placeable(List<List<Integer>> wishes, int[] room) {
    int[][] takenBy = new int[room.length][];
    for (int main = 0; main < room.length; main++) {
      takenBy[main] = new int[room[main]];
      Arrays.fill(takenBy[main], -1);
    }
    for (int right = 0; right < wishes.size(); right++) {
      if (!wishes.get(right).isEmpty() && !seat(right, wishes, takenBy, new boolean[room.length])) {
        return false;
      }
    }
    return true;
  }

  /** Seats a right on a unit, moving others on where that helps. */
  private static boolean seat(
      int right, List<List<Integer>> wishes, int[][] takenBy, boolean[] tried) {
    for (int main : wishes.get(right)) {
      if (tried[main]) {
        continue;
      }
      tried[main] = true;
      for (int unit = 0; unit < takenBy[main].length; unit++) {
        int holder = takenBy[main][unit];
        if (holder < 0 || seat(holder, wishes, takenBy, tried)) {
          takenBy[main][unit] = right;
          return true;
        }
      }
    }
    return false;
  }
}
