package io.giftrecon.nightly;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long each stage of a run took, also of one that failed: it hears what people are shown. */
final class StageTimes implements ProgressListener {
  private static final double NANOS = 1e9;

  private final ProgressListener shown;
  private final long begin = System.nanoTime();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private @Nullable Stage stage;
  private long since;

  StageTimes(ProgressListener shown) {
    this.shown = shown;
  }

  @Override
  public synchronized void begins(Stage next, long total) {
    close();
    stage = next;
    since = System.nanoTime();
    shown.begins(next, total);
  }

  @Override
  public void advances(long more) {
    shown.advances(more);
  }

  @Override
  public synchronized void ends(boolean whole) {
    close();
    shown.ends(whole);
  }

  /** By stage, in the order in which they began, and in all. */
  synchronized Map<String, Double> seconds() {
    Map<String, Double> all = new LinkedHashMap<>(seconds);
    all.put("total", (System.nanoTime() - begin) / NANOS);
    return all;
  }

  private void close() {
    if (stage != null) {
      seconds.merge(
          stage.name().toLowerCase(Locale.ROOT), (System.nanoTime() - since) / NANOS, Double::sum);
      stage = null;
    }
  }
}
