package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LedgerView;
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

  /** R60: its unit is taken, whether or not its order is exported. */
  @Test
  void anOpenRightThatAnotherJobListsIsToldToItsMainLine() {
    LedgerSnapshot ofTwo = heldByAnotherJob();
    LedgerView told = ofTwo.view(List.of(), List.of(), List.of("901"), order -> true, Map.of());
    assertThat(told.rights()).containsExactly(open);
    assertThat(told.held()).containsOnlyKeys(open);
    LedgerView named = ofTwo.view(List.of("101"), List.of(), List.of(), order -> false, Map.of());
    assertThat(named.rights()).isEmpty();
    assertThat(named.theirs()).isEqualTo(Map.of(open, "“shop” other.yaml"));
  }

  /**
   * R60: a row of another job's list is that one's, also where a right of its line is bound to a
   * main line that is exported here: of the others of the line this job would know nothing.
   */
  @Test
  void aRightThatIsOnlyBoundToALineOfOursIsStillTheOtherJobsToMark() {
    LedgerSnapshot ofTwo = heldByAnotherJob();
    LedgerView told =
        ofTwo.view(List.of("101"), List.of("900"), List.of("901"), order -> false, Map.of());
    assertThat(told.rights()).containsExactly(open);
    assertThat(told.theirs()).containsOnlyKeys(open);
  }

  @Test
  void anOrderThatStandsInAnotherGroupIsDecidedThere() {
    assertThat(ledger.view(List.of(), List.of(), List.of("901"), "100"::equals, Map.of()).rights())
        .isEmpty();
  }

  /** The ledger of two jobs, the other of which has the open right. */
  private LedgerSnapshot heldByAnotherJob() {
    LocalDate date = LocalDate.parse("2023-09-01");
    return new LedgerSnapshot(
        new LedgerJob("ours", "shop"),
        date,
        List.of(new RightTable.Row(open, "shop", "other")),
        List.of(new PublishedJob("other", "shop", "other.yaml", date, 0)),
        List.of(),
        KnownLines.NONE,
        Map.of());
  }
}
