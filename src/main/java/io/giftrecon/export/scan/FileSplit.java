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
  private static final long SHARE = 1L << 22;

  /** The splits of a file, in order. */
  public static List<FileSplit> of(ExportFile file) {
    return of(file, LONGEST);
  }

  /**
   * The splits, put together so that small files share a turn: neighbours of up to 4 MB. To begin
   * and to end a turn costs more than to scan 1 MB, and a shop may keep thousands of old reports.
   */
  public static List<List<FileSplit>> shares(List<FileSplit> splits) {
    List<List<FileSplit>> shares = new ArrayList<>();
    long free = 0;
    for (FileSplit split : splits) {
      if (shares.isEmpty() || split.bytes() > free) {
        shares.add(new ArrayList<>());
        free = SHARE;
      }
      shares.get(shares.size() - 1).add(split);
      free -= split.bytes();
    }
    return shares;
  }

  private long bytes() {
    return Math.min(to, file.tableSize()) - from;
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
