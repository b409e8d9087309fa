package io.giftrecon.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.rights.ListedRight;
import io.giftrecon.rights.PairFacts;
import io.giftrecon.rights.RightKey;
import io.giftrecon.rights.Verdict;
import io.giftrecon.rights.VerdictWord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R50: which word stands. */
class StandingVerdictTest {
  private static final LocalDate LISTED = LocalDate.parse("2023-09-01");
  private static final RightKey RIGHT = new RightKey("101", 1);

  private final List<Verdict> said = new ArrayList<>();

  @Test
  void ofListsOfOneNightTheProtectingWordStands() {
    list(10, VerdictWord.REFUSE);
    list(14, VerdictWord.RELEASE);
    assertThat(standing()).isEqualTo(VerdictWord.REFUSE);
  }

  @Test
  void aWordByHandAnswersTheListsBeforeIt() {
    list(10, VerdictWord.REFUSE);
    byHand(12);
    assertThat(standing()).isEqualTo(VerdictWord.RELEASE);
  }

  @Test
  void aWordByHandAnswersNoListThatComesLater() {
    list(10, VerdictWord.REFUSE);
    byHand(12);
    list(14, VerdictWord.WAIT);
    assertThat(standing()).isEqualTo(VerdictWord.WAIT);
  }

  private void list(int hour, VerdictWord word) {
    said.add(
        new Verdict(
            0,
            RIGHT,
            word,
            word == VerdictWord.WAIT
                ? Optional.of(LISTED.plusDays(9))
                : Optional.<LocalDate>empty(),
            "901",
            LISTED,
            at(hour),
            "list",
            "",
            "back-%d.csv".formatted(hour),
            2,
            false,
            PairFacts.NONE));
  }

  private void byHand(int hour) {
    said.add(
        Verdict.byHand(
            VerdictWord.RELEASE,
            Optional.empty(),
            at(hour),
            "小王",
            "",
            RIGHT,
            new ListedRight("MAIN_PARTIAL_REFUND", "901", "", PairFacts.NONE),
            LISTED));
  }

  private static LocalDateTime at(int hour) {
    return LISTED.atTime(hour, 0);
  }

  /** In whatever order they came. */
  private VerdictWord standing() {
    Collections.reverse(said);
    return StandingVerdict.of(said).orElseThrow().verdict().word();
  }
}
