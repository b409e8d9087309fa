package io.giftrecon.export.group;

import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.scan.RowReader;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.words.Message;
import io.giftrecon.words.OutputException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
import org.jspecify.annotations.Nullable;

/**
 * The buyer groups that matter, one at a time, their rows read in full. Groups are fetched in
 * blocks, so that each file is read forward once a block; the next blocks are fetched by a thread
 * for each core while the rules are asked about these.
 */
public final class BuyerGroupSource implements Closeable {
  private static final int GROUPS_PER_BLOCK = 128;

  /** A step takes two blocks at once and is busy with them then: so long the readers read on. */
  private static final int BLOCKS_AHEAD = 4;

  private static final int READERS =
      Math.min(BLOCKS_AHEAD, Runtime.getRuntime().availableProcessors());

  private final BuyerGroupIndex index;
  private final ExecutorService readers =
      Executors.newFixedThreadPool(READERS, task -> new Thread(task, "read-ahead"));
  private final Map<Integer, RowReader> rows = new HashMap<>();
  private final Map<String, String> orderOfSubOrder = new HashMap<>();
  private Iterator<BuyerGroupRows> block = Collections.emptyIterator();
  private final Queue<Future<List<BuyerGroupRows>>> ahead = new ArrayDeque<>();
  private int nextGroup;

  public BuyerGroupSource(BuyerGroupIndex index) {
    this.index = index;
    for (int i = 0; i < BLOCKS_AHEAD; i++) {
      fetchNext();
    }
  }

  /** The next group; null when there are no more. */
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
    int first = nextGroup;
    nextGroup = Math.min(index.size(), first + GROUPS_PER_BLOCK);
    if (first < nextGroup) {
      int end = nextGroup;
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
    for (RowReader reader : rows.values()) {
      reader.close();
    }
    rows.clear();
  }

  /** A block of groups, by their numbers. */
  private List<BuyerGroupRows> fetch(int first, int end) throws IOException {
    List<BuyerGroupRows> groups = new ArrayList<>();
    List<Wanted> wanted = new ArrayList<>();
    for (int number = first; number < end; number++) {
      BuyerGroupRows group = BuyerGroupRows.empty();
      groups.add(group);
      for (long row : index.rows(number)) {
        wanted.add(new Wanted(row, group));
      }
    }
    wanted.sort(Comparator.comparingLong(Wanted::packed));
    int from = 0;
    while (from < wanted.size()) {
      int file = GroupRows.file(wanted.get(from).packed);
      int to = from;
      while (to < wanted.size() && GroupRows.file(wanted.get(to).packed) == file) {
        to++;
      }
      read(file, wanted.subList(from, to));
      from = to;
    }
    return groups;
  }

  private void read(int file, List<Wanted> wanted) throws IOException {
    int[] rows = wanted.stream().mapToInt(row -> GroupRows.row(row.packed)).toArray();
    BuyerGroupRows[] groups = wanted.stream().map(Wanted::group).toArray(BuyerGroupRows[]::new);
    reader(file).read(rows, groups);
  }

  private synchronized RowReader reader(int file) throws IOException {
    RowReader reader = rows.get(file);
    if (reader == null) {
      reader = new RowReader(index.files().get(file));
      rows.put(file, reader);
    }
    return reader;
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

  /**
   * A row to be read.
   *
   * @param packed its file and number
   * @param group where it goes
   */
  private record Wanted(long packed, BuyerGroupRows group) {}
}
