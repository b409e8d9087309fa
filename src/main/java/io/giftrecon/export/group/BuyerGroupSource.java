package io.giftrecon.export.group;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.RowFactory;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.export.scan.UsedCells;
import io.giftrecon.order.BuyerGroupRows;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import io.giftrecon.words.OutputException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The cases that matter, one at a time, their rows read in full. Cases are fetched in blocks, so
 * that each file is read forward and parsed once a block; the next blocks are fetched by a thread
 * for each core while the rules are asked about these.
 */
public final class BuyerGroupSource implements Closeable {
  private static final int CASES_PER_BLOCK = 512;

  /** A step takes two blocks at once and is busy with them then: so long the readers read on. */
  private static final int BLOCKS_AHEAD = 4;

  private static final int READERS =
      Math.min(BLOCKS_AHEAD, Runtime.getRuntime().availableProcessors());

  private final BuyerGroupIndex index;
  private final ExecutorService readers =
      Executors.newFixedThreadPool(READERS, task -> new Thread(task, "read-ahead"));
  private final Map<Integer, FileChannel> channels = new HashMap<>();
  private final Map<String, String> orderOfSubOrder = new HashMap<>();
  private Iterator<BuyerGroupRows> block = Collections.emptyIterator();
  private final Queue<Future<List<BuyerGroupRows>>> ahead = new ArrayDeque<>();
  private int nextCase;

  public BuyerGroupSource(BuyerGroupIndex index) {
    this.index = index;
    for (int i = 0; i < BLOCKS_AHEAD; i++) {
      fetchNext();
    }
  }

  /** The next case; null when there are no more. */
  public @Nullable BuyerGroupRows next() throws IOException {
    if (!block.hasNext() && !ahead.isEmpty()) {
      block = await(ahead.remove()).iterator();
      fetchNext();
    }
    if (!block.hasNext()) {
      return null;
    }
    BuyerGroupRows rows = block.next();
    rows.lines().forEach(this::refuseSecondOrder);
    return rows;
  }

  private void fetchNext() {
    int first = nextCase;
    nextCase = Math.min(index.cases(), first + CASES_PER_BLOCK);
    if (first < nextCase) {
      int end = nextCase;
      ahead.add(readers.submit(() -> fetch(first, end)));
    }
  }

  private static List<BuyerGroupRows> await(Future<List<BuyerGroupRows>> ahead) throws IOException {
    try {
      return ahead.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while rows were read");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new OutputException(Message.of("export.rows-unreadable"), e);
    }
  }

  @Override
  public void close() throws IOException {
    // Blocks that nobody asks for any more; those being read end before their files are closed.
    ahead.forEach(waiting -> waiting.cancel(false));
    readers.shutdown();
    try {
      readers.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (FileChannel channel : channels.values()) {
      channel.close();
    }
    channels.clear();
  }

  /** A block of cases, by their numbers. */
  private List<BuyerGroupRows> fetch(int first, int end) throws IOException {
    List<BuyerGroupRows> cases = new ArrayList<>();
    List<long[]> wanted = new ArrayList<>();
    for (int number = first; number < end; number++) {
      cases.add(
          new BuyerGroupRows(
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>()));
      for (long row : index.rows(number)) {
        wanted.add(new long[] {row, number - first});
      }
    }
    wanted.sort((a, b) -> Long.compare(a[0], b[0]));
    int from = 0;
    while (from < wanted.size()) {
      int file = BuyerGroupIndex.file(wanted.get(from)[0]);
      int to = from;
      while (to < wanted.size() && BuyerGroupIndex.file(wanted.get(to)[0]) == file) {
        to++;
      }
      read(file, wanted.subList(from, to), cases);
      from = to;
    }
    return cases;
  }

  /** Reads rows of one file, in file order, each into its case. */
  private void read(int number, List<long[]> wanted, List<BuyerGroupRows> cases)
      throws IOException {
    ScannedFile scanned = index.files().get(number);
    UsedCells used = new UsedCells(scanned.file().knownLayout());
    CsvSchema layout = used.layout();
    byte[] records = used.of(bytes(number, scanned, wanted));
    String text = layout.encoding().decode(records, 0, records.length);
    try (CSVParser parser =
        CSVParser.parse(new StringReader(text), CsvFormats.read(layout.delimiter()))) {
      int at = 0;
      for (CSVRecord csv : parser) {
        long[] row = wanted.get(at);
        long line = scanned.keys().line(BuyerGroupIndex.row(row[0]));
        add(
            new RowFactory(layout, csv, scanned.file().source(line)),
            layout.kind(),
            cases.get((int) row[1]));
        at++;
      }
      if (at != wanted.size()) {
        throw new OutputException(Message.of("export.changed", scanned.file().place()));
      }
    }
  }

  private static void add(RowFactory row, FileKind kind, BuyerGroupRows rows) {
    switch (kind) {
      case ORDERS -> {
        rows.orders().add(row.order());
        rows.identities().add(row.identity());
      }
      case LINES -> rows.lines().add(row.line());
      case COMBINED -> {
        rows.lines().add(row.line());
        rows.identities().add(row.identity());
      }
      case REFUNDS -> rows.refunds().add(row.refund());
      case RECEIVERS, BUYERS -> rows.identities().add(row.identity());
      case WORKLIST -> rows.returned().add(row.returned());
    }
  }

  /** A sub-order number names one line of one order; else two buyers would share a right. */
  private void refuseSecondOrder(LineRow line) {
    if (line.subOrder().isEmpty()) {
      return;
    }
    String order = orderOfSubOrder.putIfAbsent(line.subOrder(), line.orderNo());
    if (order != null && !order.equals(line.orderNo())) {
      throw new UnusableInputException(
          Message.of(
              "export.line-of-two-orders",
              placeOf(line.source().file()),
              line.source().line(),
              line.subOrder(),
              order,
              line.orderNo()));
    }
  }

  private String placeOf(String name) {
    return index.files().stream()
        .map(ScannedFile::file)
        .filter(file -> file.name().equals(name))
        .findFirst()
        .map(ExportFile::place)
        .orElse(name);
  }

  /** The wanted records of a file, a line end behind each. */
  private byte[] bytes(int number, ScannedFile scanned, List<long[]> wanted) throws IOException {
    FileChannel channel = channel(number, scanned.file());
    FileKeys keys = scanned.keys();
    int length =
        wanted.stream().mapToInt(row -> keys.length(BuyerGroupIndex.row(row[0])) + 1).sum();
    ByteBuffer bytes = ByteBuffer.allocate(length);
    for (long[] wantedRow : wanted) {
      int row = BuyerGroupIndex.row(wantedRow[0]);
      int start = bytes.position();
      bytes.limit(start + keys.length(row));
      int read = 0;
      while (bytes.hasRemaining() && read >= 0) {
        read = channel.read(bytes, keys.offset(row) + bytes.position() - start);
      }
      bytes.limit(length).put((byte) '\n');
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /** Read at places alone, so that several readers may share it. */
  private synchronized FileChannel channel(int number, ExportFile file) throws IOException {
    FileChannel channel = channels.get(number);
    if (channel == null) {
      channel = FileChannel.open(file.table());
      channels.put(number, channel);
    }
    return channel;
  }
}
