package io.giftrecon.release;

import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.ListedRight;
import io.giftrecon.rights.RightKey;
import io.giftrecon.rights.Verdict;
import io.giftrecon.rights.VerdictWord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a verdict by hand decides (R50): on what the newest set said, nothing is written yet.
 *
 * @param refused the first right that no word can release, if there is one: then nothing is decided
 */
public record VerdictPlan(List<Verdict> verdicts, Optional<Refused> refused) {

  /** A right that a word cannot release, as the newest set has it. */
  public record Refused(RightKey right, String advice, String code) {}

  /** What somebody says. */
  public record Said(
      VerdictWord word, Optional<LocalDate> until, LocalDateTime at, String by, String note) {}

  /**
   * Decides about rights.
   *
   * @param meant those that are spoken of
   * @param before what people have decided before
   * @param listed how a right stood in the newest set
   * @param date of the newest set
   */
  public static VerdictPlan of(
      List<LedgerRight> meant,
      List<Verdict> before,
      Function<RightKey, Optional<ListedRight>> listed,
      LocalDate date,
      Said said) {
    List<Verdict> verdicts = new ArrayList<>();
    for (LedgerRight right : meant.stream().sorted(LedgerRight.ORDER).toList()) {
      Optional<ListedRight> then = listed.apply(right.key()).filter(ListedRight::open);
      boolean decides = said.word() != VerdictWord.WITHDRAWN || stands(right.key(), before);
      if (right.processed() || then.isEmpty() || !decides) {
        continue;
      }
      if (said.word() == VerdictWord.RELEASE && !mayBeReleased(then.get())) {
        return new VerdictPlan(
            List.of(),
            Optional.of(
                new Refused(
                    right.key(), DecisionCode.adviceOf(then.get().code()), then.get().code())));
      }
      verdicts.add(
          Verdict.byHand(
              said.word(),
              said.until(),
              said.at(),
              said.by(),
              said.note(),
              right.key(),
              then.get(),
              date));
    }
    return new VerdictPlan(verdicts, Optional.empty());
  }

  private static boolean stands(RightKey right, List<Verdict> said) {
    return StandingVerdict.of(
            said.stream().filter(verdict -> verdict.right().equals(right)).toList())
        .isPresent();
  }

  /** R50: it has a main line that somebody has seen, and waits for nothing but a person. */
  private static boolean mayBeReleased(ListedRight then) {
    return !then.mainSubOrder().isEmpty()
        && then.facts().known()
        && !then.code().equals(DecisionCode.RELEASE.name())
        && !then.code().equals(DecisionCode.NOT_EXPORTED.name())
        && !then.code().equals(DecisionCode.WAIT_RELEASE_POINT.name());
  }
}
