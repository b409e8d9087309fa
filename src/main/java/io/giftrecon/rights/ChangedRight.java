package io.giftrecon.rights;

import io.giftrecon.order.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * R52: a right whose decision, main line or benefit is not what the newest set of an earlier date
 * said.
 *
 * @param from empty for a right that is new
 * @param to empty for one that has vanished
 */
public record ChangedRight(RightKey right, Optional<ListedRight> from, Optional<ListedRight> to) {
  private static final Comparator<ChangedRight> ORDER =
      Comparator.comparing(
              (ChangedRight changed) -> changed.right().oneYuanSubOrder(), Numbers.ORDER)
          .thenComparingInt(changed -> changed.right().unit());

  /** Compares two sets; what stays is not told again. */
  public static List<ChangedRight> between(
      Map<RightKey, ListedRight> before, Map<RightKey, ListedRight> now) {
    Set<RightKey> rights = new HashSet<>(before.keySet());
    rights.addAll(now.keySet());
    List<ChangedRight> changed = new ArrayList<>();
    for (RightKey right : rights) {
      ListedRight from = before.get(right);
      ListedRight to = now.get(right);
      if (from == null || to == null || !from.sameAs(to)) {
        changed.add(new ChangedRight(right, Optional.ofNullable(from), Optional.ofNullable(to)));
      }
    }
    changed.sort(ORDER);
    return changed;
  }
}
