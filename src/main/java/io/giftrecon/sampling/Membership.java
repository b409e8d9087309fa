package io.giftrecon.sampling;

import io.giftrecon.campaign.Members;
import io.giftrecon.campaign.Sample;
import io.giftrecon.pairing.Buyer;
import java.time.LocalDateTime;

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

  static Membership of(Buyer buyer, Sample sample, LocalDateTime paidAt, Members members) {
    if (!members.known() || !buyer.known()) {
      return UNKNOWN;
    }
    LocalDateTime joined = members.joined(buyer.key(), buyer.name()).orElse(null);
    if (joined == null || joined.isAfter(paidAt)) {
      return NONE;
    }
    return joined.isBefore(sample.window().from()) ? OLD : NEW;
  }
}
