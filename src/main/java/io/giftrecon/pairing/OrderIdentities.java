package io.giftrecon.pairing;

import io.giftrecon.order.IdentityRow;
import io.giftrecon.order.Receiver;
import io.giftrecon.order.RowDisposition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who bought each order and where it goes, taken from wherever it is known (A18, A19). */
final class OrderIdentities {
  private static final int KINDS = 4;

  private final Map<String, List<IdentityRow>> newestFirst = new HashMap<>();
  private final RowDispositions dispositions;

  OrderIdentities(List<IdentityRow> rows, RowDispositions dispositions) {
    this.dispositions = dispositions;
    for (IdentityRow row : rows) {
      dispositions.put(row.source(), RowDisposition.SUPERSEDED);
      newestFirst.computeIfAbsent(row.orderNo(), order -> new ArrayList<>()).add(row);
    }
    newestFirst
        .values()
        .forEach(list -> list.sort(Comparator.comparing(IdentityRow::source).reversed()));
  }

  /** R3: the strongest kind of key wins, within a kind the newest export. */
  Buyer buyer(String orderNo) {
    String key = "";
    for (int kind = 0; kind < KINDS && key.isEmpty(); kind++) {
      key = first(orderNo, kind);
    }
    String member = first(orderNo, 1);
    return key.isEmpty() ? Buyer.UNKNOWN : new Buyer(key, member.isEmpty() ? key : member);
  }

  /** R31: each part from the newest row that has it clear, else from the newest that has it. */
  Receiver receiver(String orderNo) {
    List<IdentityRow> rows = newestFirst.getOrDefault(orderNo, List.of());
    return new Receiver(
        part(rows, Receiver::name), part(rows, Receiver::phone), part(rows, Receiver::address));
  }

  private String part(List<IdentityRow> rows, Function<Receiver, String> part) {
    Optional<IdentityRow> clear =
        rows.stream().filter(row -> Receiver.clear(part.apply(row.receiver()))).findFirst();
    Optional<IdentityRow> stated =
        clear.or(
            () -> rows.stream().filter(row -> !part.apply(row.receiver()).isEmpty()).findFirst());
    stated.ifPresent(row -> dispositions.put(row.source(), RowDisposition.USED));
    return stated.map(row -> part.apply(row.receiver())).orElse("");
  }

  private String first(String orderNo, int kind) {
    for (IdentityRow row : newestFirst.getOrDefault(orderNo, List.of())) {
      String id = row.buyer().byStrength().get(kind);
      if (!id.isEmpty()) {
        dispositions.put(row.source(), RowDisposition.USED);
        return id;
      }
    }
    return "";
  }
}
