package io.giftrecon.release;

import io.giftrecon.campaign.AllocationPolicy;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LineNames;
import java.util.List;

/**
 * R62: marks of lines that may be any of their order. Each keeps a unit of it spent, and nobody
 * knows which: an open right of the order with that benefit is checked by a person; so is one that
 * would take a unit of a main order of which such a mark took one.
 *
 * @param oneYuan marked rights whose one-yuan line is not told
 * @param main marked rights whose main line is not told
 */
record UnplacedMarks(List<LedgerRight> oneYuan, List<LedgerRight> main) {
  /**
   * Finds them.
   *
   * @param rights of a buyer group, after its returned rows
   */
  static UnplacedMarks of(List<LedgerRight> rights, LineNames names, AllocationPolicy policy) {
    List<LedgerRight> marked = rights.stream().filter(LedgerRight::processed).toList();
    return new UnplacedMarks(
        marked.stream()
            .filter(right -> names.unplaced().contains(right.oneYuanSubOrder()))
            .toList(),
        policy == AllocationPolicy.ALL
            ? List.of()
            : marked.stream()
                .filter(
                    right ->
                        names.unplaced().contains(right.mainSubOrder())
                            || right.hasLostMain(right.mainOrder()))
                .toList());
  }

  /**
   * The marks that may be of an open right.
   *
   * @param benefits what the open right brings
   */
  List<LedgerRight> ofOneYuan(String orderNo, String benefits) {
    return oneYuan.stream()
        .filter(right -> right.oneYuanOrder().equals(orderNo))
        .filter(right -> right.benefits().isEmpty() || right.benefits().equals(benefits))
        .toList();
  }

  /** The marks that may have taken a unit of a main line. */
  List<LedgerRight> ofMain(String orderNo) {
    return main.stream().filter(right -> right.mainOrder().equals(orderNo)).toList();
  }
}
