package io.giftrecon.nightly.oneyuan;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.pairing.Line;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Recall;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.RightKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * R28, R63: the released rights whose main line died on an earlier night and is not in tonight's
 * exports. Nobody but the ledger knows of it, and what was sent is still to be fetched back.
 */
final class MissingRecalls {
  private final Campaign campaign;
  private final LedgerSnapshot before;
  private final Map<RightKey, LedgerRight> marked = new LinkedHashMap<>();

  /** What is told tonight of lines that nobody exports. */
  private final Map<String, KnownLine> told = new HashMap<>();

  /** Those main lines that the ledger remembers and that are exported, as the ledger has them. */
  private final Set<String> exported = new HashSet<>();

  MissingRecalls(Campaign campaign, LedgerSnapshot before) {
    this.campaign = campaign;
    this.before = before;
    before.rights().forEach(this::add);
  }

  /** Takes what one buyer group tells: its lines, and what was marked there, tonight or before. */
  void add(DecidedGroup decided) {
    decided
        .ledger()
        .moved()
        .forEach(
            right -> {
              marked.remove(right.from().key());
              right.to().ifPresent(this::add);
            });
    decided.processed().forEach(this::add);
    decided.ledger().rights().forEach(this::add);
    decided.paired().lines().stream()
        .map(Line::subOrder)
        .filter(number -> before.line(number).isPresent())
        .forEach(exported::add);
    exported.addAll(decided.ledger().renamed().keySet());
    decided.paired().missing().forEach(line -> told.put(line.number(), line));
  }

  /** The rows, once every group has been taken. */
  List<Recall> recalls() {
    return Recall.remembered(
        marked.values().stream()
            .filter(right -> !exported.contains(right.mainSubOrder()))
            .filter(right -> right.activityId().isEmpty() || campaign.names(right.activityId()))
            .toList(),
        this::line);
  }

  private Optional<KnownLine> line(String number) {
    return Optional.ofNullable(told.get(number)).or(() -> before.line(number));
  }

  private void add(LedgerRight right) {
    if (right.processed()) {
      marked.put(right.key(), right);
    }
  }
}
