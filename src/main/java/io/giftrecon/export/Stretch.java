package io.giftrecon.export;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file that one core scans: the records that start in it. A large file has several.
 *
 * @param from offset of its first byte
 * @param to offset behind its last byte
 */
public record Stretch(ExportFile file, long from, long to) {
  private static final long LONGEST = 1L << 26;

  /** The stretches of a file, in order. */
  public static List<Stretch> of(ExportFile file) {
    return of(file, LONGEST);
  }

  static List<Stretch> of(ExportFile file, long longest) {
    List<Stretch> stretches = new ArrayList<>();
    long from = 0;
    long size = file.tableSize();
    while (size - from > longest) {
      stretches.add(new Stretch(file, from, from + longest));
      from += longest;
    }
    stretches.add(new Stretch(file, from, Long.MAX_VALUE));
    return stretches;
  }
}
