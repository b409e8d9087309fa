package io.giftrecon.campaign;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who joined when.
 *
 * @param known whether anything is known at all; without a members file nothing is (S8)
 * @param joinedAt the earliest 入会时间 by 买家标识
 */
public record Members(boolean known, Map<String, LocalDateTime> joinedAt) {
  /** No members file. */
  public static final Members UNSTATED = new Members(false, Map.of());

  /**
   * When a buyer joined first; empty for one who never did.
   *
   * @param identities the key that orders are joined by (A19), and the member names
   */
  public Optional<LocalDateTime> joined(Set<String> identities) {
    return identities.stream()
        .map(joinedAt::get)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }
}
