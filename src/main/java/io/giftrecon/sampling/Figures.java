package io.giftrecon.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A row of {@code effect.csv}: one sample, or all of them.
 *
 * @param known whether the exports say which lines are claims; else no figure is shown (U17)
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
 * @param pendingClaims lines of which nobody knows yet whether they are claims (U19)
 * @param mature claimers by horizon whom the exports reach
 * @param returned those of them who certainly bought again
 * @param pending those of them who may have, and nothing proves it (U18)
 * @param mapped claimers of samples that have a full-size item
 * @param converted those of them who certainly bought one
 * @param mayHaveConverted those of them who may have, and nothing proves it
 * @param hasFullSize whether any full-size item is mapped
 */
public record Figures(
    boolean known,
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
    long pendingClaims,
    Map<Horizon, Long> mature,
    Map<Horizon, Long> returned,
    Map<Horizon, Long> pending,
    long mapped,
    long converted,
    long mayHaveConverted,
    boolean hasFullSize) {
  private static final int DECIMALS = 4;
  private static final String NOBODY = "/";

  /** 派样单量, where the exports say which lines are claims. */
  public OptionalLong countedClaims() {
    return known ? OptionalLong.of(claims) : OptionalLong.empty();
  }

  /** 派样人次; of claims that are all nobody's nobody knows how many people they are. */
  public OptionalLong countedClaimers() {
    boolean nobody = claimers == 0 && unknownBuyers > 0;
    return known && !nobody ? OptionalLong.of(claimers) : OptionalLong.empty();
  }

  /** 新会员数, among the claimers who are known. */
  public OptionalLong countedNewMembers() {
    return countedClaimers().isPresent() ? newMembers : OptionalLong.empty();
  }

  /** U17: whether over half of the claimers are nobody. */
  public boolean masked() {
    return unknownBuyers > claimers;
  }

  /** 新会员占比, unless too few of the claimers are known. */
  public String newMemberShare() {
    OptionalLong joined = countedNewMembers();
    return joined.isPresent() && !masked() ? share(joined.getAsLong(), claimers) : NOBODY;
  }

  /** N日回购率, of the mature alone. */
  public String returnRate(Horizon horizon) {
    return known ? share(returned(horizon), mature(horizon)) : NOBODY;
  }

  /** 正装转化人数, {@code /} without a full-size item (S33). */
  public String shownConverted() {
    return hasFullSize ? shown(converted) : NOBODY;
  }

  /** 正装转化率 */
  public String conversionRate() {
    return known && hasFullSize ? share(converted, mapped) : NOBODY;
  }

  /** A count among the claimers, where anybody knows who they are. */
  public String shown(long people) {
    return countedClaimers().isPresent() ? Long.toString(people) : NOBODY;
  }

  /** A figure, {@code /} where nobody knows it. */
  public static String shown(OptionalLong figure) {
    return figure.isPresent() ? Long.toString(figure.getAsLong()) : NOBODY;
  }

  public long mature(Horizon horizon) {
    return mature.getOrDefault(horizon, 0L);
  }

  public long returned(Horizon horizon) {
    return returned.getOrDefault(horizon, 0L);
  }

  public long pending(Horizon horizon) {
    return pending.getOrDefault(horizon, 0L);
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
