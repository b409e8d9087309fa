package io.giftrecon.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What was published of some things, night by night (R52, R53): kept as changes, so that a thing
 * that stays costs one row however often it is published. A night that is published again replaces
 * what it said, and nothing else.
 *
 * @param <K> which thing
 * @param <S> how it stood
 */
final class NightHistory<K, S> {
  private final NavigableSet<LocalDate> nights = new TreeSet<>();

  /** By thing, how it stood from a night on; empty from a night on in which it was gone. */
  private final Map<K, TreeMap<LocalDate, Optional<S>>> changes = new LinkedHashMap<>();

  /** How a thing stood from a night on, empty where it was gone. */
  record Change<K, S>(K key, LocalDate night, Optional<S> state) {}

  /**
   * What a published night changes.
   *
   * @param gone changes that hold no more
   * @param added changes that hold from now on
   */
  record Rewritten<K, S>(List<Change<K, S>> gone, List<Change<K, S>> added) {}

  NightHistory(Iterable<LocalDate> nights, Iterable<Change<K, S>> changes) {
    nights.forEach(this.nights::add);
    changes.forEach(
        change ->
            this.changes
                .computeIfAbsent(change.key(), key -> new TreeMap<>())
                .put(change.night(), change.state()));
  }

  /** Whether anything was published before a night. */
  boolean hasNightBefore(LocalDate night) {
    return nights.lower(night) != null;
  }

  /** The newest night that was published. */
  Optional<LocalDate> newest() {
    return nights.isEmpty() ? Optional.empty() : Optional.of(nights.last());
  }

  /** Whether a night was published. */
  boolean has(LocalDate night) {
    return nights.contains(night);
  }

  /** The published nights before one. */
  Set<LocalDate> nightsUntil(LocalDate night) {
    return nights.headSet(night);
  }

  /** Which things were ever published. */
  Set<K> keys() {
    return changes.keySet();
  }

  /** How a thing stood in each night in which it stood, the oldest first. */
  NavigableMap<LocalDate, S> nightsOf(K key) {
    NavigableMap<LocalDate, S> stood = new TreeMap<>();
    for (LocalDate night : nights) {
      before(key, night.plusDays(1)).ifPresent(state -> stood.put(night, state));
    }
    return stood;
  }

  /** Everything that stood in the newest set of an earlier night. */
  Map<K, S> before(LocalDate night) {
    Map<K, S> set = new HashMap<>();
    changes.keySet().forEach(key -> before(key, night).ifPresent(state -> set.put(key, state)));
    return set;
  }

  /** How a thing stood in the newest set of an earlier night. */
  Optional<S> before(K key, LocalDate night) {
    Map.Entry<LocalDate, Optional<S>> last =
        changes.getOrDefault(key, new TreeMap<>()).lowerEntry(night);
    return last == null ? Optional.empty() : last.getValue();
  }

  /** How a thing stood in the set of a night, if that was published. */
  Optional<S> on(K key, LocalDate night) {
    return nights.contains(night) ? before(key, night.plusDays(1)) : Optional.empty();
  }

  /** R53: the earlier nights in which a thing stood so. */
  int nightsBefore(K key, LocalDate night, Predicate<S> stood) {
    int found = 0;
    TreeMap<LocalDate, Optional<S>> ofKey = changes.getOrDefault(key, new TreeMap<>());
    for (LocalDate earlier : nights.headSet(night)) {
      Map.Entry<LocalDate, Optional<S>> then = ofKey.floorEntry(earlier);
      if (then != null && then.getValue().filter(stood).isPresent()) {
        found++;
      }
    }
    return found;
  }

  /** How a thing stood in earlier nights, if so, with the last earlier night in which it did. */
  Map<S, LocalDate> stoodUntil(K key, LocalDate night, Predicate<S> stood) {
    Map<S, LocalDate> found = new HashMap<>();
    LocalDate end = night;
    for (Map.Entry<LocalDate, Optional<S>> then :
        changes
            .getOrDefault(key, new TreeMap<>())
            .headMap(night, false)
            .descendingMap()
            .entrySet()) {
      LocalDate last = nights.lower(end);
      if (last != null && then.getValue().filter(stood).isPresent()) {
        found.putIfAbsent(then.getValue().get(), last);
      }
      end = then.getKey();
    }
    return found;
  }

  /** R53: the first earlier night in which a thing stood. */
  Optional<LocalDate> firstBefore(K key, LocalDate night) {
    return changes.getOrDefault(key, new TreeMap<>()).headMap(night).entrySet().stream()
        .filter(change -> change.getValue().isPresent())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * What has to be written where a night is published, for the first time or again. What later
   * nights said stays as it was.
   */
  Rewritten<K, S> publish(LocalDate night, Map<K, S> set) {
    List<Change<K, S>> gone = new ArrayList<>();
    List<Change<K, S>> added = new ArrayList<>();
    LocalDate next = nights.higher(night);
    Set<K> keys = new HashSet<>(changes.keySet());
    keys.addAll(set.keySet());
    for (K key : keys) {
      TreeMap<LocalDate, Optional<S>> ofKey = changes.getOrDefault(key, new TreeMap<>());
      Optional<S> now = Optional.ofNullable(set.get(key));
      Optional<S> before = before(key, night);
      Optional<S> was = ofKey.getOrDefault(night, before);
      if (now.equals(was)) {
        continue;
      }
      if (ofKey.containsKey(night)) {
        gone.add(new Change<>(key, night, was));
      }
      if (!now.equals(before)) {
        added.add(new Change<>(key, night, now));
      }
      if (next != null && !ofKey.containsKey(next)) {
        added.add(new Change<>(key, next, was));
      }
    }
    return new Rewritten<>(gone, added);
  }
}
