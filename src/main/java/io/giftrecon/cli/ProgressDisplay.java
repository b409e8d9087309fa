package io.giftrecon.cli;

import io.giftrecon.nightly.ProgressListener;
import io.giftrecon.words.Language;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Shows how far a run has come: on a terminal one line that is drawn over and over and is gone at
 * the end, elsewhere a line with the time of day now and then. A run of a moment shows nothing.
 *
 * <p>It draws when it is told something, in the thread that tells it; who finds another drawing
 * goes on working. A carriage return and blanks are all it needs of a terminal.
 */
final class ProgressDisplay implements ProgressListener {
  private static final long FIRST_DRAWN = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long REDRAWN = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long TOLD = TimeUnit.SECONDS.toNanos(10);

  /** What takes hours is told of more and more seldom: after a tenth of the time it has taken. */
  private static final int SELDOM = 10;

  private static final long WORTH_TELLING = TimeUnit.SECONDS.toNanos(1);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final ProgressText text;
  private final PrintWriter err;
  private final IntSupplier columns;
  private final LongSupplier nanos;
  private final Supplier<LocalDateTime> clock;
  private final long began;
  private final ReentrantLock drawing = new ReentrantLock();
  private final LongAdder done = new LongAdder();

  private volatile long nextTime;
  private boolean looked;
  private int width;
  private int drawn;
  private Stage stage = Stage.SCAN;
  private long total;
  private long stageBegan;

  /**
   * A display that has drawn nothing yet.
   *
   * @param columns of the terminal that {@code err} goes to; 0 if it is none. Asked once, and only
   *     if the run lasts
   * @param nanos as {@link System#nanoTime()} counts them
   * @param clock the time of day that lines begin with
   */
  ProgressDisplay(
      Language language,
      PrintWriter err,
      IntSupplier columns,
      LongSupplier nanos,
      Supplier<LocalDateTime> clock) {
    this.text = new ProgressText(language);
    this.err = err;
    this.columns = columns;
    this.nanos = nanos;
    this.clock = clock;
    this.began = nanos.getAsLong();
    this.stageBegan = began;
    this.nextTime = began + FIRST_DRAWN;
  }

  @Override
  public void begins(Stage next, long amount) {
    drawing.lock();
    try {
      long now = nanos.getAsLong();
      tellOfTheLast(now);
      stage = next;
      total = amount;
      stageBegan = now;
      done.reset();
      if (isOnTerminal(now)) {
        draw(now);
      }
    } finally {
      drawing.unlock();
    }
  }

  @Override
  public void advances(long more) {
    done.add(more);
    long now = nanos.getAsLong();
    if (now - nextTime < 0 || !drawing.tryLock()) {
      return;
    }
    try {
      if (isOnTerminal(now)) {
        draw(now);
      } else if (now - began >= TOLD) {
        tell(text.of(stage, done.sum(), total, now - stageBegan, Integer.MAX_VALUE), now);
      } else {
        nextTime = began + TOLD;
      }
    } finally {
      drawing.unlock();
    }
  }

  @Override
  public void ends(boolean whole) {
    drawing.lock();
    try {
      if (drawn > 0) {
        err.print("\r" + " ".repeat(drawn) + "\r");
        err.flush();
        drawn = 0;
      }
      if (whole) {
        tellOfTheLast(nanos.getAsLong());
      }
    } finally {
      drawing.unlock();
    }
  }

  /** Looks what standard error is, as soon as there is something to show. */
  private boolean isOnTerminal(long now) {
    if (!looked && now - began >= FIRST_DRAWN) {
      looked = true;
      width = columns.getAsInt();
    }
    return width > 1;
  }

  private void draw(long now) {
    // The last column stays free: some terminals go to the next line behind it.
    String line = text.of(stage, done.sum(), total, now - stageBegan, width - 1);
    int taken = ProgressText.columns(line);
    err.print("\r" + line + " ".repeat(Math.max(0, drawn - taken)));
    err.flush();
    drawn = taken;
    nextTime = now + REDRAWN;
  }

  private void tellOfTheLast(long now) {
    boolean worthIt = now - began >= TOLD && now - stageBegan >= WORTH_TELLING;
    if (worthIt && !isOnTerminal(now)) {
      tell(text.took(stage, now - stageBegan), now);
    }
  }

  private void tell(String line, long now) {
    err.println(TIME.format(clock.get()) + "  " + line);
    nextTime = now + Math.max(TOLD, (now - began) / SELDOM);
  }
}
