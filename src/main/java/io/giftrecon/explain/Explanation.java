package io.giftrecon.explain;

import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.pairing.Topic;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.rights.RightEvent;
import java.util.List;

/** The answers that the rules gave about one order, line by line, up to the decision. */
public final class Explanation {
  private Explanation() {}

  /**
   * Shows every line of an order that was asked about. Asks no rule itself.
   *
   * @param asked what pairing and release have answered while they decided this group
   * @param events everything that was ever said of the shop's rights
   * @return the lines to print; empty if the buyer group has no such order
   */
  public static List<String> of(DecidedGroup decided, RuleTrace asked, List<RightEvent> events) {
    List<Line> lines =
        decided.paired().lines().stream().filter(asked::asks).sorted(Line.BY_PAYMENT).toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    Line first = lines.get(0);
    ExplanationText text = new ExplanationText();
    text.heading(
        "订单 %s，买家 %s"
            .formatted(first.orderNo(), first.buyer().known() ? first.buyer().name() : "未知"));
    for (Line line : lines) {
      text.heading("");
      text.heading("子订单 %s  %s".formatted(line.subOrder(), line.row().title()));
      for (RightEvent event : events) {
        if (event.oneYuanSubOrder().equals(line.subOrder())
            || event.mainSubOrder().equals(line.subOrder())) {
          asked.answer(
              line,
              Topic.HISTORY,
              event.kind() == RightEvent.Kind.VERDICT ? "R50" : "R27",
              () -> EventText.of(event));
        }
      }
      asked.of(line).forEach(text::entry);
    }
    return text.lines();
  }
}
