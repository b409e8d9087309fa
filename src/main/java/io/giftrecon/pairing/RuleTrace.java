package io.giftrecon.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps what the rules answer about the lines of one order, while they decide as they do every
 * night. A normal run passes {@link #NONE}: then no text is made.
 */
public final class RuleTrace {
  /** Asks about nothing. */
  public static final RuleTrace NONE = new RuleTrace("");

  private final String number;
  private final Map<String, List<TraceEntry>> entries = new HashMap<>();

  private RuleTrace(String number) {
    this.number = number;
  }

  /** Asks about every line of an order, or about one line, by its whole number. */
  public static RuleTrace of(String number) {
    return new RuleTrace(number);
  }

  /** Whether somebody asks about this line. */
  public boolean asks(Line line) {
    return !number.isEmpty() && (line.orderNo().equals(number) || line.subOrder().equals(number));
  }

  /** Keeps a rule's answer; the text is made only if somebody asks about the line. */
  public void answer(Line line, Topic topic, String rule, Supplier<String> text) {
    if (asks(line)) {
      add(line, new TraceEntry.Answer(topic, rule, text.get()));
    }
  }

  /** Keeps what comes of a line, and what would change it. */
  public void conclude(Line line, Topic topic, String result, String change) {
    if (asks(line)) {
      add(line, new TraceEntry.Conclusion(topic, result, change));
    }
  }

  /** Everything kept about a line, by topic; within a topic in the order of asking. */
  public List<TraceEntry> of(Line line) {
    return entries.getOrDefault(line.subOrder(), List.of()).stream()
        .sorted(Comparator.comparing(TraceEntry::topic))
        .toList();
  }

  private void add(Line line, TraceEntry entry) {
    entries.computeIfAbsent(line.subOrder(), subOrder -> new ArrayList<>()).add(entry);
  }
}
