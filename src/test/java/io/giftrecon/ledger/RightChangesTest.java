package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.RightKey;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R27, R64: what a run adds to the history of rights. */
class RightChangesTest {
  private static final LocalDate DATE = LocalDate.parse("2023-09-02");
  private static final Mark SENT =
      new Mark(LocalDateTime.parse("2023-09-01T18:00"), "仓库", "", "圆通", "YT1");

  @Test
  void aRightThatLeavesItsMainLineIsRemembered() {
    List<RightEvent> events = events(bound("901"), bound("902"), Map.of());
    assertThat(events)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(RightEvent.Kind.REBOUND);
              assertThat(event.kind().isWord()).isFalse();
              assertThat(event.mainSubOrder()).isEqualTo("901");
              assertThat(event.mark().at()).isEqualTo(DATE.atStartOfDay());
            });
  }

  @Test
  void soIsOneThatIsMarkedElsewhereTheSameNight() {
    LedgerRight marked = bound("902").release("900", "902", SENT);
    assertThat(events(bound("901"), marked, Map.of()))
        .extracting(RightEvent::kind)
        .containsExactly(RightEvent.Kind.REBOUND, RightEvent.Kind.MARKED);
  }

  @Test
  void aFirstBindingAndAnotherNumberOfTheSameLineAreNoDeparture() {
    assertThat(events(bound(""), bound("902"), Map.of())).isEmpty();
    assertThat(events(bound("900-2"), bound("902"), Map.of("900-2", "902"))).isEmpty();
  }

  /** R67: what an ERP is told goes by the main line that the event names. */
  @Test
  void aMarkThatFindsItsMainLineIsToldAgain() {
    LedgerRight lost = bound("901").release("900", "", SENT);
    assertThat(events(lost, lost.bind("900", "901"), Map.of()))
        .extracting(RightEvent::kind, RightEvent::mainSubOrder)
        .containsExactly(tuple(RightEvent.Kind.MARKED, "901"));
    assertThat(events(lost, lost, Map.of())).isEmpty();
  }

  private static List<RightEvent> events(
      LedgerRight before, LedgerRight after, Map<String, String> renamed) {
    LedgerChanges changes =
        new LedgerChanges(List.of(), renamed, List.of(after), List.of(), List.of(), List.of());
    Map<RightKey, LedgerRight> known = new HashMap<>();
    known.put(before.key(), before);
    return new RightChanges(changes, known, DATE).events();
  }

  private static LedgerRight bound(String main) {
    return new LedgerRight(
        "101", 1, "autumn", "100", "围巾", main.isEmpty() ? "" : "900", main, Optional.empty());
  }
}
