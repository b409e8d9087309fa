package io.giftrecon.campaign;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

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
   * @param key what orders are joined by (A19)
   * @param name the member name, or the key again
   */
  public Optional<LocalDateTime> joined(String key, String name) {
    Optional<LocalDateTime> byKey = Optional.ofNullable(joinedAt.get(key));
    Optional<LocalDateTime> byName = Optional.ofNullable(joinedAt.get(name));
    return byKey.isPresent() && byName.isPresent()
        ? byKey.filter(time -> !time.isAfter(byName.get())).or(() -> byName)
        : byKey.or(() -> byName);
  }
}
