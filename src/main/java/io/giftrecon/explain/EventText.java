package io.giftrecon.explain;

import io.giftrecon.order.RightEvent;
import io.giftrecon.order.Times;

/** What was once said of a right or a record, in words (R27). */
final class EventText {
  private EventText() {}

  static String of(RightEvent event) {
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
