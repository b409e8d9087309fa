package io.giftrecon.campaign;

import java.util.List;
import java.util.Set;

/**
 * An item enrolled for at least one activity and approved (R1).
 *
 * @param itemCode 商家编码, empty if the enrolments give none
 * @param benefits one to four, as enrolled
 * @param activities in the order of the job file
 * @param mainItems the main items it may be used for; empty means every one (R21)
 */
public record OneYuanItem(
    String itemId,
    String itemCode,
    String title,
    BenefitKind kind,
    List<String> benefits,
    List<Activity> activities,
    Set<String> mainItems) {

  /** R21: whether a right of this item may be used for the main item. */
  public boolean appliesTo(String mainItemId) {
    return mainItems.isEmpty() || mainItems.contains(mainItemId);
  }
}
