package io.giftrecon.order;

/** Why a person has to look at a run although it published (R40). Other programs rely on these. */
public enum WarningCode {
  /** All rows are another shop's. */
  NO_ROWS_OF_SHOP("R40"),
  /** Nothing was paid in a window that is over, though on both sides of it much was. */
  WINDOW_EMPTY("R40"),
  /** The exports begin in the middle of a reservation window. */
  EXPORTS_START_LATE("R40"),
  /** No export knows an item that is enrolled, or any of its main items. */
  ENROLMENT_UNSEEN("R40"),
  /** No item is approved for any activity that is not over. */
  NOTHING_ENROLLED("R40"),
  /** Over half of the rows in a window say nothing of their buyer. */
  BUYERS_MASKED("R40"),
  /** Nothing says who bought what. */
  NO_BUYERS("R40"),
  /** Many reserved and many bought, and nobody did both. */
  NOBODY_RETURNED("R40"),
  /** The endings of order numbers contradict the buyers (R47). */
  BUYERS_CONTRADICT_ENDINGS("R47"),
  /** A file was not read (R33). */
  FILE_UNREAD("R33"),
  /** A refund row was rejected, and nobody can tell of which order (R32). */
  REFUND_UNREADABLE("R32"),
  /** Nothing says whether lines were refunded. */
  REFUNDS_MISSING("R40"),
  /** So many orders share a buyer that it may be none (R36). */
  BUYER_IMPLAUSIBLE("R36"),
  /** Which of two files is newer was decided by the time the file was written (R38). */
  AS_OF_GUESSED("R38"),
  /** Rights wait because their data is too old (R37). */
  DATA_STALE("R37"),
  /** Exports that list lines do not say of which items (U17). */
  NO_ITEM_IDS("U17"),
  /** No member is a buyer of the exports: ids of two kinds (U17). */
  MEMBERS_MEET_NOBODY("U17"),
  /** The exports end before a sampling window that is over (U17). */
  EXPORTS_END_EARLY("U17"),
  /** A promotion is of an item that nothing else knows (U14). */
  PROMOTION_ITEM_UNKNOWN("U14"),
  /** A full-size item, or what it belongs to, is known nowhere else (U14). */
  FULL_SIZE_UNSEEN("U14");

  private final String rule;

  WarningCode(String rule) {
    this.rule = rule;
  }

  /** The id of the rule that warns. */
  public String rule() {
    return rule;
  }
}
