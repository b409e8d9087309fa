package io.giftrecon.pairing;

import io.giftrecon.order.BuyerIds;
import io.giftrecon.order.Endings;
import io.giftrecon.order.IdentityRow;
import io.giftrecon.order.Numbers;
import io.giftrecon.order.Receiver;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.rights.Tonight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who bought each order (R45) and where it goes, taken from wherever it is known (A18, A19). */
final class OrderIdentities {
  private static final int ORDERS_NAMED = 5;

  private final Map<String, List<IdentityRow>> newestFirst = new LinkedHashMap<>();
  private final Map<String, OrderIds> orders = new LinkedHashMap<>();
  private final Map<String, Buyer> buyers = new HashMap<>();
  private final Map<String, List<OrderIds>> ambiguous;
  private final ImplausibleIds implausible;
  private final RowDispositions dispositions;
  private final Endings endings;

  OrderIdentities(List<IdentityRow> rows, RowDispositions dispositions, Tonight tonight) {
    this.dispositions = dispositions;
    this.endings = tonight.endings();
    for (IdentityRow row : rows) {
      dispositions.put(row.source(), RowDisposition.SUPERSEDED);
      newestFirst.computeIfAbsent(row.orderNo(), order -> new ArrayList<>()).add(row);
    }
    newestFirst.forEach(
        (order, list) -> {
          if (list.size() > 1) {
            list.sort(Comparator.comparing(IdentityRow::source).reversed());
          }
          orders.put(order, new OrderIds(order, list, endings.nobodys()));
        });
    Persons persons = new Persons(orders.values(), Set.of());
    ambiguous = persons.ambiguous();
    implausible = new ImplausibleIds(orders.values(), this::receiverKey, tonight);
    persons.together().forEach(this::addPerson);
  }

  /** R3, R45: the person; one whose ids join nobody has this order alone. */
  Buyer buyer(String orderNo) {
    OrderIds order = orders.get(orderNo);
    if (order == null) {
      return Buyer.UNKNOWN;
    }
    order.sources().forEach(source -> dispositions.put(source, RowDisposition.USED));
    return buyers.getOrDefault(orderNo, Buyer.UNKNOWN);
  }

  /** R47: the ids that rows of an order state and that are nobody's. */
  Set<String> ofNobody(String orderNo) {
    OrderIds order = orders.get(orderNo);
    return order == null ? Set.of() : order.ofNobody();
  }

  /** R31: each part from the newest row that has it clear, else from the newest that has it. */
  Receiver receiver(String orderNo) {
    List<IdentityRow> rows = newestFirst.getOrDefault(orderNo, List.of());
    return new Receiver(
        part(rows, Receiver::name), part(rows, Receiver::phone), part(rows, Receiver::address));
  }

  /** R36: the phone, else name and address; empty where they are masked or not stated. */
  private String receiverKey(OrderIds order) {
    List<IdentityRow> rows = newestFirst.getOrDefault(order.orderNo(), List.of());
    String phone = clearPart(rows, Receiver::phone);
    String name = clearPart(rows, Receiver::name);
    String address = clearPart(rows, Receiver::address);
    String both = name.isEmpty() || address.isEmpty() ? "" : name + "\n" + address;
    return phone.isEmpty() ? both : phone;
  }

  private static String clearPart(List<IdentityRow> rows, Function<Receiver, String> part) {
    return clear(rows, part).map(row -> part.apply(row.receiver())).orElse("");
  }

  private static Optional<IdentityRow> clear(
      List<IdentityRow> rows, Function<Receiver, String> part) {
    for (IdentityRow row : rows) {
      if (Receiver.clear(part.apply(row.receiver()))) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private String part(List<IdentityRow> rows, Function<Receiver, String> part) {
    Optional<IdentityRow> stated =
        clear(rows, part)
            .or(
                () ->
                    rows.stream().filter(row -> !part.apply(row.receiver()).isEmpty()).findFirst());
    stated.ifPresent(row -> dispositions.put(row.source(), RowDisposition.USED));
    return stated.map(row -> part.apply(row.receiver())).orElse("");
  }

  /**
   * R45: the ids that join nobody because persons are told apart who share them.
   *
   * @param mattering orders that a right may depend on: an id that none of them states is not told
   */
  List<Break> ambiguous(Set<String> mattering) {
    List<Break> breaks = new ArrayList<>();
    ambiguous.forEach(
        (id, stating) -> {
          if (stating.stream().anyMatch(order -> mattering.contains(order.orderNo()))) {
            breaks.add(ambiguous(id, stating));
          }
        });
    return breaks;
  }

  private static Break ambiguous(String id, List<OrderIds> stating) {
    List<OrderIds> sorted =
        stating.stream().sorted(Comparator.comparing(OrderIds::orderNo, Numbers.ORDER)).toList();
    OrderIds first = sorted.get(0);
    String numbers =
        sorted.stream().limit(ORDERS_NAMED).map(OrderIds::orderNo).collect(Collectors.joining("、"));
    return new Break(
        BreakCode.BUYER_AMBIGUOUS,
        first.orderNo(),
        "",
        "",
        id,
        first.sourceOf(id),
        "%s %s，共 %d 笔订单：%s%s"
            .formatted(
                first.kindOf(id).title(),
                id,
                sorted.size(),
                numbers,
                sorted.size() > ORDERS_NAMED ? " 等" : ""));
  }

  private void addPerson(Collection<OrderIds> person) {
    Set<String> ids = new HashSet<>();
    person.forEach(order -> ids.addAll(order.all()));
    ids.removeAll(ambiguous.keySet());
    String key = key(person, ids);
    Optional<SharedId> doubted = implausible.of(person);
    Optional<EndingsApart> apart =
        endings.believed()
            ? EndingsApart.of(person.stream().map(OrderIds::orderNo).toList())
            : Optional.empty();
    for (OrderIds order : person) {
      String ownKey = key.isEmpty() && order.isKnown() ? order.orderNo() : key;
      buyers.put(
          order.orderNo(), new Buyer(ownKey, order.shownName(), Set.copyOf(ids), doubted, apart));
    }
  }

  /** The strongest usable id of any of the orders, the first of several. */
  private static String key(Collection<OrderIds> person, Set<String> usable) {
    for (BuyerIds.Kind kind : BuyerIds.Kind.values()) {
      String first = null;
      for (OrderIds order : person) {
        for (String id : order.of(kind)) {
          if (usable.contains(id) && (first == null || id.compareTo(first) < 0)) {
            first = id;
          }
        }
      }
      if (first != null) {
        return first;
      }
    }
    return "";
  }
}
