package io.giftrecon.export;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.order.CaseRows;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.UnusableInput;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The cases that matter, one at a time, their rows read in full. Cases are fetched in blocks, so
 * that each file is read forward and parsed once a block.
 */
public final class CaseSource implements Closeable {
  private static final int CASES_PER_BLOCK = 512;

  private final CaseIndex index;
  private final Map<Integer, FileChannel> channels = new HashMap<>();
  private final Deque<CaseRows> block = new ArrayDeque<>();
  private final Map<String, String> orderOfSubOrder = new HashMap<>();
  private int nextCase;

  public CaseSource(CaseIndex index) {
    this.index = index;
  }

  /** The next case; null when there are no more. */
  public @Nullable CaseRows next() throws IOException {
    if (block.isEmpty()) {
      fetch();
    }
    return block.poll();
  }

  @Override
  public void close() throws IOException {
    for (FileChannel channel : channels.values()) {
      channel.close();
    }
    channels.clear();
  }

  private void fetch() throws IOException {
    int end = Math.min(index.cases(), nextCase + CASES_PER_BLOCK);
    List<CaseRows> cases = new ArrayList<>();
    List<long[]> wanted = new ArrayList<>();
    for (int number = nextCase; number < end; number++) {
      cases.add(
          new CaseRows(
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>()));
      for (long row : index.rows(number)) {
        wanted.add(new long[] {row, number - nextCase});
      }
    }
    nextCase = end;
    wanted.sort((a, b) -> Long.compare(a[0], b[0]));
    int from = 0;
    while (from < wanted.size()) {
      int file = CaseIndex.file(wanted.get(from)[0]);
      int to = from;
      while (to < wanted.size() && CaseIndex.file(wanted.get(to)[0]) == file) {
        to++;
      }
      read(file, wanted.subList(from, to), cases);
      from = to;
    }
    block.addAll(cases);
  }

  /** Reads rows of one file, in file order, each into its case. */
  private void read(int number, List<long[]> wanted, List<CaseRows> cases) throws IOException {
    ScannedFile scanned = index.files().get(number);
    Layout layout = scanned.file().knownLayout();
    StringBuilder text = new StringBuilder();
    for (long[] row : wanted) {
      byte[] record = bytes(number, scanned, CaseIndex.row(row[0]));
      text.append(layout.encoding().decode(record, 0, record.length)).append('\n');
    }
    try (CSVParser parser =
        CSVParser.parse(new StringReader(text.toString()), CsvFormats.read(layout.delimiter()))) {
      int at = 0;
      for (CSVRecord csv : parser) {
        long[] row = wanted.get(at);
        long line = scanned.keys().line(CaseIndex.row(row[0]));
        add(
            scanned,
            new RowFactory(layout, csv, scanned.file().source(line)),
            layout.kind(),
            cases.get((int) row[1]));
        at++;
      }
      if (at != wanted.size()) {
        throw new IOException(
            "%s: changed while it was being read; run again".formatted(scanned.file().path()));
      }
    }
  }

  private void add(ScannedFile file, RowFactory row, FileKind kind, CaseRows rows) {
    switch (kind) {
      case ORDERS -> {
        rows.orders().add(row.order());
        rows.identities().add(row.identity());
      }
      case LINES -> rows.lines().add(inOneOrder(file, row.line()));
      case COMBINED -> {
        rows.lines().add(inOneOrder(file, row.line()));
        rows.identities().add(row.identity());
      }
      case REFUNDS -> rows.refunds().add(row.refund());
      case RECEIVERS, BUYERS -> rows.identities().add(row.identity());
      case WORKLIST -> rows.returned().add(row.returned());
    }
  }

  /** A sub-order number names one line of one order; else two buyers would share a right. */
  private LineRow inOneOrder(ScannedFile file, LineRow line) {
    if (!line.subOrder().isEmpty()) {
      String order = orderOfSubOrder.putIfAbsent(line.subOrder(), line.orderNo());
      if (order != null && !order.equals(line.orderNo())) {
        throw new UnusableInput(
            "%s:%d: sub-order %s stands under two orders, %s and %s; are columns swapped? Export again"
                .formatted(
                    file.file().path(),
                    line.source().line(),
                    line.subOrder(),
                    order,
                    line.orderNo()));
      }
    }
    return line;
  }

  private byte[] bytes(int number, ScannedFile scanned, int row) throws IOException {
    FileChannel channel = channels.get(number);
    if (channel == null) {
      channel = FileChannel.open(scanned.file().path());
      channels.put(number, channel);
    }
    ByteBuffer bytes = ByteBuffer.allocate(scanned.keys().length(row));
    long offset = scanned.keys().offset(row);
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes, offset + bytes.position());
      if (read < 0) {
        break;
      }
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
