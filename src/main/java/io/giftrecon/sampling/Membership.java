package io.giftrecon.sampling;

import io.giftrecon.campaign.Members;
import io.giftrecon.campaign.Sample;
import java.time.LocalDateTime;
import java.util.Set;

/** U1: how a buyer stood to the shop's membership when a sample was paid. */
public enum Membership {
  /** Joined within the campaign, before or at the payment (S27). */
  NEW,
  /** Had joined before the sample was shown. */
  OLD,
  /** Never joined, or later. */
  NONE,
  /** Nobody knows: no members file, or no buyer (S8, S23). */
  UNKNOWN;

  /**
   * How a known buyer stood.
   *
   * @param identities what the buyer is called (S7)
   */
  static Membership of(
      Set<String> identities, Sample sample, LocalDateTime paidAt, Members members) {
    if (!members.known()) {
      return UNKNOWN;
    }
    LocalDateTime joined = members.joined(identities).orElse(null);
    if (joined == null || joined.isAfter(paidAt)) {
      return NONE;
    }
    return joined.isBefore(sample.window().from()) ? OLD : NEW;
  }
}
