package io.giftrecon.release;

import io.giftrecon.campaign.AllocationPolicy;
import io.giftrecon.order.SheetPair;
import io.giftrecon.order.SheetRow;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedGroup;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LedgerView;
import io.giftrecon.rights.RightEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what the platform's sheets of a night say with 已处理, and of which rights (R27). */
final class PlatformWords {
  private final PairedGroup paired;
  private final LedgerView ledger;
  private final AllocationPolicy policy;
  private final List<LedgerRight> rights;
  private final Map<String, Line> lines = new HashMap<>();
  private final Set<String> lost = new HashSet<>();
  private final Set<String> giftless = new HashSet<>();

  private PlatformWords(
      PairedGroup paired, LedgerView ledger, AllocationPolicy policy, List<LedgerRight> rights) {
    this.paired = paired;
    this.ledger = ledger;
    this.policy = policy;
    this.rights = rights;
    paired.lines().forEach(line -> lines.put(line.subOrder(), line));
    paired.oneYuan().stream()
        .map(OneYuanLine::line)
        .filter(line -> OneYuanState.of(line) == OneYuanState.VOID)
        .forEach(line -> lost.add(line.subOrder()));
    paired.main().stream()
        .filter(main -> main.service() || main.suspect())
        .forEach(main -> giftless.add(main.subOrder()));
  }

  /**
   * The words, earliest main line first.
   *
   * @param rights of the buyer group, after its returned rows
   */
  static List<PlatformWord> of(
      PairedGroup paired, LedgerView ledger, AllocationPolicy policy, List<LedgerRight> rights) {
    return paired.sheet().isEmpty()
        ? List.of()
        : new PlatformWords(paired, ledger, policy, rights).words();
  }

  private List<PlatformWord> words() {
    Map<List<String>, List<SheetRow>> ofItem = new LinkedHashMap<>();
    paired.sheet().stream()
        .filter(row -> row.isMain() && !row.copy())
        .sorted(Comparator.comparing(SheetRow::source).reversed())
        .forEach(
            row ->
                ofItem
                    .computeIfAbsent(List.of(row.orderNo(), row.itemId()), key -> new ArrayList<>())
                    .add(row));
    List<PlatformWord> words = new ArrayList<>();
    ofItem.values().forEach(rows -> words.addAll(ofItem(rows)));
    words.sort(Comparator.comparing((PlatformWord word) -> word.mains().get(0), Line.BY_PAYMENT));
    return words;
  }

  /**
   * The words about the lines of one main order and item. Where there are several, each is spoken
   * of if one sheet has a row for each and all are processed; else nobody knows of which.
   *
   * @param rows newest first
   */
  private List<PlatformWord> ofItem(List<SheetRow> rows) {
    List<SheetRow> processed = rows.stream().filter(SheetRow::processed).toList();
    List<Line> mains =
        paired.lines().stream()
            .filter(line -> rows.get(0).isOf(line.orderNo(), line.row().itemId()))
            .sorted(Line.BY_PAYMENT)
            .toList();
    if (processed.isEmpty() || mains.isEmpty()) {
      return List.of();
    }
    boolean each =
        processed.stream()
            .map(row -> row.source().file())
            .anyMatch(file -> rowsOf(file, processed) >= mains.size());
    return mains.size() == 1 || each
        ? mains.stream().map(main -> word(List.of(main), processed)).toList()
        : List.of(word(mains, processed));
  }

  private static long rowsOf(String file, List<SheetRow> rows) {
    return rows.stream().filter(row -> row.source().file().equals(file)).count();
  }

  private PlatformWord word(List<Line> mains, List<SheetRow> processed) {
    Set<SheetPair> pairs = new HashSet<>();
    processed.forEach(row -> pairs.addAll(row.pairs()));
    long free = mains.stream().mapToLong(main -> free(main, processed)).sum();
    return new PlatformWord(
        processed.get(0),
        mains,
        mains.stream().anyMatch(main -> !giftless.contains(main.subOrder())),
        (int) Math.min(Integer.MAX_VALUE, free),
        rights.stream()
            .filter(right -> isBeside(right, pairs))
            .filter(right -> mains.stream().noneMatch(main -> isTakenBack(right, main, processed)))
            .toList());
  }

  /** R65: what somebody took back is not said again by a sheet whose content was seen before. */
  private int free(Line main, List<SheetRow> processed) {
    if (policy == AllocationPolicy.ALL) {
      return Integer.MAX_VALUE;
    }
    long marked = rights.stream().filter(right -> right.processed() && isOf(right, main)).count();
    long takenBack =
        ledger.past().withdrawn().stream()
            .filter(event -> isTakenBack(event, main, processed))
            .map(RightEvent::key)
            .distinct()
            .count();
    return (int) Math.max(0, main.row().quantity() - marked - takenBack);
  }

  private boolean isTakenBack(RightEvent event, Line main, List<SheetRow> processed) {
    return event.mainSubOrder().equals(main.subOrder())
        && processed.stream().noneMatch(row -> ledger.past().isOlder(event, row.source()));
  }

  private boolean isTakenBack(LedgerRight right, Line main, List<SheetRow> processed) {
    return !right.processed()
        && ledger.past().withdrawn().stream()
            .filter(event -> event.oneYuanSubOrder().equals(right.oneYuanSubOrder()))
            .filter(event -> event.unit() == right.unit())
            .anyMatch(event -> isTakenBack(event, main, processed));
  }

  /** A mark whose main line is not told may have taken any unit of its order (R62). */
  private boolean isOf(LedgerRight right, Line main) {
    return right.boundTo(main.subOrder())
        || (right.mainOrder().equals(main.orderNo())
            && paired.names().unplaced().contains(right.mainSubOrder()));
  }

  /** Whether a sheet shows the right's line beside its main line, and it can be released at all. */
  private boolean isBeside(LedgerRight right, Set<SheetPair> pairs) {
    if (lost.contains(right.oneYuanSubOrder())) {
      return false;
    }
    Line line = lines.get(right.oneYuanSubOrder());
    return line == null
        ? pairs.stream().anyMatch(pair -> pair.orderNo().equals(right.oneYuanOrder()))
        : pairs.contains(new SheetPair(line.orderNo(), line.row().itemId()));
  }
}
