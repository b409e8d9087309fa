package io.giftrecon.export.group;

import io.giftrecon.export.scan.LongList;
import java.util.Arrays;

/** The rows of each buyer group side by side: file number and row number, packed in one long. */
final class GroupRows {
  private LongList rows = new LongList();
  private LongList groups = new LongList();
  private long[] byGroup = new long[0];
  private int[] starts = new int[0];

  /** Adds a row of a group. */
  void add(int file, int row, int group) {
    rows.add((long) file << 32 | row);
    groups.add(group);
  }

  /** Lays the rows out, in the order in which they were added; no more can be added then. */
  void layOut(int groupCount) {
    starts = new int[groupCount + 1];
    for (int i = 0; i < groups.size(); i++) {
      starts[(int) groups.get(i) + 1]++;
    }
    for (int i = 1; i <= groupCount; i++) {
      starts[i] += starts[i - 1];
    }
    int[] next = starts.clone();
    byGroup = new long[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      int group = (int) groups.get(i);
      byGroup[next[group]] = rows.get(i);
      next[group]++;
    }
    rows = new LongList();
    groups = new LongList();
  }

  /** How many groups there are. */
  int size() {
    return starts.length - 1;
  }

  /** The packed rows of a group. */
  long[] of(int group) {
    return Arrays.copyOfRange(byGroup, starts[group], starts[group + 1]);
  }

  static int file(long packed) {
    return (int) (packed >>> 32);
  }

  static int row(long packed) {
    return (int) packed;
  }
}
