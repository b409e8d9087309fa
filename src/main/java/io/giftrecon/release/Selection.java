package io.giftrecon.release;

import io.giftrecon.rights.LedgerRight;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The rights that a merchant means: those allocated to a main order, to one of its lines, or all
 * rights of a one-yuan line (R27).
 */
public record Selection(
    Optional<String> mainOrder, Optional<String> mainLine, Optional<String> oneYuanLine) {

  /** R62: the same, where its lines are called otherwise. */
  public Selection called(UnaryOperator<String> names) {
    return new Selection(mainOrder, mainLine.map(names), oneYuanLine.map(names));
  }

  /** Those of the rights that are meant. */
  public List<LedgerRight> of(List<LedgerRight> rights) {
    return rights.stream().filter(this::means).sorted(LedgerRight.ORDER).toList();
  }

  /** The records that are marked with them: of the main line named, or all the rights name. */
  List<String> records(List<LedgerRight> meant) {
    if (mainOrder.isEmpty()) {
      return List.of();
    }
    return mainLine
        .map(List::of)
        .orElseGet(() -> meant.stream().map(LedgerRight::mainSubOrder).distinct().toList());
  }

  private boolean means(LedgerRight right) {
    return matches(mainOrder, right.mainOrder())
        && matches(mainLine, right.mainSubOrder())
        && matches(oneYuanLine, right.oneYuanSubOrder());
  }

  private static boolean matches(Optional<String> wanted, String number) {
    return wanted.isEmpty() || wanted.get().equals(number);
  }
}
