package io.giftrecon.release;

import io.giftrecon.campaign.Enrolment;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import java.util.Arrays;
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

  /** 依据: the rules behind all its reasons, and the rows that leave something in doubt. */
  public String basis() {
    String rules =
        reasons.stream()
            .flatMap(reason -> Arrays.stream(reason.rules().split("、")))
            .distinct()
            .collect(Collectors.joining("、"));
    String rows =
        reasons.stream()
            .flatMap(reason -> reason.evidence().stream())
            .map(row -> "；%s（%s）".formatted(row.file(), Times.show(row.asOf())))
            .distinct()
            .collect(Collectors.joining());
    return rules + rows;
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
