package io.giftrecon.fuzz;

import static org.assertj.core.api.Assertions.fail;

import io.giftrecon.ledger.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plays many seeds at once.
 *
 * @param test the class to name in a story, and the property that sets how many seeds it plays
 */
record FuzzRun(FuzzKind<?> kind, String test, String property) {
  private static final String KEEP = System.getProperty("giftrecon.fuzz-keep", "");

  /** A case takes a tenth of a second; one that takes minutes will take for ever. */
  private static final int ENDLESS_SECONDS = 240;

  private static final int MOST_SHOWN = 10;

  /** How many ledgers of this process count in a range of their own. */
  private static final AtomicInteger RANGES = new AtomicInteger();

  private static final String COMPACTION = "h2.maxCompactTime";

  /** Plays the seeds from the first one on, and fails with the stories of those that break one. */
  void play(long first, int count, Path temp) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    Path shops = KEEP.isEmpty() ? temp : Path.of(KEEP).toAbsolutePath();
    System.setProperty(COMPACTION, "0"); // an H2 file that is deleted at once need not be small
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    List<String> failures = new ArrayList<>();
    try {
      BlockingQueue<Path> ledgers = emptyLedgers(temp, cores);
      List<Future<List<String>>> cases = new ArrayList<>();
      for (long seed = first; seed < first + count; seed++) {
        long its = seed;
        cases.add(workers.submit(() -> play(its, shops.resolve("seed-" + its), ledgers)));
      }
      for (int number = 0; number < count && failures.size() < MOST_SHOWN; number++) {
        List<String> faults = await(cases.get(number));
        if (!faults.isEmpty()) {
          failures.add(story(first + number, faults));
        }
      }
    } finally {
      workers.shutdownNow();
      System.clearProperty(COMPACTION);
    }
    if (!failures.isEmpty()) {
      fail("seeds that fail:\n\n%s", String.join("\n\n", failures));
    }
  }

  private List<String> play(long seed, Path folder, BlockingQueue<Path> ledgers)
      throws IOException, InterruptedException {
    Path ledger = ledgers.take();
    try {
      List<String> faults = FuzzCase.faults(kind, seed, folder, ledger);
      if (faults.isEmpty() || KEEP.isEmpty()) {
        FuzzShop.delete(folder);
      }
      return faults;
    } finally {
      ledgers.add(ledger);
    }
  }

  private static List<String> await(Future<List<String>> one) throws InterruptedException {
    try {
      return one.get(ENDLESS_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return List.of("does not end");
    } catch (ExecutionException e) {
      StringWriter trace = new StringWriter();
      e.getCause().printStackTrace(new PrintWriter(trace));
      return List.of("threw " + trace);
    }
  }

  private String story(long seed, List<String> faults) {
    return "seed %d, %s\nagain: ./mvnw test -Dtest=%s -D%s=1 -D%s-first=%d"
        .formatted(seed, String.join("\n  ", faults), test, property, property, seed);
  }

  /**
   * A ledger for each night that runs at the same time. Spring Batch knows the steps that a process
   * runs by their numbers alone, so each ledger counts in a range of its own.
   */
  private static BlockingQueue<Path> emptyLedgers(Path temp, int count) throws SQLException {
    BlockingQueue<Path> ledgers = new LinkedBlockingQueue<>();
    for (int number = 1; number <= count; number++) {
      int range = RANGES.incrementAndGet();
      String url = "jdbc:h2:file:" + temp.resolve("empty-" + number);
      try (Ledger ledger = Ledger.open(url);
          Connection connection = ledger.dataSource().getConnection();
          Statement sql = connection.createStatement()) {
        for (String counter : List.of("JOB_INSTANCE", "JOB_EXECUTION", "STEP_EXECUTION")) {
          sql.execute(
              "ALTER SEQUENCE BATCH_%s_SEQ RESTART WITH %d".formatted(counter, range * 1_000_000));
        }
      }
      ledgers.add(temp.resolve("empty-%d.mv.db".formatted(number)));
    }
    return ledgers;
  }
}
