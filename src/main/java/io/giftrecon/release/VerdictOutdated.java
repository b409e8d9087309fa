package io.giftrecon.release;

import io.giftrecon.campaign.ReleaseAfter;
import io.giftrecon.rights.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * R51: what a person decided does not hold any more, for a fact has changed. Stands beside the
 * reason of the right's own decision.
 *
 * @param code of that decision
 * @param changed what is not as it was
 * @param unanswered what is open that the person did not know of; shown here, so that the next
 *     verdict answers it
 */
record VerdictOutdated(
    DecisionCode code, Verdict verdict, List<String> changed, List<String> unanswered)
    implements Reason {
  /** Rights of a line that were decided alike stand in one row. */
  VerdictOutdated {
    verdict = verdict.ofAnyUnit();
    changed = List.copyOf(changed);
    unanswered = List.copyOf(unanswered);
  }

  @Override
  public List<String> questions() {
    return unanswered;
  }

  @Override
  public String text() {
    List<String> all = new ArrayList<>(changed);
    unanswered.forEach(question -> all.add("新的疑点 " + question));
    return "VERDICT_OUTDATED：核查结论“%s”（%s）以后有了变化，不再算数：%s"
        .formatted(verdict.words(), ByPerson.who(verdict), String.join("，", all));
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
