package io.giftrecon.evidence;

import io.giftrecon.campaign.Sample;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.ScannedFile;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * U17, NO_ITEM_IDS: files that list lines and do not say of which items. A line that another file
 * names is known, and one that was paid outside every window is no claim.
 */
final class NamelessLines {
  private final List<ScannedFile> files;
  private final List<Sample> samples;
  private final Set<Long> named = new HashSet<>();

  private NamelessLines(List<ScannedFile> files, List<Sample> samples) {
    this.files = files;
    this.samples = samples;
  }

  /** The files in which more than half of the lines name no item, and matter. */
  static List<ScannedFile> in(List<ScannedFile> files, List<Sample> samples) {
    List<ScannedFile> suspects =
        ExportWarnings.lineFiles(files).filter(file -> mostlyNameless(file.keys())).toList();
    if (suspects.isEmpty()) {
      return List.of();
    }
    NamelessLines lines = new NamelessLines(files, samples);
    lines.name();
    return suspects.stream().filter(file -> lines.matters(file.keys())).toList();
  }

  private static boolean mostlyNameless(FileKeys keys) {
    long named = IntStream.range(0, keys.rows()).filter(keys::namesItem).count();
    return keys.rows() > 0 && named * 2 < keys.rows();
  }

  private void name() {
    ExportWarnings.lineFiles(files)
        .map(ScannedFile::keys)
        .forEach(
            keys ->
                IntStream.range(0, keys.rows())
                    .filter(keys::namesItem)
                    .forEach(
                        row -> {
                          named.add(keys.order(row));
                          named.add(keys.subOrder(row));
                        }));
  }

  private boolean matters(FileKeys keys) {
    return IntStream.range(0, keys.rows())
        .filter(row -> !keys.namesItem(row))
        .filter(row -> !named.contains(line(keys, row)))
        .anyMatch(row -> mayBeClaim(keys.time(row)));
  }

  private static long line(FileKeys keys, int row) {
    return keys.subOrder(row) == 0 ? keys.order(row) : keys.subOrder(row);
  }

  private boolean mayBeClaim(long paidAt) {
    if (paidAt == FileKeys.NO_TIME) {
      return true;
    }
    LocalDateTime time = LocalDateTime.ofEpochSecond(paidAt, 0, ZoneOffset.UTC);
    return samples.stream().anyMatch(sample -> sample.window().contains(time));
  }
}
