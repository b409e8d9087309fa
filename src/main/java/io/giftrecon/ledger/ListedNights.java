package io.giftrecon.ledger;

import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LeftOpen;
import io.giftrecon.rights.ListedNight;
import io.giftrecon.rights.ListedNight.Waited;
import io.giftrecon.rights.ListedRight;
import io.giftrecon.rights.RightKey;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a job published before the night of a run (R52, R53). Only earlier dates count, so that a
 * night which is run again tells the same.
 */
public final class ListedNights {
  private final LocalDate night;
  private final NightHistory<RightKey, ListedRight> rights;
  private final NightHistory<String, String> breaks;
  private final Map<LocalDate, Publication> publications;

  /** Made when somebody asks. */
  private final Map<String, List<RightKey>> keysOfLines = new HashMap<>();

  ListedNights(
      LocalDate night,
      NightHistory<RightKey, ListedRight> rights,
      NightHistory<String, String> breaks,
      Map<LocalDate, Publication> publications) {
    this.night = night;
    this.rights = rights;
    this.breaks = breaks;
    this.publications = publications;
  }

  /**
   * When a night was published.
   *
   * @param first which of all publications of the job its first one was, 0 if nobody knows
   * @param last which one its last one was
   * @param firstAt when it was published first, if that is known
   */
  record Publication(long first, long last, Optional<LocalDateTime> firstAt) {
    static final Publication UNKNOWN = new Publication(0, 0, Optional.empty());

    /** Whether it said what it says now when a list of a later date was made, first or last. */
    boolean isBefore(Publication later) {
      return last < later.first || (last == 0 && later.first == 0);
    }

    /** Whether no list of a later date can know it. */
    boolean isAfter(Publication later) {
      return first > later.last;
    }
  }

  /** Whether anything is remembered of a set of an earlier date. */
  public boolean rememberOne() {
    return rights.hasNightBefore(night);
  }

  /** R51: how the open rights of a one-yuan line stood in every set, the newest first. */
  public List<ListedNight> of(String line) {
    NavigableMap<LocalDate, ListedNight> found = new TreeMap<>();
    for (RightKey key : keysOf(line)) {
      NavigableMap<LocalDate, ListedRight> stood = rights.nightsOf(key);
      stood.values().removeIf(right -> !right.open());
      for (Map.Entry<LocalDate, ListedRight> then : stood.entrySet()) {
        ListedNight night =
            found.computeIfAbsent(
                then.getKey(),
                date ->
                    new ListedNight(
                        date, publication(date).firstAt(), new HashMap<>(), new HashMap<>()));
        night.rights().put(key, then.getValue());
        night.waited().put(key, waited(then.getKey(), stood.keySet()));
      }
    }
    return List.copyOf(found.descendingMap().values());
  }

  /** A158: the earlier sets in which a refund of a line's right was open, as far as they lasted. */
  public List<LeftOpen> leftOpen(String line) {
    List<LeftOpen> open = new ArrayList<>();
    for (RightKey key : keysOf(line)) {
      rights
          .stoodUntil(key, night, LeftOpen::isIn)
          .forEach((then, last) -> open.add(new LeftOpen(last, then)));
    }
    return open;
  }

  /** What 已等几晚 said in a list of a night, of a right that was open in these. */
  private Waited waited(LocalDate date, Set<LocalDate> open) {
    Publication own = publication(date);
    int sure = 0;
    int perhaps = 0;
    for (LocalDate earlier : rights.nightsUntil(date)) {
      Publication then = publication(earlier);
      if (then.isBefore(own)) {
        sure += open.contains(earlier) ? 1 : 0;
      } else if (!then.isAfter(own)) {
        perhaps++;
      }
    }
    return new Waited(sure, sure + perhaps);
  }

  private Publication publication(LocalDate date) {
    return publications.getOrDefault(date, Publication.UNKNOWN);
  }

  private synchronized List<RightKey> keysOf(String line) {
    if (keysOfLines.isEmpty()) {
      rights
          .keys()
          .forEach(
              key ->
                  keysOfLines
                      .computeIfAbsent(key.oneYuanSubOrder(), known -> new ArrayList<>())
                      .add(key));
    }
    return keysOfLines.getOrDefault(line, List.of());
  }

  /** R50: the newest date that was published, if any. */
  public Optional<LocalDate> newest() {
    return rights.newest();
  }

  /**
   * R51: what the set of this night says of a right, where the night was published before: a list
   * that comes back may be of either set.
   */
  public ListedRight after(RightKey right, ListedRight now) {
    return rights
        .on(right, night)
        .filter(ListedRight::open)
        .map(earlier -> now.on(now.facts().afterOthers(earlier.facts())))
        .orElse(now);
  }

  /** R50: how a right stood in the newest set. */
  public Optional<ListedRight> newest(RightKey right) {
    return newest().flatMap(date -> rights.before(right, date.plusDays(1)));
  }

  /** R53: on how many earlier published dates a right stood on a worklist. */
  public int waited(RightKey right) {
    return rights.nightsBefore(right, night, ListedRight::open);
  }

  /** R53: the first date on which a break was published, this one if never before. */
  public LocalDate firstSeen(String breakNumber) {
    return breaks.firstBefore(breakNumber, night).orElse(night);
  }

  /** R53: what a break, or the warnings of a code, rested on in the newest set, if it is there. */
  public Optional<String> facts(String subject) {
    return newest().flatMap(date -> breaks.before(subject, date.plusDays(1)));
  }

  /** R53: whether a break has rested on this in any set. */
  public boolean hadFacts(String subject, String facts) {
    return breaks.nightsOf(subject).containsValue(facts);
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
    before.replaceAll((key, was) -> was.on(changes.calledNow(was.mainSubOrder())));
    return before;
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
   * @param breaks by number, what each rests on; by code, what the warnings say
   */
  public record Listed(Map<RightKey, ListedRight> rights, Map<String, String> breaks) {}

  /** Where nothing was ever published. */
  public static ListedNights nothing(LocalDate night) {
    return new ListedNights(
        night,
        new NightHistory<>(List.of(), List.of()),
        new NightHistory<>(List.of(), List.of()),
        Map.of());
  }
}
