package io.giftrecon.output.oneyuan;

import io.giftrecon.campaign.Campaign;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * How a one-yuan campaign went, day by day.
 *
 * @param releasedBuyers one-yuan buyers of whom at least one right has been released
 * @param days those on which anything of the campaign was paid
 */
public record CampaignCourse(
    Campaign campaign, long releasedBuyers, SortedMap<LocalDate, Day> days) {

  /**
   * One day, by payment time.
   *
   * @param reserved one-yuan lines that count for an activity
   * @param cameBack those of them whose buyer stands in a record
   * @param records main lines that stand in a record
   */
  public record Day(long reserved, long cameBack, long records) {
    static final Day NOTHING = new Day(0, 0, 0);

    Day plus(Day other) {
      return new Day(reserved + other.reserved, cameBack + other.cameBack, records + other.records);
    }
  }
}
