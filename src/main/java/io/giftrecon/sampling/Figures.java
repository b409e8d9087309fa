package io.giftrecon.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A row of {@code effect.csv}: one sample, or all of them.
 *
 * @param claims 派样单量
 * @param claimers 派样人次
 * @param newMembers 新会员数; empty where no members file tells (S8)
 * @param oldMembers claimers who had joined before the start
 * @param noMembers claimers who had not joined when they claimed
 * @param voided claims that were closed or refunded
 * @param outside lines at the sample's price, paid outside its window
 * @param toCheck lines of which the exports do not say enough
 * @param overLimit claims beyond the limit
 * @param unknownBuyers claims whose buyer nobody knows
 * @param mature claimers by horizon whom the exports reach
 * @param returned those of them who bought again
 * @param mapped claimers of samples that have a full-size item
 * @param converted those of them who bought one
 * @param hasFullSize whether any full-size item is mapped
 */
public record Figures(
    long claims,
    long claimers,
    OptionalLong newMembers,
    long oldMembers,
    long noMembers,
    long voided,
    long outside,
    long toCheck,
    long overLimit,
    long unknownBuyers,
    Map<Horizon, Long> mature,
    Map<Horizon, Long> returned,
    long mapped,
    long converted,
    boolean hasFullSize) {
  private static final int DECIMALS = 4;
  private static final String NOBODY = "/";

  /** 新会员数, {@code /} where nobody knows. */
  public String shownNewMembers() {
    return newMembers.isPresent() ? Long.toString(newMembers.getAsLong()) : NOBODY;
  }

  /** 新会员占比 */
  public String newMemberShare() {
    return newMembers.isPresent() ? share(newMembers.getAsLong(), claimers) : NOBODY;
  }

  /** N日回购率, of the mature alone. */
  public String returnRate(Horizon horizon) {
    return share(returned(horizon), mature(horizon));
  }

  /** 正装转化人数, {@code /} without a full-size item (S33). */
  public String shownConverted() {
    return hasFullSize ? Long.toString(converted) : NOBODY;
  }

  /** 正装转化率 */
  public String conversionRate() {
    return hasFullSize ? share(converted, mapped) : NOBODY;
  }

  public long mature(Horizon horizon) {
    return mature.getOrDefault(horizon, 0L);
  }

  public long returned(Horizon horizon) {
    return returned.getOrDefault(horizon, 0L);
  }

  /** Claimers whom the exports do not reach yet. */
  public long immature(Horizon horizon) {
    return claimers - mature(horizon);
  }

  /** Four decimals, half up; {@code /} of nobody. */
  static String share(long part, long whole) {
    return whole == 0
        ? NOBODY
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
