package io.giftrecon.export.group;

import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.Hash64;
import io.giftrecon.export.scan.LongList;
import io.giftrecon.export.scan.RowReader;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.Ending;
import io.giftrecon.order.Receiver;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A144: the phones, and the names with their addresses, that stand on orders with more than three
 * endings: a shop's own, a place to fetch parcels, the words of a program. They are read only where
 * a gift may be released because they agree.
 */
public final class SharedReceivers {
  private static final int MOST_ENDINGS = 3;
  private static final int ENDING_BITS = 20;
  private static final int ROWS_AT_ONCE = 10_000;
  private static final List<Column> COLUMNS =
      List.of(Column.RECEIVER, Column.PHONE, Column.ADDRESS, Column.CHANGED_ADDRESS);

  /** Of each receiver with an ending: the upper bits of its hash, and the ending. */
  private final LongList seen = new LongList();

  private SharedReceivers() {}

  /** Tells them by what {@link Receiver} calls them. */
  public static Predicate<String> in(List<ScannedFile> files) throws IOException {
    SharedReceivers receivers = new SharedReceivers();
    for (ScannedFile file : files) {
      if (COLUMNS.stream().anyMatch(file.file().knownLayout()::has)) {
        receivers.addAll(file);
      }
    }
    Set<Long> ofMany = receivers.ofMany();
    return receiver -> ofMany.contains(key(receiver));
  }

  private void addAll(ScannedFile file) throws IOException {
    FileKeys keys = file.keys();
    int[] rows =
        IntStream.range(0, keys.rows()).filter(row -> keys.ending(row) != Ending.NONE).toArray();
    try (RowReader reader = new RowReader(file)) {
      for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        int[] some =
            IntStream.range(from, Math.min(rows.length, from + ROWS_AT_ONCE))
                .map(i -> rows[i])
                .toArray();
        List<List<String>> texts = reader.texts(some, COLUMNS);
        for (int i = 0; i < some.length; i++) {
          add(texts.get(i), keys.ending(some[i]));
        }
      }
    }
  }

  private void add(List<String> texts, int ending) {
    Receiver receiver = Receiver.of(texts.get(0), texts.get(1), texts.get(2), texts.get(3));
    Stream.concat(receiver.phoneNumber().stream(), receiver.namedPlace().stream())
        .forEach(part -> seen.add(key(part) << ENDING_BITS | ending));
  }

  private Set<Long> ofMany() {
    Set<Long> ofMany = new HashSet<>();
    long[] pairs = seen.stream().sorted().distinct().toArray();
    for (int i = MOST_ENDINGS; i < pairs.length; i++) {
      long key = pairs[i] >>> ENDING_BITS;
      if (pairs[i - MOST_ENDINGS] >>> ENDING_BITS == key) {
        ofMany.add(key);
      }
    }
    return ofMany;
  }

  private static long key(String part) {
    return Hash64.of(part) >>> ENDING_BITS;
  }
}
