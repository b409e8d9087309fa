package io.giftrecon.release;

import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.order.Numbers;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedGroup;
import io.giftrecon.pairing.PairedRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which main lines a one-yuan line was paired with, and in which state each is. */
final class Candidates {
  private final Evidence evidence;
  private final EndingDoubts endings;
  private final Map<String, MainState> states = new LinkedHashMap<>();
  private final Map<OneYuanLine, List<MainLine>> pairedWith = new LinkedHashMap<>();

  private final List<OneYuanLine> served;

  /** Asked several times of each line. */
  private final Map<OneYuanLine, List<MainLine>> best = new HashMap<>();

  Candidates(PairedGroup paired, OneYuanJobFile job, Evidence evidence, EndingDoubts endings) {
    this.evidence = evidence;
    this.endings = endings;
    for (PairedRecord row : paired.records()) {
      states.put(
          row.main().subOrder(), MainState.of(row.main(), job.releaseAfter(), job.smallRefund()));
      for (OneYuanLine line : row.oneYuan()) {
        pairedWith.computeIfAbsent(line, key -> new ArrayList<>()).add(row.main());
      }
    }
    this.served =
        pairedWith.keySet().stream()
            .sorted(
                Comparator.comparing((OneYuanLine line) -> !isSure(line))
                    .thenComparing(line -> line.line().paymentTime())
                    .thenComparing(OneYuanLine::subOrder, Numbers.ORDER))
            .toList();
  }

  /** Every one-yuan line that stands in a record, in the order in which its rights are served. */
  List<OneYuanLine> oneYuanLines() {
    return served;
  }

  /** R21, R43: the main lines of its records that its item may be used for, earliest first. */
  List<MainLine> mapped(OneYuanLine line) {
    return pairedWith.getOrDefault(line, List.of()).stream()
        .filter(main -> line.enrolmentFor(main).isPresent())
        .sorted(MainLine.BY_PAYMENT)
        .toList();
  }

  /** R25, R48: the mapped main lines that can take a right, best first; those by ending last. */
  List<MainLine> best(OneYuanLine line) {
    return best.computeIfAbsent(line, this::sorted);
  }

  private List<MainLine> sorted(OneYuanLine line) {
    return mapped(line).stream()
        .filter(main -> state(main).takesRights())
        .sorted(
            Comparator.comparing(endings::byEnding)
                .thenComparing(main -> rank(line, main))
                .thenComparing(main -> main.line().paymentTime())
                .thenComparing(MainLine::subOrder, Numbers.ORDER))
        .toList();
  }

  private boolean isSure(OneYuanLine line) {
    return OneYuanState.of(line.line()) == OneYuanState.OK
        && evidence.doubts(line, line.firstEnrolment()).isEmpty();
  }

  /** A line that could be released but for its evidence ranks as an unknown one. */
  private MainState rank(OneYuanLine line, MainLine main) {
    MainState state = state(main);
    boolean doubted =
        state == MainState.READY
            && (!evidence.doubts(main).isEmpty() || endings.unproven(line, main).isPresent());
    return doubted ? MainState.UNKNOWN : state;
  }

  MainState state(MainLine main) {
    MainState state = states.get(main.subOrder());
    if (state == null) {
      throw new IllegalStateException("main line " + main.subOrder() + " has no record");
    }
    return state;
  }
}
