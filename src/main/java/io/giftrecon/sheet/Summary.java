package io.giftrecon.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A run in figures.
 *
 * @param inputs one per file, the unknown ones too
 * @param decisions units by code
 * @param processed units that have been released, in this or an earlier run
 * @param breaks rows by code
 * @param activities conversion by activity id
 * @param items conversion by item id
 * @param durations milliseconds by step; the one part that differs between equal runs
 */
public record Summary(
    String job,
    String date,
    List<Input> inputs,
    long records,
    Map<String, Long> decisions,
    long processed,
    Map<String, Long> breaks,
    Conversion conversion,
    Map<String, Conversion> activities,
    Map<String, Conversion> items,
    Map<String, Long> durations) {

  /** One file: its rows are used, not needed for a reason, or rejected, and that is all of them. */
  public record Input(
      String file,
      String kind,
      String encoding,
      String asOf,
      long rows,
      long used,
      Map<String, Long> notNeeded,
      long rejected) {

    /** Whether the rows add up. */
    public boolean addsUp() {
      long rest = notNeeded.values().stream().mapToLong(Long::longValue).sum();
      return rows == used + rest + rejected;
    }
  }

  /** One-yuan buyers, and those of them who bought a main item. */
  public record Conversion(long buyers, long cameBack) {
    static final Conversion NOBODY = new Conversion(0, 0);

    /** A share with four decimals; {@code /} of nobody. */
    String share() {
      return buyers == 0 ? "/" : String.format(Locale.ROOT, "%.4f", (double) cameBack / buyers);
    }

    Conversion plus(boolean returned) {
      return new Conversion(buyers + 1, cameBack + (returned ? 1 : 0));
    }
  }
}
