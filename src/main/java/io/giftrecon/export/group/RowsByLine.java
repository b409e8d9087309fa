package io.giftrecon.export.group;

import io.giftrecon.export.scan.FileKeys;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The rows of a file by the order and sub-order they speak of. */
final class RowsByLine {
  private static final int NONE = -1;

  private final UnionFind lines = new UnionFind();
  private final int[] previous;
  private int[] last = new int[0];

  private RowsByLine(FileKeys keys) {
    this.previous = new int[keys.rows()];
    for (int row = 0; row < keys.rows(); row++) {
      int line = lines.node(line(keys, row));
      if (line >= last.length) {
        int grown = Math.max(line + 1, last.length * 2);
        int[] more = Arrays.copyOf(last, grown);
        Arrays.fill(more, last.length, grown, NONE);
        last = more;
      }
      previous[row] = last[line];
      last[line] = row;
    }
  }

  static RowsByLine of(FileKeys keys) {
    return new RowsByLine(keys);
  }

  /** The rows of another file that speak of lines that this one speaks of, ascending. */
  int[] rowsAlsoIn(FileKeys other) {
    return IntStream.range(0, other.rows())
        .filter(row -> lines.known(line(other, row)) >= 0)
        .toArray();
  }

  /** The rows of this file that speak of the same lines as rows of another one, ascending. */
  int[] rowsOf(FileKeys other, int[] rows) {
    return Arrays.stream(rows)
        .map(row -> lines.known(line(other, row)))
        .distinct()
        .flatMap(line -> IntStream.iterate(last[line], row -> row != NONE, row -> previous[row]))
        .sorted()
        .toArray();
  }

  /** No key is 0. */
  private static long line(FileKeys keys, int row) {
    long line = keys.order(row) ^ Long.rotateLeft(keys.subOrder(row), 32);
    return line == 0 ? 1 : line;
  }
}
