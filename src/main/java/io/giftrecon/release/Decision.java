package io.giftrecon.release;

import io.giftrecon.campaign.Enrolment;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import java.util.Optional;

/**
 * What is decided for some rights of one one-yuan line: a row of a worklist.
 *
 * @param main the main line they are allocated to, if any
 * @param reason in words a merchant understands without any manual
 * @param units how many rights, at least 1
 */
public record Decision(
    OneYuanLine oneYuan, Optional<MainLine> main, DecisionCode code, String reason, int units) {
  /** R43: kind, benefits and activity that these rights carry. */
  public Enrolment enrolment() {
    return main.flatMap(oneYuan::enrolmentFor).orElseGet(oneYuan::firstEnrolment);
  }
}
