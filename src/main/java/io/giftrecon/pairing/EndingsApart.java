package io.giftrecon.pairing;

import io.giftrecon.order.Ending;
import io.giftrecon.order.Numbers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** R47: two orders that are said to be one buyer's and end differently. */
public record EndingsApart(String orderNo, String otherNo) {
  /** The first two of some orders, by number, that end differently. */
  static Optional<EndingsApart> of(Collection<String> orderNos) {
    List<String> ending =
        orderNos.stream()
            .filter(number -> Ending.of(number) != Ending.NONE)
            .sorted(Numbers.ORDER)
            .toList();
    return ending.stream()
        .filter(number -> Ending.of(number) != Ending.of(ending.get(0)))
        .findFirst()
        .map(other -> new EndingsApart(ending.get(0), other));
  }

  /** Both with their endings. */
  public String words() {
    return "订单 %s（尾号 %s）和 %s（尾号 %s）"
        .formatted(
            orderNo, Ending.show(Ending.of(orderNo)), otherNo, Ending.show(Ending.of(otherNo)));
  }
}
