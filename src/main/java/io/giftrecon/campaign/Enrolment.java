package io.giftrecon.campaign;

import java.util.List;
import java.util.Set;

/**
 * What one item is enrolled with for one activity (R43): nothing of it holds for another activity.
 *
 * @param benefits one to four, as enrolled
 * @param mainItems the main items it may be used for; empty means every one (R21)
 */
public record Enrolment(
    Activity activity, BenefitKind kind, List<String> benefits, Set<String> mainItems) {

  /** 权益内容 of a right that carries it. */
  public String words() {
    return String.join("、", benefits);
  }

  /** R21: whether a right of this activity may be used for the main item. */
  public boolean appliesTo(String mainItemId) {
    return mainItems.isEmpty() || mainItems.contains(mainItemId);
  }
}
