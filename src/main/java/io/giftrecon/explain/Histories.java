package io.giftrecon.explain;

import io.giftrecon.order.RightEvent;
import io.giftrecon.order.Times;
import java.util.List;
import java.util.function.Predicate;

/** What was ever said of a right or a record, oldest first (R27). */
final class Histories {
  private Histories() {}

  static void tell(Explainer story, List<RightEvent> events, Predicate<RightEvent> meant) {
    for (RightEvent event : events) {
      if (meant.test(event)) {
        story.rule("R27", one(event));
      }
    }
  }

  private static String one(RightEvent event) {
    String what =
        switch (event.kind()) {
          case MARKED -> "第 %d 份标记为已补发".formatted(event.unit());
          case UNMARKED -> "第 %d 份取消标记".formatted(event.unit());
          case RECORD_MARKED -> "记录标记为已处理";
          case RECORD_UNMARKED -> "记录取消标记";
        };
    return "%s %s（%s）%s %s %s"
        .formatted(
            Times.show(event.mark().at()),
            what,
            event.mark().by(),
            event.mark().carrier(),
            event.mark().tracking(),
            event.mark().note())
        .strip();
  }
}
