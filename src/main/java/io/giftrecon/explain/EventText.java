package io.giftrecon.explain;

import io.giftrecon.order.Times;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.Verdict;

/** What was once said of a right or a record, in words (R27). */
final class EventText {
  private EventText() {}

  static String of(RightEvent event) {
    String what =
        switch (event.kind()) {
          case MARKED -> "第 %d 份标记为已补发".formatted(event.unit());
          case CORRECTED -> "第 %d 份更正单号".formatted(event.unit());
          case UNMARKED -> "第 %d 份取消标记".formatted(event.unit());
          case RECORD_MARKED -> "记录标记为已处理";
          case RECORD_UNMARKED -> "记录取消标记";
          case CONSIGNED -> "第 %d 份已交给 ERP".formatted(event.unit());
          case VERDICT -> "第 %d 份核查结论“%s”".formatted(event.unit(), Verdict.of(event).words());
          case KNOWN -> "标记为已知";
          case KNOWN_WITHDRAWN -> "不再是已知";
          case REBOUND -> "第 %d 份不再分给主商品子订单 %s".formatted(event.unit(), event.mainSubOrder());
        };
    if (event.kind() == RightEvent.Kind.REBOUND) {
      return "%s %s".formatted(event.mark().at().toLocalDate(), what);
    }
    return "%s %s（%s）%s %s %s"
        .formatted(
            Times.show(event.mark().at()),
            what,
            event.mark().by(),
            event.mark().carrier(),
            event.mark().tracking(),
            note(event))
        .strip();
  }

  private static String note(RightEvent event) {
    String note = event.mark().note();
    return event.kind() == RightEvent.Kind.CONSIGNED ? "请求 " + note : note;
  }
}
