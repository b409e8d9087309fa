package io.giftrecon.release;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.ListedNight;
import io.giftrecon.order.ListedRight;
import io.giftrecon.order.PairFacts;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.RightKey;
import io.giftrecon.order.Verdict;
import io.giftrecon.order.VerdictWord;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * R50: what 核查结论 of returned rows says, each as a verdict on the rights that its list had in that
 * row, with the facts that stood then. A list that lies in the folder says it once.
 */
public final class ReturnedVerdicts {
  private final Function<String, List<ListedNight>> listed;
  private final LocalDate tonight;
  private final Map<String, List<LedgerRight>> rightsOf = new HashMap<>();
  private final List<Verdict> said;
  private final List<Verdict> fresh = new ArrayList<>();
  private final List<Break> breaks = new ArrayList<>();

  /**
   * Reads the rows.
   *
   * @param rows in the numbers of today
   * @param rights as they are after what the rows mark
   * @param said what people have decided before
   * @param listed by one-yuan line, how its open rights stood in every published set
   * @param tonight the date of the run: its own set was there only if it is run again
   */
  public ReturnedVerdicts(
      List<ReturnedRow> rows,
      List<LedgerRight> rights,
      List<Verdict> said,
      Function<String, List<ListedNight>> listed,
      LocalDate tonight) {
    this.listed = listed;
    this.tonight = tonight;
    this.said = said;
    rights.forEach(
        right ->
            rightsOf
                .computeIfAbsent(right.oneYuanSubOrder(), line -> new ArrayList<>())
                .add(right));
    rows.stream()
        .filter(row -> row.verdict().filledIn() && !row.word().marks())
        .sorted(Comparator.comparing(ReturnedRow::source))
        .forEach(this::read);
  }

  /** Those that the ledger has not heard yet. */
  public List<Verdict> fresh() {
    return fresh;
  }

  /** Rows that cannot be read, or that decide nothing. */
  public List<Break> breaks() {
    return breaks;
  }

  private void read(ReturnedRow row) {
    String written = "核查结论“%s”".formatted(row.verdict().text());
    Optional<VerdictWord> word = row.verdict().word();
    List<LedgerRight> ofLine = rightsOf.getOrDefault(row.oneYuanSubOrder(), List.of());
    if (word.isEmpty()) {
      unreadable(row, written);
    } else if (ofLine.isEmpty()) {
      unreadable(row, written + "：对不上任何权益");
    } else if (word.get() == VerdictWord.RELEASE && !mayBeReleased(row)) {
      unreadable(row, "%s：清单上的处理建议是“%s”，不用核查".formatted(written, row.advice()));
    } else {
      meant(row, ofLine).forEach((right, then) -> hear(row, word.get(), right, then));
    }
  }

  private void unreadable(ReturnedRow row, String detail) {
    breaks.add(Break.of(BreakCode.VERDICT_UNREADABLE, row, detail));
  }

  /** R50: what waits for its release point waits for that, whatever a person thinks of the pair. */
  private static boolean mayBeReleased(ReturnedRow row) {
    return Arrays.stream(Action.values())
        .filter(action -> action.word().equals(row.advice()))
        .noneMatch(action -> action == Action.AWAIT_CONFIRMATION);
  }

  private void hear(ReturnedRow row, VerdictWord word, LedgerRight right, Then then) {
    Verdict verdict =
        new Verdict(
            right.key(),
            word,
            row.verdict().until(),
            then.mainSubOrder(),
            then.night().map(ListedNight::date).orElse(row.source().asOf().toLocalDate()),
            row.source().asOf(),
            row.marker(),
            row.note(),
            row.source().file(),
            then.facts());
    boolean heard =
        said.stream().anyMatch(verdict::saysAgain) || fresh.stream().anyMatch(verdict::saysAgain);
    if (!heard) {
      fresh.add(verdict);
    }
  }

  /** How a right stood in the list that came back. */
  private record Then(Optional<ListedNight> night, String mainSubOrder, PairFacts facts) {}

  /** The rights that the list had in the row; where nobody remembers, those of its pair tonight. */
  private Map<LedgerRight, Then> meant(ReturnedRow row, List<LedgerRight> ofLine) {
    Map<LedgerRight, Then> meant = new LinkedHashMap<>();
    for (ListedNight night : listed.apply(row.oneYuanSubOrder())) {
      Map<RightKey, ListedRight> ofRow = new HashMap<>(night.rights());
      ofRow.values().removeIf(then -> !isOf(row, then));
      int waited =
          ofRow.keySet().stream()
              .mapToInt(key -> night.waited().getOrDefault(key, 0))
              .max()
              .orElse(-1);
      boolean before =
          night.date().isBefore(tonight)
              && !night.date().isAfter(row.source().asOf().toLocalDate());
      if (row.verdict().waited() < 0 ? before && waited >= 0 : waited == row.verdict().waited()) {
        for (LedgerRight right : ofLine) {
          ListedRight then = ofRow.get(right.key());
          if (then != null && !right.processed()) {
            meant.put(right, new Then(Optional.of(night), then.mainSubOrder(), then.facts()));
          }
        }
        return meant;
      }
    }
    ofLine.stream()
        .filter(right -> !right.processed() && right.mainSubOrder().equals(row.mainSubOrder()))
        .limit(row.units())
        .forEach(
            right ->
                meant.put(
                    right, new Then(Optional.empty(), row.mainSubOrder(), PairFacts.UNKNOWN)));
    return meant;
  }

  private static boolean isOf(ReturnedRow row, ListedRight then) {
    return then.mainSubOrder().equals(row.mainSubOrder())
        && DecisionCode.adviceOf(then.code()).equals(row.advice());
  }
}
