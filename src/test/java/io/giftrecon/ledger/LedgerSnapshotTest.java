package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.LedgerRight;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R63: which rights a buyer group is told of. */
class LedgerSnapshotTest {
  private final LedgerRight open =
      new LedgerRight("101", 1, "a", "100", "赠品甲", "900", "901", Optional.empty());
  private final LedgerSnapshot ledger =
      new LedgerSnapshot(
          LedgerJob.unpublished("shop"),
          LocalDate.parse("2023-09-01"),
          List.of(new RightTable.Row(open, "shop", "")),
          List.of(),
          List.of(),
          KnownLines.NONE,
          Map.of());

  @Test
  void anOpenRightOfAnOrderThatIsNotExportedIsToldToItsMainLine() {
    assertThat(ledger.view(List.of(), List.of(), List.of("901"), order -> false, Map.of()).rights())
        .containsExactly(open);
  }

  @Test
  void anOrderThatStandsInAnotherGroupIsDecidedThere() {
    assertThat(ledger.view(List.of(), List.of(), List.of("901"), "100"::equals, Map.of()).rights())
        .isEmpty();
  }
}
