package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.ExportFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file that one core scans: the records that start in it. A large file has several.
 *
 * @param from offset of its first byte
 * @param to offset behind its last byte
 */
public record FileSplit(ExportFile file, long from, long to) {
  private static final long LONGEST = 1L << 26;

  /** The splits of a file, in order. */
  public static List<FileSplit> of(ExportFile file) {
    return of(file, LONGEST);
  }

  static List<FileSplit> of(ExportFile file, long longest) {
    List<FileSplit> splits = new ArrayList<>();
    long from = 0;
    long size = file.tableSize();
    while (size - from > longest) {
      splits.add(new FileSplit(file, from, from + longest));
      from += longest;
    }
    splits.add(new FileSplit(file, from, Long.MAX_VALUE));
    return splits;
  }
}
