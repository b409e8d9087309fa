package io.giftrecon.release;

import io.giftrecon.campaign.ReleaseAfter;
import io.giftrecon.order.RightKey;
import io.giftrecon.order.Verdict;
import java.util.List;

/**
 * R51: what a person decided does not hold any more, for a fact has changed. Stands beside the
 * reason of the right's own decision.
 *
 * @param code of that decision
 * @param changed what is not as it was
 */
record VerdictOutdated(DecisionCode code, Verdict verdict, List<String> changed) implements Reason {
  /** Rights of a line that were decided alike stand in one row. */
  VerdictOutdated {
    verdict = verdict.called(new RightKey("", 0), verdict.mainSubOrder());
    changed = List.copyOf(changed);
  }

  @Override
  public String text() {
    return "VERDICT_OUTDATED：核查结论“%s”（%s）以后有了变化，不再算数：%s"
        .formatted(verdict.words(), ByPerson.who(verdict), String.join("，", changed));
  }

  @Override
  public String change(ReleaseAfter releaseAfter) {
    return "看过变化以后，在新清单的“核查结论”里再写一次，或用 verdict。";
  }

  @Override
  public String rules() {
    return "R51";
  }
}
