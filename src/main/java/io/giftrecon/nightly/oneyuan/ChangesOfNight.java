package io.giftrecon.nightly.oneyuan;

import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.MovedRight;
import io.giftrecon.rights.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the buyer groups of a night make the ledger remember, gathered. */
final class ChangesOfNight {
  private final List<MovedRight> moved = new ArrayList<>();
  private final Map<String, String> renamed = new HashMap<>();
  private final List<LedgerRight> rights = new ArrayList<>();
  private final List<LedgerRight> replaced = new ArrayList<>();
  private final List<LedgerRight> listed = new ArrayList<>();
  private final List<KnownLine> lines = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  /** Adds those of one group. */
  void add(LedgerChanges ofGroup) {
    moved.addAll(ofGroup.moved());
    renamed.putAll(ofGroup.renamed());
    rights.addAll(ofGroup.rights());
    replaced.addAll(ofGroup.replaced());
    listed.addAll(ofGroup.listed());
    lines.addAll(ofGroup.lines());
    verdicts.addAll(ofGroup.verdicts());
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

  /** Every right that was marked tonight, or whose mark has gone with its line. */
  List<LedgerRight> released() {
    return Stream.concat(rights.stream(), moved.stream().flatMap(right -> right.to().stream()))
        .filter(LedgerRight::processed)
        .toList();
  }

  LedgerChanges together() {
    return new LedgerChanges(moved, renamed, rights, replaced, listed, lines, verdicts);
  }
}
