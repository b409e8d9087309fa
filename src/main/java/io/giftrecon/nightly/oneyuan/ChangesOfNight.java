package io.giftrecon.nightly.oneyuan;

import io.giftrecon.order.KnownLine;
import io.giftrecon.order.LedgerChanges;
import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.MovedRight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the buyer groups of a night make the ledger remember, gathered. */
final class ChangesOfNight {
  private final List<MovedRight> moved = new ArrayList<>();
  private final Map<String, String> renamed = new HashMap<>();
  private final List<LedgerRight> rights = new ArrayList<>();
  private final List<LedgerRight> replaced = new ArrayList<>();
  private final List<LedgerRight> listed = new ArrayList<>();
  private final List<KnownLine> lines = new ArrayList<>();

  /** Adds those of one group. */
  void add(LedgerChanges ofGroup) {
    moved.addAll(ofGroup.moved());
    renamed.putAll(ofGroup.renamed());
    rights.addAll(ofGroup.rights());
    replaced.addAll(ofGroup.replaced());
    listed.addAll(ofGroup.listed());
    lines.addAll(ofGroup.lines());
  }

  /** Adds rights that are listed without a group. */
  void addListed(Collection<LedgerRight> more) {
    listed.addAll(more);
  }

  /** How many rights are new or changed. */
  int size() {
    return rights.size();
  }

  /** Every right that something was decided of. */
  List<LedgerRight> decided() {
    List<LedgerRight> decided = new ArrayList<>(listed);
    decided.addAll(rights);
    return decided;
  }

  LedgerChanges together() {
    return new LedgerChanges(moved, renamed, rights, replaced, listed, lines);
  }
}
