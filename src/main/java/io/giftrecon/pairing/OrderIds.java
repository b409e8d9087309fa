package io.giftrecon.pairing;

import io.giftrecon.order.BuyerIds;
import io.giftrecon.order.IdentityRow;
import io.giftrecon.order.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Who bought one order, by all the ids that any export states for it (R45). */
final class OrderIds {
  private final String orderNo;
  private final Map<BuyerIds.Kind, List<String>> ids = new EnumMap<>(BuyerIds.Kind.class);
  private final Map<String, String> openUidOfFile = new HashMap<>();
  private final Map<String, Source> sources = new HashMap<>();
  private final Set<String> ofNobody = new TreeSet<>();

  /**
   * Reads what the rows of one order say.
   *
   * @param newestFirst its rows
   * @param nobodys tells the ids that are nobody's (R47)
   */
  OrderIds(String orderNo, List<IdentityRow> newestFirst, Predicate<String> nobodys) {
    this.orderNo = orderNo;
    for (IdentityRow row : newestFirst) {
      for (BuyerIds.Kind kind : BuyerIds.Kind.values()) {
        String id = row.buyer().of(kind);
        if (!id.isEmpty() && nobodys.test(id)) {
          ofNobody.add(id);
        } else if (!id.isEmpty()) {
          state(kind, id, row.source());
        }
      }
    }
  }

  private void state(BuyerIds.Kind kind, String id, Source source) {
    List<String> known = ids.computeIfAbsent(kind, key -> new ArrayList<>());
    if (!known.contains(id)) {
      known.add(id);
    }
    if (kind == BuyerIds.Kind.OPEN_UID) {
      openUidOfFile.putIfAbsent(source.file(), id);
    }
    sources.putIfAbsent(id, source);
  }

  String orderNo() {
    return orderNo;
  }

  /** Whether any file states an id for it. */
  boolean isKnown() {
    return !ids.isEmpty();
  }

  /** The ids of a kind, the newest first. */
  List<String> of(BuyerIds.Kind kind) {
    return ids.getOrDefault(kind, List.of());
  }

  /** R47: what its rows state and is nobody's id. */
  Set<String> ofNobody() {
    return ofNobody;
  }

  /** The open uid that each file states. */
  Map<String, String> openUidOfFile() {
    return openUidOfFile;
  }

  /** What people are shown: the member name, else the strongest id (A19). */
  String shownName() {
    List<String> members = of(BuyerIds.Kind.MEMBER);
    if (!members.isEmpty()) {
      return members.get(0);
    }
    return ids.isEmpty() ? "" : ids.values().iterator().next().get(0);
  }

  /** As which kind it states an id, the strongest if several. */
  BuyerIds.Kind kindOf(String id) {
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue().contains(id))
        .findFirst()
        .map(Map.Entry::getKey)
        .orElseThrow(() -> new IllegalArgumentException(orderNo + " states no id " + id));
  }

  /** Every id of whatever kind. */
  Set<String> all() {
    Set<String> all = new HashSet<>();
    ids.values().forEach(all::addAll);
    return all;
  }

  /** The newest row that states an id of this order. */
  Source sourceOf(String id) {
    Source source = sources.get(id);
    if (source == null) {
      throw new IllegalArgumentException(orderNo + " states no id " + id);
    }
    return source;
  }

  /** The rows that its ids come from. */
  Collection<Source> sources() {
    return sources.values();
  }
}
