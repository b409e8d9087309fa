package io.giftrecon.plain;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What speaks against releasing anything on a line: a rejected row of its order (R32), a refund
 * state that nobody states (R30), a buyer whose orders end differently (R47) or who is too many
 * people (R36), and the oldest evidence of what ages (R37), absent where nothing is stated at all.
 */
record PlainTrust(
    boolean rejected,
    boolean refundUnknown,
    boolean contradicted,
    boolean implausible,
    Optional<LocalDateTime> oldest) {

  boolean stale(PlainShop.Policy policy) {
    return oldest.map(time -> time.isBefore(policy.oldest())).orElse(false);
  }

  boolean doubtful(PlainShop.Policy policy) {
    return rejected || refundUnknown || contradicted || implausible || stale(policy);
  }
}
