package io.giftrecon.release;

/**
 * R25: as many rights as possible find a main line, and each the best it can have.
 *
 * <p>A bipartite flow between one-yuan lines (their units are alike) and main lines (their capacity
 * is what they may still fulfil). First the set is settled: one-yuan lines join in their order,
 * each with as many units as can be placed together with all units before it; by the exchange
 * property of matchings this places as many as possible in all. Then the places: in the same order
 * each one-yuan line moves as many of its units as it can to its best main line, then to the second
 * best, while all others keep a place (A16).
 */
final class Allocation {
  /** A main line that may take any number of rights (policy {@code all}). */
  static final int UNLIMITED = Integer.MAX_VALUE;

  private final int[] supply;
  private final int[][] choices;
  private final int[] room;
  private final int[][] placed;

  /**
   * Prepares an allocation.
   *
   * @param supply units of each one-yuan line, in the order in which they are served
   * @param choices the main lines each may use, best first
   * @param capacity of each main line
   */
  Allocation(int[] supply, int[][] choices, int[] capacity) {
    this.supply = supply.clone();
    this.choices = choices;
    this.room = capacity.clone();
    this.placed = new int[supply.length][capacity.length];
  }

  /** Units placed, by one-yuan line and main line. */
  int[][] solve() {
    for (int right = 0; right < supply.length; right++) {
      join(right);
    }
    for (int right = 0; right < supply.length; right++) {
      improve(right);
    }
    return placed;
  }

  private void join(int right) {
    int left = supply[right];
    int moved = 1;
    while (left > 0 && moved > 0) {
      moved = 0;
      boolean[] seen = new boolean[room.length];
      for (int main : choices[right]) {
        moved = makeRoom(main, left, 0, seen);
        if (moved > 0) {
          place(right, main, moved);
          left -= moved;
          break;
        }
      }
    }
  }

  private void improve(int right) {
    int[] mine = choices[right];
    for (int better = 0; better < mine.length; better++) {
      for (int worse = mine.length - 1; worse > better; worse--) {
        move(right, mine[worse], mine[better]);
      }
    }
  }

  /** Moves units of a one-yuan line to a better main line; those served before it stay put. */
  private void move(int right, int from, int to) {
    int moved = 1;
    while (placed[right][from] > 0 && moved > 0) {
      int units = placed[right][from];
      place(right, from, -units);
      moved = makeRoom(to, units, right + 1, new boolean[room.length]);
      place(right, to, moved);
      place(right, from, units - moved);
    }
  }

  /**
   * Frees room on a main line by moving others on, along one path.
   *
   * @param firstMovable one-yuan lines before this one may not be moved
   * @return the units freed, at most {@code wanted}; 0 if there is no path
   */
  private int makeRoom(int main, int wanted, int firstMovable, boolean[] seen) {
    if (room[main] > 0) {
      return Math.min(room[main], wanted);
    }
    seen[main] = true;
    for (int other = firstMovable; other < supply.length; other++) {
      if (placed[other][main] == 0) {
        continue;
      }
      for (int elsewhere : choices[other]) {
        if (seen[elsewhere]) {
          continue;
        }
        int freed = makeRoom(elsewhere, Math.min(wanted, placed[other][main]), firstMovable, seen);
        if (freed > 0) {
          place(other, main, -freed);
          place(other, elsewhere, freed);
          return freed;
        }
      }
    }
    return 0;
  }

  private void place(int right, int main, int units) {
    placed[right][main] += units;
    if (room[main] != UNLIMITED) {
      room[main] -= units;
    }
  }
}
