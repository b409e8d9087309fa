package io.giftrecon.pairing;

/** One thing that was found out about a line somebody asks about. */
public sealed interface TraceEntry {
  /** Where it stands among the others. */
  Topic topic();

  /** A rule's answer, e.g. {@code R2} and how the payment time stands to a window. */
  record Answer(Topic topic, String rule, String text) implements TraceEntry {}

  /** What comes of the line or of its rights, and what would change that. */
  record Conclusion(Topic topic, String result, String change) implements TraceEntry {}
}
