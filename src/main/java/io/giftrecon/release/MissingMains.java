package io.giftrecon.release;

import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Tonight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * R25, R63: open rights that are bound to a main line of whose order nothing is exported tonight.
 * They stay there and wait: one incomplete export shall neither refuse them nor give them the unit
 * of another right.
 */
final class MissingMains {
  private final Tonight night;
  private final Map<Waiting, List<LedgerRight>> alike = new LinkedHashMap<>();
  private final List<LedgerRight> rights = new ArrayList<>();

  /** Rights of a line that wait for the same main line. */
  private record Waiting(OneYuanLine line, String mainOrder, String mainSubOrder) {}

  MissingMains(Tonight night) {
    this.night = night;
  }

  /** Takes a right if it waits for its main order; not one whose own line has died meanwhile. */
  boolean take(LedgerRight right, OneYuanLine line) {
    boolean waits =
        !right.processed()
            && !right.mainSubOrder().isEmpty()
            && !night.exported(right.mainOrder())
            && OneYuanState.of(line.line()) != OneYuanState.VOID;
    if (waits) {
      rights.add(right);
      alike
          .computeIfAbsent(
              new Waiting(line, right.mainOrder(), right.mainSubOrder()),
              waiting -> new ArrayList<>())
          .add(right);
    }
    return waits;
  }

  /** The rights that wait, as the ledger has them. */
  List<LedgerRight> rights() {
    return rights;
  }

  /** A row for each line and main line, with the main line's last-known cells. */
  List<Decision> decisions() {
    return alike.entrySet().stream()
        .map(
            waiting ->
                NotExported.ofMain(
                    waiting.getKey().line(), remembered(waiting.getKey()), waiting.getValue()))
        .toList();
  }

  private KnownLine remembered(Waiting waiting) {
    return night.known(waiting.mainOrder()).stream()
        .filter(line -> line.number().equals(waiting.mainSubOrder()))
        .findFirst()
        .orElseGet(() -> KnownLine.unknown(waiting.mainSubOrder(), waiting.mainOrder(), false));
  }
}
