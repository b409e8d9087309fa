package io.giftrecon.campaign;

import java.util.Locale;
import java.util.regex.Pattern;

/** What 审核状态 of an enrolment says (R1, A119). */
enum Approval {
  APPROVED,
  NOT_APPROVED,
  /** Words that may mean the one or the other. */
  UNCLEAR;

  private static final String WORD = "审核通过";
  private static final Pattern MAY_MEAN_YES =
      Pattern.compile("通过|成功|已审|同意|生效|有效|可用|^是$|^√$|^ok$|^y$|^yes$|^1$|^true$|pass|approv");
  private static final Pattern MEANS_NO =
      Pattern.compile("[不未没無无非待拒驳失]|审核中|否|取消|撤|过期|结束|not|un|dis|fail|reject|pend");

  /** Reads a cleaned cell: only 审核通过 counts, and what sounds like it is asked about. */
  static Approval of(String cell) {
    if (cell.equals(WORD)) {
      return APPROVED;
    }
    String word = cell.toLowerCase(Locale.ROOT);
    boolean unclear = MAY_MEAN_YES.matcher(word).find() && !MEANS_NO.matcher(word).find();
    return unclear ? UNCLEAR : NOT_APPROVED;
  }
}
