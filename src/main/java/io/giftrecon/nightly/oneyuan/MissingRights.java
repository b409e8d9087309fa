package io.giftrecon.nightly.oneyuan;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.NotExported;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.RightKey;
import io.giftrecon.rights.Tonight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * R63: the open rights whose one-yuan line is not in tonight's exports: where others of its order
 * are, its buyer group tells; where nothing of its order is, nobody but the ledger knows of it.
 */
final class MissingRights {
  private final Campaign campaign;
  private final LedgerSnapshot before;
  private final List<LedgerRight> rights = new ArrayList<>();
  private final Map<String, KnownLine> newest = new HashMap<>();
  private final Set<RightKey> told = new HashSet<>();

  MissingRights(Campaign campaign, LedgerSnapshot before) {
    this.campaign = campaign;
    this.before = before;
  }

  /** Takes what one buyer group tells: what is missing there, and what was marked tonight. */
  void add(DecidedGroup decided) {
    decided.missing().stream()
        .filter(right -> campaign.names(right.activityId()))
        .filter(right -> told.add(right.key()))
        .forEach(rights::add);
    decided.ledger().rights().forEach(right -> told.add(right.key()));
    decided.ledger().moved().forEach(right -> told.add(right.from().key()));
  }

  /** The rights, once every group has been taken. */
  List<LedgerRight> rights() {
    return rights;
  }

  /**
   * A row for each line, main line and benefit of them, with their last-known cells.
   *
   * @param changes what has become known tonight: of a main line that is exported the last that is
   *     known, and its number
   */
  List<Decision> decisions(Tonight tonight, LedgerChanges changes) {
    changes.lines().forEach(line -> newest.put(line.number(), line));
    before.open().stream()
        .filter(right -> !tonight.exported(right.oneYuanOrder()))
        .filter(right -> campaign.names(right.activityId()))
        .filter(right -> told.add(right.key()))
        .map(changes::withMainCalledNow)
        .forEach(rights::add);
    Map<List<String>, List<LedgerRight>> alike = new LinkedHashMap<>();
    for (LedgerRight right : rights) {
      alike
          .computeIfAbsent(
              List.of(
                  right.oneYuanSubOrder(),
                  right.mainSubOrder(),
                  right.activityId(),
                  right.benefits()),
              key -> new ArrayList<>())
          .add(right);
    }
    return alike.values().stream().map(this::decision).toList();
  }

  private Decision decision(List<LedgerRight> alike) {
    LedgerRight right = alike.get(0);
    return NotExported.decision(
        alike,
        line(right.oneYuanSubOrder(), right.oneYuanOrder()),
        line(right.mainSubOrder(), right.mainOrder()),
        campaign);
  }

  private KnownLine line(String number, String orderNo) {
    Optional<KnownLine> known = before.line(number);
    KnownLine tonight = newest.get(number);
    if (tonight != null) {
      return known.map(tonight::after).orElse(tonight);
    }
    return known.orElseGet(() -> KnownLine.unknown(number, orderNo, false));
  }
}
