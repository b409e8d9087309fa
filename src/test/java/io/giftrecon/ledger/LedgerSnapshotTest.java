package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.LedgerRight;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R63: which rights a buyer group is told of. */
class LedgerSnapshotTest {
  private final LedgerRight open =
      new LedgerRight("101", 1, "a", "100", "赠品甲", "900", "901", Optional.empty());
  private final LedgerSnapshot ledger = new LedgerSnapshot(List.of(open), List.of());

  @Test
  void anOpenRightOfAnOrderThatIsNotExportedIsToldToItsMainLine() {
    assertThat(ledger.view(Set.of(), Set.of(), Set.of("901"), order -> false).rights())
        .containsExactly(open);
  }

  @Test
  void anOrderThatStandsInAnotherGroupIsDecidedThere() {
    assertThat(ledger.view(Set.of(), Set.of(), Set.of("901"), "100"::equals).rights()).isEmpty();
  }
}
