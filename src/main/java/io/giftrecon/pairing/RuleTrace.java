package io.giftrecon.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps what the rules answer about the lines of one order or buyer, while they decide as they do
 * every night. A normal run passes {@link #NONE}: then no text is made.
 */
public final class RuleTrace {
  /** Asks about nothing. */
  public static final RuleTrace NONE = new RuleTrace(line -> false);

  private final Predicate<Line> asked;
  private final Map<String, List<TraceEntry>> entries = new HashMap<>();

  private RuleTrace(Predicate<Line> asked) {
    this.asked = asked;
  }

  /** Asks about every line of an order, or about one line, by its whole number. */
  public static RuleTrace of(String number) {
    return new RuleTrace(line -> line.orderNo().equals(number) || line.subOrder().equals(number));
  }

  /** Asks about every line of a buyer, by the name that is shown or by any id. */
  public static RuleTrace ofBuyer(String name) {
    return new RuleTrace(
        line -> line.buyer().name().equals(name) || line.buyer().ids().contains(name));
  }

  /** Whether somebody asks about this line. */
  public boolean asks(Line line) {
    return asked.test(line);
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
