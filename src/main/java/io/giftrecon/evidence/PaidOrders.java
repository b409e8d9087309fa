package io.giftrecon.evidence;

import io.giftrecon.campaign.Window;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.ScannedFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When the orders of the exports were paid. */
final class PaidOrders {
  private static final long SECONDS_A_DAY = 86_400;

  private final List<FileKeys> files;
  private final TreeMap<Long, Integer> days = new TreeMap<>();
  private final long earliest;

  private PaidOrders(List<FileKeys> files) {
    this.files = files;
    long first = Long.MAX_VALUE;
    for (FileKeys keys : files) {
      first = Math.min(first, count(keys));
    }
    this.earliest = first;
  }

  /**
   * Those of files that list orders or their lines. The platform's sheet lists only those that
   * pair, so it is asked where there is nothing else.
   */
  static PaidOrders of(List<ScannedFile> scanned) {
    List<FileKeys> whole =
        scanned.stream().filter(PaidOrders::listsAll).map(ScannedFile::keys).toList();
    return new PaidOrders(
        whole.isEmpty()
            ? scanned.stream()
                .filter(file -> file.file().isOf(FileKind.PLATFORM))
                .map(ScannedFile::keys)
                .toList()
            : whole);
  }

  /** Whether a file lists orders whoever bought them. */
  static boolean listsAll(ScannedFile file) {
    FileKind kind = file.file().knownLayout().kind();
    return kind.listsOrders() && kind != FileKind.PLATFORM;
  }

  /** The orders of a day as the file has them that has most; returns the earliest time. */
  private long count(FileKeys keys) {
    Map<Long, Integer> own = new HashMap<>();
    long first = Long.MAX_VALUE;
    long order = 0;
    for (int row = 0; row < keys.rows(); row++) {
      long paid = keys.time(row);
      if (paid != FileKeys.NO_TIME) {
        first = Math.min(first, paid);
        if (keys.order(row) != order) {
          own.merge(Math.floorDiv(paid, SECONDS_A_DAY), 1, Integer::sum);
          order = keys.order(row);
        }
      }
    }
    own.forEach((day, orders) -> days.merge(day, orders, Math::max));
    return first;
  }

  /** When the first of them was paid; empty if no row says when. */
  Optional<LocalDateTime> earliest() {
    return earliest == Long.MAX_VALUE
        ? Optional.empty()
        : Optional.of(LocalDateTime.ofEpochSecond(earliest, 0, ZoneOffset.UTC));
  }

  /** How many orders were paid in a span of time. */
  long in(Window window) {
    return in(window.from(), window.to());
  }

  /** How many orders were paid in the hour before a span of time. */
  long before(Window window) {
    return in(window.from().minusHours(1), window.from());
  }

  /** How many orders were paid in the hour after a span of time. */
  long after(Window window) {
    return in(window.to(), window.to().plusHours(1));
  }

  private long in(LocalDateTime from, LocalDateTime to) {
    long begin = from.toEpochSecond(ZoneOffset.UTC);
    long end = to.toEpochSecond(ZoneOffset.UTC);
    long[] found = new long[64];
    int size = 0;
    for (FileKeys keys : files) {
      for (int row = 0; row < keys.rows(); row++) {
        long paid = keys.time(row);
        if (paid >= begin && paid < end) {
          if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
          }
          found[size] = keys.order(row);
          size++;
        }
      }
    }
    return Arrays.stream(found, 0, size).sorted().distinct().count();
  }

  /** Whether some day before another one has so many orders. */
  boolean isBusyBefore(LocalDate day, int orders) {
    return days.headMap(day.toEpochDay(), false).values().stream().anyMatch(n -> n >= orders);
  }

  /** Whether some day from a day on has so many orders. */
  boolean isBusyFrom(LocalDate day, int orders) {
    return days.tailMap(day.toEpochDay(), true).values().stream().anyMatch(n -> n >= orders);
  }

  /** Whether each of the first days that have orders has so many. */
  boolean beginsBusily(int firstDays, int orders) {
    return !days.isEmpty() && days.values().stream().limit(firstDays).allMatch(n -> n >= orders);
  }
}
