package io.giftrecon.output.oneyuan;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.pairing.OneYuanLine;

/** What cells say of a one-yuan item. */
final class ItemText {
  private ItemText() {}

  /** What it is called: as its order says, else as it was enrolled. */
  static String title(OneYuanLine line) {
    String title = line.line().row().title();
    return title.isEmpty() ? line.item().title() : title;
  }

  /** R43: the benefits that a line may bring, in one cell. */
  static String benefits(OneYuanLine line) {
    return String.join("、", line.benefits());
  }

  /** Its activities in one cell. */
  static String activities(OneYuanItem item) {
    return String.join("、", item.activities().stream().map(Activity::name).toList());
  }
}
