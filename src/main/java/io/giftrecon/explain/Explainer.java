package io.giftrecon.explain;

import java.util.ArrayList;
import java.util.List;

/** The lines of an explanation as they are told. */
final class Explainer {
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

  List<String> lines() {
    return List.copyOf(lines);
  }
}
