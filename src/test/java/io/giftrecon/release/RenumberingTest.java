package io.giftrecon.release;

import static io.giftrecon.release.Rights.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LedgerView;
import io.giftrecon.rights.LineNames;
import io.giftrecon.rights.PastWords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R60, R62: whose a right is does not change with what its main line is called. */
class RenumberingTest {
  private static final LineNames NAMES =
      new LineNames(Map.of("900", "901", "910", "911"), Set.of(), Set.of());

  @Test
  void aRightOfAnotherJobIsTheirsUnderTheNewNumberOfItsMainLineToo() {
    LedgerRight taking = open("101", 1, "900");
    LedgerRight elsewhere = open("201", 1, "910");
    LedgerView before =
        new LedgerView(
            List.of(taking),
            Map.of(),
            Map.of(taking, "别的任务", elsewhere, "别的任务"),
            PastWords.NONE,
            Set.of());
    LedgerView now = Renumbering.of(before, NAMES).ledger();
    assertThat(now.rights()).containsExactly(taking.bind("900", "901"));
    assertThat(now.theirs()).containsOnlyKeys(taking.bind("900", "901"), elsewhere);
  }
}
