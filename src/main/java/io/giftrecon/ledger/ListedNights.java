package io.giftrecon.ledger;

import io.giftrecon.order.LedgerChanges;
import io.giftrecon.order.ListedRight;
import io.giftrecon.order.RightKey;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a job published before the night of a run (R52, R53). Only earlier dates count, so that a
 * night which is run again tells the same.
 */
public final class ListedNights {
  private final LocalDate night;
  private final NightHistory<RightKey, ListedRight> rights;
  private final NightHistory<String, String> breaks;

  ListedNights(
      LocalDate night,
      NightHistory<RightKey, ListedRight> rights,
      NightHistory<String, String> breaks) {
    this.night = night;
    this.rights = rights;
    this.breaks = breaks;
  }

  /** Whether anything is remembered of a set of an earlier date. */
  public boolean rememberOne() {
    return rights.hasNightBefore(night);
  }

  /** R53: on how many earlier published dates a right stood on a worklist. */
  public int waited(RightKey right) {
    return rights.nightsBefore(right, night, ListedRight::open);
  }

  /** R53: the first date on which a break was published, this one if never before. */
  public LocalDate firstSeen(String breakNumber) {
    return breaks.firstBefore(breakNumber, night).orElse(night);
  }

  /** R52: how every right stood in the newest set of an earlier date, in tonight's numbers. */
  public Map<RightKey, ListedRight> before(LedgerChanges changes) {
    Map<RightKey, ListedRight> before = rights.before(night);
    Map<RightKey, ListedRight> moved = new LinkedHashMap<>();
    changes
        .moved()
        .forEach(
            right -> {
              ListedRight was = before.remove(right.from().key());
              if (was != null) {
                right.to().ifPresent(to -> moved.put(to.key(), was));
              }
            });
    before.putAll(moved);
    before.replaceAll((key, was) -> was.on(calledNow(was.mainSubOrder(), changes)));
    return before;
  }

  private static String calledNow(String main, LedgerChanges changes) {
    return changes.renamed().getOrDefault(main, main);
  }

  NightHistory<RightKey, ListedRight> rights() {
    return rights;
  }

  NightHistory<String, String> breaks() {
    return breaks;
  }

  /**
   * What a set says of rights and breaks.
   *
   * @param breaks by number, what each rests on
   */
  public record Listed(Map<RightKey, ListedRight> rights, Map<String, String> breaks) {}

  /** Where nothing was ever published. */
  public static ListedNights nothing(LocalDate night) {
    return new ListedNights(
        night, new NightHistory<>(List.of(), List.of()), new NightHistory<>(List.of(), List.of()));
  }
}
