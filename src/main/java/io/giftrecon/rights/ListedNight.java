package io.giftrecon.rights;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * How the open rights of a one-yuan line stood in a published set (R51).
 *
 * @param firstAt when the set of this date was published first, where that is remembered
 * @param waited on how many dates before that each had stood on a worklist when it was published
 */
public record ListedNight(
    LocalDate date,
    Optional<LocalDateTime> firstAt,
    Map<RightKey, ListedRight> rights,
    Map<RightKey, Waited> waited) {

  /**
   * 已等几晚 of a right. Where an earlier date was published again, or for the first time, after this
   * one, nobody knows whether a list counted it.
   */
  public record Waited(int least, int most) {
    /** Where it stood on no worklist before. */
    public static final Waited NONE = new Waited(0, 0);

    /** That of a row which has this right too: the longest. */
    public Waited or(Waited other) {
      return new Waited(Math.max(least, other.least), Math.max(most, other.most));
    }

    /** Whether a list of the night may show this. */
    public boolean mayBe(int shown) {
      return least <= shown && shown <= most;
    }
  }

  /**
   * Whether the set was there when a list of it is said to have come back. To the hour that is
   * asked where the set appeared about its own date and the list has an hour: of a night that is
   * caught up with, the date tells more than the clock.
   */
  public boolean isNotAfter(LocalDateTime returned) {
    boolean onItsDay =
        firstAt
            .filter(at -> !at.toLocalDate().isBefore(date.minusDays(1)))
            .filter(at -> !at.toLocalDate().isAfter(date.plusDays(1)))
            .isPresent();
    boolean toTheHour = onItsDay && !returned.toLocalTime().equals(LocalTime.MIDNIGHT);
    return !date.isAfter(returned.toLocalDate())
        && !(toTheHour && returned.isBefore(firstAt.orElseThrow()));
  }
}
