package io.giftrecon.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.GiftRecon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R66: a right that was marked before a list appeared is not on it, whenever the mark came. */
abstract class MarksMeanwhileContract {
  static final String FIRST = "3508221001444660138";
  static final String SECOND = "3508231024947660938";
  static final String THIRD = "3508201037317661438";

  private static final int ROUNDS = 50;
  private static final int BUSY = 75;

  @TempDir private Path folder;
  private DemoShop shop;

  /** The ledger to run on, as the job file names it. */
  abstract String ledgerUrl();

  @BeforeEach
  void firstNight() throws IOException {
    shop = new DemoShop(folder);
    shop.ledger(ledgerUrl());
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(lists(FIRST)).isTrue();
    assertThat(lists(SECOND)).isTrue();
    assertThat(lists(THIRD)).isTrue();
  }

  @Test
  void theListNeverHoldsARightThatWasMarkedBeforeItAppeared() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int longest = 200;
    int before = 0;
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      for (int round = 1; round <= ROUNDS; round++) {
        // Some marks get a start: a run that takes a file at once is before nearly all the others.
        int wait = random.nextInt(-longest / 3, longest);
        Future<Path> marked = other.submit(() -> markAfter(Math.max(0, wait)));
        Thread.sleep(Math.max(0, -wait));
        long begin = System.nanoTime();
        assertThat(until("run", job(), "--date", DemoShop.DATE, "--rerun")).isZero();
        Path after = latest();
        longest = Math.max(50, (int) ((System.nanoTime() - begin) / 1_000_000));
        if (!after.equals(marked.get())) {
          before++;
          assertThat(lists(FIRST))
              .as("seed %d, round %d, after %d ms", seed, round, wait)
              .isFalse();
        }
        assertThat(until("unmark", job(), "--main-order", FIRST)).isZero();
      }
    } finally {
      other.shutdownNow();
    }
    assertThat(before).as("rounds in which the mark was first").isPositive();
  }

  /** Marks the right, and returns the set that stood there when that was done. */
  private Path markAfter(int millis) throws Exception {
    Thread.sleep(millis);
    assertThat(until("mark", job(), "--main-order", FIRST)).isZero();
    return latest();
  }

  String job() {
    return shop.jobFile().toString();
  }

  DemoShop shop() {
    return shop;
  }

  /** Whether the list that is published says to release an order's gift at once. */
  boolean lists(String order) throws IOException {
    return Files.readString(shop.published().resolve("gift-worklist.csv"))
        .lines()
        .anyMatch(row -> row.startsWith("立即补发") && row.contains(order));
  }

  /** The same as often as the ledger is held by somebody else. */
  static int until(String... command) throws InterruptedException {
    int exit = command(command);
    while (exit == BUSY) {
      Thread.sleep(20);
      exit = command(command);
    }
    return exit;
  }

  static int command(String... command) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return GiftRecon.run(nowhere, nowhere, command);
  }

  private Path latest() throws IOException {
    return shop.published().resolveSibling("latest").toRealPath();
  }
}
