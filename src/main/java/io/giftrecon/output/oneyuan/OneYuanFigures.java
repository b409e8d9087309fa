package io.giftrecon.output.oneyuan;

import io.giftrecon.output.JobFigures;
import java.util.Locale;
import java.util.Map;

/**
 * A run of a one-yuan campaign in figures.
 *
 * @param records rows of the download sheet
 * @param decisions units by code
 * @param processed units that have been released, in this or an earlier run
 * @param breaks rows by code
 * @param activities conversion by activity id
 * @param items conversion by item id
 * @param course what the summary does not tell: for those who look at the campaign
 */
public record OneYuanFigures(
    long records,
    Map<String, Long> decisions,
    long processed,
    Map<String, Long> breaks,
    Conversion conversion,
    Map<String, Conversion> activities,
    Map<String, Conversion> items,
    CampaignCourse course)
    implements JobFigures {

  @Override
  public long rows() {
    return records;
  }

  /** One-yuan buyers, and those of them who bought a main item. */
  public record Conversion(long buyers, long cameBack) {
    static final Conversion NOBODY = new Conversion(0, 0);

    /** A share with four decimals; {@code /} of nobody. */
    public String share() {
      return buyers == 0 ? "/" : String.format(Locale.ROOT, "%.4f", (double) cameBack / buyers);
    }

    Conversion plus(boolean returned) {
      return new Conversion(buyers + 1, cameBack + (returned ? 1 : 0));
    }
  }
}
