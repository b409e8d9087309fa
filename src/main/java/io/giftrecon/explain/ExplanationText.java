package io.giftrecon.explain;

import io.giftrecon.pairing.TraceEntry;
import java.util.ArrayList;
import java.util.List;

/** The lines of an explanation, top to bottom. */
final class ExplanationText {
  private final List<String> lines = new ArrayList<>();

  void heading(String text) {
    lines.add(text);
  }

  /** One rule's answer. */
  void rule(String id, String answer) {
    lines.add("  %-4s %s".formatted(id, answer));
  }

  void result(String text) {
    lines.add("  结论：" + text);
  }

  void change(String text) {
    lines.add("  怎样会改变：" + text);
  }

  /** What a rule room has taken down. */
  void entry(TraceEntry entry) {
    if (entry instanceof TraceEntry.Answer answer) {
      rule(answer.rule(), answer.text());
    } else if (entry instanceof TraceEntry.Conclusion conclusion) {
      result(conclusion.result());
      change(conclusion.change());
    }
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
