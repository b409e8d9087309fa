package io.giftrecon.release;

import io.giftrecon.campaign.Enrolment;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is decided for some rights of one one-yuan line: a row of a worklist.
 *
 * @param main the main line they are allocated to, if any
 * @param reasons at least one; the first names the code, all of them are shown
 * @param units how many rights, at least 1
 */
public record Decision(
    OneYuanLine oneYuan, Optional<MainLine> main, List<Reason> reasons, int units) {
  public Decision {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a decision without a reason");
    }
  }

  /** 原因代码 */
  public DecisionCode code() {
    return reasons.get(0).code();
  }

  /** 原因 */
  public String reason() {
    return reasons.stream().map(Reason::text).collect(Collectors.joining("；"));
  }

  /** R43: kind, benefits and activity that these rights carry. */
  public Enrolment enrolment() {
    return main.flatMap(oneYuan::enrolmentFor).orElseGet(oneYuan::firstEnrolment);
  }
}
